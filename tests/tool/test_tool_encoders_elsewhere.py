"""Encoders put any text into TOML, Markdown, paths and terminals so that its reader gets the text alone."""

import re
import tomllib
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from snapgen.changes.markdown import code as code_span
from snapgen.command_line.console import printable
from snapgen.emit.code import markdown, path_segment, toml_text
from texts import texts


@given(texts)
@example("😀")
def test_a_toml_text_is_the_text(text: str) -> None:
    code = toml_text(text)
    assert tomllib.loads(f"value = {code}\nother = 1\n") == {"value": text, "other": 1}


@given(texts | st.text("a.-_~/\\: \n", max_size=6))
def test_a_part_of_a_path_is_one_on_any_system(text: str) -> None:
    try:
        name = path_segment(text)
    except ValueError:
        return
    assert PurePosixPath("a", name).parts == PureWindowsPath("a", name).parts == ("a", text)
    assert not PureWindowsPath(name).is_reserved()


@pytest.mark.parametrize("name", ["a", "snapbi-shop", "pyproject.toml", "a" * 100, "_a", "__init__.py"])
def test_a_plain_name_is_a_part_of_a_path(name: str) -> None:
    assert path_segment(name) == name


_NO_FILES = [
    *["", ".", "..", "../a", "a/b", "/a", "a\\b", "C:", "~", ".a", "a.", "a ", " a", "a\n", "a\0", "é", "a" * 101],
    *["con", "CON", "nul.txt", "aux.tar.gz", "com1", "lpt9.yaml", "prn"],
]


@pytest.mark.parametrize("name", _NO_FILES)
def test_what_could_lead_elsewhere_is_no_part_of_a_path(name: str) -> None:
    with pytest.raises(ValueError, match="is not the name of a file"):
        path_segment(name)


_MARKS = r"([!-/:-@\[-`{-~])"


@given(texts)
def test_markdown_is_the_text_on_one_line(text: str) -> None:
    code = markdown(text)
    assert re.sub(rf"\\{_MARKS}", r"\1", code) == " ".join(text.split())
    bare = re.sub(rf"\\{_MARKS}", "", code)
    assert not set("\\`*_{}[]<>|#&") & set(bare)


_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _read_plain(tokens: list[Token]) -> tuple[list[str], list[str]]:
    """Return the kinds of blocks, and the texts in them, which hold nothing but text."""
    inline = [token for token in tokens if token.type == "inline"]
    assert {child.type for token in inline for child in token.children or ()} <= {"text"}
    return [token.type for token in tokens if token.nesting == 1], [
        "".join(child.content for child in token.children or ()) for token in inline
    ]


@given(texts.filter(lambda text: "\0" not in text and text.split()))  # readers of Markdown replace NUL
@example("www.example.test https://example.test a@example.test")
@example("&lt; &#60; \\&")
@example("a  \nb")
def test_a_reader_of_markdown_finds_the_text_wherever_it_stands(text: str) -> None:
    code, words = markdown(text), " ".join(text.split())
    assert _read_plain(_MARKDOWN.parse(f"{code}\n")) == (["paragraph_open"], [words])
    assert _read_plain(_MARKDOWN.parse(f"## {code}\n")) == (["heading_open"], [words])
    kinds, cells = _read_plain(_MARKDOWN.parse(f"| a | b |\n| --- | --- |\n| {code} | {code} |\n"))
    assert (kinds[0], kinds.count("tr_open"), kinds.count("td_open")) == ("table_open", 2, 2)
    assert cells == ["a", "b", words, words]


@given(texts.filter(lambda text: "\0" not in text and text.split()))
@example("`")
@example("`` ` a")
def test_a_code_span_is_the_text(text: str) -> None:
    (inline,) = [token for token in _MARKDOWN.parse(f"* a {code_span(text)} b\n") if token.type == "inline"]
    children = [(child.type, child.content) for child in inline.children or ()]
    assert children == [("text", "a "), ("code_inline", " ".join(text.split())), ("text", " b")]


@given(texts)
def test_what_a_terminal_gets_is_the_text_without_what_would_act_on_it(text: str) -> None:
    shown = printable(text)
    assert shown.isprintable()
    assert [char for char in shown if char != "\ufffd"] == [
        char for char in text if char.isprintable() and char != "\ufffd"
    ]
    assert len(shown) == len(text)


@pytest.mark.parametrize("text", ["- a", "+ a", "1. a", "12) a", "---", "===", "~~~", "~~a~~", "> a", "# a", "    a"])
def test_markdown_never_begins_a_block_of_another_kind(text: str) -> None:
    assert re.match(r"[-+=~>#]|[0-9]+[.)]( |$)|    ", markdown(text)) is None
