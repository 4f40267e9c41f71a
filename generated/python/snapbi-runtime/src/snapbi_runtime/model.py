"""The base of every emitted model: snake_case in Python, camelCase on the wire, and nothing coerced.

A field that holds a secret is declared `= Field(repr=False)` (or `Annotated[str | None, Field(repr=False)]`, with the
`Field` outermost: inside a union pydantic does not see it).
"""

from collections.abc import Iterable, Iterator
from math import isfinite
from typing import TYPE_CHECKING, Annotated, Any, Self, TypeVar, cast

from pydantic import AfterValidator, BaseModel, ConfigDict, JsonValue, model_validator
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticCustomError, PydanticSerializationError

if TYPE_CHECKING:
    from .client.answer import Answer


def _all_finite(value: JsonValue) -> JsonValue:
    """Refuse NaN and the infinities, which pydantic's JSON reader lets through and its writer turns into null."""
    if isinstance(value, float) and not isfinite(value):
        raise PydanticCustomError("finite_number", "Input should be a finite number")
    inner: Iterable[JsonValue] = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inner:
        _all_finite(item)
    return value


Json = Annotated[JsonValue, AfterValidator(_all_finite)]
"""Any JSON value whose numbers are finite: what a document leaves open, such as the values of additionalInfo."""


class Model(BaseModel):
    """A JSON object of the wire.

    Its constructor takes snake_case names (wire names work as well). Values must already have the right type: a number
    for a text, a text for a number or a bool for a number raises `pydantic.ValidationError`, whose text does not
    repeat the input, so that no secret reaches a log (its `errors()` does, unless told `include_input=False`).
    Fields that the document does not list are kept, checked to be JSON, and written back.
    Assignments are checked as well, and go to listed fields only: any other name raises AttributeError.
    """

    model_config = ConfigDict(
        alias_generator=to_camel,
        validate_by_name=True,
        validate_by_alias=True,
        extra="allow",
        protected_namespaces=(),
        strict=True,
        validate_assignment=True,
        allow_inf_nan=False,
        hide_input_in_errors=True,
        defer_build=True,
    )

    @classmethod
    def from_wire(cls, body: bytes) -> Self:
        """Read a UTF-8 JSON object by its wire names alone; a name the document does not list is kept as it is.

        Raises `pydantic.ValidationError` if the bytes are not JSON, not an object, or not what the fields say.
        Of two equal keys the last wins: whoever must refuse that looks at the bytes first.
        """
        return cls.model_validate_json(body, by_alias=True, by_name=False)

    def to_wire(self) -> bytes:
        """Write compact UTF-8 JSON by wire name, in declared order, unlisted fields last, None left out.

        These are the bytes to sign and the bytes to send. Raises ValueError if a value came in past validation
        (`model_construct`, `model_copy(update=...)`, a list changed in place) and is not what its field says.
        """
        try:
            return self.__pydantic_serializer__.to_json(self, by_alias=True, exclude_none=True, warnings="error")
        except PydanticSerializationError:  # its text repeats the values, and they may be secret
            raise ValueError(f"{type(self).__name__} holds a value that one of its fields does not allow") from None

    if not TYPE_CHECKING:  # seen by checkers, the first would be a field, and the second let every name through
        __pydantic_extra__: dict[str, Json]

        def __setattr__(self, name: str, value: object) -> None:
            # Pydantic would keep a misspelt name, and send a wire name twice.
            if name not in type(self).model_fields and not name.startswith("_"):
                raise AttributeError(f"{type(self).__name__} has no field {name!r}")
            super().__setattr__(name, value)

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Leave unlisted fields out of repr and str: nobody has said which of them are secrets."""
        unlisted = self.model_extra or {}
        return ((name, value) for name, value in super().__repr_args__() if name not in unlisted)


class RequestBody(Model):
    """The body of a request."""


class ResponseBody(Model):
    """The body of an answer."""

    __slots__ = ("_answer",)  # beside the fields: neither equality nor the wire knows of it

    @property
    def answer(self) -> "Answer":
        """What the model came in: code, message, headers, raw body. Raises Misuse if no client returned it."""
        try:
            return cast("Answer", object.__getattribute__(self, "_answer"))
        except AttributeError:
            from .errors import Misuse

            raise Misuse("no client returned this model, so there is no answer that it came in") from None

    def came_in(self, answer: "Answer") -> Self:
        """Note the answer that the model was read from."""
        object.__setattr__(self, "_answer", answer)
        return self


_ModelT = TypeVar("_ModelT", bound=Model)


def at_least_one_of(*names: str) -> object:
    """Demand that at least one of the named fields is given, for use in a model's class body.

    `_references = at_least_one_of("original_reference_no", "original_external_id")`; names are the Python ones.
    The model then raises `pydantic.ValidationError`, of type `at_least_one_of`, naming the fields as the wire does,
    when all of them are absent or None. An assignment that takes away the last one raises, but is not undone.
    """

    def check(self: _ModelT) -> _ModelT:
        if all(getattr(self, name) is None for name in names):
            wire_names = ", ".join(_wire_name(type(self), name) for name in names)
            raise PydanticCustomError("at_least_one_of", "at least one of {names} is required", {"names": wire_names})
        return self

    return model_validator(mode="after")(check)


def _wire_name(model: type[Model], name: str) -> str:
    field = model.model_fields[name]
    return field.serialization_alias or field.alias or name
