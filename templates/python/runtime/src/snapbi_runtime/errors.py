"""What can go wrong with a call, told as the situation that the caller is in.

    SnapError
    +-- NotSent               nothing left this machine, or nothing that counts: call again whenever you like
    |   +-- InvalidRequest    ... because the request lacks something or carries what it must not (a ValueError as well)
    |   +-- TokenRefused      ... because the provider gave us no access token
    +-- Unsettled             a write is not final: resolve it, and do not send it again
    |   +-- Pending           ... the provider accepted it and is still at work
    |   +-- OutcomeUnknown    ... it may have been carried out or not
    +-- Unresolvable          nobody can be asked what became of a write: find out from people or from statements
    +-- Refused               the provider said no; nothing was carried out
    |   +-- SignatureRejected     ... to our signature or our clock
    |   +-- CustomerTokenRejected ... to the customer's token: the customer has to consent again
    +-- NoAnswer              a read got no answer within its time; it changed nothing
    +-- UnreadableAnswer      a read got an answer that makes no sense
    +-- Misuse                the calling code asks what this object cannot do; the message says what can

No message, attribute or repr carries a secret, a token, a signature or an account number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from .client.resolution import Resolution
    from .journal import Attempt
    from .response_code import ResponseCode
    from .transport.messages import HttpAnswer


class SnapError(Exception):
    """Anything that a client raises on purpose. It may be copied, and pickled to reach another process."""

    def __reduce__(self) -> tuple[Callable[..., SnapError], tuple[object, ...]]:
        kept = {name: value for name, value in vars(self).items() if name not in _OF_THIS_PROCESS}
        return _rebuilt, (type(self), self.args, kept)


class NotSent(SnapError):
    """Nothing was carried out, because nothing was sent: the same call may be made again."""


class InvalidRequest(NotSent, ValueError):
    """The request was not sent, because it lacks something or carries what it must not; the message says what."""


class TokenRefused(NotSent):
    """The request was not sent, because the provider issued no access token for it."""

    def __init__(self, message: str, code: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        """The provider's response code, such as "4017300"; None if there was none."""


class Unsettled(SnapError):
    """A write whose outcome is not final. Never send it again: `resolve()` finds out."""

    def __init__(self, message: str, attempt: Attempt, code: ResponseCode | None) -> None:
        super().__init__(message)
        self.attempt = attempt
        """The last attempt, as the journal has it."""
        self.code = code
        """The provider's response code; None if no code could be read."""
        self._resolve: Callable[[], Resolution] | None = None
        self._resolve_async: Callable[[], Awaitable[Resolution]] | None = None

    def resolve_by(
        self,
        threaded: Callable[[], Resolution] | None = None,
        awaited: Callable[[], Awaitable[Resolution]] | None = None,
    ) -> None:
        """Say how `resolve` or `resolve_async` finds out; for clients."""
        self._resolve, self._resolve_async = threaded, awaited

    def resolve(self) -> Resolution:
        """Ask until the outcome is final, at 5, 10, 20, 40 and 60 seconds and a bit, and tell it.

        It never guesses: what is not known at the end is Outcome.UNKNOWN, or PENDING, and may be resolved again. A
        write that the provider never accepted and has not heard of is final, as REFUSED, once it is too old to be
        taken if it arrived. Raises Misuse for a call of an async client (await `resolve_async` there), Unresolvable if
        no document tells how to ask, and InvalidRequest if the question itself lacks something.
        """
        if self._resolve is None:
            raise Misuse(_ELSEWHERE if self._resolve_async is None else _ASYNC)
        return self._resolve()

    async def resolve_async(self) -> Resolution:
        """Do what `resolve` does, for a call of an async client; Misuse for any other."""
        if self._resolve_async is None:
            raise Misuse(_ELSEWHERE if self._resolve is None else _BLOCKING)
        return await self._resolve_async()


class Pending(Unsettled):
    """The provider accepted the write and has not finished it."""


class OutcomeUnknown(Unsettled):
    """The write may have been carried out or not: bytes left, and no answer that decides came back."""


class Unresolvable(SnapError, LookupError):
    """No document tells how to learn what became of a write, be it of any or of one like this: a refund in part.

    It is not settled all the same, and must not be sent again: ask the provider's people, or wait for its statement.
    """

    def __init__(self, message: str, attempt: Attempt) -> None:
        super().__init__(message)
        self.attempt = attempt
        """The last attempt, with the ids and the time that the provider's people will ask for."""


class Refused(SnapError):
    """The provider refused; nothing was carried out."""

    def __init__(self, message: str, code: ResponseCode | None, answer: HttpAnswer) -> None:
        super().__init__(message)
        self.code = code
        """The provider's response code, typed; None where its answers carry none."""
        self.answer = answer
        """The answer as it came: status, headers and body."""


class SignatureRejected(Refused):
    """The provider did not accept our signature (case 401/00): wrong key, wrong bytes, or a clock that is off."""

    clock_offset: float | None = None
    """Seconds that the provider's clock is ahead of ours, to a second or so; None if it does not tell."""


class CustomerTokenRejected(Refused):
    """The provider did not accept the customer's token (cases 401/02 and 401/04): the customer has to consent again."""


class NoAnswer(SnapError):
    """A read got no answer that it could use within its time. It changed nothing, and may be made again."""

    def __init__(self, message: str, code: ResponseCode | None = None) -> None:
        super().__init__(message)
        self.code = code
        """The provider's response code, if it at least said why, such as "5045100"."""


class UnreadableAnswer(SnapError):
    """A read got an answer that makes no sense: no JSON, another service's code, another transaction's reference."""

    def __init__(self, message: str, answer: HttpAnswer) -> None:
        super().__init__(message)
        self.answer = answer
        """The answer as it came; its repr shows no body."""


class Misuse(SnapError, TypeError):
    """The calling code asks what this object cannot do, whatever the provider does; the message says what can."""


_OF_THIS_PROCESS = frozenset({"_resolve", "_resolve_async"})
"""Attributes that are left behind when an error is copied or pickled: they call the client."""

_ASYNC = "an async client made this call: await resolve_async()"
_BLOCKING = "a client with blocking calls made this call: call resolve()"
_ELSEWHERE = "this error is a copy that no client stands behind: hand its attempt to the client's resolve method"


def _rebuilt(kind: type[SnapError], args: tuple[object, ...], kept: dict[str, object]) -> SnapError:
    error = kind.__new__(kind, *args)
    error.args = args
    if isinstance(error, Unsettled):
        error.resolve_by()
    vars(error).update(kept)
    return error
