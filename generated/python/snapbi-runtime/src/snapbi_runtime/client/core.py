"""What a client knows, whichever way it is called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import urlsplit

from ..clock import Clock
from ..credentials import Credentials
from ..identifiers import Identifiers
from ..operation import Operation
from ..profile import Profile
from ..retry import Backoff, Randomness, RetryBudget
from ..tokens.cache import TokenCache
from .events import CallEvent, log, logger
from .preparation import Plan


@dataclass(kw_only=True)
class Core:
    """The settings and the shared state of one client."""

    profile: Profile
    operations: Mapping[str, Operation[Any, Any]]
    credentials: Credentials | None
    base_url: str
    headers: tuple[tuple[str, str], ...]
    timeout: float
    attempt_timeout: float
    grace: float
    backoff: Backoff
    budget: RetryBudget
    attempts: int
    clock: Clock
    monotonic: Callable[[], float]
    identifiers: Identifiers
    randomness: Randomness
    tokens: TokenCache
    hook: Callable[[CallEvent], None] | None
    plans: dict[str, Plan] = field(default_factory=dict[str, Plan])

    def plan(self, operation: Operation[Any, Any]) -> Plan:
        """Give what is the same for every request of an operation."""
        plan = self.plans.get(operation.name)
        if plan is None:
            plan = self.plans[operation.name] = Plan.of(operation, self.base_url)
        return plan

    def token_operation(self, kind: str) -> Operation[Any, Any] | None:
        """Give the operation that issues tokens of a kind, "b2b" or "b2b2c"; None if the provider has none."""
        return next((each for each in self.operations.values() if each.issues_token == kind), None)

    def observe(self, event: CallEvent) -> None:
        """Tell the logger and the hook."""
        log(event)
        if self.hook is not None:
            try:
                self.hook(event)
            except Exception as error:  # an observer must not cost the caller an answer
                logger.error("the hook raised %s", type(error))


def server_of(servers: Mapping[str, str], base_url: str | None, environment: str | None) -> str:
    """Give the address to call, without a slash at its end; ValueError with the choices if it is not clear."""
    if base_url is None and environment is not None:
        if environment not in servers:
            known = ", ".join(sorted(servers)) or "none: pass base_url"
            raise ValueError(f"no server is documented for environment {environment!r}; documented are {known}")
        base_url = servers[environment]
    elif base_url is None or environment is not None:
        known = ", ".join(sorted(servers)) or "none"
        raise ValueError(f"pass either base_url or environment (documented: {known})")
    given = cast(object, base_url)  # a caller who checks no types may pass anything
    parts = urlsplit(given if isinstance(given, str) else "")
    if parts.scheme not in ("https", "http") or not parts.hostname or parts.query or parts.fragment or parts.username:
        raise ValueError("base_url is an https address without query, fragment or user")
    return base_url.rstrip("/")
