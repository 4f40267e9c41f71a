"""Our YAML means the same to every reader: PyYAML (YAML 1.1) and ruamel.yaml (YAML 1.2) give back what was written."""

from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from snapgen.emit.yaml_text import yaml_text

TRAPS = [
    *["", " ", "  ", "\n", "\n\n", "a\n", "a\n\n", "\na", " a\nb", "a \nb", "a\n b\n", "a\r\nb", "a\rb", "a\tb", "\t"],
    *["00", "08", "0159", "0", "-1", "+1", "1e3", "1E3", "1.0", ".5", "5.", "16,2", "1_000", "0x1F", "0o17", "0b1"],
    *["12:30:45", "2024-09-10", "2024-09-10T13:24:42+07:00", "1.0.0", "190:20:30", "10000.00", "2005100", "014"],
    *[
        "NO",
        "no",
        "y",
        "Y",
        "n",
        "on",
        "Off",
        "yes",
        "True",
        "false",
        "null",
        "Null",
        "~",
        ".inf",
        "-.INF",
        ".nan",
        "nan",
    ],
    *[
        " a",
        "a ",
        "a: b",
        "a:",
        ":a",
        ":",
        "a #b",
        "#a",
        "a#b",
        "-",
        "- a",
        "-a",
        "---",
        "...",
        "?",
        "? a",
        "!a",
        "&a",
        "*a",
    ],
    *[
        "'",
        '"',
        "a'b",
        "'a'",
        '"a"',
        "\\",
        "a\\",
        "\\n",
        "{a}",
        "[a]",
        "{",
        "]",
        "a, b",
        ",",
        "%a",
        "@a",
        "`a`",
        "|",
        ">",
    ],
    *[
        "=",
        "<<",
        "a=b",
        "a|b",
        "<b>",
        "é",
        "支付",
        "😀",
        "\U0001f468\u200d\U0001f469",
        "\u2028",
        "\x85",
        "\xa0",
        "\ufeff",
    ],
    *["k" * 1000, "k" * 1001, "k" * 5000, "é" * 1001, "k y " * 400 + "k"],
    *["\0", "\x07", "\x7f", "\x80", "\ufffe", "\uffff", "\U0010ffff", "a\u2028b\nc", "a\x85b\n"],
]

texts = st.sampled_from(TRAPS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
scalars = texts | st.integers() | st.booleans() | st.none()
data = st.dictionaries(
    texts,
    st.recursive(scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3)),
    min_size=1,
    max_size=3,
)


def _both(text: str) -> list[Any]:
    return [yaml.safe_load(text), YAML(typ="safe", pure=True).load(text)]


@pytest.mark.parametrize("trap", TRAPS)
def test_a_text_comes_back_as_the_text_that_it_was(trap: str) -> None:
    document = {"value": trap, trap: "key", "list": [trap, [trap], {trap: trap}]}
    assert _both(yaml_text(document)) == [document, document]


@settings(max_examples=150, deadline=None)
@given(data)
@example({"a": {}, "b": [], "c": [[], {}, [{"d": [{}]}]]})
@example({"a": [{"b": "x\ny\n"}], "c": "x\ny"})
def test_any_data_comes_back_as_it_was(document: dict[str, Any]) -> None:
    assert _both(yaml_text(document)) == [document, document]


@pytest.mark.parametrize("length", [999, 1_000, 1_001, 1_025, 5_000])
def test_a_key_may_be_longer_than_readers_look_for_its_colon(length: int) -> None:
    document = {"a" * length: {"b": ["c"]}, "'" * length: "d", "e": {" " * length: {}}}
    assert _both(yaml_text(document)) == [document, document]


@settings(deadline=None)
@given(st.floats(allow_nan=False, allow_infinity=False))
@example(10000.5)
@example(1e22)
@example(1e-7)
@example(-0.0)
def test_a_number_with_a_fraction_comes_back_as_a_number(number: float) -> None:
    assert _both(yaml_text({"value": number})) == [{"value": number}, {"value": number}]


@given(st.text("0123456789.,:-+eExXoOb_", min_size=1, max_size=8).filter(lambda text: any(map(str.isdigit, text))))
def test_what_begins_like_a_number_stands_in_quotes(text: str) -> None:
    written = yaml_text({"value": text})
    assert written == f'value: "{text}"\n' or not text[0].isdigit()
    assert _both(written) == [{"value": text}] * 2


def test_the_layout_is_the_one_that_is_published() -> None:
    document = {
        "openapi": "3.1.0",
        "/v1.0/pay": {"post": {"tags": ["Shop", "Access token"], "security": []}},
        "200": [{"code": "2005000", "means": "success"}, ["a", "b"]],
        "text": "first\n\nsecond\n",
        "stripped": "* `00` Paid\n* `03` Pending",
        "numbers": [1, 2.5, True, None],
    }
    assert yaml_text(document) == (
        'openapi: "3.1.0"\n'
        '"/v1.0/pay":\n'
        "  post:\n"
        "    tags:\n"
        "      - Shop\n"
        "      - Access token\n"
        "    security: []\n"
        '"200":\n'
        '  - code: "2005000"\n'
        "    means: success\n"
        "  -\n"
        "    - a\n"
        "    - b\n"
        "text: |\n"
        "  first\n"
        "\n"
        "  second\n"
        "stripped: |-\n"
        "  * `00` Paid\n"
        "  * `03` Pending\n"
        "numbers:\n"
        "  - 1\n"
        "  - 2.5\n"
        "  - true\n"
        "  - null\n"
    )


@given(data)
def test_only_ascii_is_written(document: dict[str, Any]) -> None:
    assert yaml_text(document).isascii()


@pytest.mark.parametrize("value", [b"bytes", {1, 2}, object()])
def test_what_has_no_place_in_yaml_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="has no place in YAML"):
        yaml_text({"value": value})
