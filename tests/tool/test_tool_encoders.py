"""Encoders put any text into Python so that its reader gets the text and nothing else."""

import ast
import inspect
import io
import keyword
import re
import tokenize
from collections.abc import Callable

import black
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from snapgen.emit.code import (
    Code,
    docstring,
    identifier,
    lines,
    literal,
    markdown,
    number,
    path_segment,
    toml_text,
)
from texts import texts


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


@given(st.text("0123456789.-+e _٣", max_size=12) | texts)
@example("007")
@example("1_000")
def test_a_number_is_digits_or_none(text: str) -> None:
    read = ast.literal_eval(number(text))
    assert read == (int(text) if re.fullmatch("[0-9]{1,9}", text) else None)


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


_ENCODERS = [literal, number, docstring, identifier, toml_text, markdown, path_segment]


@pytest.mark.parametrize("encode", _ENCODERS)
def test_every_encoder_gives_code(encode: Callable[[str], Code]) -> None:
    assert type(encode("a")) is Code
    assert type(lines([encode("a")])) is Code


_LAYOUT = {tokenize.NEWLINE, tokenize.NL, tokenize.ENDMARKER, tokenize.INDENT, tokenize.DEDENT}


def _tokens(source: str) -> list[tokenize.TokenInfo]:
    return list(tokenize.generate_tokens(io.StringIO(source).readline))
