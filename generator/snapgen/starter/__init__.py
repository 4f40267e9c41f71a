"""A spec folder to begin with: one provider that is made up, and the standard."""

from snapgen.starter.files import EXAMPLE, starter_files

__all__ = ["EXAMPLE", "starter_files"]
