"""Which addresses a transport speaks to: HTTPS anywhere, plain HTTP to this very machine alone."""

import ssl
from functools import cache, lru_cache
from ipaddress import ip_address
from urllib.parse import urlsplit

from .messages import NotSentError


@lru_cache(maxsize=64)
def check_address(origin: str) -> None:
    """Raise NotSentError unless the origin ("https://host:port") is one that requests may go to in the clear or not."""
    parts = urlsplit(origin)
    if parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(parts.hostname or "")):
        return
    raise NotSentError("only HTTPS is spoken, and plain HTTP to loopback addresses")


def origin_of(url: str) -> str:
    """Give scheme, host and port of an address: all before its path."""
    path = url.find("/", url.find("://") + 3)
    return url if path < 0 else url[:path]


def checked_context(context: ssl.SSLContext | None) -> ssl.SSLContext:
    """Give the context, or one that trusts the usual authorities; ValueError for one that trusts anybody."""
    if context is None:
        return _usual_context()
    if context.verify_mode is not ssl.CERT_REQUIRED or not context.check_hostname:
        raise ValueError("the TLS context must verify certificates and host names")
    return context


@cache
def _usual_context() -> ssl.SSLContext:
    """Make the context that clients share: reading the machine's authorities takes longer than a hundred calls."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
