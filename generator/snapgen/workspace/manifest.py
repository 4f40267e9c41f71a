"""`MANIFEST.sha256`: every generated file with its digest, in the format of sha256sum."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

NAME = "MANIFEST.sha256"

_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")


def digest(content: bytes) -> str:
    """Return the SHA-256 digest of a file's bytes, in hex."""
    return hashlib.sha256(content).hexdigest()


def manifest_text(digests: Mapping[str, str]) -> str:
    """Return the manifest of files by path; `sha256sum --check` reads it."""
    return "".join(f"{found}  {path}\n" for path, found in sorted(digests.items()))


def read_manifest(out: Path) -> dict[str, str]:
    """Return digests by path; a manifest that is missing or broken counts as empty."""
    try:
        text = (out / NAME).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    matches = [_LINE.fullmatch(line) for line in text.splitlines()]
    return {match[2]: match[1] for match in matches if match} if all(matches) else {}
