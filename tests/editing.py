"""Edits of files, as their authors make them."""

from __future__ import annotations

from pathlib import Path


def replace(file: Path, old: str, new: str) -> None:
    """Replace a text that stands in the file once; elsewhere AssertionError says how often it does."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    file.write_text(text.replace(old, new), encoding="utf-8")
