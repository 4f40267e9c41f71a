"""Git repositories of teams that keep specs of their own."""

from __future__ import annotations

import subprocess
from pathlib import Path

_AS_SOMEBODY = ["-c", "user.name=Toko", "-c", "user.email=toko@shop.example", "-c", "commit.gpgsign=false"]


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, return what it prints."""
    command = ["git", *_AS_SOMEBODY, "-c", "init.defaultBranch=main", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def begin(folder: Path) -> None:
    """Make a repository of what stands in the folder, with a branch `origin/main` that holds it."""
    git(folder, "init", "--quiet")
    commit(folder, "Begin")
    git(folder, "clone", "--quiet", "--bare", ".", str(folder.parent / f"{folder.name}.git"))
    git(folder, "remote", "add", "origin", str(folder.parent / f"{folder.name}.git"))
    git(folder, "fetch", "--quiet", "origin")
    git(folder, "switch", "--quiet", "--create", "work")


def commit(folder: Path, message: str) -> None:
    """Commit everything."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--no-verify", "--message", message)


def replace(file: Path, old: str, new: str) -> None:
    """Replace a text that stands in the file once, as an author would."""
    text = file.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    file.write_text(text.replace(old, new), "utf-8")
