"""The type of the fixture `golden`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Golden = Callable[[Path, str], None]
"""Compares a text with a golden file, or rewrites the file under `pytest --update`."""
