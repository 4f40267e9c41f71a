"""Path items: request, answers by HTTP status, and one named example for each documented code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from snapgen import ir
from snapgen.emit.class_names import ERROR_RESPONSE, PENDING_RESPONSE, request_name, response_name
from snapgen.emit.openapi import examples
from snapgen.emit.openapi.headers import HeaderBuilder
from snapgen.emit.openapi.provenance import errata_extension
from snapgen.emit.openapi.standard_codes import StandardCode, standard_codes
from snapgen.emit.openapi.values import reference
from snapgen.names import camel_case

TOKEN_TAG = "Access token"  # noqa: S105 - the name of a tag
_JSON = "application/json"
_REASONS = {
    "200": "Success.",
    "202": "Accepted, and not finished: ask for the outcome later.",
    "400": "The request is malformed.",
    "401": "The signature or a token was not accepted.",
    "403": "The request is understood and refused.",
    "404": "Something that the request names does not exist or does not fit.",
    "405": "The function is not supported or not allowed now.",
    "409": "The message or the payment is a repetition.",
    "429": "Too many requests.",
    "500": "The server failed; the outcome is unknown.",
    "504": "A party behind the server did not answer in time; the outcome is unknown.",
}


class OperationBuilder:
    """Builds the operations of one system."""

    def __init__(self, system: ir.System, headers: HeaderBuilder) -> None:
        self._system = system
        self._headers = headers
        self._lists = system.lists

    def paths(self) -> dict[str, dict[str, Any]]:
        """Return the path items in the order of the operations."""
        paths: dict[str, dict[str, Any]] = {}
        for operation in self._system.operations:
            paths.setdefault(operation.path, {})[operation.method.lower()] = self._operation(operation)
        return paths

    def _operation(self, operation: ir.Operation) -> dict[str, Any]:
        built: dict[str, Any] = {
            "operationId": camel_case(operation.id),
            "summary": operation.name,
            "description": operation.summary,
            "tags": [TOKEN_TAG if operation.issues_token else self._system.title],
            "security": [] if operation.issues_token else [{"accessToken": []}],
            "parameters": self._headers.request(operation),
        }
        if not built["parameters"]:
            del built["parameters"]
        if operation.carries_body:
            built["requestBody"] = self._request(operation)
        built["responses"] = self._responses(operation)
        built["x-snap-service-code"] = operation.service_code or "unknown"
        if operation.codes:
            built["x-snap-response-codes"] = [_code(code) for code in operation.codes]
        more = [{"code": code.code, "message": code.message} for code in standard_codes(operation)]
        if more:
            built["x-snap-standard-codes"] = more
        built["x-source"] = {fact.label: str(fact.source) for fact in operation.facts}
        return {**built, **errata_extension(operation.errata)}

    def _request(self, operation: ir.Operation) -> dict[str, Any]:
        example = _sample(operation.sample_request, examples.request_example(operation, self._lists))
        content = {"schema": reference(request_name(operation)), "examples": {"sample": example}}
        return {"required": True, "content": {_JSON: content}}

    def _responses(self, operation: ir.Operation) -> dict[str, Any]:
        by_status: dict[str, list[ir.Code]] = {}
        for code in operation.codes:
            by_status.setdefault(code.http_status, []).append(code)
        if not by_status:
            return self._undocumented(operation)
        documented = {status: self._response(operation, status, codes) for status, codes in by_status.items()}
        documented.setdefault("200", self._success(operation))
        standard: dict[str, list[StandardCode]] = {}
        for added in standard_codes(operation):
            if added.http_status not in documented:
                standard.setdefault(added.http_status, []).append(added)
        more = {status: self._standard_response(operation, status, codes) for status, codes in standard.items()}
        return dict(sorted({**documented, **more}.items()))

    def _response(self, operation: ir.Operation, status: str, codes: Iterable[ir.Code]) -> dict[str, Any]:
        schema = {"200": response_name(operation), "202": PENDING_RESPONSE}.get(status, ERROR_RESPONSE)
        content = {
            "schema": reference(schema),
            "examples": {code.code: self._example(operation, status, code) for code in codes},
        }
        return self._answer(operation, _reason(status), content)

    def _standard_response(self, operation: ir.Operation, status: str, codes: Iterable[StandardCode]) -> dict[str, Any]:
        """Describe an answer that the document leaves out and the standard has."""
        listed = {
            code.code: {
                "summary": code.message,
                "value": {"responseCode": code.code, "responseMessage": code.message},
            }
            for code in codes
        }
        content = {"schema": reference(ERROR_RESPONSE), "examples": listed}
        return self._answer(operation, f"{_reason(status)} The standard's answer; the document lists none.", content)

    def _example(self, operation: ir.Operation, status: str, code: ir.Code) -> dict[str, Any]:
        if status == "200":
            return {"summary": code.message, "value": examples.response_example(operation, code, self._lists)}
        return {"summary": code.message, "value": examples.envelope(code)}

    def _success(self, operation: ir.Operation) -> dict[str, Any]:
        """Build the success answer of an operation whose document lists no code of success."""
        example = _sample(operation.sample_response, examples.response_example(operation, None, self._lists))
        content = {"schema": reference(response_name(operation)), "examples": {"sample": example}}
        return self._answer(operation, "Success.", content)

    def _undocumented(self, operation: ir.Operation) -> dict[str, Any]:
        """Build the answers of an operation without response codes: of refusals nothing is known."""
        return {
            "200": self._success(operation),
            "4XX": {"description": "The request was refused; the document does not describe the answer."},
            "5XX": {"description": "The server failed; the document does not describe the answer."},
        }

    def _answer(self, operation: ir.Operation, description: str, content: Mapping[str, Any]) -> dict[str, Any]:
        headers = self._headers.response(operation)
        answer: dict[str, Any] = {"description": description}
        if headers:
            answer["headers"] = headers
        return {**answer, "content": {_JSON: content}}


def _sample(documented: ir.Message | None, value: dict[str, Any]) -> dict[str, Any]:
    return {"summary": "The document's own sample" if documented else "Composed from the fields", "value": value}


def _reason(status: str) -> str:
    return _REASONS.get(status, f"HTTP status {status}.")


def _code(code: ir.Code) -> dict[str, Any]:
    told = {
        "code": code.code,
        "case": code.case_code,
        "category": code.category,
        "message": code.message,
        "means": code.meaning,
        "description": code.description,
        "x-source": str(code.source),
        **errata_extension(code.errata),
    }
    return {key: value for key, value in told.items() if value}
