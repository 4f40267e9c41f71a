"""The length of a field, in the notations that the documents use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from snapgen.loading.located import Text
from snapgen.spec_model.scalars import mistake, text_of


@dataclass(frozen=True, slots=True)
class Length:
    """How long a text may be, in characters, or how many digits an amount may have.

    `minimum` and `maximum` count characters; `fraction` is set for the amount notation `16,2`
    (16 digits before the point, 2 after it), where `maximum` counts the digits before the point.
    """

    text: str
    minimum: int = 0
    maximum: int | None = None
    fraction: int | None = None


def _parse(node: object) -> Length:
    text = text_of(node)
    if text == "variable":
        return Length(text)
    if match := re.fullmatch(r"(?:fixed )?([0-9]{1,5})", text):
        number = int(match[1])
        return _checked(Length(text, number if text.startswith("fixed") else 0, number), text)
    if match := re.fullmatch(r"([0-9]{1,5})-([0-9]{1,5})", text):
        return _checked(Length(text, int(match[1]), int(match[2])), text)
    if match := re.fullmatch(r"([0-9]{1,2}),([0-9]{1,2})", text):
        return _checked(Length(text, 0, int(match[1]), int(match[2])), text)
    hint = 'write 64 (at most), fixed 7 (exactly), 1-64, "16,2" (amount) or variable'
    raise mistake("malformed", "`{text}` is not a length", hint, text=text)


def _checked(length: Length, text: Text) -> Length:
    if length.maximum == 0 or length.minimum > (length.maximum or 0):
        hint = "write variable where there is no limit" if length.maximum == 0 else "write the smaller number first"
        raise mistake("impossible-length", "no text can have the length `{text}`", hint, text=text)
    return length


LengthText = Annotated[Length, PlainValidator(_parse), WithJsonSchema({"type": ["integer", "string"]})]
