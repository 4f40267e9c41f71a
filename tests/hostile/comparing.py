"""Compare what is emitted from hostile text with what is emitted from harmless text in the same positions.

Harmless text is a marker, another one in each position. Wherever harmless output holds a marker, hostile output has to
hold the payload, and nothing else may differ: neither the text around it nor the shape of any file.

Texts are compared byte for byte, with these allowances and no others. Docstrings: white space at the ends of lines, the
margin that the lines after the first have in common, and blank lines at either end. Prose that is wrapped (docstrings
of clients, paragraphs of a README): runs of blanks and line ends count as one blank. Where our own words follow in the
same sentence, the full stops that end the spec's text are not repeated. An empty text counts as left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from facts import Fact, Facts

_MARKER = re.compile(r"(?i)mark_?([0-9]{3})_?x")
_A_NAME = "\ufdd0"
_BLANKS = re.compile("[ \t\n\r]+")


def marker(number: int) -> str:
    """Return the harmless text of a position."""
    return f"Mark{number:03d}x"


def differences(harmless: Facts, hostile: Facts, payloads: Mapping[int, str]) -> Iterator[tuple[str, set[int]]]:
    """Give each difference as a line, with the positions that the text belongs to (none for a shape).

    `payloads` holds the texts by the number of their position; markers of other positions stay markers.
    """
    for path in sorted(harmless.keys() | hostile.keys()):
        expected, actual = harmless.get(path), hostile.get(path)
        if expected is None or actual is None:
            yield f"{path} is {'new' if expected is None else 'missing'}", set()
        elif shapes(expected) != shapes(actual):
            yield f"{path}: {_shape_difference(expected, actual)}", set()
        else:
            yield from _texts(path, expected, actual, payloads)


def shapes(facts: Sequence[Fact]) -> list[str]:
    """Return the facts without the spec's text."""
    return [text if kind == "shape" else kind for kind, text in facts]


def _shape_difference(expected: Sequence[Fact], actual: Sequence[Fact]) -> str:
    first, second = shapes(expected), shapes(actual)
    pairs = enumerate(zip(first, second, strict=False))
    at = next((at for at, (before, after) in pairs if before != after), min(len(first), len(second)))
    around = slice(max(0, at - 1), at + 2)
    return f"another shape: {ascii(actual[around])[:300]} for {ascii(expected[around])[:300]}"


def _texts(
    path: str, expected: Sequence[Fact], actual: Sequence[Fact], payloads: Mapping[int, str]
) -> Iterator[tuple[str, set[int]]]:
    for (kind, before), (_, after) in zip(expected, actual, strict=True):
        if before == after or kind == "shape":
            continue
        marked = {int(match[1]) for match in _MARKER.finditer(before)}
        if not _agree(kind, before, after, payloads):
            yield f"{path}: {kind} {ascii(after)[:200]}, expected as {ascii(before)[:200]}", marked


def _agree(kind: str, before: str, after: str, payloads: Mapping[int, str]) -> bool:
    for stopped in (False, True):
        expected = _planted(laid_out(kind, before), payloads, stopped)
        pattern = re.escape(_trimmed(kind, expected)).replace(_A_NAME, "[A-Za-z0-9_]+")
        if any(re.fullmatch(pattern, found) for found in (_trimmed(kind, after), laid_out(kind, after))):
            return True
    return any(payloads.get(int(match[1])) == "" for match in _MARKER.finditer(before))


def _planted(before: str, payloads: Mapping[int, str], stopped: bool) -> str:
    """Return a harmless text with payloads for its markers; `stopped` takes away stops that end them."""

    def planted(match: re.Match[str]) -> str:
        number = int(match[1])
        if match[0] != marker(number):
            return _A_NAME  # made of the text, as ORDER_PAID of "Order paid": whatever it is, it is a name
        text = payloads.get(number, match[0])
        return text.rstrip(".") if stopped and before[match.end() :] else text

    return _MARKER.sub(planted, before)


def _trimmed(kind: str, text: str) -> str:
    """Return a text without blanks at the ends of its lines and blank lines at its ends, where its kind allows it."""
    if kind == "prose":
        return laid_out(kind, text)
    if kind != "doc":
        return text
    return "\n".join(line.rstrip(" \t\r") for line in text.split("\n")).strip("\n").lstrip(" \t")


def laid_out(kind: str, text: str) -> str:
    """Return a text without what its kind leaves to the layout."""
    if kind == "prose":
        return _BLANKS.sub(" ", text).strip(" ")
    if kind != "doc":
        return text
    first, *others = (line.rstrip(" \t\r") for line in text.split("\n"))
    margins = [len(line) - len(line.lstrip(" ")) for line in others if line]
    margin = min(margins, default=0)
    return "\n".join([first, *(line[margin:] for line in others)]).strip("\n").lstrip(" \t")
