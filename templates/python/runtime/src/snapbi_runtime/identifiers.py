"""Identifiers of messages: what X-EXTERNAL-ID carries, new on every attempt."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import count
from secrets import randbelow

from .clock import Clock, system_clock, wib

Identifiers = Callable[[], str]
"""Gives a new identifier at every call."""

_NUMBERS = 10**20


def numeric_identifier(clock: Clock = system_clock, random_below: Callable[[int], int] = randbelow) -> Identifiers:
    """Return a source of identifiers of 32 digits, which is what every provider takes.

    Twelve digits tell the second in WIB, twenty count from a random start: an identifier never comes twice from one
    source, whatever its clock does, and two sources meet with a probability of about 1 in 10**20 for each pair of
    identifiers of one second. Threads may share a source; a forked process draws a new start.
    """
    process, numbers = os.getpid(), count(random_below(_NUMBERS))

    def identifier() -> str:
        nonlocal process, numbers
        if process != os.getpid():
            process, numbers = os.getpid(), count(random_below(_NUMBERS))
        return f"{wib(clock()):%y%m%d%H%M%S}{next(numbers) % _NUMBERS:020}"

    return identifier
