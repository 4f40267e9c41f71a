"""The form of headers, to the letter or as real clients send them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from ..operation import HeaderRule, Operation
from .refusal import bad_field, missing_field

Mode = Literal["lenient", "strict"]
"""How the documented form of headers is taken: to the letter, or as real clients send them (longer ids with letters,
fractions of a second, Z for the zone). What must be there, and what is signed, is the same in both."""

_TOKENS = frozenset({"authorization", "authorization-customer"})
_LONGEST_ID = 128
_IDS = ("x-external-id", "x-partner-id", "x-client-key")


def check_headers(headers: Mapping[str, str], operation: Operation[Any, Any], mode: Mode) -> None:
    """Refuse a header that is missing (400/02) or has the wrong form (400/01); tokens are looked at later."""
    for name, rule in operation.header_rules.items():
        if name in _TOKENS:
            continue
        value = headers.get(name, "")
        if not value:
            if rule.required:
                raise missing_field(rule.name)
        elif not (value.isascii() and value.isprintable() and _well_formed(name, value, rule, mode)):
            raise bad_field(rule.name)


def needed(headers: Mapping[str, str], name: str) -> str:
    """Give a header that the checks cannot do without, documented or not; 400/02 if it is missing."""
    value = headers.get(name.lower(), "")
    if not value:
        raise missing_field(name)
    return value


def _well_formed(name: str, value: str, rule: HeaderRule, mode: Mode) -> bool:
    if mode == "lenient":
        return name not in _IDS or (len(value) <= _LONGEST_ID and " " not in value)
    fits = rule.minimum <= len(value) <= (len(value) if rule.maximum is None else rule.maximum)
    return fits and (value.isdigit() or not rule.digits)
