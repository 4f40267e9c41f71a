"""Minifying drops whitespace that has no meaning, and nothing else."""

import json
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snapbi_runtime.signing.body import body_hash, minified

BLANKS = st.text(" \t\n\r", max_size=3)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.text()
    | st.sampled_from(["10000.00", "1.10", "1e5", "-0", "12345678901234567890", "0.50"]).map(
        lambda typed: ("number", typed)
    ),
    lambda inner: st.lists(inner, max_size=4) | st.lists(st.tuples(st.text(), inner), max_size=4).map(dict),
    max_leaves=12,
)


def read(body: bytes) -> object:
    """Read JSON with its order, duplicates and numbers as they were typed; ValueError stands for what is none."""
    try:
        return json.loads(body, object_pairs_hook=tuple, parse_int=str, parse_float=str)
    except ValueError:
        return ValueError


def written(value: Any, blank: Any) -> str:
    """Write JSON with whatever whitespace `blank` gives around each token, and numbers as they were typed."""
    match value:
        case ("number", typed):
            return f"{blank()}{typed}{blank()}"
        case dict():
            members = (f"{blank()}{json.dumps(name)}{blank()}:{written(item, blank)}" for name, item in value.items())
            return f"{blank()}{{{','.join(members) or blank()}}}{blank()}"
        case list():
            return f"{blank()}[{','.join(written(item, blank) for item in value) or blank()}]{blank()}"
        case _:
            return f"{blank()}{json.dumps(value, ensure_ascii=False)}{blank()}"


@given(VALUES, st.data())
def test_whitespace_between_tokens_goes_and_the_tokens_stay(value: Any, data: st.DataObject) -> None:
    spaced = written(value, lambda: data.draw(BLANKS)).encode("utf-8", "surrogatepass")
    compact = written(value, lambda: "").encode("utf-8", "surrogatepass")
    assert minified(spaced) == compact
    assert minified(compact) == compact


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", b""),
        (b" \r\n\t", b""),
        (b'{ "a" : "  b  " }', b'{"a":"  b  "}'),
        (b'{"a": "\\" , \\\\" , "b": 1}', b'{"a":"\\" , \\\\","b":1}'),
        (b'{"a": 10000.00, "a": 1e5, "b": -0}', b'{"a":10000.00,"a":1e5,"b":-0}'),
        (b'{"a": "\\/ \\u00e9 \xc3\xa9"}', b'{"a":"\\/ \\u00e9 \xc3\xa9"}'),
        (b"[true , false,null ]", b"[true,false,null]"),
        (b'{"a":"\xc2\xa0"}\xc2\xa0', b'{"a":"\xc2\xa0"}\xc2\xa0'),
        (b"\x0b[1]\x0c", b"\x0b[1]\x0c"),
        (b"\xef\xbb\xbf{ }", b"\xef\xbb\xbf{}"),
    ],
)
def test_bodies_are_minified_to_the_letter(body: bytes, expected: bytes) -> None:
    assert minified(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b'{"amount": 1 2}', b'{"amount":1 2}'),
        (b"[tr ue, - 1]", b"[tr ue,- 1]"),
        (b'{"a": "never closed , ', b'{"a":"never closed , '),
        (b'{"a": "ends in a backslash\\', b'{"a":"ends in a backslash\\'),
        (b"\x00 \xff \x00", b"\x00 \xff \x00"),
        (b'"a" "b"', b'"a""b"'),
    ],
)
def test_what_is_no_json_stays_no_json(body: bytes, expected: bytes) -> None:
    assert minified(body) == expected
    assert read(expected) is ValueError


@given(
    st.lists(st.sampled_from([b" ", b"\n", b'"', b"\\", b"{", b",", b"1", b"a", b"\xff"])).map(b"".join) | st.binary()
)
def test_any_bytes_lose_whitespace_at_most_and_only_once(body: bytes) -> None:
    compact = minified(body)
    assert minified(compact) == compact
    assert compact.translate(None, b" \t\n\r") == body.translate(None, b" \t\n\r")


@given(st.lists(st.sampled_from([" ", '"', "\\", "{", "}", "[", "]", ":", ",", "1", "e", "true", "a"])).map("".join))
def test_two_bodies_that_minify_alike_say_the_same(text: str) -> None:
    assert read(minified(text.encode())) == read(text.encode())


HOSTILE = [b" ", b'"', b"\\", b'"\\', b'"a" ', b"1 ", b"1,", b"{", b"a\n{ ", b'{"a": "b", "c": [1, 2]}, ', b'"\\" "']


@pytest.mark.parametrize("piece", HOSTILE)
def test_the_time_is_linear(piece: bytes) -> None:
    def seconds(length: int) -> float:
        body = (piece * (length // len(piece) + 1))[:length]
        best = 9.0
        for _ in range(5):
            start = process_time()
            minified(body)
            best = min(best, process_time() - start)
        return best

    assert seconds(512 * 1024) < 60 * max(seconds(32 * 1024), 1e-4)  # 16 if it is linear, 256 if it is quadratic


@settings(max_examples=20)
@given(st.binary())
def test_the_hash_is_lower_case_hex_of_64_digits(body: bytes) -> None:
    assert len(body_hash(body)) == 64
    assert body_hash(body) == body_hash(body).lower()


def test_no_body_has_the_hash_of_nothing() -> None:
    assert body_hash(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
