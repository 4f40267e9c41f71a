"""What the loader refuses: bytes that are no text, characters that hide, files that are too large."""

import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import workshop
from editing import replace
from snapgen.diagnostics import SpecError
from snapgen.loading import load_yaml
from snapgen.loading.yaml_file import MAXIMUM_DEPTH, MAXIMUM_NODES
from snapgen.pipeline import read
from snapgen.spec_files import MAXIMUM_BYTES, read_files
from snapgen.spec_model import FILE_KINDS
from snapgen.spec_model.reader import read_model
from test_tool_loader import TYPED, mistakes


def test_the_limits_are_those_that_were_decided() -> None:
    assert (MAXIMUM_BYTES, MAXIMUM_DEPTH, MAXIMUM_NODES) == (1024 * 1024, 32, 200_000)


def test_a_file_of_a_mebibyte_is_read_and_one_more_byte_is_not() -> None:
    content = b"a: b # ".ljust(MAXIMUM_BYTES, b"x")
    assert load_yaml(content, "x") == {"a": "b"}
    assert mistakes(content + b"x") == [("1:1", "too-large")]


@pytest.mark.parametrize(("opening", "closing", "column"), [("{a: ", "}", 125), ("[", "]", 35)])
def test_32_levels_are_read_and_33_are_not(opening: str, closing: str, column: int) -> None:
    fitting = MAXIMUM_DEPTH - 2  # the mapping of the file is the first level, the scalar the last
    assert load_yaml(f"k: {opening * fitting}x{closing * fitting}".encode(), "x") != {}
    deeper = fitting + 1
    assert mistakes(f"k: {opening * deeper}x{closing * deeper}".encode()) == [(f"1:{column}", "too-large")]


def test_200_000_values_are_read_and_one_more_is_not() -> None:
    fitting = b"k: [" + b"1," * (MAXIMUM_NODES - 3) + b"]"  # the mapping, its key and the list are three
    assert len(load_yaml(fitting, "x")["k"]) == MAXIMUM_NODES - 3
    assert [identifier for _, identifier in mistakes(fitting.replace(b"k: [", b"k: [1,"))] == ["too-large"]


@pytest.mark.parametrize(
    ("content", "place"),
    [(b"\xff", "1:1"), (b"a: \xe9\n", "1:4"), (b"a: b\nc: \xc0\x80", "2:4"), ("a: b".encode("utf-16"), "1:1")],
)
def test_bytes_that_are_not_utf_8_are_named_with_their_place(content: bytes, place: str) -> None:
    assert mistakes(content) == [(place, "not-utf-8")]


def test_a_lone_surrogate_is_not_utf_8() -> None:
    assert mistakes(b"a: \xed\xa0\x80") == [("1:4", "not-utf-8")]


_HIDDEN = {
    "nul": 0x00,
    "escape": 0x1B,
    "delete": 0x7F,
    "next line": 0x85,
    "soft hyphen": 0xAD,
    "zero width space": 0x200B,
    "zero width joiner": 0x200D,
    "right to left mark": 0x200F,
    "line separator": 0x2028,
    "right to left override": 0x202E,
    "first strong isolate": 0x2068,
    "word joiner": 0x2060,
    "byte order mark": 0xFEFF,
    "not a character": 0xFFFE,
    "not a character of another plane": 0x1FFFF,
    "the last that is not a character": 0x10FFFF,
    "hangul filler": 0x3164,
    "mongolian vowel separator": 0x180E,
    "tag letter a": 0xE0061,
    "variation selector": 0xFE0F,
    "shorthand overlap": 0x1BCA0,
    "musical begin beam": 0x1D173,
}


@pytest.mark.parametrize("name", _HIDDEN)
def test_a_character_that_cannot_be_seen_is_refused_at_its_place(name: str) -> None:
    content = f"a: b\nc: de{chr(_HIDDEN[name])}f\n".encode()
    assert mistakes(content) == [("2:6", "hidden-character")]


def test_a_byte_order_mark_is_refused_like_any_other_hidden_character() -> None:
    assert mistakes("\ufeffa: b\n".encode()) == [("1:1", "hidden-character")]


def test_a_carriage_return_alone_is_no_line_end() -> None:
    assert mistakes(b"a: b\rc: d\n") == [("1:5", "hidden-character")]


@pytest.mark.parametrize("escape", ["\\0", "\\a", "\\e", "\\r", "\\N", "\\L", "\\P", "\\x7f", "\\u202e", "\\ufeff"])
def test_an_escape_does_not_spell_what_may_not_stand_in_the_file(escape: str) -> None:
    assert mistakes(f'a: "b{escape}c"\n'.encode()) == [("1:4", "hidden-character")]
    assert mistakes(f'"b{escape}c": a\n'.encode()) == [("1:1", "hidden-character")]


@pytest.mark.parametrize("escape", ["\\ud800", "\\ud83d\\ude00", "\\U00110000", "\\UFFFFFFFF"])
def test_an_escape_spells_no_half_of_a_pair_and_nothing_beyond_unicode(escape: str) -> None:
    assert [identifier for _, identifier in mistakes(f'a: "{escape}"\n'.encode())] == ["broken-yaml"]


def test_a_key_that_looks_like_another_is_refused() -> None:
    assert mistakes("é: 1\ne\u0301: 2\n".encode()) == [("2:1", "malformed")]
    with pytest.raises(SpecError) as caught:
        load_yaml("e\u0301: 2\n".encode(), "x")
    assert [each.hint for each in caught.value.diagnostics] == ["write it composed: '\\xe9'"]


def test_no_more_of_a_file_is_read_than_tells_that_it_is_too_large(tmp_path: Path) -> None:
    with (tmp_path / "documents.yaml").open("wb") as file:
        file.truncate(20 * MAXIMUM_BYTES)
    assert {path: len(content) for path, content in read_files(tmp_path).items()} == {
        "documents.yaml": MAXIMUM_BYTES + 1
    }


@pytest.mark.parametrize("unit", ["{", "[", "{a[", "a"])
def test_a_long_message_is_compared_in_no_time(unit: str, tmp_path: Path) -> None:
    spec = workshop.write_spec(tmp_path, ("shop",))
    message = unit * (200_000 // len(unit))
    replace(spec / "shop/operations/pay.yaml", "message: Successful", f"message: '{message}'")
    begun = time.process_time()
    with suppress(SpecError):
        read(spec)
    assert time.process_time() - begun < 3.0


def test_letters_of_any_script_are_no_mistake() -> None:
    text = "é 支付 ü ñ — “x” ﷼ 😀 e\u0301 \u00a0"
    assert load_yaml(f"a: '{text}'".encode(), "x") == {"a": text}


_FLOODS = {
    "duplicate keys": b"".join(b"k%d:\n" % n for n in range(20_000)) + b"k19999:\n" * 20_000,
    "hidden characters": b"\0" * 100_000,
    "aliases": b"- *a\n" * 100_000,
    "brackets": b"[" * MAXIMUM_BYTES,
    "braces": b"{" * MAXIMUM_BYTES,
    "dashes": b"- " * (MAXIMUM_BYTES // 2),
    "questions": b"? " * (MAXIMUM_BYTES // 2),
    "one quote": b'"' + b"x" * (MAXIMUM_BYTES - 1),
    "documents": b"---\n" * (MAXIMUM_BYTES // 4),
    "indents": b"".join(b" " * n + b"k:\n" for n in range(1400)),
}


@pytest.mark.parametrize("name", _FLOODS)
def test_a_flood_of_mistakes_is_answered_soon_and_not_with_a_flood(name: str) -> None:
    begun = time.process_time()
    told = mistakes(_FLOODS[name])
    assert len(told) <= 1000
    assert time.process_time() - begun < 3.0


_YAML = st.lists(
    st.sampled_from([*TYPED, *"ab", ": ", "- ", "\n", "\n  ", "\n    ", "#", "&a ", "*a", "!t ", "<<", "|\n", ">-\n"])
    | st.sampled_from(["{", "}", "[", "]", ",", "'", '"', "\\", "? ", "%YAML 1.1\n", "---\n", "...\n", "\t", "\r\n"])
    | st.sampled_from(["operation: pay\n", "row: ", "fields:\n", "service_code: ", "\ufeff", "\0", "😀", "\u2028"]),
    max_size=40,
).map("".join)


@settings(max_examples=400, deadline=None)
@given(
    st.binary(max_size=200)
    | st.text(st.characters(codec="utf-8"), max_size=200).map(str.encode)
    | _YAML.map(str.encode)
)
@example(b"a: \xed\xa0\x80")
@example(b"- *a\n- &a [*a]")
def test_whatever_the_bytes_only_a_spec_error_is_raised(content: bytes) -> None:
    with suppress(SpecError):
        tree = load_yaml(content, "x")
        for kind in FILE_KINDS.values():
            with suppress(SpecError):
                read_model(kind, tree)
