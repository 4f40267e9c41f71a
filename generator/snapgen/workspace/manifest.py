"""`MANIFEST.sha256`: every generated file with its digest, in the format of sha256sum."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from snapgen.workspace.folder import parts

NAME = "MANIFEST.sha256"

_HEAD = "# What snapgen generated, by digest; `snapgen check` reads it. Do not edit.\n"
"""sha256sum passes over it. Without it a manifest is another tool's, and tells nothing about whose the files are."""

_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")


def digest(content: bytes) -> str:
    """Return the SHA-256 digest of a file's bytes, in hex."""
    return hashlib.sha256(content).hexdigest()


def manifest_text(digests: Mapping[str, str]) -> str:
    """Return the manifest of files by path; `sha256sum --check` reads it."""
    return _HEAD + "".join(f"{found}  {path}\n" for path, found in sorted(digests.items()))


def read_manifest(content: bytes | None) -> dict[str, str] | None:
    """Return digests by path; None for a manifest that is missing, damaged or not ours.

    A path that leads out of the folder is a damage like any other.
    """
    try:
        text = (content or b"").decode()
    except UnicodeDecodeError:
        return None
    lines = text.removeprefix(_HEAD).split("\n")
    matches = [_LINE.fullmatch(line) for line in lines[:-1]]
    if not text.startswith(_HEAD) or lines[-1] or not all(matches):
        return None
    found = {match[2]: match[1] for match in matches if match}
    try:
        for path in found:
            parts(path)
    except ValueError:
        return None
    return found if len(found) == len(matches) else None
