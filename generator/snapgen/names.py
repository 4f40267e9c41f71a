"""The one table that turns wire names into Python names.

Only ASCII comes out, and nothing here depends on the running interpreter: the reserved words are a
frozen list, so that Python 3.11 and 3.13 emit the same bytes.
"""

from __future__ import annotations

import re

from snapgen.spec_text import SpecText, as_written

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z]+[0-9]*|[0-9]+")

_KEYWORDS = (
    "False None True and as assert async await break class continue def del elif else except finally for from "
    "global if import in is lambda nonlocal not or pass raise return try while with yield"
)
KEYWORDS = frozenset(_KEYWORDS.split())
"""What Python does not take for a name, in any version from 3.11 on."""

_SOFT_KEYWORDS = "case match type"
_BUILTINS = (
    "bool bytes classmethod dict float frozenset int list object print property set staticmethod str super tuple type"
)
_MODEL_ATTRIBUTES = (
    "answer at_least_one_of came_in construct copy dict fields from_orm from_wire json mro parse_file parse_obj "
    "parse_raw schema schema_json to_wire update_forward_refs validate"
)
_CALL_OPTIONS = "customer_token headers options request self timeout"
_ENUM_ATTRIBUTES = "mro name value known"

RESERVED_FIELDS = frozenset(f"{_SOFT_KEYWORDS} {_BUILTINS} {_MODEL_ATTRIBUTES} {_CALL_OPTIONS}".split()) | KEYWORDS
"""Names that a field may not have, as its model or the methods that take it have them; an underscore is appended."""

DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
"""Names that no file can have on Windows, whatever its suffix."""

RESERVED_MEMBERS = frozenset(word.upper() for word in (*KEYWORDS, *f"{_SOFT_KEYWORDS} {_ENUM_ATTRIBUTES}".split()))
"""Names that a member of an enum may not have; an underscore is appended."""


def words(name: str | SpecText) -> list[str]:
    """Split a wire name or a text into its words: ``externalStoreID`` has three."""
    return _WORD.findall(as_written(name))


def snake_case(name: str | SpecText) -> str:
    """Return the attribute name of a field: ``merchantPAN`` becomes ``merchant_pan``."""
    result = "_".join(word.lower() for word in words(name)) or "field"
    if result[0].isdigit():
        result = f"field_{result}"
    if result in RESERVED_FIELDS or result.startswith("model_"):
        result += "_"
    return result


def pascal_case(name: str | SpecText) -> str:
    """Return the beginning of class names for a slug or a field: ``query-payment`` becomes ``QueryPayment``."""
    return "".join(word[:1].upper() + word[1:] for word in words(name))


def class_name(name: str | SpecText) -> str:
    """Return the name of a class of its own: ``payKind`` becomes ``PayKind``, and ``none`` ``None_``."""
    result = pascal_case(name)
    return f"{result}_" if result in KEYWORDS else result


def camel_case(name: str) -> str:
    """Return a slug as an OpenAPI operationId: ``query-payment`` becomes ``queryPayment``."""
    pascal = pascal_case(name)
    return pascal[:1].lower() + pascal[1:]


def constant(name: str | SpecText) -> str:
    """Return the name of an enum member: ``Not found`` becomes ``NOT_FOUND``."""
    result = "_".join(word.upper() for word in words(name)) or "VALUE"
    if result[0].isdigit():
        result = f"VALUE_{result}"
    return f"{result}_" if result in RESERVED_MEMBERS else result


def module_name(slug: str) -> str:
    """Return the import name of a system's package: ``nicepay-payout`` becomes ``snapbi_nicepay_payout``."""
    return f"snapbi_{slug.replace('-', '_')}"
