"""The ASGI application of one system: everything that stands between the wire and a service."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, Unpack

from pydantic import JsonValue

from ..clock import system_clock, timestamp
from ..profile import Profile
from ..stores import ExternalIdStore, MemoryTokens
from .answers import NOT_FOUND, NOT_FOUND_WITHOUT_CODES, Answers, echoed_headers
from .body import lenient_request_of, nothing, request_of, scan
from .call import Call
from .checks import Checks
from .endpoints import Endpoint, Served, ServerOptions, TokenEndpoint
from .forms import Mode, check_headers, needed
from .handling import handled
from .issuing import Issuer, new_token
from .limits import Limits
from .messages import (
    Answer,
    Disconnected,
    Receive,
    Scope,
    Send,
    check_content,
    discard_body,
    live,
    raw_target,
    read_body,
    route_path,
    single_headers,
)
from .partners import Partners
from .refusal import Refusal
from .repetition import REFERENCE_LIFETIME, Asked, Repetition
from .reporting import log_answer, log_failure, log_refusal, new_correlation_id

_UNSEEN = frozenset({"authorization", "authorization-customer", "x-signature", "cookie", "proxy-authorization"})
"""Headers that a service never sees."""


class Application:
    """Serves one system over ASGI 3, alone or mounted in another application.

    Requests are checked before the service sees them, in this order: limits and form, route and method, headers,
    token, timestamp, signature, X-EXTERNAL-ID, body, reference. Nothing but a good request reaches the service, and
    nothing that fails is answered with more than its code. Run alone, it closes its stores when the server shuts down.

    Raises ValueError if an operation may be carried out once under each reference and `references` is not given, be it
    None: whoever leaves that to the service has to say so.
    """

    def __init__(
        self,
        endpoints: Iterable[Served],
        documented: Profile,
        partners: Partners,
        store: ExternalIdStore | None,
        **options: Unpack[ServerOptions],
    ) -> None:
        profile = options.get("profile", documented)
        if store is None and profile.authentication != "bearer":
            raise ValueError("signed requests need a store of external ids")
        self._clock = options.get("clock", system_clock)
        self._mode: Mode = options.get("mode", "lenient")
        self._limits = options.get("limits", Limits())
        self._deadline = options.get("handler_deadline", 25.0)
        self._signed = profile.authentication != "bearer"
        tokens = options.get("tokens") or MemoryTokens(self._clock)
        self._checks = Checks(profile, partners, store, tokens, self._clock, self._mode)
        self._issuer = Issuer(profile, partners, tokens, self._clock, options.get("mint", new_token))
        references = options.get("references")
        self._repetition = Repetition(references, options.get("reference_lifetime", REFERENCE_LIFETIME), self._clock)
        self._kept = (store, references, tokens)
        self._routes: dict[str, dict[str, Served]] = {}
        for endpoint in endpoints:
            self._routes.setdefault(endpoint.operation.path, {})[endpoint.operation.method] = endpoint
        self._answers = {
            endpoint.operation.name: Answers(endpoint.operation)
            for methods in self._routes.values()
            for endpoint in methods.values()
        }
        coded = any(answers.coded for answers in self._answers.values())
        self._not_found = NOT_FOUND if coded else NOT_FOUND_WITHOUT_CODES
        self._check_references(options)

    def _check_references(self, options: ServerOptions) -> None:
        once = sorted(name for name, answers in self._answers.items() if answers.operation.once)
        if once and "references" not in options:
            raise ValueError(
                f"{', '.join(once)}: documented to be carried out once under each reference; give `references` a "
                "store, such as open_stores(url).references, or None to leave repetitions to the service"
            )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or the server's start and end."""
        if scope["type"] == "lifespan":
            await live(receive, send, self._close)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})
        else:
            methods = self._routes.get(route_path(scope))
            more: list[tuple[bytes, bytes]] = []
            if methods is None:
                answer = self._not_found
                await discard_body(receive, self._limits)
            else:
                try:
                    answer, more = await self._answer(methods, scope, receive)
                except Disconnected:
                    return
            await answer.send(send, [*more, *self._date()])

    async def _close(self) -> None:
        for kept in self._kept:
            if kept is not None:
                await kept.close()

    async def _answer(
        self, methods: Mapping[str, Served], scope: Scope, receive: Receive
    ) -> tuple[Answer, list[tuple[bytes, bytes]]]:
        """Give the answer to a request, and headers that it has beside its own."""
        endpoint = methods.get(scope["method"])
        operation = (endpoint or next(iter(methods.values()))).operation
        answers, correlation_id = self._answers[operation.name], new_correlation_id()
        more: list[tuple[bytes, bytes]] = []
        unread = True
        try:
            headers = single_headers(scope["headers"], operation.header_rules, self._limits)
            more += echoed_headers(operation, headers)
            check_content(headers, self._limits)
            if endpoint is None:
                more.append((b"allow", ", ".join(methods).encode()))
                raise Refusal(405, "00", why=f"the method is {ascii(scope['method'])[:20]}")
            unread = False
            body = await read_body(receive, self._limits)
            read = scan(body, self._limits) if operation.carries_body else nothing(body)
            check_headers(headers, operation, self._mode)
            if isinstance(endpoint, TokenEndpoint):
                more.append((b"cache-control", b"no-store"))
                answer = await self._token(endpoint, answers, headers, read, body)
            else:
                answer = await self._transaction(endpoint, answers, scope, headers, read, body, correlation_id)
            log_answer(operation, answer.status, correlation_id)
        except Refusal as refusal:
            if unread:
                await discard_body(receive, self._limits)
            log_refusal(operation, answers, refusal, correlation_id)
            answer = answers.refused(refusal, correlation_id)
        except Disconnected:
            raise
        except Exception as error:
            log_failure(operation, error, correlation_id)
            answer = answers.refused(Refusal(500, "01"), correlation_id)
        return answer, more

    def _date(self) -> list[tuple[bytes, bytes]]:
        """Give the X-TIMESTAMP of an answer, where the provider uses it."""
        return [(b"x-timestamp", timestamp(self._clock()).encode())] if self._signed else []

    async def _transaction(
        self,
        endpoint: Endpoint[Any, Any],
        answers: Answers,
        scope: Scope,
        headers: Mapping[str, str],
        read: dict[str, JsonValue],
        body: bytes,
        correlation_id: str,
    ) -> Answer:
        operation, checks = endpoint.operation, self._checks
        stamped = checks.moment(headers) if self._signed else None
        caller = await checks.caller(headers, operation)
        partner = caller.partner
        external_id = needed(headers, "X-EXTERNAL-ID") if self._signed else ""
        if stamped is not None:
            checks.check_window(stamped)
            partner = checks.check_signature(caller, scope["method"], raw_target(scope), headers, body)
            await checks.check_repetition(partner, external_id, stamped, operation.name)
        if partner is None:
            raise Refusal(401, "00", reason="Unknown Client", why="the token's partner is not known any more")
        request = request_of(operation.request, read, body or b"{}")
        seen = {name: value for name, value in headers.items() if name not in _UNSEEN}
        call = Call(
            partner=partner,
            customer=caller.customer,
            external_id=external_id,
            timestamp=stamped,
            headers=seen,
            correlation_id=correlation_id,
        )
        carry_out = partial(handled, endpoint, request, call, answers, self._deadline)
        if operation.once:
            return await self._repetition.once(Asked(operation, request, body, call), answers, carry_out)
        return await carry_out()

    async def _token(
        self,
        endpoint: TokenEndpoint,
        answers: Answers,
        headers: Mapping[str, str],
        read: dict[str, JsonValue],
        body: bytes,
    ) -> Answer:
        self._checks.check_window(self._checks.moment(headers))
        partner = await self._issuer.authenticated(headers)
        model = endpoint.operation.request
        request = request_of(model, read, body) if self._mode == "strict" else lenient_request_of(model, read)
        if endpoint.operation.issues_token == "b2b":  # noqa: S105 - no password
            return answers.granted(await self._issuer.b2b(partner))
        return answers.granted(await self._issuer.b2b2c(partner, request, endpoint.customer_of))
