"""Answers for services that are there to be tried out."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import TypeVar

from pydantic import ValidationError

from ..model import Json, RequestBody, ResponseBody
from ..operation import Operation

RequestT = TypeVar("RequestT", bound=RequestBody)
ResponseT = TypeVar("ResponseT", bound=ResponseBody)


def example_answer(
    operation: Operation[RequestT, ResponseT], example: Mapping[str, Json], request: RequestT
) -> ResponseT:
    """Read an example answer, and put the references in it that the request asks for."""
    answer = operation.response.model_validate(example, by_alias=True, by_name=False)
    for name in operation.echoed:
        asked = getattr(request, name)
        if asked is not None:
            with suppress(ValidationError):  # a reference may be longer in the request than the answer has room for
                setattr(answer, name, asked)
    return answer
