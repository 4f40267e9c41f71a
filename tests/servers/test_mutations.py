"""Whatever is changed about a good request, it does not get in, and the answer stays within the document."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from operations import SIGNED, answering
from snapbi_runtime.signing.body import minified
from sockets import Server, served
from systems import Request, System

ANSWERED = {400, 401, 404, 405, 409}
SEEN: list[object] = []
VISIBLE = st.characters(min_codepoint=0x21, max_codepoint=0x7E)


@pytest.fixture(scope="module", params=[pytest.param(each.values, id=each.id) for each in SIGNED])
def target(request):
    system, operation = request.param

    async def seen(asked, call):
        SEEN.append(asked)
        return operation.response.model_validate(system.example(operation, "ANSWER"), by_alias=True, by_name=False)

    with served(system.app(answering(system, operation, seen))) as server:
        yield system, operation, server


@st.composite
def mutations(draw, request: Request):
    """Change one part of a request: the body, the target, the method or a header that is signed or checked."""
    part = draw(st.sampled_from(["body", "target", "method", "header", "drop"]))
    if part == "body":
        place = draw(st.integers(0, len(request.body)))
        cut = draw(st.integers(0, 3))
        new = draw(st.binary(max_size=4))
        return replace(request, body=request.body[:place] + new + request.body[place + cut :])
    if part == "target":
        place = draw(st.integers(1, len(request.target)))
        return replace(
            request,
            target=request.target[:place] + draw(st.text(VISIBLE, min_size=1, max_size=3)) + request.target[place:],
        )
    if part == "method":
        return replace(request, method=draw(st.sampled_from(["GET", "PUT", "DELETE", "PATCH", "OPTIONS", "POSTS"])))
    names = ["Authorization", "X-TIMESTAMP", "X-SIGNATURE", "X-PARTNER-ID"]
    name = draw(st.sampled_from(names))
    if part == "drop":
        return request.without(name)
    value = dict(request.headers)[name]
    place = draw(st.integers(0, len(value) - 1))
    changed = value[:place] + draw(st.text(VISIBLE, max_size=2)) + value[place + 1 :]
    return request.having(name, changed)


def meaning(request: Request) -> object:
    """Reduce a request to what may not change: the body without white space, and the scheme in any case.

    A question mark that nothing follows is left out as well: ASGI tells of an empty query as it does of none.
    """
    headers = {name.lower(): value.strip() for name, value in request.headers}
    scheme, _, token = headers.get("authorization", "").partition(" ")
    headers["authorization"] = f"{scheme.lower()} {token.strip()}"
    return request.method, request.target.removesuffix("?"), headers, minified(request.body)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_changed_request_never_gets_in(target: tuple[System, object, Server], data):
    system, operation, server = target
    request = system.request(operation)
    changed = data.draw(mutations(request))
    SEEN.clear()
    reply = server.send(changed)
    if reply.status == 200:
        assert meaning(changed) == meaning(request)
        assert len(SEEN) == 1
        return
    assert SEEN == []
    assert reply.status in ANSWERED
    if reply.body and reply.status != 404:
        assert reply.code.startswith(str(reply.status))
        operation_codes = {*operation.own_codes}
        standard = {f"{reply.status}{operation.service_code or 'XX'}{case:02}" for case in range(5)}
        assert reply.code in operation_codes | standard
