"""A customer's access token (B2B2C), which renews itself by its refresh token."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from time import monotonic as system_monotonic
from typing import Protocol

from ..clock import WIB, Clock, system_clock
from ..secret import Secret
from .cache import TokenCache
from .token import Token, good_until


class Granted(Protocol):
    """What the answer of service 74 tells."""

    @property
    def access_token(self) -> str: ...
    @property
    def access_token_expiry_time(self) -> str: ...
    @property
    def refresh_token(self) -> str: ...


class CustomerToken:
    """What a customer's consent gave: hand the same object to every call for that customer.

    Shortly before `expires` the client renews it by the refresh token, once for all calls that wait for it.
    `renewed` is called with this object after that, so that you can store the new tokens. Without an expiry, or
    without a refresh token, the access token is used as it is. Its repr shows no token.
    """

    def __init__(
        self,
        access_token: Secret,
        *,
        expires: datetime | None = None,
        refresh_token: Secret | None = None,
        renewed: Callable[[CustomerToken], None] | None = None,
        clock: Clock = system_clock,
        monotonic: Callable[[], float] = system_monotonic,
    ) -> None:
        self._clock = clock
        self._monotonic = monotonic
        self._renewed = renewed
        self.cache = TokenCache(monotonic)
        self._take(access_token, expires, refresh_token)

    @classmethod
    def of(
        cls,
        granted: Granted,
        *,
        renewed: Callable[[CustomerToken], None] | None = None,
        clock: Clock = system_clock,
        monotonic: Callable[[], float] = system_monotonic,
    ) -> CustomerToken:
        """Build from the answer of `access_token_b2b2c`."""
        return cls(
            Secret(granted.access_token),
            expires=_moment(granted.access_token_expiry_time),
            refresh_token=Secret(granted.refresh_token) if granted.refresh_token else None,
            renewed=renewed,
            clock=clock,
            monotonic=monotonic,
        )

    def renew(self, granted: Granted) -> Token:
        """Take the tokens of a newer answer."""
        refresh_token = Secret(granted.refresh_token) if granted.refresh_token else self.refresh_token
        token = self._take(Secret(granted.access_token), _moment(granted.access_token_expiry_time), refresh_token)
        if self._renewed is not None:
            self._renewed(self)
        return token

    def _take(self, access_token: Secret, expires: datetime | None, refresh_token: Secret | None) -> Token:
        self.access_token = access_token
        """The access token in use."""
        self.expires = expires
        """When it ends; None if that is not known."""
        self.refresh_token = refresh_token
        """What renews it; None if nothing does."""
        if expires is None or refresh_token is None:
            token = Token(access_token, float("inf"))
        else:
            now = self._monotonic()
            token = Token(access_token, good_until(now, (expires - self._clock()).total_seconds()))
        self.cache.keep(token)
        return token

    def __repr__(self) -> str:
        return f"CustomerToken(expires={self.expires!s})"


def _moment(text: str) -> datetime | None:
    """Read an ISO 8601 time, in Jakarta's zone if it names none; None for anything else."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=WIB)
