"""Other writers of JSON are imitated, to find out what a signature's maker hashed."""

import json
from collections.abc import Callable

import pytest

from snapbi_runtime.signing.body_readings import body_readings

BODY = b'{"title": "Kopi  \xc3\xa9", "url": "https://m.example/x?a=1&b=<2>", "big": 12345678901234567890, "none": null}'
VALUE = json.loads(BODY)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("1.0", "1"),
        ("0.50", "0.5"),
        ("-0", "0"),
        ("-0.0", "0"),
        ("1e5", "100000"),
        ("1e21", "1e+21"),
        ("1.5e300", "1.5e+300"),
        ("1e-7", "1e-7"),
        ("0.000001", "0.000001"),
        ("-1.25", "-1.25"),
        ("100", "100"),
        ("1e999", "null"),
    ],
)
def test_numbers_are_rewritten_as_javascript_does(typed: str, written: str) -> None:
    forms = dict(body_readings(f"[{typed}]".encode()))
    assert forms["as compact JSON, as JavaScript's JSON.stringify writes it"] == f"[{written}]".encode()


def test_other_writers_are_imitated_exactly() -> None:
    forms = dict(body_readings(BODY))
    dumps: list[tuple[str, Callable[[], str]]] = [
        ("as spaced JSON, as Python's json.dumps writes it", lambda: json.dumps(VALUE)),
        ("as JSON indented by four", lambda: json.dumps(VALUE, indent=4, ensure_ascii=False)),
        ("as compact JSON in UTF-8", lambda: json.dumps(VALUE, separators=(",", ":"), ensure_ascii=False)),
    ]
    for says, dump in dumps:
        assert forms[says].decode() == dump()
