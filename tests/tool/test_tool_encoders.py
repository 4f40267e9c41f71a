"""Encoders put any text into Python, TOML, Markdown and HTML so that its reader gets the text and nothing else."""

import ast
import inspect
import io
import keyword
import re
import tokenize
import tomllib
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from pathlib import PurePosixPath, PureWindowsPath

import black
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from snapgen.changes.markdown import code as code_span
from snapgen.command_line.console import printable
from snapgen.emit.code import (
    Code,
    comment,
    docstring,
    html,
    identifier,
    lines,
    literal,
    markdown,
    number,
    path_segment,
    toml_text,
)
from snapgen.emit.python.codes import CodesView
from snapgen.emit.python.values import ValueListsView
from snapgen.emit.templates import render

TRAPS = [
    *["", " ", '"', '""', '"""', '""""', '"""""', '""""""', "'''", 'a"', 'a""', 'a"""', 'a""""', '"""a"""', 'a"""b'],
    *["\\", "a\\", "\\\\", 'a\\"', 'a\\"""', '\\"""', "a\\\n", "\\N{BULLET}", "\\u0041", "\\x41", "\\"],
    *["\r", "a\rb", "a\r\nb", "a\nb", "\n", "\f", "\v", "\x1c", "\x85", "\u2028", "\u2029", "\0", "\x7f", "\x1b[31m"],
    *["é", "支付", "😀", "\U0001f468\u200d\U0001f469", "\u202e", "\ufeff", "\uffff", "\U0010ffff", "{x}", "{{ x }}"],
    *["# coding: utf-7", "-*- coding: unicode_escape -*-", "+AAo-import os", "a # b", "#", "%s", "$x", "`x`", "\t"],
]

traps = st.sampled_from(TRAPS)
texts = traps | st.lists(traps, max_size=4).map("".join) | st.text(st.characters(exclude_categories=["Cs"]))


@given(texts)
def test_a_literal_is_the_text(text: str) -> None:
    code = literal(text)
    assert ast.literal_eval(code) == text
    assert code.isascii()
    assert "\n" not in code


@given(texts)
def test_a_literal_stands_in_double_quotes_on_its_own(text: str) -> None:
    (token,) = [each for each in _tokens(literal(text)) if each.type not in _LAYOUT]
    assert (token.type, token.string[0], token.string[-1]) == (tokenize.STRING, '"', '"')


@given(texts, st.sampled_from([0, 4, 8]))
@example('a"""', 4)
@example('"""', 0)
def test_a_docstring_is_one_literal_wherever_it_stands(text: str, indent: int) -> None:
    code = docstring(text, indent)
    assert isinstance(ast.literal_eval(code), str)
    assert code.isascii()


@given(texts | st.lists(texts, max_size=4).map("\n".join), st.sampled_from([0, 4, 8]))
@example('a\\"', 0)
@example("a\n b", 4)
@example("a\nb", 4)
@example(' "a" ', 4)
def test_a_docstring_is_the_text_to_the_letter(text: str, indent: int) -> None:
    read = ast.literal_eval(docstring(text, indent))
    assert text.strip("\n") in (read, inspect.cleandoc(read))


def test_a_docstring_of_several_lines_keeps_them() -> None:
    assert docstring("One.\n\nTwo.", 4) == '"""One.\n\n    Two.\n    """'


@given(st.text(st.sampled_from("\"'\\ \na")), st.sampled_from([0, 4]))
def test_nothing_of_a_text_stands_at_the_margin(text: str, indent: int) -> None:
    assert all(line.startswith((" ", '"""')) or not line for line in docstring(text, indent).split("\n"))


@given(texts | st.text(st.sampled_from("\"'\\ \na")))
@example('a"""')
@example('"a"')
@example(" a ")
def test_a_docstring_survives_the_formatter(text: str) -> None:
    source = f"class A:\n    {docstring(text, 4)}\n\n    x = 1\n    {docstring(text, 4)}\n"
    formatted = black.format_str(source, mode=black.Mode(line_length=120))
    body = ast.parse(formatted).body[0]
    assert isinstance(body, ast.ClassDef)
    assert [type(statement) for statement in body.body] == [ast.Expr, ast.Assign, ast.Expr]
    for doc in (body.body[0], body.body[2]):
        assert isinstance(doc, ast.Expr)
        read = ast.literal_eval(doc.value)
        assert text.strip("\n") in (read, inspect.cleandoc(read))


@given(texts)
def test_a_comment_is_one_line_that_does_nothing(text: str) -> None:
    code = comment(text)
    kinds = [each.type for each in _tokens(f"{code}\nx = 1\n") if each.type not in _LAYOUT]
    assert kinds == [tokenize.COMMENT, tokenize.NAME, tokenize.OP, tokenize.NUMBER]
    assert len(ast.parse(f"{code}\nx = 1\n").body) == 1
    assert re.fullmatch(r"# ?[ -~]*", code)


@given(texts)
def test_a_comment_is_the_words_of_the_text(text: str) -> None:
    assert comment(text)[2:].encode("ascii").decode("unicode_escape") == " ".join(text.split())


def test_a_comment_of_plain_words_is_the_words() -> None:
    assert comment("  two\twords ") == "# two words"


@given(texts)
@example("😀")
def test_a_toml_text_is_the_text(text: str) -> None:
    code = toml_text(text)
    assert tomllib.loads(f"value = {code}\nother = 1\n") == {"value": text, "other": 1}


@given(texts)
@example("<script>alert('a')</script>")
def test_html_is_the_text_and_no_element(text: str) -> None:
    code = html(text)
    assert unescape(code) == text
    assert not set("<>\"'") & set(code)
    assert re.search("&(?!(amp|lt|gt|quot|#x27);)", code) is None


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.text += data


@given(texts)
@example("<!-- --> &amp; ]]>")
def test_a_reader_of_html_finds_the_text_in_an_element_and_in_an_attribute(text: str) -> None:
    reader = _Reader()
    reader.feed(f'<p title="{html(text)}">{html(text)}</p>')
    reader.close()
    assert (reader.elements, reader.text) == ([("p", [("title", text)])], text)


@given(st.text("0123456789.-+e _٣", max_size=12) | texts)
@example("007")
@example("1_000")
def test_a_number_is_digits_or_none(text: str) -> None:
    read = ast.literal_eval(number(text))
    assert read == (int(text) if re.fullmatch("[0-9]{1,9}", text) else None)


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


@given(st.text())
def test_an_identifier_is_an_ascii_name_or_refused(text: str) -> None:
    if re.fullmatch("[A-Za-z_][A-Za-z0-9_]*", text) and not keyword.iskeyword(text):
        assert identifier(text) == text
    else:
        with pytest.raises(ValueError, match="is not a Python name"):
            identifier(text)


@pytest.mark.parametrize("name", ["class", "None", "True", "False", "lambda", "import"])
def test_a_keyword_is_no_identifier(name: str) -> None:
    with pytest.raises(ValueError, match="is not a Python name"):
        identifier(name)


_ENCODERS = [literal, number, docstring, comment, identifier, toml_text, markdown, html, path_segment]


@pytest.mark.parametrize("encode", _ENCODERS)
def test_every_encoder_gives_code(encode: Callable[[str], Code]) -> None:
    assert type(encode("a")) is Code
    assert type(lines([encode("a")])) is Code


_STATUSES = "python/package/src/package/statuses.py.jinja"


def test_a_template_prints_code() -> None:
    assert render(_STATUSES, ValueListsView(docstring("Ours."), ())).startswith('"""Ours."""\n')


@pytest.mark.parametrize("text", ["plain", 7, None, Code("a") + "b", f"{Code('a')}"])
def test_a_template_that_prints_anything_else_fails(text: object) -> None:
    with pytest.raises(TypeError, match="that no encoder has opened"):
        render(_STATUSES, ValueListsView(text, ()))  # type: ignore[arg-type]


def test_a_template_that_prints_what_its_view_does_not_have_fails() -> None:
    view = CodesView(Code('""'), Code('""'), Code('""'), (), ())
    with pytest.raises(Exception, match="'lists' is undefined"):
        render(_STATUSES, view)


_LAYOUT = {tokenize.NEWLINE, tokenize.NL, tokenize.ENDMARKER, tokenize.INDENT, tokenize.DEDENT}


def _tokens(source: str) -> list[tokenize.TokenInfo]:
    return list(tokenize.generate_tokens(io.StringIO(source).readline))
