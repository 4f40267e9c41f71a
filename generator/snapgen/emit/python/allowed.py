"""What an emitted module may hold. Whatever is not listed here stops the run before anything is written.

This is the whole of it: kinds of nodes of the syntax tree, imports, calls, decorators, base classes, and the names in
front of a dot. A change of a template that needs more is allowed here, in the same commit.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field

_PLAIN = "Module Expr Constant Name Load ImportFrom alias Store "
_ASSIGNED = "Assign "
_CALLS = "Call "
_KEYWORDS = "keyword "
_ANNOTATED = "AnnAssign "
_TYPES = "Subscript Tuple BinOp BitOr "
_METHODS = "arguments arg Return "
_CLASSES = "ClassDef "


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Allowed:
    """What one module may hold."""

    nodes: frozenset[type[ast.AST]]
    imports: Mapping[str, frozenset[str]]
    """The names that come from outside of the package, by their module."""
    neighbours: frozenset[str] = frozenset()
    """The modules of the same package that any name may come from."""
    calls: frozenset[str] = frozenset()
    """What is called, with the name in front of a dot."""
    attributes: frozenset[str] = frozenset()
    """Names that may stand in front of a dot."""
    builtins: frozenset[str] = frozenset()
    """Names that are neither imported nor defined by the module."""
    bases: frozenset[str] = frozenset()
    """Classes of other modules that a class may derive from; `*Service` stands for the service of the package."""
    decorators: frozenset[str] = frozenset()
    functions: frozenset[str] = field(default_factory=frozenset)
    """Names in two underscores on either side that a function may have."""


def _allowed(
    nodes: str,
    imports: Mapping[str, str],
    *,
    neighbours: str = "",
    calls: str = "",
    attributes: str = "",
    builtins: str = "",
    bases: str = "",
    decorators: str = "",
    functions: str = "",
) -> Allowed:
    return Allowed(
        nodes=frozenset(getattr(ast, name) for name in nodes.split()),
        imports={module: _words(names) for module, names in imports.items()},
        neighbours=_words(neighbours),
        calls=_words(calls),
        attributes=_words(attributes),
        builtins=_words(builtins),
        bases=_words(bases),
        decorators=_words(decorators),
        functions=_words(functions),
    )


_FIELD_TYPES = "str int float bool dict"

_CLIENT = {
    "typing": "Any Literal Unpack overload",
    "snapbi_runtime": "Amount AsyncClient CallOptions Client Json Money",
}

MODULES: Mapping[str, Allowed] = {
    "__init__.py": _allowed(
        _PLAIN
        + _ASSIGNED
        + _METHODS
        + "If FunctionDef Call Compare NotIn Dict List Set Starred Subscript Raise JoinedStr FormattedValue",
        {"snapbi_runtime": "Amount Money", "importlib": "import_module"},
        neighbours="amounts app async_client client examples models response_codes service statuses",
        calls="AttributeError getattr globals import_module sorted",
        builtins="AttributeError getattr globals sorted __name__",
        functions="__getattr__ __dir__",
    ),
    "amounts.py": _allowed(
        _PLAIN + _ASSIGNED + _ANNOTATED + _CALLS + _CLASSES + "Subscript Tuple",
        {"decimal": "Decimal", "typing": "Annotated", "snapbi_runtime": "AmountFormat Money"},
        calls="AmountFormat",
        bases="StandardMoney",
    ),
    "app.py": _allowed(
        _PLAIN + _ASSIGNED + _CALLS + _KEYWORDS + _TYPES + _METHODS + "FunctionDef Attribute",
        {
            "typing": "Unpack",
            "snapbi_runtime.server": "Application Endpoint Partners ServerOptions TokenEndpoint",
            "snapbi_runtime.stores": "ExternalIdStore",
        },
        neighbours="operations service",
        calls="Application Endpoint TokenEndpoint",
        attributes="service",
    ),
    "async_client.py": _allowed(
        _PLAIN + _ASSIGNED + _CALLS + _TYPES + _METHODS + _CLASSES + "AsyncFunctionDef Await Attribute",
        _CLIENT,
        neighbours="amounts models operations response_codes statuses",
        calls="self._call",
        attributes="self",
        builtins=_FIELD_TYPES,
        bases="AsyncClient",
        decorators="overload",
    ),
    "client.py": _allowed(
        _PLAIN + _ASSIGNED + _CALLS + _TYPES + _METHODS + _CLASSES + "FunctionDef Attribute",
        _CLIENT,
        neighbours="amounts models operations response_codes statuses",
        calls="self._call",
        attributes="self",
        builtins=_FIELD_TYPES,
        bases="Client",
        decorators="overload",
    ),
    "examples.py": _allowed(
        _PLAIN + _ANNOTATED + _CALLS + _TYPES + _METHODS + _CLASSES + "AsyncFunctionDef Dict List UnaryOp USub",
        {"snapbi_runtime": "Json", "snapbi_runtime.server": "Call Partner example_answer"},
        neighbours="models operations service",
        calls="example_answer",
        builtins="str dict",
        bases="*Service",
    ),
    "models.py": _allowed(
        _PLAIN + _ASSIGNED + _ANNOTATED + _CALLS + _KEYWORDS + _TYPES + _CLASSES,
        {
            "__future__": "annotations",
            "typing": "Annotated Literal",
            "pydantic": "Field",
            "snapbi_runtime": "Amount Json Model Money RequestBody ResponseBody at_least_one_of",
        },
        neighbours="amounts response_codes statuses",
        calls="Field at_least_one_of",
        builtins=_FIELD_TYPES,
        bases="Model RequestBody ResponseBody",
    ),
    "operations.py": _allowed(
        _PLAIN + _ASSIGNED + _ANNOTATED + _CALLS + _KEYWORDS + "Subscript Tuple Attribute Dict DictComp comprehension",
        {"snapbi_runtime": "HeaderRule Operation OutcomeQuery Profile"},
        neighbours="models response_codes",
        calls="HeaderRule Operation OutcomeQuery Profile ResponseCode.of_service",
        attributes="ResponseCode operation",
        builtins="str dict",
    ),
    "response_codes.py": _allowed(
        _PLAIN + _ASSIGNED + _CALLS + _KEYWORDS + _CLASSES + "Attribute Dict",
        {"snapbi_runtime": "Case Meaning ResponseCode"},
        calls="Case",
        attributes="Meaning",
        bases="OpenResponseCode",
    ),
    "service.py": _allowed(
        _PLAIN + _ANNOTATED + _TYPES + "arguments arg " + _CLASSES + "AsyncFunctionDef Attribute",
        {"abc": "ABC abstractmethod", "typing": "Literal TypeAlias", "snapbi_runtime.server": "Call Partner Raise"},
        neighbours="models response_codes",
        attributes="ResponseCode",
        builtins="str int",
        bases="ABC Raise",
        decorators="abstractmethod",
    ),
    "statuses.py": _allowed(_PLAIN + _ASSIGNED + _CLASSES, {"snapbi_runtime": "OpenEnum"}, bases="OpenEnum"),
}
"""The modules of an emitted package by file name; no other may be emitted."""
