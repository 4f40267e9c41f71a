"""Read a folder of a git revision, from the objects alone: nothing is checked out and nothing of the tree is run."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from snapgen.spec_files import MAXIMUM_BYTES, MAXIMUM_FILES, MAXIMUM_FOLDER_BYTES

_TIMEOUT = 60
_REGULAR = ("100644", "100755")


class GitError(Exception):
    """A revision cannot be read; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A git repository, by a folder of its working tree."""

    folder: Path

    def root(self) -> Path:
        """Return the top of the working tree; raises GitError where there is none, or no git."""
        shown = self._git("rev-parse", "--show-toplevel")
        if shown.returncode:
            raise GitError(f"{self.folder} is not in a git repository, so no revision can be read: {_said(shown)}")
        return Path(os.fsdecode(shown.stdout.rstrip(b"\n")))

    def commit(self, revision: str) -> str:
        """Return the id of the commit that a revision names; raises GitError where it names none."""
        self.root()
        if not revision or revision.startswith("-") or "\0" in revision:
            raise GitError(f"`{revision}` is no git revision")
        found = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        if found.returncode:
            raise GitError(f"`{revision}` is neither a folder nor a revision of {self.root()}")
        return found.stdout.decode("ascii", "replace").strip()

    def files(self, commit: str, path: str) -> dict[str, bytes]:
        """Return the YAML files below a folder of a commit, by their path there, in the order of the paths.

        A symbolic link counts as an empty file, which the loader refuses with its name. Raises GitError where the
        commit has no such folder.
        """
        tree = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{commit}:{path}")
        if tree.returncode:
            raise GitError(f"{commit[:10]} has no folder `{path}`")
        listed = self._git("ls-tree", "-r", "-l", "-z", "--full-tree", tree.stdout.decode("ascii").strip())
        if listed.returncode:
            raise GitError(f"`{path}` is no folder in {commit[:10]}: {_said(listed)}")
        entries = [entry for entry in listed.stdout.split(b"\0") if entry]
        if len(entries) > MAXIMUM_FILES:
            raise GitError(f"the folder `{path}` of {commit[:10]} has {len(entries)} files; name the folder of specs")
        return self._contents(dict(sorted(_yaml_files(entries, MAXIMUM_BYTES).items())))

    def names(self) -> list[str]:
        """Return the branches and tags, for completion."""
        listed = self._git("for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags")
        return listed.stdout.decode("utf-8", "replace").split() if not listed.returncode else []

    def _contents(self, ids: dict[str, str | None]) -> dict[str, bytes]:
        wanted = list(dict.fromkeys(each for each in ids.values() if each is not None))
        answer = self._git("cat-file", "--batch", given="".join(f"{each}\n" for each in wanted).encode())
        if answer.returncode:
            raise GitError(f"the files cannot be read: {_said(answer)}")
        blobs: dict[str, bytes] = {}
        rest = memoryview(answer.stdout)
        for each in wanted:
            head, _, _ = bytes(rest[:200]).partition(b"\n")
            parts = head.decode("ascii", "replace").split()
            if len(parts) != 3 or parts[1] != "blob":
                raise GitError(f"the object {each} is missing; run `git fetch` to complete a partial clone")
            begin, end = len(head) + 1, len(head) + 1 + int(parts[2])
            blobs[each] = bytes(rest[begin:end])
            rest = rest[end + 1 :]
        return {path: blobs[each] if each is not None else b"" for path, each in ids.items()}

    def _git(self, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        settings = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
        # Objects that a partial clone lacks are not fetched: that would run what the repository's own settings name.
        settings |= {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none"}
        # A hook of git sets these for its own repository and index, which need not be the ones that are meant.
        ours = {name: value for name, value in os.environ.items() if name not in ("GIT_DIR", "GIT_WORK_TREE")}
        command = ["git", "--no-replace-objects", "-C", str(self.folder), *arguments]
        try:
            return subprocess.run(  # noqa: S603 - a list of arguments, no shell
                command, input=given, capture_output=True, env={**ours, **settings}, timeout=_TIMEOUT, check=False
            )
        except FileNotFoundError:
            raise GitError("git is not installed; install it, or name two folders") from None
        except (OSError, ValueError, subprocess.TimeoutExpired) as error:
            raise GitError(f"git cannot be run: {error}") from None


def _yaml_files(entries: list[bytes], maximum: int) -> dict[str, str | None]:
    """Return the ids of the YAML files among the entries of a tree, None for what is no regular file.

    Raises GitError for a file of more than `maximum` bytes, and for too much of them together.
    """
    found: dict[str, str | None] = {}
    total = 0
    for entry in entries:
        attributes, _, path = entry.partition(b"\t")
        mode, _, identifier, size = attributes.decode("ascii").split()
        name = path.decode("utf-8", "surrogateescape")
        if name.endswith((".yaml", ".yml")):
            if size.isdigit() and int(size) > maximum:
                raise GitError(f"`{name}` has {size} bytes; at most {maximum} are read")
            total += int(size) if size.isdigit() else 0
            found[name] = identifier if mode in _REGULAR else None
    if total > MAXIMUM_FOLDER_BYTES:
        raise GitError(f"the spec files have {total} bytes; at most {MAXIMUM_FOLDER_BYTES} are read")
    return found


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[0].removeprefix("fatal: ") if lines else f"git exits with {done.returncode}"
