"""How a service, and the checks before it, say no."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from pydantic import JsonValue

CodeT = TypeVar("CodeT")


class Raised(Exception):
    """What a service raised, whatever type of code it is."""

    def __init__(
        self, code: object, placeholders: Mapping[str, str], additional_info: Mapping[str, JsonValue] | None
    ) -> None:
        super().__init__(str(code))
        self.code = code
        self.placeholders = placeholders
        self.additional_info = additional_info
        """What the answer's additionalInfo holds."""


class Raise(Raised, Generic[CodeT]):
    """Answers a request with a response code other than success.

    `raise QueryPaymentRefusal(ResponseCode.QUERY_PAYMENT_TRANSACTION_NOT_FOUND)`: emitted packages have a subclass for
    each operation, so that a type checker knows its codes. The answer carries the documented message, with `field`,
    `reason` and `info` in the places that it has for them. Where an operation has no response codes, the code is an
    HTTP status from 400 to 599.
    """

    def __init__(
        self,
        code: CodeT,
        *,
        field: str = "",
        reason: str = "",
        info: str = "",
        additional_info: Mapping[str, JsonValue] | None = None,
    ) -> None:
        super().__init__(code, {"field": field, "reason": reason, "info": info}, additional_info)


class Refusal(Exception):
    """A check that failed: the status and case to answer, and what only the log may know."""

    def __init__(self, status: int, case: str, *, field: str = "", reason: str = "", why: str = "") -> None:
        super().__init__(why or reason or field)
        self.status = status
        self.case = case
        self.placeholders = {"field": field, "reason": reason}
        self.why = why
        """What went wrong, for the log: more than the caller is told, and no secret."""


def bad_request(why: str) -> Refusal:
    """Refuse what cannot be read as a message."""
    return Refusal(400, "00", why=why)


def bad_field(name: str, why: str = "") -> Refusal:
    """Refuse a header or field that has the wrong form."""
    return Refusal(400, "01", field=name, why=why)


def missing_field(name: str) -> Refusal:
    """Refuse a message that lacks a mandatory header or field."""
    return Refusal(400, "02", field=name)


def unauthorized(reason: str, why: str) -> Refusal:
    """Refuse a caller; `reason` is all that the caller is told."""
    return Refusal(401, "00", reason=reason, why=why)


def unavailable(why: str) -> Refusal:
    """Refuse because something that the checks need does not answer: without it, nothing gets in."""
    return Refusal(500, "02", why=why)
