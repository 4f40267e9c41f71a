"""When old rows are dropped: now and then, and not many at a time, because somebody waits meanwhile."""

import time

EVERY = 60.0
"""Seconds between two looks for old rows."""


class Sweep:
    """Tells when old rows are to be dropped: once a minute, or at every chance while there are more of them."""

    def __init__(self, at_once: int) -> None:
        self.at_once = at_once
        """Rows that one statement drops at most."""
        self._next = 0.0

    @property
    def due(self) -> bool:
        """Whether it is time to drop some."""
        return time.monotonic() >= self._next

    def dropped(self, rows: int) -> None:
        """Note how many rows a statement has dropped; if it was fewer than it might, they were all."""
        if rows < self.at_once:
            self._next = time.monotonic() + EVERY
