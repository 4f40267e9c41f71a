"""The base of all spec models."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, PrivateAttr, model_validator
from pydantic_core import PydanticCustomError

from snapgen.diagnostics import Span
from snapgen.loading.located import Mapping, describe


class SpecModel(BaseModel):
    """A mapping in a spec file; unknown keys are mistakes and every instance knows its place."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    _span: Span = PrivateAttr(default=Span(""))

    @property
    def span(self) -> Span:
        """The place where the mapping begins."""
        return self._span

    @model_validator(mode="wrap")
    @classmethod
    def _keep_place(cls, data: Any, handler: ModelWrapValidatorHandler[Any]) -> Any:
        if not isinstance(data, Mapping):
            context = {"found": describe(data), "hint": "write its keys below it, or in braces"}
            raise PydanticCustomError("wrong-type", "expected a mapping, found {found}", context)
        model = handler(data)
        model._span = data.span
        return model
