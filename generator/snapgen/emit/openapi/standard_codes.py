"""Codes of the standard that a server needs and a document does not list.

A server that follows the standard has to tell of a reused X-EXTERNAL-ID, of a method that it does not serve, or of its
own failure, even where the document has no code for it. It then answers the standard's code for the service, and the
operation says so under `x-snap-standard-codes`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from snapgen import ir


@dataclass(frozen=True, slots=True)
class StandardCode:
    """A code that the standard's rule gives to a service."""

    code: str
    http_status: str
    message: str


_ALWAYS = {
    "400/00": "Bad Request",
    "400/01": "Invalid Field Format {field name}",
    "400/02": "Invalid Mandatory Field {field name}",
    "401/00": "Unauthorized. [reason]",
    "405/00": "Requested Function Is Not Supported",
    "500/01": "Internal Server Error",
}
"""What any operation may have to answer, in the words of document 003 (lines 620 to 689)."""

_TRANSACTIONS = {
    "401/01": "Invalid Token (B2B)",
    "401/02": "Invalid Customer Token",
    "401/03": "Token Not Found (B2B)",
    "401/04": "Customer Token Not Found",
    "409/00": "Conflict",
    "500/02": "External Server Error",
    "504/00": "Timeout",
}
"""What only an operation with a token, an X-EXTERNAL-ID and work behind it may have to answer."""

_REPETITIONS = {
    "202/00": "Request In Progress",
    "404/18": "Inconsistent Request",
}
"""What a write may have to answer when its reference comes again, if its document tells of that at all."""

_STANDS_FOR = {"401/03": "401/01", "401/04": "401/02"}
"""Where a document lists the second alone, a server answers it for the first as well (003-44)."""

_OF_CUSTOMERS = frozenset({"401/02", "401/04"})


def standard_codes(operation: ir.Operation) -> Iterator[StandardCode]:
    """Give the standard's codes that a server of this operation may answer and its document does not list."""
    listed = {code.case for code in operation.codes}
    if not listed:
        return
    customers = any(header.name == "Authorization-Customer" for header in operation.headers)
    cases = _ALWAYS | ({} if operation.issues_token else _TRANSACTIONS) | (_REPETITIONS if operation.once else {})
    for case, message in sorted(cases.items()):
        status, _, number = case.partition("/")
        needed = customers or case not in _OF_CUSTOMERS
        if needed and not {case, _STANDS_FOR.get(case, case)} & listed:
            yield StandardCode(f"{status}{operation.service_code or 'XX'}{number}", status, message)
