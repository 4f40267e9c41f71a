"""What can be seen to be wrong before anything is compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from ..clock import parse_timestamp
from .errors import SigningError
from .text import transaction_text

_LENGTHS = {16: "MD5", 20: "SHA-1", 32: "SHA-256", 48: "SHA-384", 64: "HMAC-SHA512", 256: "RSA with 2048 bits"}


def problems_with_signature(
    presented: str, spellings: Mapping[bytes, str | None], size: int, maker: str
) -> Iterator[str]:
    """Yield what is wrong with a signature as a text."""
    if not presented:
        yield "there is no signature"
    elif not spellings:
        yield "the signature is neither base64 nor hex"
    elif all(len(signature) != size for signature in spellings):
        length = len(next(iter(spellings)))
        known = f", as {_LENGTHS[length]} has" if length in _LENGTHS else ""
        yield f"the signature has {length} bytes{known}, and {maker} has {size}"


def problems_with_parts(method: str, target: str, token: str | None, timestamp: str, symmetric: bool) -> Iterator[str]:
    """Yield what is wrong with the parts of a transaction, without repeating them."""
    if symmetric and token is None:
        yield "there is no access token, and a symmetric signature covers it"
    elif not symmetric and token is not None:
        yield "there is an access token, and an asymmetric signature covers none"
    try:
        transaction_text(method, target, token, "0" * 64, timestamp)
    except SigningError as error:
        yield str(error)


def problems_with_time(timestamp: str, tolerance: int | None, now: datetime | None) -> Iterator[str]:
    """Yield what is wrong with a timestamp: its form and, if the present moment is given, its distance from that."""
    try:
        moment = parse_timestamp(timestamp, lenient=True)
    except ValueError:
        yield "the timestamp is no timestamp of RFC 3339"
        return
    if now is None or tolerance is None:
        return
    ahead = round((moment - now).total_seconds())
    if abs(ahead) > tolerance:
        direction = "ahead of" if ahead > 0 else "behind"
        yield f"the timestamp is {abs(ahead)} seconds {direction} the clock, and {tolerance} are tolerated"
        hours = round(ahead / 3600)
        if hours and abs(ahead - hours * 3600) <= tolerance and abs(hours) <= 14:
            yield f"it would be in time {abs(hours)} hours {'earlier' if hours > 0 else 'later'}: a zone may be wrong"
