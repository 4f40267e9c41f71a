"""What the log is told: why requests were refused or failed, and nothing that a caller sent."""

from __future__ import annotations

import logging
import traceback
from os import urandom
from typing import Any

from ..operation import Operation
from .answers import Answers
from .refusal import Refusal

logger = logging.getLogger("snapbi_runtime.server")


def new_correlation_id() -> str:
    """Make the name of a request: a random UUID (version 4), as text, in less than half of the time of uuid4()."""
    digits = urandom(16).hex()
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-8{digits[17:20]}-{digits[20:]}"


def log_answer(operation: Operation[Any, Any], status: int, correlation_id: str) -> None:
    """Log that the service answered, success or not."""
    logger.debug("%s answered with HTTP status %d [%s]", operation.name, status, correlation_id)


def log_refusal(operation: Operation[Any, Any], answers: Answers, refusal: Refusal, correlation_id: str) -> None:
    """Log why a request was refused: more than its caller is told."""
    level = logging.ERROR if refusal.status >= 500 else logging.INFO
    code = answers.code(refusal.status, refusal.case)
    why = ascii(refusal.why or refusal.placeholders["field"] or refusal.placeholders["reason"])[1:-1]
    logger.log(level, "%s refused with %s: %s [%s]", operation.name, code, why, correlation_id)


def log_failure(operation: Operation[Any, Any], error: Exception, correlation_id: str) -> None:
    """Log where it went wrong, but not what the exception says: that may repeat what the caller sent."""
    kinds = " from ".join(type(each).__name__ for each in _chain(error))
    where = "".join(traceback.format_tb(error.__traceback__)).rstrip()
    logger.error("%s failed: %s [%s]\n%s", operation.name, kinds, correlation_id, where)


def log_left_open(operation: Operation[Any, Any], error: Exception, correlation_id: str) -> None:
    """Log that the end of a write could not be kept: when it comes again, it is answered as if it were under way."""
    logger.error(
        "%s ended, but its reference stays open: %s [%s]", operation.name, type(error).__name__, correlation_id
    )


def _chain(error: BaseException | None) -> list[BaseException]:
    chain: list[BaseException] = []
    while error is not None and len(chain) < 8:
        chain.append(error)
        error = error.__cause__ or error.__context__
    return chain
