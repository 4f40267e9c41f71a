"""What messages say again and again: how many there are, several names in a row, a name that was meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

Name = TypeVar("Name", bound=str)


def counted(number: int, noun: str) -> str:
    """Return a number of things: `1 row`, `2 rows`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def enumerated(names: Sequence[str]) -> str:
    """Return names as a sentence has them: `a, b and c`."""
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def nearest(name: str, known: Iterable[Name]) -> Name | None:
    """Return the known name that is most like another, None if none is nearly the same."""
    import difflib

    names = {str(each): each for each in known}
    return next((names[meant] for meant in difflib.get_close_matches(name, names, n=1, cutoff=0.5)), None)


def did_you_mean(name: str, known: Iterable[str], otherwise: str) -> str:
    """Return the question whether the nearest known name was meant, or another hint where none is near."""
    meant = nearest(name, known)
    return otherwise if meant is None else f"did you mean {meant}?"
