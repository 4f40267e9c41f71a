"""Rules on response codes: HTTP status (3 digits), service code (2), case code (2)."""

from __future__ import annotations

from collections.abc import Iterator

from snapgen.lint.explained import named_in
from snapgen.lint.fitting import shown
from snapgen.lint.json_tree import NotJsonError, parse
from snapgen.lint.places import place_in
from snapgen.lint.rule import Finding
from snapgen.lint.specs import Specs


def have_an_http_status(specs: Specs) -> Iterator[Finding]:
    """Find codes whose first three digits are no status that an answer can have."""
    for _, operation in specs.operations():
        for code in operation.codes:
            if not "200" <= code.http_status <= "599":
                message = f"`{code.code}` begins with {code.http_status}, which is no HTTP status of an answer"
                yield Finding(code.span, message, "a code is HTTP status (200-599), service code and case code")


def are_in_the_table(specs: Specs) -> Iterator[Finding]:
    """Find samples that answer with a code which the operation's table does not have."""
    for _, operation in specs.operations():
        message = operation.sample_response
        known: set[str] = {code.code for code in operation.codes}
        if message is None or not known:
            continue
        try:
            body = parse(message.body.as_written).value
        except NotJsonError:
            continue
        node = body.get("responseCode") if isinstance(body, dict) else None
        code = node.value if node is not None else None
        if node is not None and isinstance(code, str) and code not in known and not named_in(operation.errata, code):
            place = place_in(specs.folder, message.body.as_written, message.span, node.offset)
            hint = "add the code, or name it in an erratum"
            yield Finding(place, f"the sample answers with {shown(code)}, which the table does not have", hint)
