"""The search for what a signature was made of: as few unusual readings at once as will do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any

from .reading import Choice, Reading

Dimension = Sequence[Choice[Any]]
"""The values of one part: those that a verifier accepts, and those that it does not."""

Maker = Callable[[bytes], bytes]
"""Makes of a string to sign what is compared: an HMAC, or the digest that an RSA signature holds."""


def readings_that_match(
    dimensions: Sequence[Dimension],
    makers: Sequence[Choice[Maker]],
    found: Mapping[bytes, str | None],
    changes: int,
) -> tuple[Reading, ...]:
    """Return the fewest readings that lead to a signature; () if none is unusual, or if up to so many do not.

    The first dimension is of format strings that put one value of each of the others together. `found` has what makers
    may make, each with words for how it was spelt.
    """
    if not found:
        return ()
    for unusual in range(changes + 1):
        for form, *parts, maker in _combinations((*dimensions, makers), unusual):
            text: str = form.value.format(*(part.value for part in parts))
            made: bytes = maker.value(text.encode("utf-8", "surrogateescape"))
            if made in found:
                readings = tuple(each.reading for each in (form, *parts, maker) if each.reading is not None)
                spelt = found[made]
                return readings if spelt is None else (*readings, Reading("signature", spelt))
    return ()


def _combinations(dimensions: Sequence[Dimension], unusual: int) -> Iterator[tuple[Choice[Any], ...]]:
    accepted = [[choice for choice in dimension if choice.reading is None] for dimension in dimensions]
    others = [[choice for choice in dimension if choice.reading is not None] for dimension in dimensions]
    for places in combinations(range(len(dimensions)), unusual):
        yield from product(*(others[i] if i in places else accepted[i] for i in range(len(dimensions))))
