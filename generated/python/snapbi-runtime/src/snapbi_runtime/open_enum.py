"""Enums that keep a value they do not list.

A provider may send a status that its document does not name. That is news, not a broken answer: it arrives as a value
of the same class, equal to its text, that answers False to `known`.
"""

import re
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, ClassVar, Self

if TYPE_CHECKING:  # enums are of use without pydantic, and load in a fraction of its time
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


class OpenEnum(StrEnum):
    """Text with some values that have names.

    `Status("00") is Status.SUCCESS`; `Status("99")` is a Status that equals "99" and has `known` False. Text that does
    not fit `__pattern__` raises ValueError. Only a subclass with members has values. str() and format() give the text.
    """

    __pattern__: ClassVar[str | None] = None
    """What every value must match from end to end, as an ASCII regular expression; None lets any text through."""

    @property
    def known(self) -> bool:
        """Whether the class lists this value."""
        return self._value_ in type(self)._value2member_map_

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        # Not remembered anywhere: the other side chooses these texts, and could fill the memory with them.
        if not isinstance(value, str) or not cls._fits(value):
            return None
        text = str.__str__(value)
        unlisted = str.__new__(cls, text)
        unlisted._name_ = unlisted._value_ = text
        return unlisted

    @classmethod
    def _fits(cls, text: str) -> bool:
        return cls.__pattern__ is None or re.fullmatch(cls.__pattern__, text, re.ASCII) is not None

    @classmethod
    def _read(cls, value: object) -> Self:
        """Take text or a member; not a member of another enum, in which the same text may mean another thing."""
        if isinstance(value, cls):
            return value
        if type(value) is str and isinstance(known := cls._value2member_map_.get(value), cls):
            return known
        if isinstance(value, str) and not isinstance(value, Enum):
            try:
                return cls(value)
            except ValueError:
                pass  # its text would repeat the value
        raise cls._refusal()

    @classmethod
    def _refusal(cls) -> ValueError:
        from pydantic_core import PydanticCustomError

        if cls.__pattern__ is None:
            return PydanticCustomError("open_enum", "expected text")
        return PydanticCustomError("open_enum", "expected text that matches {pattern}", {"pattern": cls.__pattern__})

    @classmethod
    def _write(cls, value: object) -> str:
        if not isinstance(value, cls):
            raise TypeError(f"not a {cls.__name__}")
        return str.__str__(value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[object], handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        write = core_schema.plain_serializer_function_ser_schema(
            cls._write, return_schema=core_schema.str_schema(), when_used="json"
        )
        return core_schema.no_info_plain_validator_function(cls._read, serialization=write)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        if cls.__pattern__ is None:
            return {"type": "string"}
        alternatives = "|" in cls.__pattern__  # an anchor binds tighter than a bar
        return {"type": "string", "pattern": f"^(?:{cls.__pattern__})$" if alternatives else f"^{cls.__pattern__}$"}
