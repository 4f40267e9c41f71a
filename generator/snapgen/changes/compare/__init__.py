"""Walk two editions of the systems and tell every difference."""

from snapgen.changes.compare.editions import changes_between

__all__ = ["changes_between"]
