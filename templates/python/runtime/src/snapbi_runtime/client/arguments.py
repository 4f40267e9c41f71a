"""What a method was called with: a request and options, parted and checked before anything is signed."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from ..errors import InvalidRequest
from ..model import RequestBody
from ..operation import Operation
from .core import Core
from .options import CallOptions, Options, take_options

RequestT = TypeVar("RequestT", bound=RequestBody)


def parted(
    core: Core, operation: Operation[RequestT, Any], request: RequestT | None, arguments: dict[str, Any]
) -> tuple[RequestT, Options]:
    """Make request and options of what a method was given, and empty that: tracebacks show what frames hold.

    Raises InvalidRequest, whose text repeats no value.
    """
    try:
        options = take_options(arguments, core.timeout)
        if request is None and operation.request_fields.issuperset(arguments):
            return operation.request(**arguments), options
        if isinstance(request, operation.request) and not arguments:
            return request, options
        problem = _misfit(operation, request, arguments)
    except ValidationError as error:
        problem = _told(error)
    except InvalidRequest as error:
        problem = str(error)
    finally:
        arguments.clear()
    raise InvalidRequest(f"{operation.name}: {problem}")


def options_alone(core: Core, given: CallOptions) -> Options:
    """Make options of what `resolve` was given, and empty that. Raises InvalidRequest, as `parted` does."""
    arguments = cast("dict[str, Any]", given)  # a caller who checks no types may pass anything
    try:
        options = take_options(arguments, core.timeout)
        if not arguments:
            return options
        problem = f"there is no option {', '.join(arguments)}"
    except InvalidRequest as error:
        problem = str(error)
    finally:
        arguments.clear()
    raise InvalidRequest(f"resolve: {problem}")


def _misfit(operation: Operation[Any, Any], request: object, fields: dict[str, Any]) -> str:
    model = operation.request.__name__
    if request is not None and fields:
        return "pass the request or its fields, not both"
    if request is not None:
        return f"pass a {model} or its fields, not a {type(request).__name__}"
    names: list[str] = list(operation.request.model_fields)
    wrong = [name for name in fields if name not in names]
    meant = [near for name in wrong for near in get_close_matches(name, sorted(names), 1)]
    hint = f" (did you mean {', '.join(meant)}?)" if meant else ""
    return f"there is no field {', '.join(wrong)}{hint}; what the document does not list, only a {model} can carry"


def _told(error: ValidationError) -> str:
    """Say what is wrong with a model, field by field, by the names that the wire has, and without the values."""
    mistakes = error.errors(include_url=False, include_context=False, include_input=False)
    return "; ".join(": ".join(filter(None, (".".join(map(str, each["loc"])), each["msg"]))) for each in mistakes)
