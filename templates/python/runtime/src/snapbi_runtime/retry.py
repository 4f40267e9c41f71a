"""When to try again, and when to stop: pauses with full jitter, and a budget that an outage uses up."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from .forking import renew_in_children

Randomness = Callable[[], float]
"""A number from 0 up to, but not including, 1."""


@dataclass(frozen=True, slots=True)
class Backoff:
    """Pauses between attempts: anywhere between nothing and a bound that doubles (full jitter)."""

    first: float = 0.2
    """Seconds that the first pause takes at most."""

    longest: float = 5.0
    """Seconds that any pause takes at most."""

    def pause(self, attempts: int, randomness: Randomness) -> float:
        """Give the seconds to wait after so many attempts, at least 1."""
        return randomness() * min(self.longest, self.first * 2.0 ** min(attempts - 1, 30))


class RetryBudget:
    """A purse that every retry of a client is paid from, so that an outage is not multiplied.

    A retry costs `cost`, a call that gets its answer gives `refund` back. Threads may share it.
    """

    def __init__(self, capacity: float = 100.0, cost: float = 5.0, refund: float = 1.0) -> None:
        self._capacity = self._left = capacity
        self._cost = cost
        self._refund = refund
        self.after_fork()
        renew_in_children(self)

    def after_fork(self) -> None:
        """Take a new lock: another thread may have held the old one when the process was forked."""
        self._lock = Lock()

    def take(self) -> bool:
        """Pay for one retry; False if the purse does not hold enough."""
        with self._lock:
            if self._left < self._cost:
                return False
            self._left -= self._cost
            return True

    def give_back(self) -> None:
        """Note that a call got its answer."""
        if self._left < self._capacity:  # seldom true, so the lock is seldom taken
            with self._lock:
                self._left = min(self._capacity, self._left + self._refund)
