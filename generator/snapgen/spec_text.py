"""The types that text of a spec has once it is resolved.

`SpecText` is free text: it may hold anything that the loader lets through, so nothing prints, formats or joins it by
accident. `Word` is text of a grammar so narrow that it means the same wherever it stands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import total_ordering
from typing import TYPE_CHECKING, Any, NoReturn

_WORD = re.compile(r"[A-Za-z0-9._~/-]{0,255}", re.ASCII)
_BLANKS = " \t\n\r\f\v"
_BLANKS_AND_WORD = re.compile(f"([{_BLANKS}]*)([^{_BLANKS}]+)")


class Word(str):
    """A name, number or choice of a closed grammar: ASCII letters and digits, and `.`, `_`, `~`, `/` and `-`.

    Raises ValueError for any other text, and for one of more than 255 characters.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Word:
        if not _WORD.fullmatch(text):
            raise ValueError(f"{text!r} is not a word")
        return super().__new__(cls, text)


@total_ordering
class SpecText:
    """Free text of a spec, which only an encoder opens (`emit/code.py`).

    It can be compared, sorted, hashed and asked for its length. To turn it into a plain text by `str`, a format, `+`,
    `%`, a join or a walk over its characters raises TypeError.
    """

    __slots__ = ("__written",)

    def __init__(self, written: str) -> None:
        self.__written = str.__str__(written)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, SpecText):
            return self.__written == other.__written
        return self.__written == other if isinstance(other, str) else NotImplemented

    def __lt__(self, other: SpecText | str) -> bool:
        return self.__written < (other.__written if isinstance(other, SpecText) else other)

    def __hash__(self) -> int:
        return hash(self.__written)

    def __len__(self) -> int:
        return len(self.__written)

    def __repr__(self) -> str:
        return f"<text of a spec, {len(self)} characters>"

    @property
    def as_written(self) -> str:
        """The plain text: for encoders, and for what reads a spec without emitting anything of it."""
        return self.__written

    if not TYPE_CHECKING:  # type checkers find these mistakes because the methods are not there

        def _refuse(self, *_: object) -> NoReturn:
            raise TypeError("text of a spec was used without an encoder; see emit/code.py")

        __str__ = __format__ = __bytes__ = __iter__ = __contains__ = __getitem__ = __fspath__ = __html__ = _refuse
        __add__ = __radd__ = __mul__ = __rmul__ = __mod__ = __rmod__ = join = format = encode = _refuse


def as_written(text: SpecText | str | None) -> str:
    """Return what an author has written, for what reads a spec without emitting anything of it; nothing is empty."""
    return text.as_written if isinstance(text, SpecText) else text or ""


def optional(text: str | None) -> SpecText | None:
    """Return what an author may leave out; None stays None."""
    return None if text is None else SpecText(text)


def phrase(pattern: str, *parts: SpecText | str) -> SpecText:
    """Return words of ours with text of a spec in them: each `{}` of the pattern stands for one part.

    >>> phrase("Codes of {}.", SpecText("Shop")) == "Codes of Shop."
    True
    """
    ours = pattern.split("{}")
    if len(ours) != len(parts) + 1:
        raise ValueError(f"{pattern!r} has not {len(parts)} places")
    opened = [*map(as_written, parts), ""]
    return SpecText("".join(piece for pair in zip(ours, opened, strict=True) for piece in pair))


def joined(separator: str, parts: Iterable[SpecText | str]) -> SpecText:
    """Return the parts as one text, with words of ours between them."""
    return SpecText(separator.join(map(as_written, parts)))


def wrapped(text: SpecText, width: int) -> list[SpecText]:
    """Return the text as lines of at most `width` characters, broken at ASCII blanks only, so that no word changes.

    What other alphabets have for a blank is a part of a word, where `textwrap` would lose it.
    """
    lines = [""]
    for match in _BLANKS_AND_WORD.finditer(text.as_written.rstrip(_BLANKS)):
        blanks, word = " " * len(match[1]), match[2]
        if len(lines[-1]) + len(blanks) + len(word) <= width:
            lines[-1] += blanks + word
        else:
            lines.append(word)
    return [SpecText(line) for line in lines if line]


def unended(text: SpecText) -> SpecText:
    """Return the text without the full stops that end it."""
    return SpecText(text.as_written.rstrip("."))


def json_value(text: SpecText) -> Any:
    """Return the JSON value that the text spells; every text in it, keys included, is text of a spec as well.

    Raises ValueError for what is not JSON, and for NaN and Infinity.
    """
    return _tainted(json.loads(text.as_written, parse_constant=_no_number))


def json_text(value: Any) -> SpecText:
    """Return a value as JSON, in ASCII and on one line."""
    return SpecText(json.dumps(_plain(value), allow_nan=False))


def _tainted(value: Any) -> Any:
    if isinstance(value, str):
        return SpecText(value)
    if isinstance(value, dict):
        return {SpecText(key): _tainted(item) for key, item in value.items()}
    return [_tainted(item) for item in value] if isinstance(value, list) else value


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {as_written(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.as_written if isinstance(value, SpecText) else value


def _no_number(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")
