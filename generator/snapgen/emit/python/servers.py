"""The views of `service.py`, `app.py` and `examples.py`: what a server has to carry out, serves, and shows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from snapgen import ir
from snapgen.emit.class_names import code_name, refusal_name, request_name, response_name, service_name
from snapgen.emit.code import Code, docstring, identifier, literal
from snapgen.emit.openapi.examples import request_example, response_example
from snapgen.emit.python.codes import member_name
from snapgen.emit.python.layout import exploded, imported, listed, signature
from snapgen.emit.python.operations import method_name, operation_constant
from snapgen.spec_text import SpecText, phrase


@dataclass(frozen=True, slots=True)
class MethodView:
    """One operation that a service carries out."""

    name: Code
    constant: Code
    request: Code
    response: Code
    head: Code
    doc: Code
    refusal: Code
    refusal_doc: Code
    code: Code
    code_doc: Code
    members: Code | None
    example_request: Code
    example_answer: Code
    example_request_doc: Code
    example_answer_doc: Code


@dataclass(frozen=True, slots=True)
class ServerView:
    """What `service.py`, `app.py` and `examples.py` print."""

    service_doc: Code
    app_doc: Code
    examples_doc: Code
    class_name: Code
    class_doc: Code
    create_doc: Code
    example_class_doc: Code
    store: Code
    models: Code
    operations: Code
    own_operations: Code
    refusals: tuple[Code, ...]
    coded: bool
    consents: bool
    methods: tuple[MethodView, ...]
    issues_tokens: bool
    endpoints: Code


def server_view(system: ir.System) -> ServerView:
    """Return the view for a system."""
    lists = system.lists
    methods = tuple(_method(each, lists) for each in system.transactions)
    tokens = [each for each in system.operations if each.issues_token]
    served = (Code(f"Endpoint({method.constant}, service.{method.name})") for method in methods)
    models = sorted({name for method in methods for name in (method.request, method.response)})
    title = system.title
    return ServerView(
        service_doc=docstring(phrase("What a server of {} has to carry out.", title)),
        app_doc=docstring(phrase("{} as an ASGI application.", title)),
        examples_doc=docstring(
            phrase("Requests and answers of {} as documented, and a service that gives them.", title)
        ),
        class_name=identifier(service_name(system)),
        class_doc=docstring(
            phrase("The operations of {}, one method each.\n{}", title, _RULES if system.signed else _BEARER_RULES), 4
        ),
        create_doc=docstring(_create_doc(system), 4),
        example_class_doc=docstring(_EXAMPLE_DOC, 4),
        store=Code("ExternalIdStore" if system.signed else "ExternalIdStore | None = None"),
        models=imported(".models", models),
        operations=imported(".operations", sorted([Code("PROFILE"), *map(operation_constant, system.operations)])),
        own_operations=imported(".operations", sorted(each.constant for each in methods)),
        refusals=tuple(method.refusal for method in methods),
        coded=any(method.members for method in methods),
        consents=any(map(_asks, tokens)),
        methods=methods,
        issues_tokens=bool(tokens),
        endpoints=listed("()", [*map(_token_endpoint, tokens), *served], 4),
    )


_RULES = """
Every request that comes here is checked: its caller is known, its signature good, its X-EXTERNAL-ID new, and its
body what the document says. A method returns the success, or raises its operation's refusal with one of the codes;
anything else that it raises is logged and answered as an internal error.
"""

_BEARER_RULES = """
Every request that comes here is checked: its token is known, and its body what the document says. A method returns
the success, or raises its operation's refusal with an HTTP status; anything else that it raises is logged and
answered as an internal error.
"""

_CREATE_DOC = """Serve {} over ASGI, alone or mounted in Starlette, FastAPI or any other ASGI application.

`store` remembers X-EXTERNAL-IDs. The options are those of `snapbi_runtime.server.ServerOptions`, such as `clock`,
`mode`, `tokens` and `handler_deadline` (seconds).
"""

_ONCE_DOC = """
`references` remembers partnerReferenceNo, and has to be given: a store, such as that of
`snapbi_runtime.stores.open_stores`, or None to leave payments that come twice to the service. What the application
does with them: `snapbi_runtime.server.repetition`.
"""

_BEARER_DOC = """Serve the operations over ASGI, alone or mounted in Starlette, FastAPI or any other ASGI application.

Nothing is signed here: callers show a customer's token, which `tokens` must know. The options are those of
`snapbi_runtime.server.ServerOptions`.
"""

_EXAMPLE_DOC = """Answers every request with its example, and with the references that it was asked for."""


def _create_doc(system: ir.System) -> SpecText | str:
    if not system.signed:
        return _BEARER_DOC
    once = any(operation.once for operation in system.operations)
    return phrase(_CREATE_DOC + (_ONCE_DOC if once else ""), system.title)


def _method(operation: ir.Operation, lists: Mapping[str, ir.ValueList]) -> MethodView:
    name, refusal = operation.name, refusal_name(operation)
    codes = [code for code in operation.codes if code.http_status != "200"]
    success = next((code for code in operation.codes if code.http_status == "200"), None)
    said = telling_code(operation)
    members = [Code(f"ResponseCode.{identifier(member_name(operation, code))}") for code in codes]
    documented = (operation.sample_request is not None, operation.sample_response is not None)
    request, response = identifier(request_name(operation)), identifier(response_name(operation))
    parameters = [Code("self"), Code(f"request: {request}"), Code("call: Call")]
    return MethodView(
        name=method_name(operation),
        constant=operation_constant(operation),
        request=request,
        response=response,
        head=signature(f"async def {method_name(operation)}", parameters, f" -> {response}:", 4),
        doc=docstring(phrase("{}\n\nRaise `{}` to answer anything but success.", operation.summary, refusal), 8),
        refusal=identifier(refusal),
        refusal_doc=docstring(
            phrase("Answers {} with anything but success.\n\n`raise {}({})`", name, refusal, said), 4
        ),
        code=identifier(code_name(operation)) if codes else Code("int"),
        code_doc=docstring(phrase("Every code but success that {} may answer.", name)),
        members=listed("[]", members, 0) if members else None,
        example_request=_python(request_example(operation, lists)),
        example_answer=_python(response_example(operation, success, lists)),
        example_request_doc=docstring(phrase("A request of {}, {}.", name, _origin(documented[0]))),
        example_answer_doc=docstring(phrase("The success answer of {}, {}.", name, _origin(documented[1]))),
    )


def telling_code(operation: ir.Operation) -> Code:
    """Return the code that shows best what a service raises: what it was asked for is not there."""
    codes = [code for code in operation.codes if code.http_status != "200"]
    if not codes:
        return Code("403")
    telling = min(
        codes, key=lambda code: (code.http_status != "404", code.case_code != "01", code.http_status != "403")
    )
    return Code(f"ResponseCode.{identifier(member_name(operation, telling))}")


def _token_endpoint(operation: ir.Operation) -> Code:
    asked = ", service.customer_of" if _asks(operation) else ""
    return Code(f"TokenEndpoint({operation_constant(operation)}{asked})")


def _asks(operation: ir.Operation) -> bool:
    """Tell whether the service is asked who gave a code, before a token is issued for it."""
    return any(field.name == "authCode" for field in operation.request.fields)


def _origin(documented: bool) -> str:
    return "the document's own sample" if documented else "composed from the fields"


def _python(value: Any, indent: int = 0) -> Code:
    """Spell a JSON value as a Python expression, with a line for each item."""
    inner = indent + 4
    if isinstance(value, dict):
        items = [Code(f"{literal(key)}: {_python(item, inner)}") for key, item in value.items()]
        return exploded("{}", items, indent)
    if isinstance(value, list):
        return exploded("[]", [_python(item, inner) for item in value], indent)
    if isinstance(value, SpecText | str):
        return literal(value)
    if value is None or isinstance(value, bool):
        return Code(str(value))
    return Code(json.dumps(value, allow_nan=False))
