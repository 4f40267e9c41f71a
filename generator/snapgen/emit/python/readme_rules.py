"""What a package's README says of its client and its server: what holds for this provider, and nothing else."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from snapgen import ir
from snapgen.emit.class_names import service_name
from snapgen.emit.code import Code, lines, markdown
from snapgen.emit.python.operations import method_name
from snapgen.names import snake_case
from snapgen.wording import enumerated

_WIDTH = 118


def client_rules(system: ir.System) -> Code:
    """Return the paragraph below the example of the client."""
    return _paragraph(
        [*_messages(system), *_sending(system), "The README of snapbi-runtime has all that can go wrong."]
    )


def server_rules(system: ir.System) -> Code:
    """Return the paragraph below the example of the server."""
    checks = "limits, headers, token, time, signature, a new X-EXTERNAL-ID, the body"
    return _paragraph(
        [
            f"What reaches a method has passed every check: {checks if system.signed else 'limits, token, the body'}.",
            f"What does not is answered with {_REFUSED[any(operation.codes for operation in system.operations)]}.",
            *(["A payment reaches it once under each partnerReferenceNo."] if _once(system) else []),
            "`ExampleService` answers with the samples; "
            f"`{service_name(system)}`, which has every method abstract, is what to subclass in the end.",
            "`app` is an ASGI application: run it with uvicorn, or mount it in Starlette or FastAPI.",
        ]
    )


def _once(system: ir.System) -> bool:
    return any(operation.once for operation in system.operations)


def closing_rules(system: ir.System) -> Code:
    """Return the paragraph that ends the README's text."""
    document = markdown(system.document.id)
    sentences = [
        f"An attribute's docstring says where its row stands: `({document}:43)` is line 43 of document {document}."
    ]
    if system.value_lists or any(operation.codes for operation in system.operations):
        sentences.append("A status or response code that is not listed is a value like any other: ask it for `known`.")
    return _paragraph(sentences)


_REFUSED = {
    True: "the code that the document, or else the standard, has for it",
    False: "an HTTP status and a body as in RFC 9457, because the document names no codes",
}
"""What a refused request is answered with, by whether the document has codes."""


def _messages(system: ir.System) -> Iterable[str]:
    if not system.signed:
        yield "The client sends the customer's token as it is: nothing is signed, and no way to renew it is documented."
        return
    yield "The client gives every message its X-EXTERNAL-ID and time, and signs the bytes that it sends."
    issued = {operation.id for operation in system.operations if operation.issues_token}
    if "access-token-b2b" in issued:
        yield "It gets, keeps and renews its own access token."
    if "access-token-b2b2c" in issued:
        yield "A customer's token comes from `access_token_b2b2c`; `CustomerToken.of` its answer renews itself."


def _sending(system: ir.System) -> Iterable[str]:
    own = system.transactions
    writes = [operation for operation in own if operation.effect == "write"]
    silent = [f"`{method_name(operation)}`" for operation in writes if not operation.outcome]
    asked = {operation.outcome_from for operation in writes if operation.outcome}
    if len(writes) < len(own):
        yield "A question is asked again while time is left."
    if writes:
        yield (
            "Once a byte of a write may have left, "
            "it is sent again only after an answer that says it was not carried out."
        )
        yield "Where no answer tells, `OutcomeUnknown` is raised; ask its `resolve()`, or await its `resolve_async()`."
    for told_by in (operation for operation in own if operation.id in asked):
        yield f"Both ask `{method_name(told_by)}` what became of it."
    silent += [
        f"`{method_name(operation)}` with `{'` or `'.join(map(snake_case, operation.outcome.not_with))}`"
        for operation in writes
        if operation.outcome and operation.outcome.not_with
    ]
    if silent:
        told = enumerated(silent)
        yield f"The document names nothing to ask what became of {told}: there, both raise `Unresolvable`."


def _paragraph(sentences: Iterable[str]) -> Code:
    text = " ".join(sentences)
    return lines(map(Code, textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)))
