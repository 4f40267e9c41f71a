"""Other readings of the parts of a string to sign but the body: what real implementations sign instead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, unquote

from ..clock import WIB, parse_timestamp
from ..profile import Profile

Readings = Iterator[tuple[str, str, str]]
"""The part that differs, words for how, and the text that stands in the string to sign."""


def method_readings(method: str) -> Readings:
    """Yield other methods."""
    yield "method", "in small letters", method.lower()
    for other in ("POST", "GET", "PUT", "DELETE", "PATCH"):
        yield "method", f"as {other}, whatever the request's is", other


def target_readings(target: str, profile: Profile, host: str | None) -> Readings:
    """Yield other paths and queries."""
    path, mark, query = target.partition("?")
    if mark:
        yield "query", "left out", path
        yield "query", "with its parameters sorted", f"{path}?{'&'.join(sorted(query.split('&')))}"
    prefix = profile.signed_path_strip_prefix.rstrip("/")
    if prefix:
        yield "path", f"with {prefix} before it", prefix + target
    segments = path.split("/")
    for first in range(2, min(len(segments), 7)):
        rest = "/" + "/".join(segments[first:])
        says = "without its first segment" if first == 2 else f"without its first {first - 1} segments"
        yield "path", says, rest + mark + query
        if mark:
            yield "path", f"{says}, and without the query", rest
    yield "path", "without its first slash", target.removeprefix("/")
    if path.endswith("/"):
        yield "path", "without the slash at its end", path.rstrip("/") + mark + query
    else:
        yield "path", "with a slash at its end", f"{path}/{mark}{query}"
    yield "path", "percent-decoded", unquote(target)
    yield "path", "percent-encoded", quote(target, safe="/?&=%")
    yield "path", "percent-encoded once more", quote(target, safe="/?&=")
    yield "path", "in small letters", target.lower()
    for scheme in ("https", "http") if host else ():
        yield "path", f"as the whole URL, {scheme}:// and host included", f"{scheme}://{host}{target}"
        yield "path", "with the host before it", f"{host}{target}"


def token_readings(token: str | None, customer_token: str | None, client_id: str | None) -> Readings:
    """Yield other tokens; each text brings its colon."""
    if token is None:
        yield "token", "as an empty token, two colons in a row (snapapi does so)", ":"
    else:
        yield "token", "left out with its colon, as in an asymmetric signature", ""
        yield "token", "left empty, two colons in a row", ":"
        yield "token", 'with "Bearer " before it', f"Bearer {token}:"
    if customer_token:
        yield "token", "as the customer's token, in place of the B2B token", f"{customer_token}:"
        yield "token", 'as the customer\'s token with "Bearer "', f"Bearer {customer_token}:"
    if client_id:
        yield "token", "as the client id", f"{client_id}:"


def timestamp_readings(timestamp: str) -> Readings:
    """Yield other spellings of the moment, the same wall clock elsewhere, and moments close by."""
    yield "timestamp", "with a blank for its plus", timestamp.replace("+", " ")
    yield "timestamp", "percent-encoded", quote(timestamp, safe="")
    try:
        moment = parse_timestamp(timestamp, lenient=True)
    except ValueError:
        return
    local = moment.replace(tzinfo=None).isoformat(timespec="seconds")
    for says, zone in (("+07:00", "+07:00"), ("Z", "Z"), ("+00:00", "+00:00"), ("no zone", ""), ("+0700", "+0700")):
        yield "timestamp", f"with the same wall clock and {says}", local + zone
    yield from _spelt(moment, "")
    for seconds in (*range(1, 11), 60, 3600, 7 * 3600, 8 * 3600, 9 * 3600):
        for direction, says in ((1, "later"), (-1, "earlier")):
            try:
                other = moment + direction * timedelta(seconds=seconds)
                yield from _spelt(other, f" {seconds} second{'s' * (seconds > 1)} {says}")
            except OverflowError:
                continue
    yield "timestamp", "in seconds since 1970", f"{int(moment.timestamp())}"


def _spelt(moment: datetime, off: str) -> Readings:
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    for says, text in (
        ("to the second, with the same zone", moment.isoformat(timespec="seconds")),
        ("with milliseconds", moment.isoformat(timespec="milliseconds")),
        ("in WIB", moment.astimezone(WIB).isoformat(timespec="seconds")),
        ("in UTC with Z", utc.isoformat(timespec="seconds") + "Z"),
        ("in UTC with milliseconds and Z", utc.isoformat(timespec="milliseconds") + "Z"),
    ):
        yield "timestamp", f"as the moment{off} {says}", text
