"""Time is written in WIB to the second, and read strictly or as real clients write it."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snapbi_runtime.clock import parse_timestamp, system_clock, timestamp, wib

MOMENT = datetime(2026, 11, 21, 1, 15, 30, 999_999, tzinfo=UTC)


def test_a_timestamp_has_25_characters_in_wib() -> None:
    assert timestamp(MOMENT) == "2026-11-21T08:15:30+07:00"
    assert timestamp(MOMENT.astimezone(timezone(timedelta(hours=-5)))) == "2026-11-21T08:15:30+07:00"


def test_the_day_ends_at_midnight_in_wib() -> None:
    before = datetime(2026, 11, 21, 16, 59, 59, tzinfo=UTC)
    assert (wib(before).day, wib(before + timedelta(seconds=1)).day) == (21, 22)


@pytest.mark.parametrize("tell", [wib, timestamp])
def test_a_moment_without_a_zone_is_refused(tell: object) -> None:
    with pytest.raises(ValueError, match="a moment needs a zone"):
        tell(MOMENT.replace(tzinfo=None))  # type: ignore[operator]


def test_the_system_clock_knows_its_zone() -> None:
    assert system_clock().utcoffset() == timedelta(0)


STRICT = ["2026-11-21T08:15:30+07:00", "2026-11-21T01:15:30+00:00", "2026-11-21T01:15:30-00:00"]
LENIENT = [
    "2026-11-21T01:15:30Z",
    "2026-11-21T01:15:30.119Z",
    "2026-11-21T08:15:30.1+07:00",
    "2026-11-21T08:15:30.123456789+07:00",
]
NEITHER = [
    "",
    "2026-11-21T08:15:30",
    "2026-11-21T08:15:30+0700",
    "2026-11-21T08:15:30+07",
    "2026-11-21 08:15:30+07:00",
    "2026-11-21t08:15:30+07:00",
    "2026-11-21T08:15:30z",
    "2026-11-21T08:15:30+07:00\n",
    " 2026-11-21T08:15:30+07:00",
    "2026-11-21T08:15:30.+07:00",
    "2026-11-21T08:15:30.1234567890+07:00",
    "2026-11-21T08:15:30,5+07:00",
    "2026-02-30T08:15:30+07:00",
    "2026-11-21T24:00:00+07:00",
    "2026-11-21T08:15:60+07:00",
    "2026-11-21T08:15:30+24:00",
    "2026-11-21T08:15:30+07:60",
    "0000-01-01T00:00:00+07:00",
    "0001-01-01T00:00:00+23:59",
    "9999-12-31T23:59:59-07:00",
    "2026-W47-6T08:15:30+07:00",
    "\uff12026-11-21T08:15:30+07:00",
    "\u0662026-11-21T08:15:30+07:00",
]


@pytest.mark.parametrize("text", STRICT)
def test_strict_reading_takes_25_characters_with_an_offset(text: str) -> None:
    assert parse_timestamp(text) == parse_timestamp(text, lenient=True) == MOMENT.replace(microsecond=0)


@pytest.mark.parametrize("text", LENIENT)
def test_lenient_reading_also_takes_fractions_and_z(text: str) -> None:
    assert parse_timestamp(text, lenient=True).replace(microsecond=0) == MOMENT.replace(microsecond=0)
    with pytest.raises(ValueError, match="a timestamp looks like"):
        parse_timestamp(text)


def test_a_fraction_is_cut_off_at_microseconds() -> None:
    assert parse_timestamp(LENIENT[3], lenient=True).microsecond == 123_456
    assert parse_timestamp(LENIENT[2], lenient=True).microsecond == 100_000


@pytest.mark.parametrize("text", NEITHER)
@pytest.mark.parametrize("lenient", [False, True])
def test_anything_else_is_refused_without_being_repeated(text: str, lenient: bool) -> None:
    with pytest.raises(ValueError, match=r"^a timestamp looks like 2026-11-21T08:15:30\+07:00$") as raised:
        parse_timestamp(text, lenient)
    assert raised.value.__context__ is None


@given(st.text() | st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}[+-][0-9]{2}:[0-9]{2}"), st.booleans())
def test_what_is_read_has_a_day_in_wib_and_nothing_else_is_raised(text: str, lenient: bool) -> None:
    try:
        moment = parse_timestamp(text, lenient)
    except ValueError:
        return
    assert parse_timestamp(timestamp(moment)) == moment.replace(microsecond=0)
    assert wib(moment) == moment


@given(st.datetimes(min_value=datetime(1900, 1, 1), timezones=st.just(UTC), max_value=datetime(9999, 1, 1)))
def test_what_is_written_is_read_back(moment: datetime) -> None:
    assert parse_timestamp(timestamp(moment)) == moment.replace(microsecond=0)
