"""Requests made up from the published OpenAPI files, signed and not, against the servers that are emitted with them."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from operations import SYSTEMS
from snapbi_runtime.signing.signature import sign_token, sign_transaction
from systems import CLIENT_ID, CUSTOMER_TOKEN, NOW, SECRET, TOKEN, System, key

PUBLISHED = Path(__file__).parents[2] / "generated" / "openapi"
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
IDS = count(10**9)


def sign(system: System, prepared) -> None:
    """Sign a request in place, whatever it carries: what the document wants where the case has it at all."""
    from snapbi_runtime.clock import timestamp

    body = prepared.body or b""
    body = body.encode() if isinstance(body, str) else body
    stamp = timestamp(NOW)
    target = prepared.path_url
    values = {
        "X-TIMESTAMP": stamp,
        "X-PARTNER-ID": CLIENT_ID,
        "X-CLIENT-KEY": CLIENT_ID,
        "X-EXTERNAL-ID": str(next(IDS)),
    }
    if system.profile.authentication == "bearer":
        prepared.headers["Authorization"] = f"Bearer {CUSTOMER_TOKEN}"
        return
    if any(operation.path == target for operation in system.token_operations):
        values["X-SIGNATURE"] = sign_token(key(), CLIENT_ID, stamp)
    else:
        prepared.headers["Authorization"] = f"Bearer {TOKEN}"
        values["Authorization-Customer"] = f"Bearer {CUSTOMER_TOKEN}"
        values["X-SIGNATURE"] = sign_transaction(
            SECRET,
            method=prepared.method,
            target=target,
            token=TOKEN,
            body=body,
            timestamp=stamp,
            profile=system.profile,
        )
    for name, value in values.items():
        if name in prepared.headers:
            prepared.headers[name] = value


@pytest.mark.parametrize("signed", [True, False], ids=["signed", "unsigned"])
@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system.name[7:])
def test_no_request_of_the_schema_gets_an_answer_outside_of_it(system, signed, everyone):
    each, server = everyone[system.name]
    schema = schemathesis.openapi.from_path(PUBLISHED / f"{system.name[7:].replace('_', '-')}.yaml")
    statuses: set[int] = set()
    with requests.Session() as session:
        for result in schema.get_all_operations():
            operation = result.ok()

            @settings(max_examples=30, deadline=None, database=None, suppress_health_check=list(HealthCheck))
            @given(case=operation.as_strategy())
            def check(case):
                kwargs = case.as_transport_kwargs(base_url=server.url)
                kwargs.pop("cookies", None)
                known = {"method", "url", "headers", "files", "data", "params", "auth", "json"}
                prepared = session.prepare_request(
                    requests.Request(**{name: value for name, value in kwargs.items() if name in known})
                )
                if signed:
                    sign(each, prepared)
                response = session.send(prepared, allow_redirects=False)
                statuses.add(response.status_code)
                case.validate_response(response, checks=CHECKS)

            check()
    if signed:
        assert 200 in statuses
    elif each.profile.authentication != "bearer":
        assert 200 not in statuses
