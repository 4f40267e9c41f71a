"""Black, pinned, over every emitted Python file."""

from __future__ import annotations

LINE_LENGTH = 120


def formatted(path: str, text: str) -> str:
    """Return a Python file as black lays it out, and any other file as it is."""
    if not path.endswith(".py") or not text:
        return text
    from black import Mode, format_str
    from black.mode import TargetVersion

    return format_str(text, mode=Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311}))
