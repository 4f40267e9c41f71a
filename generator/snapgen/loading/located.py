"""The nodes of a loaded spec file."""

from __future__ import annotations

from typing import Any, TypeAlias

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from snapgen.diagnostics import Span


class Text(str):
    """A scalar as it was typed, with its place and whether it stood in quotes.

    No type is ever guessed: ``00``, ``10000.00`` and ``NO`` are the texts that the author wrote.
    """

    __slots__ = ("quoted", "span")

    quoted: bool
    span: Span

    def __new__(cls, text: str, span: Span, quoted: bool = True) -> Text:
        self = super().__new__(cls, text)
        self.span = span
        self.quoted = quoted
        return self

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(_require_text)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string"}


class Mapping(dict[Text, Any]):
    """A YAML mapping and the place where it begins."""

    __slots__ = ("span",)

    def __init__(self, span: Span) -> None:
        super().__init__()
        self.span = span


class Sequence(list[Any]):
    """A YAML sequence and the place where it begins."""

    __slots__ = ("span",)

    def __init__(self, span: Span) -> None:
        super().__init__()
        self.span = span


NO_TEXT = "write one text after the colon; in quotes, if it holds a colon, a comma or a bracket"
"""What to write where something else stands in the place of a text."""

Located: TypeAlias = Text | Mapping | Sequence


def _require_text(node: object) -> Text:
    if isinstance(node, Text) and (node or node.quoted):
        return node
    raise PydanticCustomError("wrong-type", "expected text, found {found}", {"found": describe(node), "hint": NO_TEXT})


def describe(node: object) -> str:
    """Name the kind of a node for a message."""
    if isinstance(node, dict):
        return "a mapping"
    if isinstance(node, list):
        return "a list"
    return f"`{node}`" if node else "nothing"
