"""One access token, and for how long it is good."""

from __future__ import annotations

from dataclasses import dataclass

from ..secret import Secret

_SHARE = 0.1
_LEAST = 30.0


@dataclass(frozen=True, slots=True)
class Token:
    """An access token and the moment, on the monotonic clock, from which it is no longer used."""

    value: Secret
    good_until: float


def good_until(now: float, lifetime: float) -> float:
    """Give the moment at which a token is renewed: a tenth of its lifetime before its end, at least 30 seconds.

    A token that lives no longer than that is used for the call that fetched it, and never kept.
    """
    return now + lifetime - max(_SHARE * lifetime, _LEAST)
