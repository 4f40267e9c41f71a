"""Text of a spec has a type of its own, which nothing prints, formats or joins by accident."""

import json
import re
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import escape

from snapgen.spec_text import SpecText, Word, joined, json_text, json_value, phrase, unended, wrapped

TEXT = SpecText('"""\nimport os')

_LEAKS: dict[str, Callable[[SpecText], object]] = {
    "str": str,
    "print": print,
    "format": format,
    "a format of its own": lambda text: f"{text:>10}",
    "an f-string": lambda text: f"a {text}",
    "a format method": lambda text: "a {}".format(text),  # noqa: UP032
    "percent": lambda text: "a %s" % text,  # noqa: UP031
    "percent on its left": lambda text: text % "a",
    "plus on its left": lambda text: text + "a",
    "plus on its right": lambda text: "a" + text,
    "times": lambda text: text * 2,
    "a join": lambda text: ", ".join([text]),
    "a join by itself": lambda text: text.join(["a", "b"]),
    "a walk": lambda text: list(text),
    "an index": lambda text: text[0],
    "a search": lambda text: "a" in text,
    "bytes": bytes,
    "encode": lambda text: text.encode(),
    "a path": lambda text: Path("a") / text,
    "a file": lambda text: open(text),  # noqa: SIM115
    "an expression": lambda text: re.match("a", text),
    "JSON": lambda text: json.dumps({"a": text}),
    "HTML": escape,
    "code": lambda text: compile(text, "a", "exec"),
}


@pytest.mark.parametrize("leak", _LEAKS)
def test_text_of_a_spec_cannot_be_used_as_plain_text(leak: str) -> None:
    with pytest.raises(TypeError):
        _LEAKS[leak](TEXT)


@pytest.mark.parametrize("leak", ["str", "an f-string", "plus on its left", "percent", "a walk", "HTML"])
def test_the_error_says_what_is_missing(leak: str) -> None:
    with pytest.raises(TypeError, match=r"text of a spec was used without an encoder; see emit/code\.py"):
        _LEAKS[leak](TEXT)


def test_what_debuggers_show_is_not_the_text() -> None:
    assert repr(TEXT) == "<text of a spec, 13 characters>"


@given(st.text(), st.text())
def test_it_is_compared_sorted_and_hashed_as_the_text(one: str, other: str) -> None:
    assert (SpecText(one) == SpecText(other)) == (one == other)
    assert (SpecText(one) < SpecText(other)) == (one < other)
    assert SpecText(one) == one
    assert {one: 1}[SpecText(one)] == 1  # type: ignore[index]
    assert (len(SpecText(one)), bool(SpecText(one))) == (len(one), bool(one))


@given(st.text(), st.text())
def test_a_phrase_is_our_words_with_the_parts_in_them(one: str, other: str) -> None:
    told = phrase("Of {} and {}.", SpecText(one), other)
    assert (type(told), told.as_written) == (SpecText, f"Of {one} and {other}.")


@pytest.mark.parametrize(("pattern", "parts"), [("{}", ()), ("", ("a",)), ("{} {}", ("a",))])
def test_a_phrase_with_too_many_or_too_few_parts_is_refused(pattern: str, parts: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="has not"):
        phrase(pattern, *parts)


@given(st.text() | st.text(st.sampled_from(" \n\t\x85\xa0\u2003\u2028ab-")), st.integers(1, 30))
@example("\x85", 1)
@example("a \u2003 b", 3)
def test_wrapping_changes_no_word(text: str, width: int) -> None:
    lines = [line.as_written for line in wrapped(SpecText(text), width)]
    assert re.split("[ \t\n\r\f\v]+", " ".join(["", *lines, ""])) == re.split("[ \t\n\r\f\v]+", f" {text} ")


def test_whatever_is_made_of_it_is_text_of_a_spec_as_well() -> None:
    made = [joined("; ", [TEXT, "a"]), unended(TEXT), *wrapped(TEXT, 4), json_text({"a": [TEXT]})]
    assert {type(text) for text in made} == {SpecText}


def test_every_text_in_json_is_text_of_a_spec_keys_included() -> None:
    read = json_value(SpecText('{"a": ["b", 1, null, true, {"c": 1.5}]}'))
    assert read == {"a": ["b", 1, None, True, {"c": 1.5}]}
    assert {type(key) for key in (*read, *read["a"][4])} == {SpecText}
    assert [type(item) for item in read["a"][:2]] == [SpecText, int]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "{"])
def test_what_is_no_json_is_refused(number: str) -> None:
    with pytest.raises(ValueError, match=r"number|Expecting"):
        json_value(SpecText(number))


@pytest.mark.parametrize("text", ["", "X-PARTNER-ID", "/v1.0/qr/qr-mpm-query", "200XX00", "a" * 255])
def test_a_word_is_plain_text(text: str) -> None:
    assert f"{Word(text)}" == text


@given(st.text())
def test_a_word_holds_nothing_that_means_anything_elsewhere(text: str) -> None:
    try:
        assert re.fullmatch(r"[A-Za-z0-9._~/-]*", Word(text), re.ASCII)
    except ValueError as error:
        assert "is not a word" in str(error)


@pytest.mark.parametrize("text", ["a b", "a\n", "é", "ａ", '"', "#", "{x}", "a" * 256])
def test_any_other_text_is_no_word(text: str) -> None:
    with pytest.raises(ValueError, match="is not a word"):
        Word(text)


@given(st.text(st.sampled_from(" ab-\u2014")), st.integers(1, 12))
def test_a_line_is_as_long_as_it_may_be(text: str, width: int) -> None:
    lines = wrapped(SpecText(text), width)
    assert [line.as_written for line in lines] == textwrap.wrap(
        text, width, break_long_words=False, break_on_hyphens=False
    )


def test_a_megabyte_of_blanks_is_broken_in_no_time() -> None:
    begun = time.process_time()
    assert wrapped(SpecText(" " * 1_000_000), 80) == []
    assert wrapped(SpecText(f"a{' ' * 1_000_000}b"), 80) == ["a", "b"]
    assert time.process_time() - begun < 3.0
