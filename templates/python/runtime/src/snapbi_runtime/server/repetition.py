"""Writes that come again under the same partnerReferenceNo: carried out once, and answered by what became of it.

X-EXTERNAL-ID names the message, and is new on every attempt; the reference names the payment, and stays. The first
request under a reference claims it, after every check and before the service sees it. What comes later is answered:

    the first is under way, or nobody knows how it ended   202/00  Request In Progress: ask, and do not pay again
    it succeeded                                           409/01  Duplicate partnerReferenceNo, if that is documented;
                                                                   else the first answer once more
    it was answered otherwise                              the first answer once more
    the payload is another one                             404/18  Inconsistent Request; but where the document counts
                                                                   this as success, only if the first succeeded

409/00 is not used for the first row: it is documented for a reused X-EXTERNAL-ID, and taken for leave to send again.
Nothing is kept of a request that a check has refused, nor of one that the service has answered with HTTP status 400 or
with a code that means "was not done, send it again" (429/00). A process that dies leaves its claim open: at most once.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from operator import itemgetter
from typing import Any, NamedTuple

from ..clock import Clock
from ..model import RequestBody
from ..operation import Operation
from ..response_code import Meaning
from ..stores import Claim, Earlier, Ended, Reference, References
from .answers import Answers, repeated
from .call import Call
from .messages import Answer
from .refusal import Refusal, unavailable
from .reporting import log_left_open

REFERENCE_LIFETIME = timedelta(days=30)
"""How long a reference is remembered. No document tells; it outlives any retry, and every settlement."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that has passed every check."""

    operation: Operation[Any, Any]
    request: RequestBody
    body: bytes
    call: Call


class Repetition:
    """Lets each write through once, and answers it when it comes again."""

    def __init__(self, references: References | None, lifetime: timedelta, clock: Clock) -> None:
        self._references = references
        self._lifetime = lifetime
        self._clock = clock

    async def once(self, asked: Asked, answers: Answers, carry_out: Callable[[], Awaitable[Answer]]) -> Answer:
        """Give the service's answer, or that to a repetition; 500/02 if nobody can tell which it is."""
        claim = self._claim(asked)
        if self._references is None or claim is None:
            return await carry_out()
        try:
            earlier = await self._references.begin(claim)
        except Exception as error:  # whatever happened to it, nobody can tell that the payment is new
            raise unavailable(f"the store of references failed: {type(error).__name__}") from None
        if earlier is not None:
            return _again(answers, claim, earlier)
        answer = await carry_out()
        await self._end(self._references, claim, asked, answers, answer)
        return answer

    def _claim(self, asked: Asked) -> Claim | None:
        operation = asked.operation
        if operation.reference is None:
            return None
        value = getattr(asked.request, operation.reference, None)
        if value is None:
            return None
        return Claim(
            Reference(asked.call.partner.partner_id, operation.service_code or operation.name, str(value)),
            fingerprint(asked.body, asked.call.customer),
            asked.call.correlation_id,
            self._clock() + self._lifetime,
        )

    async def _end(self, references: References, claim: Claim, asked: Asked, answers: Answers, answer: Answer) -> None:
        meaning = answers.meaning(answer.code)
        for_good = answer.status == 200 and answers.lists(409, "01")
        try:
            if meaning is Meaning.RETRY or answer.status == 400:
                await references.release(claim)
            else:
                await references.end(claim, Ended(answer.code, b"" if for_good else answer.body))
        except Exception as error:  # the service has done its work: its answer is true, and nobody does it twice
            log_left_open(asked.operation, error, asked.call.correlation_id)


def _again(answers: Answers, claim: Claim, earlier: Earlier) -> Answer:
    ended = earlier.ended
    succeeded = ended is not None and ended.code.startswith("200")
    if earlier.fingerprint != claim.fingerprint and (succeeded or not answers.counts_as_success(404, "18")):
        raise Refusal(404, "18", why="another payload came under the same reference")
    if ended is None:
        raise Refusal(202, "00", why="the first request under this reference has not ended")
    if succeeded and answers.lists(409, "01"):
        raise Refusal(409, "01", why="the first request under this reference has succeeded")
    return repeated(ended.code, ended.body)


def fingerprint(body: bytes, customer: str | None) -> str:
    """Give a digest that is equal for the same JSON on behalf of the same customer, and for nothing else.

    White space, the order of keys and the way in which characters are escaped make no difference; a number does if it
    is written otherwise.
    """
    read = json.loads(body, object_pairs_hook=_ordered, parse_float=_Number)
    return sha256(ascii((customer, read)).encode()).hexdigest()


def _ordered(members: list[tuple[str, object]]) -> tuple[tuple[str, object], ...]:
    return tuple(sorted(members, key=itemgetter(0)))


class _Number(NamedTuple):
    """A number with a fraction or an exponent, as it was written: as a float it might equal its neighbour."""

    text: str
