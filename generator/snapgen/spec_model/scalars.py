"""The closed grammars that a scalar in a spec may follow."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from snapgen.loading.located import NO_TEXT, Text, describe
from snapgen.wording import nearest

T = TypeVar("T")


def mistake(identifier: str, message: str, hint: str = "", **context: str) -> PydanticCustomError:
    """Build the error that a scalar's grammar raises; ``hint`` is what to write instead."""
    return PydanticCustomError(identifier, message, {**context, "hint": hint})


def text_of(node: object) -> Text:
    """Return a node as text or raise the mistake that says what stands there instead."""
    if isinstance(node, Text) and (node or node.quoted):
        return node
    raise mistake("wrong-type", "expected text, found {found}", NO_TEXT, found=describe(node))


def _scalar(parse: Callable[[Text], T], schema: dict[str, Any]) -> Any:
    return (PlainValidator(lambda node: parse(text_of(node))), WithJsonSchema(schema))


def _matching(pattern: str, what: str, hint: str, quoted: bool = False) -> Any:
    expression = re.compile(pattern)

    def parse(text: Text) -> Text:
        if quoted and not text.quoted and text[:1].isdigit():
            raise mistake("unquoted-code", "`{text}` is a code and needs quotes", f'write "{text}"', text=text)
        if not expression.fullmatch(text):
            raise mistake("malformed", "`{text}` is not {what}", hint, text=text, what=what)
        return text

    return _scalar(parse, {"type": "string", "pattern": f"^(?:{pattern})$"})


def _one_of(*choices: str) -> Any:
    def parse(text: Text) -> Text:
        if text not in choices:
            meant = nearest(text.upper(), choices)
            hint = f"write `{meant}`" if meant else "write one of them"
            raise mistake("not-a-choice", "`{text}` is none of {choices}", hint, text=text, choices=", ".join(choices))
        return text

    return _scalar(parse, {"enum": list(choices)})


_MOST_LINES = 10_000
"""How many lines a range may have: enough for any table, and nothing to fill the memory with."""

_SOURCE = r"[0-9]{3}:[0-9]{1,6}(?:-[0-9]{1,6})?(?:, ?[0-9]{1,6}(?:-[0-9]{1,6})?){0,99}|[a-z][a-z0-9]*(?:-[a-z0-9]+)*"


def _parse_source(text: Text) -> Text:
    lines = text.partition(":")[2]
    if not re.fullmatch(_SOURCE, text) or len(text) > 255:
        hint = 'write "001:43", "001:43-45" or the id of a page in documents.yaml'
        raise mistake("malformed", "`{text}` is not {what}", hint, text=text, what="a source")
    for part in lines.split(",") if lines else ():
        _parse_range(Text(part.strip(), text.span))
    return text


def _parse_integer(text: Text) -> int:
    if not re.fullmatch(r"[0-9]{1,6}", text):
        raise mistake("malformed", "`{text}` is not a whole number", "write digits only", text=text)
    return int(text)


def _parse_lines(node: object) -> tuple[int, ...]:
    nodes = node if isinstance(node, list) else [node]
    return tuple(_parse_integer(text_of(item)) for item in nodes)


def _parse_range(text: Text) -> tuple[int, int]:
    match = re.fullmatch(r"([0-9]{1,6})(?:-([0-9]{1,6}))?", text)
    if not match or not 0 <= int(match[2] or match[1]) - int(match[1]) < _MOST_LINES:
        raise mistake("malformed", "`{text}` is not a line or a range of lines", "write 12 or 12-34", text=text)
    return int(match[1]), int(match[2] or match[1])


def _parse_line_set(text: Text) -> tuple[int, ...]:
    lines: list[int] = []
    for part in text.split(","):
        first, last = _parse_range(Text(part.strip(), text.span))
        if lines and first <= lines[-1]:
            raise mistake("malformed", "`{text}` does not list lines in rising order", "sort them", text=text)
        lines.extend(range(first, last + 1))
        if len(lines) > _MOST_LINES:
            raise mistake("malformed", f"`{{text}}` lists more than {_MOST_LINES} lines", "list fewer", text=text)
    return tuple(lines)


def _parse_flag(text: Text) -> bool:
    if text not in ("yes", "no"):
        raise mistake("not-a-choice", "`{text}` is none of yes, no", "write yes or no", text=text)
    return text == "yes"


_WHOLE_NUMBER = {"type": ["integer", "string"]}

Integer = Annotated[int, *_scalar(_parse_integer, _WHOLE_NUMBER)]
Flag = Annotated[bool, *_scalar(_parse_flag, {"enum": ["yes", "no"]})]
Lines = Annotated[
    tuple[int, ...],
    PlainValidator(_parse_lines),
    WithJsonSchema({"anyOf": [_WHOLE_NUMBER, {"type": "array", "items": _WHOLE_NUMBER}]}),
]
LineRange = Annotated[tuple[int, int], *_scalar(_parse_range, _WHOLE_NUMBER)]
LineSet = Annotated[tuple[int, ...], *_scalar(_parse_line_set, _WHOLE_NUMBER)]

Slug = Annotated[
    Text,
    *_matching(
        r"(?=.{1,62}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*",
        "a name",
        "use small letters, digits and hyphens between them, a letter first, 62 at most",
    ),
]
TypeName = Annotated[Text, *_matching(r"[A-Z][A-Za-z0-9]{0,62}", "a type name", "write it LikeThis")]
DocumentId = Annotated[Text, *_matching(r"[0-9]{3}", "a document's number", 'write "001"', quoted=True)]
ServiceCode = Annotated[
    Text, *_matching(r"[0-9]{2}|unknown", "a service code", 'write two digits as "51", or "unknown"', quoted=True)
]
Code = Annotated[
    Text, *_matching(r"[0-9]{7}", "a response code", "write HTTP status (3) + service (2) + case (2)", True)
]
CaseKey = Annotated[
    Text, *_matching(r"[1-5][0-9]{2}/[0-9]{2}", "an HTTP status and a case code", 'write "404/01"', quoted=True)
]
StatusValue = Annotated[Text, *_matching(r"[A-Za-z0-9_-]{1,32}", "a value", "use letters and digits", quoted=True)]
Version = Annotated[Text, *_matching(r"[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}", "a version", "write it as 1.0.0")]
Date = Annotated[Text, *_matching(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "a date", "write it as 2026-11-21")]
Digest = Annotated[Text, *_matching(r"[0-9a-f]{64}", "a SHA-256 digest", "run sha256sum on the document")]
Path = Annotated[
    Text, *_matching(r"(?=.{1,255}$)(?:/[A-Za-z0-9._~-]+)+", "a path", "write it as /v1.0/qr/qr-mpm-query")
]
MaximumText = Annotated[
    Text,
    *_matching(r"[1-9][0-9]{0,4}|[0-9]{1,2},[0-9]{1,2}", "a maximum", 'write 64 or "16,2"'),
    WithJsonSchema(_WHOLE_NUMBER),
]
WireName = Annotated[Text, *_matching(r"[A-Za-z][A-Za-z0-9_]{0,62}", "a field's name", "use letters, digits and _")]
HeaderName = Annotated[Text, *_matching(r"[A-Za-z][A-Za-z0-9-]{0,62}", "a header's name", "write it as X-TIMESTAMP")]
TypeText = Annotated[
    Text,
    *_one_of("String", "Amount", "Money", "Object", "Number", "Integer", "Boolean"),
]
Format = Annotated[Text, *_one_of("date-time", "digits", "none")]
Presence = Annotated[Text, *_one_of("M", "O", "C")]
Method = Annotated[Text, *_one_of("GET", "POST", "PUT", "PATCH", "DELETE")]
Meaning = Annotated[Text, *_one_of("success", "pending", "refused", "retry", "ask")]
Effect = Annotated[Text, *_one_of("read", "write")]
Authentication = Annotated[Text, *_one_of("symmetric", "asymmetric", "bearer")]
SignatureEncoding = Annotated[Text, *_one_of("base64", "hex")]
SignedQuery = Annotated[Text, *_one_of("keep", "drop")]
ExternalIdScope = Annotated[Text, *_one_of("partner-day", "partner-endpoint-day", "partner")]
ExpiresIn = Annotated[Text, *_one_of("string", "integer")]
CustomerToken = Annotated[Text, *_one_of("required", "optional", "none")]
Seconds = Annotated[Text, *_matching(r"[1-9][0-9]{0,7}", "a number of seconds", 'write it as "900"')]
SecondsOrNone = Annotated[
    Text, *_matching(r"[1-9][0-9]{0,7}|none", "a number of seconds", 'write it as "300", or none for no limit')
]
TableKind = Annotated[
    Text, *_one_of("facts", "headers", "fields", "values", "codes", "samples", "catalogue", "envelope")
]
SourceText = Annotated[Text, *_scalar(_parse_source, {"type": "string", "pattern": f"^(?:{_SOURCE})$"})]
