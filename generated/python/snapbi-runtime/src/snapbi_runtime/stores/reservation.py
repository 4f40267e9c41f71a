"""The key under which an external id is remembered, and for how long."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from ..clock import WIB, wib

NEVER = datetime.max.replace(tzinfo=UTC)
"""The expiry of an id that is kept for good."""

MARGIN = timedelta(hours=24)
"""How much longer than needed an id is kept, so that a machine with a clock that is hours ahead drops none too soon."""

Rule = Literal["partner-day", "partner-endpoint-day", "partner"]


class Reservation(NamedTuple):
    """One external id with its key: `await store.reserve(*it)`."""

    partner: str
    """The partner's id. Environments have a store, or a partner id, of their own."""

    scope: str
    """The endpoint, where ids are unique by endpoint; else empty."""

    day: str
    """The day of the signed timestamp in Jakarta, "2026-11-21"; empty where ids are unique for good."""

    external_id: str
    """X-EXTERNAL-ID as it was sent."""

    expires: datetime
    """When the id may be forgotten: aware, or `NEVER`."""


def reservation(
    rule: Rule, *, partner: str, endpoint: str, external_id: str, stamped: datetime, tolerance: int | None
) -> Reservation:
    """Make the key of a request from its signed X-TIMESTAMP, never from the time of arrival.

    By arrival, a captured request that was stamped 23:59:58 could be sent again at 00:00:01: a new day with a free
    key, and a timestamp that is still in its window. By the stamp it keeps its key, and the key outlives the window.

    `rule` and `tolerance` (seconds, None: any timestamp is taken) are the profile's. An id that no window bounds is
    kept for good. Raises `ValueError` for a `stamped` without an offset.
    """
    if stamped.utcoffset() is None:
        raise ValueError("the timestamp needs its offset")
    scope = endpoint if rule == "partner-endpoint-day" else ""
    if rule == "partner":
        return Reservation(partner, scope, "", external_id, NEVER)
    day = wib(stamped).date()
    return Reservation(partner, scope, day.isoformat(), external_id, _end(day, tolerance))


@lru_cache(maxsize=16)
def _end(day: date, tolerance: int | None) -> datetime:
    if tolerance is None:
        return NEVER
    midnight = datetime.combine(day, time(), WIB)
    try:
        return midnight + timedelta(days=1, seconds=tolerance) + MARGIN
    except OverflowError:  # stamped in the last days of year 9999
        return NEVER
