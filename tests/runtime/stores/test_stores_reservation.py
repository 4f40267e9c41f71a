"""The key of an external id: the day of the signed timestamp in Jakarta, kept until no window lets it in again."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from snapbi_runtime.clock import WIB
from snapbi_runtime.stores import NEVER, MemoryStore, Reservation, reservation

TOLERANCE = 300
BEFORE_MIDNIGHT = datetime(2026, 11, 21, 23, 59, 58, tzinfo=WIB)


def key(stamped: datetime, rule: str = "partner-day", tolerance: int | None = TOLERANCE) -> Reservation:
    return reservation(
        rule,  # type: ignore[arg-type]
        partner="821508239190",
        endpoint="/v1.0/qr/qr-mpm-query",
        external_id="41807553358950093184162180797837",
        stamped=stamped,
        tolerance=tolerance,
    )


class Clock:
    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def test_a_request_stamped_23_59_58_is_refused_when_it_comes_again_after_midnight() -> None:
    async def replay() -> list[bool]:
        clock = Clock(BEFORE_MIDNIGHT)
        store = MemoryStore(clock=clock, environment={})
        accepted = [await store.reserve(*key(BEFORE_MIDNIGHT))]
        for later in (3, 60, TOLERANCE):  # all of them after midnight, with the timestamp still in its window
            clock.now = BEFORE_MIDNIGHT + timedelta(seconds=later)
            accepted.append(await store.reserve(*key(BEFORE_MIDNIGHT)))
            # Others come in on the new day, at which a store looks for old days to drop.
            accepted.append(await store.reserve(*key(clock.now)))
        return accepted

    assert asyncio.run(replay()) == [True, False, True, False, False, False, False]


def test_the_same_id_is_free_again_on_the_next_day() -> None:
    assert key(BEFORE_MIDNIGHT).day == "2026-11-21"
    assert key(BEFORE_MIDNIGHT + timedelta(seconds=2)).day == "2026-11-22"


def test_the_day_is_jakartas_whatever_the_offset() -> None:
    assert key(datetime(2026, 11, 21, 16, 59, 59, tzinfo=UTC)).day == "2026-11-21"
    assert key(datetime(2026, 11, 21, 17, 0, 0, tzinfo=UTC)).day == "2026-11-22"
    assert key(BEFORE_MIDNIGHT.astimezone(UTC)) == key(BEFORE_MIDNIGHT)


def test_a_key_outlives_the_day_the_window_and_a_margin_for_clocks_that_differ() -> None:
    end_of_day = datetime(2026, 11, 22, tzinfo=WIB)
    for stamped in (BEFORE_MIDNIGHT, datetime(2026, 11, 21, tzinfo=WIB)):
        assert key(stamped).expires == end_of_day + timedelta(seconds=TOLERANCE) + timedelta(hours=24)


def test_the_scope_is_the_partner_or_the_endpoint_or_all_time() -> None:
    assert key(BEFORE_MIDNIGHT)[1:3] == ("", "2026-11-21")
    assert key(BEFORE_MIDNIGHT, "partner-endpoint-day")[1:3] == ("/v1.0/qr/qr-mpm-query", "2026-11-21")
    for_good = key(BEFORE_MIDNIGHT, "partner")
    assert (*for_good[1:3], for_good.expires) == ("", "", NEVER)


def test_without_a_window_a_key_is_kept_for_good() -> None:
    assert key(BEFORE_MIDNIGHT, tolerance=None).expires == NEVER
    assert key(datetime(9999, 12, 31, 20, tzinfo=WIB)).expires == NEVER


def test_a_timestamp_without_an_offset_is_no_key() -> None:
    with pytest.raises(ValueError, match="the timestamp needs its offset"):
        key(datetime(2026, 11, 21))
