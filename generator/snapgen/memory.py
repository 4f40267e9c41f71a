"""Pause Python's collector of cyclic garbage while a large result grows."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")


def without_collections(function: Callable[_Arguments, _Result]) -> Callable[_Arguments, _Result]:
    """Let a function run with the collector paused.

    Nearly all that is read and emitted lives until the end, and the collector would go over it again and again: with
    600 operations that takes longer than everything else.
    """

    @wraps(function)
    def paused(*arguments: _Arguments.args, **named: _Arguments.kwargs) -> _Result:
        enabled = gc.isenabled()
        gc.disable()
        try:
            return function(*arguments, **named)
        finally:
            if enabled:
                gc.enable()

    return paused
