"""Other readings of a body: what real implementations hash instead of the bytes that they send."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from math import isfinite
from typing import cast


class _Number(str):
    """A number as it was typed."""


def _python_number(typed: str) -> str:
    return repr(float(typed)) if any(char in typed for char in ".eE") else typed


def _javascript_number(typed: str) -> str:
    value = float(typed)
    if not isfinite(value):
        return "null"
    shortest = Decimal(repr(value))
    if value == 0 or 1e-7 < abs(value) < 1e21:
        text = f"{shortest:f}"
        return (text.rstrip("0").rstrip(".") if "." in text else text).replace("-0", "0" if value == 0 else "-0", 1)
    sign, digits, exponent = shortest.normalize().as_tuple()
    mantissa = "".join(map(str, digits))
    power = cast(int, exponent) + len(mantissa) - 1
    return f"{'-' * sign}{mantissa[0]}{'.' * (len(mantissa) > 1)}{mantissa[1:]}e{power:+}"


def _ascii(text: str) -> str:
    return json.dumps(text)


def _utf8(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _php(text: str) -> str:
    return _ascii(text).replace("/", "\\/")


def _php_utf8(text: str) -> str:
    return _utf8(text).replace("/", "\\/")


def _escaping(characters: str) -> Callable[[str], str]:
    table = str.maketrans({char: f"\\u{ord(char):04x}" for char in characters})
    return lambda text: _utf8(text).translate(table)


@dataclass(frozen=True, slots=True)
class _Style:
    comma: str = ","
    colon: str = ":"
    string: Callable[[str], str] = _utf8
    number: Callable[[str], str] = _python_number
    sort: bool = False
    nulls: bool = True
    indent: int = 0

    def write(self, value: object, depth: int = 0) -> str:
        match value:
            case _Number():
                return self.number(value)
            case str():
                return self.string(value)
            case dict():
                members = cast("dict[str, object]", value)
                pairs = [
                    f"{self.string(name)}{self.colon}{self.write(members[name], depth + 1)}"
                    for name in (sorted(members) if self.sort else members)
                    if self.nulls or members[name] is not None
                ]
                return self._around("{", pairs, "}", depth)
            case list():
                items = cast("list[object]", value)
                return self._around("[", [self.write(item, depth + 1) for item in items], "]", depth)
            case _:
                return {None: "null", True: "true", False: "false"}[cast("bool | None", value)]

    def _around(self, opening: str, items: list[str], closing: str, depth: int) -> str:
        if not self.indent or not items:
            return f"{opening}{self.comma.join(items)}{closing}"
        inner, outer = "\n" + " " * self.indent * (depth + 1), "\n" + " " * self.indent * depth
        return f"{opening}{inner}{f'{self.comma}{inner}'.join(items)}{outer}{closing}"


_STYLES = {
    "spaced JSON, as Python's json.dumps writes it": _Style(", ", ": ", _ascii),
    "spaced JSON in UTF-8": _Style(", ", ": "),
    "compact JSON with \\u escapes": _Style(string=_ascii),
    "compact JSON in UTF-8": _Style(),
    "compact JSON, as JavaScript's JSON.stringify writes it": _Style(number=_javascript_number),
    "compact JSON with slashes and non-ASCII escaped, as PHP's json_encode writes it": _Style(string=_php),
    "compact JSON with slashes escaped, as PHP's json_encode writes it": _Style(string=_php_utf8),
    "compact JSON with <, > and & escaped, as Go writes it": _Style(string=_escaping("<>&")),
    "compact JSON with <, >, &, = and ' escaped, as Gson writes it": _Style(string=_escaping("<>&='")),
    "compact JSON with its keys sorted": _Style(sort=True),
    "compact JSON with its keys sorted and \\u escapes": _Style(string=_ascii, sort=True),
    "compact JSON without its nulls": _Style(nulls=False),
    "JSON indented by two": _Style(indent=2, colon=": "),
    "JSON indented by four": _Style(indent=4, colon=": "),
}


def body_readings(body: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield other readings of a body, each with words for it; never raises."""
    yield "without any whitespace, even within strings", re.sub(rb"\s+", b"", body)
    yield "with a newline at its end", body + b"\n"
    yield "without the whitespace at its ends", body.strip()
    yield "with other line ends", body.replace(b"\r\n", b"\n")
    yield "without its byte order mark", body.removeprefix(b"\xef\xbb\xbf")
    yield "as nothing", b""
    if not body.strip():
        yield from ((f"as {text}", text.encode()) for text in ("{}", "[]", "null", '""'))
        return
    try:
        value = json.loads(body, parse_int=_Number, parse_float=_Number, parse_constant=_Number)
    except (ValueError, RecursionError):
        return
    for says, style in _STYLES.items():
        try:
            yield f"as {says}", style.write(value).encode()
        except (ValueError, RecursionError, OverflowError):  # lone surrogates, for one
            continue
