"""What sync and async clients have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import inf
from random import SystemRandom
from time import monotonic as system_monotonic
from typing import Any, ClassVar, TypedDict

from ..clock import Clock, system_clock
from ..credentials import Credentials
from ..identifiers import Identifiers, numeric_identifier
from ..operation import Operation
from ..profile import Profile
from ..retry import Backoff, Randomness, RetryBudget
from ..tokens.cache import TokenCache
from .core import Core, server_of
from .events import CallEvent
from .headers import header_items


class Settings(TypedDict, total=False):
    """The settings of a client; each has a default that serves."""

    headers: Mapping[str, str]
    """Headers of every call, such as ORIGIN."""

    timeout: float
    """Seconds for a whole call: tokens, attempts and pauses; 30 by default."""

    attempt_timeout: float
    """Seconds for one attempt, from connecting to the answer's last byte; 10 by default."""

    attempts: int
    """How often a call is tried at most; 4 by default."""

    grace: float
    """Age in seconds at which `resolve` gives up a message that the provider has still not heard of. The default is a
    minute more than twice the provider's tolerance of X-TIMESTAMP: a message of that age would be refused if it
    arrived, even if our clock is ahead by the whole tolerance. Never, where the provider takes any X-TIMESTAMP."""

    backoff: Backoff
    """The pauses between attempts."""

    budget: RetryBudget
    """What retries are paid from; several clients of one provider may share it."""

    tokens: TokenCache
    """Where the B2B token is kept; several clients with the same credentials may share it."""

    hook: Callable[[CallEvent], None]
    """Called after every attempt, in the caller's thread or task."""

    clock: Clock
    """Tells the time that is signed."""

    monotonic: Callable[[], float]
    """Counts seconds, for time-outs and for the lifetime of tokens."""

    identifiers: Identifiers
    """Gives each message its X-EXTERNAL-ID."""

    randomness: Randomness
    """Spreads pauses."""


class BaseClient:
    """Holds the settings of a client; emitted classes say which provider it is for."""

    _profile: ClassVar[Profile]
    _servers: ClassVar[Mapping[str, str]]
    _operations: ClassVar[Mapping[str, Operation[Any, Any]]]

    def _core_of(
        self, credentials: Credentials | None, base_url: str | None, environment: str | None, settings: Settings
    ) -> Core:
        if unknown := settings.keys() - Settings.__annotations__.keys():
            raise TypeError(f"{type(self).__name__} has no setting {', '.join(sorted(unknown))}; see Settings")
        monotonic = settings.get("monotonic", system_monotonic)
        clock = settings.get("clock", system_clock)
        return Core(
            profile=self._profile,
            operations=self._operations,
            credentials=credentials,
            base_url=server_of(self._servers, base_url, environment),
            headers=header_items(settings.get("headers", {})),
            timeout=settings.get("timeout", 30.0),
            attempt_timeout=settings.get("attempt_timeout", 10.0),
            attempts=settings.get("attempts", 4),
            grace=settings.get("grace", _grace(self._profile.timestamp_tolerance)),
            backoff=settings.get("backoff", Backoff()),
            budget=settings.get("budget") or RetryBudget(),
            clock=clock,
            monotonic=monotonic,
            identifiers=settings.get("identifiers") or numeric_identifier(clock),
            randomness=settings.get("randomness", SystemRandom().random),
            tokens=settings.get("tokens") or TokenCache(monotonic),
            hook=settings.get("hook"),
        )


def _grace(tolerance: int | None) -> float:
    return inf if tolerance is None else 2.0 * tolerance + 60.0
