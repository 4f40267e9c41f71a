"""Time as SNAP BI writes it: to the second, in western Indonesian time (WIB, UTC+07:00)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, UTC, datetime, timedelta, timezone

Clock = Callable[[], datetime]
"""Tells the present moment, as a datetime that knows its zone."""

WIB = timezone(timedelta(hours=7), "WIB")
"""Western Indonesian time, which has no summer time."""

_STRICT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][+-](?:[01][0-9]|2[0-3]):[0-5][0-9]"
)
_LENIENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])(?:\.([0-9]{1,9}))?"
    r"(Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
)


def system_clock() -> datetime:
    """Return the present moment by the machine's clock, in UTC."""
    return datetime.now(UTC)


def wib(moment: datetime) -> datetime:
    """Return the same moment in WIB; ValueError for a moment without a zone."""
    if moment.utcoffset() is None:
        raise ValueError("a moment needs a zone: whose midnight would it be?")
    return moment.astimezone(WIB)


def timestamp(moment: datetime) -> str:
    """Write X-TIMESTAMP: 25 characters, such as "2026-11-21T08:15:30+07:00"; fractions of a second are cut off."""
    return wib(moment).isoformat(timespec="seconds")


def parse_timestamp(text: str, lenient: bool = False) -> datetime:
    """Read an X-TIMESTAMP into a datetime with a zone, whose day in WIB exists.

    Strict reading takes RFC 3339 in 25 ASCII characters: to the second, with a numeric offset. Lenient reading also
    takes a fraction of up to nine digits, cut off at microseconds, and "Z", which real clients send.
    Raises ValueError for anything else, without repeating the text.
    """
    moment = _moment(text, lenient)
    if moment is None:
        raise ValueError("a timestamp looks like 2026-11-21T08:15:30+07:00")
    return moment


def _moment(text: str, lenient: bool) -> datetime | None:
    if lenient:
        match = _LENIENT.fullmatch(text)
        if match is None:
            return None
        seconds, fraction, offset = match.groups()
        text = f"{seconds}.{(fraction or '0')[:6].ljust(6, '0')}{'+00:00' if offset == 'Z' else offset}"
    elif _STRICT.fullmatch(text) is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
        if not MINYEAR < moment.year < MAXYEAR:
            wib(moment)  # the first and the last hours of the calendar have no day in WIB
    except (ValueError, OverflowError):
        return None
    return moment
