"""Folders that other tools leave beside code."""

from __future__ import annotations

CACHES = frozenset({"__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"})
"""Their names; such a folder is never ours, never in the way, and nothing depends on what is in it."""
