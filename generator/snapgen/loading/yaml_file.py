"""Read one YAML file into a located tree, refusing what a spec never needs.

PyYAML's event parser is used, not its loader: events carry places, quoting, anchors and tags, and
nothing is ever turned into a number, a date or a boolean.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Any

import yaml

from snapgen.diagnostics import Diagnostic, Span, SpecError
from snapgen.loading.hidden import HIDDEN
from snapgen.loading.located import Located, Mapping, Sequence, Text
from snapgen.spec_files import MAXIMUM_BYTES

MAXIMUM_DEPTH = 32
MAXIMUM_NODES = 200_000
MAXIMUM_MISTAKES = 100
"""How many mistakes of one file are told; whoever has more mends these first."""

_Parser: Any = getattr(yaml, "CLoader", yaml.Loader)


def load_yaml(content: bytes, path: str) -> Mapping:
    """Return the mapping that a spec file holds.

    ``path`` names the file in messages. Raises SpecError with every structural mistake: bytes that are not
    UTF-8, hidden characters, broken YAML, duplicate keys, anchors, aliases, merge keys, tags, a second
    document, or a file that is too large, too deep or not a mapping.
    """
    text = _decode(content, path)
    builder = _TreeBuilder(path)
    try:
        root = builder.build(yaml.parse(text, Loader=_Parser))
    except yaml.MarkedYAMLError as error:
        raise SpecError([*builder.mistakes, _broken(error, path)]) from None
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError):
        raise SpecError([*builder.mistakes, Diagnostic(Span(path), "broken-yaml", "this is not YAML")]) from None
    if root is not None and not isinstance(root, Mapping):
        builder.mistake(
            root.span, "wrong-type", "a spec file is a mapping of keys to values", "begin with `key: value`"
        )
    if root is None:
        hint = "run `snapgen schema` to see what belongs here; a link out of the folder counts as an empty file"
        builder.mistake(Span(path), "empty-file", "the file is empty", hint)
    if builder.mistakes or not isinstance(root, Mapping):
        raise SpecError(builder.mistakes)
    return root


def _decode(content: bytes, path: str) -> str:
    if len(content) > MAXIMUM_BYTES:
        message = f"the file has more than {MAXIMUM_BYTES} bytes"
        raise SpecError(
            [Diagnostic(Span(path), "too-large", message, "make it smaller; an operation has a file of its own")]
        )
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
        message = f"byte 0x{content[error.start]:02x} is not UTF-8"
        hint = "save the file as UTF-8"
        raise SpecError([Diagnostic(Span(path, line, column), "not-utf-8", message, hint)]) from None
    text = text.replace("\r\n", "\n")
    mistakes = [_hidden(text, match.start(), path) for match in islice(HIDDEN.finditer(text), MAXIMUM_MISTAKES)]
    if mistakes:
        raise SpecError(mistakes)
    return text


def _hidden(text: str, offset: int, path: str, span: Span | None = None) -> Diagnostic:
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    message = f"the character U+{ord(text[offset]):04X} cannot be seen"
    return Diagnostic(span or Span(path, line, column), "hidden-character", message, "delete it")


def _broken(error: yaml.MarkedYAMLError, path: str) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    span = Span(path, mark.line + 1, mark.column + 1) if mark else Span(path)
    problem = error.problem or error.context or "this is not YAML"
    return Diagnostic(span, "broken-yaml", problem, "check indentation, quotes and the colon after each key")


class _TreeBuilder:
    """Builds the tree from parser events and keeps the mistakes it meets on the way."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.mistakes: list[Diagnostic] = []
        self._nodes = 0

    def mistake(
        self, span: Span, identifier: str, message: str, hint: str, related: tuple[tuple[Span, str], ...] = ()
    ) -> None:
        self.mistakes.append(Diagnostic(span, identifier, message, hint, related=related))
        if len(self.mistakes) >= MAXIMUM_MISTAKES:
            raise SpecError(self.mistakes)

    def build(self, events: Iterator[Any]) -> Located | None:
        root: Located | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents == 2:
                    hint = "put it into a file of its own"
                    self.mistake(self._span(event), "several-documents", "a second document begins here", hint)
            elif isinstance(event, yaml.NodeEvent):
                node = self._node(event, events, depth=1)
                root = node if documents == 1 else root
        return root

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> Located:
        span = self._span(event)
        self._nodes += 1
        if depth > MAXIMUM_DEPTH or self._nodes > MAXIMUM_NODES:
            what = f"nested more than {MAXIMUM_DEPTH} deep" if depth > MAXIMUM_DEPTH else "too many values"
            raise SpecError(
                [*self.mistakes, Diagnostic(span, "too-large", what, "write it flatter, or split the file")]
            )
        if isinstance(event, yaml.AliasEvent):
            self.mistake(span, "anchor-or-tag", f"the alias `*{event.anchor}` is not allowed", "write the value out")
            return Text("", span)
        self._refuse_marks(event, span)
        if isinstance(event, yaml.ScalarEvent):
            hidden = HIDDEN.search(event.value)
            if hidden:  # an escape such as "\e" spells what may not stand in the file
                self.mistakes.append(_hidden(hidden[0], 0, self.path, span))
            if event.style in ("|", ">") and not event.value.strip():
                self.mistake(span, "broken-yaml", "the block has no lines", "indent its lines, or delete the key")
            return Text(event.value, span, quoted=event.style in ("'", '"', "|", ">"))
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(span, events, depth)
        return self._mapping(span, events, depth)

    def _refuse_marks(self, event: Any, span: Span) -> None:
        if event.anchor is not None:
            self.mistake(span, "anchor-or-tag", f"the anchor `&{event.anchor}` is not allowed", "delete it")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.mistake(span, "anchor-or-tag", f"the tag `{tag}` is not allowed", "delete it")

    def _sequence(self, span: Span, events: Iterator[Any], depth: int) -> Sequence:
        sequence = Sequence(span)
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            sequence.append(self._node(event, events, depth + 1))
        return sequence

    def _mapping(self, span: Span, events: Iterator[Any], depth: int) -> Mapping:
        mapping = Mapping(span)
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            self._insert(mapping, key, value)
        return mapping

    def _insert(self, mapping: Mapping, key: Located, value: Located) -> None:
        if not isinstance(key, Text):
            self.mistake(key.span, "wrong-type", "a key is plain text", "write the key as one word")
        elif key == "<<" and not key.quoted:
            self.mistake(key.span, "anchor-or-tag", "the merge key `<<` is not allowed", "write the keys out")
        elif not unicodedata.is_normalized("NFC", key):
            message = f"`{key}` is spelled in a way that looks like another (not in Unicode's normal form C)"
            composed = unicodedata.normalize("NFC", key)
            self.mistake(key.span, "malformed", message, f"write it composed: {composed!a}")
        elif key in mapping:
            first = next(existing for existing in mapping if existing == key)
            related = ((first.span, "the first one is here"),)
            self.mistake(key.span, "duplicate-key", f"`{key}` is given twice", "keep one of the two", related)
        else:
            mapping[key] = value

    def _span(self, event: Any) -> Span:
        return Span(self.path, event.start_mark.line + 1, event.start_mark.column + 1)
