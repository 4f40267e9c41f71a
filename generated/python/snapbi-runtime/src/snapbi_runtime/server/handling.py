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
    """Give the service's answer; 504/00 if it takes too long, 500/01 if it fails, and a line in the log for both."""
    try:
        return await within(seconds, _carried_out(endpoint, request, call, answers))
    except DeadlinePassed:
        refusal = Refusal(504, "00", why=f"the service took more than {seconds:g} seconds")
        log_refusal(endpoint.operation, answers, refusal, call.correlation_id)
    except Exception as error:
        refusal = Refusal(500, "01")
        log_failure(endpoint.operation, error, call.correlation_id)
    return answers.refused(refusal, call.correlation_id)


async def _carried_out(endpoint: Endpoint[Any, Any], request: Any, call: Call, answers: Answers) -> Answer:
    try:
        return answers.succeeded(await endpoint.handler(request, call))
    except Raised as raised:
        return answers.raised(raised, call.correlation_id)
