"""The service at work: under a deadline, and whatever it does becomes an answer."""

from __future__ import annotations

from typing import Any

from .answers import Answers
from .call import Call
from .deadline import DeadlinePassed, within
from .endpoints import Endpoint
from .messages import Answer
from .refusal import Raised, Refusal
from .reporting import log_failure, log_refusal


async def handled(endpoint: Endpoint[Any, Any], request: Any, call: Call, answers: Answers, seconds: float) -> Answer:
    """Give the service's answer; 504/00 if it takes too long, 500/01 and a line in the log if it fails."""
    try:
        return await _handled(endpoint, request, call, answers, seconds)
    except Refusal as refusal:
        log_refusal(endpoint.operation, answers, refusal, call.correlation_id)
        return answers.refused(refusal, call.correlation_id)
    except Exception as error:
        log_failure(endpoint.operation, error, call.correlation_id)
        return answers.refused(Refusal(500, "01"), call.correlation_id)


async def _handled(endpoint: Endpoint[Any, Any], request: Any, call: Call, answers: Answers, seconds: float) -> Answer:
    try:
        return await within(seconds, _carried_out(endpoint, request, call, answers))
    except Raised as raised:
        return answers.raised(raised, call.correlation_id)
    except DeadlinePassed:
        raise Refusal(504, "00", why=f"the service took more than {seconds:g} seconds") from None


async def _carried_out(endpoint: Endpoint[Any, Any], request: Any, call: Call, answers: Answers) -> Answer:
    return answers.succeeded(await endpoint.handler(request, call))
