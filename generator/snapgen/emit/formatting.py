"""Black, pinned, over every emitted Python file."""

from __future__ import annotations

LINE_LENGTH = 120


def formatted(path: str, text: str) -> str:
    """Return a Python file as black lays it out, and any other file as it is."""
    if not path.endswith(".py") or not text:
        return text
    import black

    mode = black.Mode(line_length=LINE_LENGTH, target_versions={black.TargetVersion.PY311})
    return black.format_str(text, mode=mode)
