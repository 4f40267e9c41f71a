"""Answers of one operation: its documented codes and messages, or the standard's where its document lists none."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from ..model import Json
from ..operation import Operation
from ..response_code import Meaning
from .messages import Answer
from .refusal import Raised, Refusal

STANDARD: Mapping[tuple[int, str], str] = {
    (202, "00"): "Request In Progress",
    (400, "00"): "Bad Request",
    (400, "01"): "Invalid Field Format {field name}",
    (400, "02"): "Invalid Mandatory Field {field name}",
    (401, "00"): "Unauthorized. [reason]",
    (401, "01"): "Invalid Token (B2B)",
    (401, "02"): "Invalid Customer Token",
    (401, "03"): "Token Not Found (B2B)",
    (401, "04"): "Customer Token Not Found",
    (404, "18"): "Inconsistent Request",
    (405, "00"): "Requested Function Is Not Supported",
    (409, "00"): "Conflict",
    (409, "01"): "Duplicate partnerReferenceNo",
    (500, "01"): "Internal Server Error",
    (500, "02"): "External Server Error",
    (504, "00"): "Timeout",
}
"""What the checks may answer, by HTTP status and case, in the words of the standard's table (document 003)."""

_KIN = {(401, "03"): "01", (401, "04"): "02"}
"""Documents that know one case of a bad token list 01, and mean a missing one as well: the standard describes 01 as
"Access Token Not Exist, Access Token Expiry", Nicepay as missing, wrong or expired (003-44). A caller does the same in
both cases, and a code that its document lists tells it more than one of the standard's."""

_PLACE = re.compile(r" ?[\[{]([^\]}]*)[\]}]")
_LONGEST_MESSAGE = 150
_JSON = (b"content-type", b"application/json")
_PROBLEM = (b"content-type", b"application/problem+json")
_STATUSES = frozenset(status.value for status in HTTPStatus)

NOT_FOUND = Answer(
    404, b'{"responseCode":"4040000","responseMessage":"Requested Function Is Not Supported"}', (_JSON,), "4040000"
)
"""The answer where no operation is served: without one there is no service, for which the standard's own sandbox writes
00 (it answers 4000000); 00 is the general case; the words are the standard's for what a provider does not offer."""

NOT_FOUND_WITHOUT_CODES = Answer(404, b'{"title":"Not Found","status":404}', (_PROBLEM,))
"""The same where answers carry no codes."""


class MisusedCode(Exception):
    """A service answered with what its operation does not document; the message names the code alone."""


class Answers:
    """Writes the answers of one operation."""

    def __init__(self, operation: Operation[Any, Any]) -> None:
        self.operation = operation
        self._own = {(int(code[:3]), code[-2:]): code for code in operation.own_codes}

    @property
    def coded(self) -> bool:
        """Whether answers carry response codes."""
        return self.operation.codes is not None

    def lists(self, status: int, case: str) -> bool:
        """Tell whether the document lists a case for this operation."""
        return (status, case) in self._own

    def meaning(self, code: str) -> Meaning:
        """Give what a documented code means for the caller; ASK for any other."""
        codes = self.operation.codes
        return Meaning.ASK if codes is None or code not in self.operation.own_codes else codes(code).meaning

    def counts_as_success(self, status: int, case: str) -> bool:
        """Tell whether a caller takes this case for a success, as the document has it."""
        return self.meaning(self._own.get((status, case), "")) is Meaning.SUCCESS

    def code(self, status: int, case: str) -> str:
        """Give the response code of a failed check: the operation's own, else one made by the standard's rule."""
        own = self._own.get((status, case)) or self._own.get((status, _KIN.get((status, case), case)))
        return own or f"{status}{self.operation.service_code or 'XX'}{case}"

    def refused(self, refusal: Refusal, correlation_id: str) -> Answer:
        """Write the answer to a request that failed a check."""
        if self.operation.codes is None:
            return _problem(refusal.status, correlation_id)
        code = self.code(refusal.status, refusal.case)
        template = self._documented(code) or STANDARD[refusal.status, refusal.case]
        info = {"correlationId": correlation_id} if refusal.status >= 500 else None
        return _envelope(refusal.status, code, filled(template, refusal.placeholders), info)

    def raised(self, raised: Raised, correlation_id: str) -> Answer:
        """Write the answer that the service raised; MisusedCode for a code that the operation does not have."""
        code = raised.code
        if self.operation.codes is None:
            if not isinstance(code, int) or isinstance(code, bool) or not 400 <= code <= 599:
                raise MisusedCode("an operation without response codes raises an HTTP status from 400 to 599")
            return _problem(code, correlation_id)
        if not isinstance(code, str) or code not in self.operation.own_codes or code[:3] == "200":
            raise MisusedCode(f"{self.operation.name} does not document {ascii(str(code))[:40]} as an error")
        return _envelope(
            int(code[:3]), code, filled(self._documented(code) or "", raised.placeholders), raised.additional_info
        )

    def succeeded(self, response: Any) -> Answer:
        """Write the service's answer; MisusedCode if it is not one that the operation documents."""
        documented = self.operation.response
        if type(response) is not documented and not isinstance(response, documented):  # which takes longer
            raise MisusedCode(f"{self.operation.name} returned a {type(response).__name__}")
        code = getattr(response, "response_code", None)
        if self.operation.codes is not None and code is not None:
            if code not in self.operation.own_codes or code[:1] != "2":
                raise MisusedCode(f"{self.operation.name} does not document {ascii(str(code))[:40]} as a success")
            return Answer(int(code[:3]), response.to_wire(), (_JSON,), code)
        return Answer(200, response.to_wire(), (_JSON,), self.code(200, "00"))

    def granted(self, fields: Mapping[str, Json]) -> Answer:
        """Write the answer that carries a token."""
        code = self.code(200, "00")
        message = self._documented(code) or "Successful"
        return _envelope(200, code, message, None, fields)

    def _documented(self, code: str) -> str | None:
        codes = self.operation.codes
        if codes is None or code not in self.operation.own_codes:
            return None
        return codes(code).message


def repeated(code: str, body: bytes) -> Answer:
    """Write an answer that was given before."""
    return Answer(int(code[:3]), body, (_JSON,), code)


def filled(template: str, placeholders: Mapping[str, str]) -> str:
    """Put field, reason and info where a documented message has a place for them; a place without text goes away."""

    def put(place: re.Match[str]) -> str:
        name = place[1].partition(" ")[0].lower()  # "field name" and "Reason" are written as well
        text = "".join(char if char.isprintable() else "?" for char in placeholders.get(name, ""))
        return f" {text}" if text else ""

    return _PLACE.sub(put, template)[:_LONGEST_MESSAGE]


def echoed_headers(operation: Operation[Any, Any], headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    """Give the documented headers that the answer repeats; one that is not fit to travel back is left empty."""
    if all(rule.name.lower() != "x-client-key" for rule in operation.response_headers):
        return []
    sent = headers.get("x-client-key", "")
    return [(b"x-client-key", sent.encode() if sent.isascii() and sent.isprintable() else b"")]


def _envelope(
    status: int,
    code: str,
    message: str,
    additional_info: Mapping[str, Any] | None,
    fields: Mapping[str, Json] | None = None,
) -> Answer:
    body: dict[str, Any] = {"responseCode": code, "responseMessage": message, **(fields or {})}
    if additional_info is not None:
        body["additionalInfo"] = dict(additional_info)
    return Answer(status, _written(body), (_JSON,), code)


def _problem(status: int, correlation_id: str) -> Answer:
    """Write an error in the form of RFC 9457, for operations whose document describes none."""
    body = {"title": HTTPStatus(status).phrase if status in _STATUSES else "Error", "status": status}
    return Answer(status, _written({**body, "instance": f"urn:uuid:{correlation_id}"}), (_PROBLEM,))


def _written(body: Mapping[str, Any]) -> bytes:
    return json.dumps(body, separators=(",", ":"), allow_nan=False).encode()
