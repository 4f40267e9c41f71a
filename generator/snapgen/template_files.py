"""Find the templates."""

from __future__ import annotations

from pathlib import Path


def templates_folder() -> Path:
    """Return the folder of templates: inside an installed snapgen, beside the package in a checkout."""
    packaged = Path(__file__).parent / "_templates"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "templates"
