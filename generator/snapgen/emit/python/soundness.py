"""Look at every emitted module once more before it is written.

Encoders keep text of a spec from being code. Should one fail, a module is found out here in two ways: it holds
something that `allowed.py` does not list, or its syntax tree, texts left out, is not the one that harmless texts give.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from snapgen.diagnostics import UnsoundOutputError
from snapgen.emit.python.allowed import MODULES, Allowed

_SCALARS = (str, bool, int, float, type(None), type(...))
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def check_module(path: str, source: str, harmless: str) -> None:
    """Raise UnsoundOutputError unless a module holds only what is allowed, and just what `harmless` holds.

    `harmless` is the same module with a harmless text in the place of every text of the spec.
    """
    name = path.rpartition("/")[2]
    package = path.rsplit("/", 2)[-2]
    if name not in MODULES:
        raise UnsoundOutputError(path, 1, "no module of this name is known")
    tree, twin = parsed(path, source), parsed(path, harmless)
    nodes = list(ast.walk(tree))
    for node, what in _trespasses(nodes, MODULES[name], package):
        raise UnsoundOutputError(path, getattr(node, "lineno", 1), what)
    stray = _first_difference(tree, twin)
    if stray is not None:
        raise UnsoundOutputError(path, getattr(stray, "lineno", 1), "a text of the spec has changed the code")


def parsed(path: str, source: str) -> ast.Module:
    """Return the syntax tree of a module; raises UnsoundOutputError for what is not Python."""
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None) or 1
        raise UnsoundOutputError(path, line, "the module is not Python") from None


def _trespasses(nodes: list[ast.AST], allowed: Allowed, package: str) -> Iterator[tuple[ast.AST, str]]:
    known = {*allowed.builtins, *_bound(nodes)}
    for node in nodes:
        kind = type(node)
        if kind not in allowed.nodes:
            yield node, f"a {kind.__name__} is not allowed here"
        elif kind is ast.Name:
            if node.id not in known:  # type: ignore[attr-defined]
                yield node, f"the name {node.id!a} is not allowed here"  # type: ignore[attr-defined]
        elif kind is ast.Constant:
            if not isinstance(node.value, _SCALARS):  # type: ignore[attr-defined]
                yield node, "a constant of this kind is not allowed here"
        elif what := _trespass(node, allowed, package):
            yield node, what


def _trespass(node: ast.AST, allowed: Allowed, package: str) -> str | None:
    """Return what is wrong with a node of an allowed kind."""
    if isinstance(node, ast.Call) and (called := _spelled(node.func)) not in allowed.calls:
        return f"a call of {called} is not allowed here"
    if isinstance(node, ast.Attribute):
        if _spelled(node.value) not in allowed.attributes or node.attr.startswith("__"):
            return f"the attribute {_spelled(node)} is not allowed here"
    elif isinstance(node, ast.ImportFrom):
        return _import(node, allowed, package)
    elif isinstance(node, ast.ClassDef):
        return _class(node, allowed)
    elif isinstance(node, _FUNCTIONS):
        if any(_spelled(decorator) not in allowed.decorators for decorator in node.decorator_list):
            return "this decorator is not allowed here"
        if node.name.startswith("__") and node.name not in allowed.functions:
            return f"a function {node.name} is not allowed here"
    return None


def _import(node: ast.ImportFrom, allowed: Allowed, package: str) -> str | None:
    module, names = node.module or "", {alias.name for alias in node.names}
    own = module if node.level == 1 else module.removeprefix(f"{package}.") if "." in module else ""
    if own in allowed.neighbours and "*" not in names and node.level < 2:
        return None
    if node.level or not names <= allowed.imports.get(module, frozenset()):
        return f"the import of {', '.join(sorted(names))} from {'.' * node.level}{module} is not allowed here"
    return None


def _class(node: ast.ClassDef, allowed: Allowed) -> str | None:
    if node.keywords or node.decorator_list:
        return "a class is made of its bases alone"
    for base in node.bases:
        name = _spelled(base.value if isinstance(base, ast.Subscript) else base)
        if name not in allowed.bases and not ("*Service" in allowed.bases and name.endswith("Service")):
            return f"the base class {name} is not allowed here"
    return None


def _bound(nodes: list[ast.AST]) -> Iterator[str]:
    """Return the names that a module imports, defines or assigns."""
    for node in nodes:
        if isinstance(node, ast.alias):
            yield node.asname or node.name
        elif isinstance(node, (ast.ClassDef, *_FUNCTIONS)):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def _spelled(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return f"{_spelled(node.value)}.{node.attr}" if isinstance(node, ast.Attribute) else f"a {type(node).__name__}"


def _first_difference(tree: ast.AST, twin: ast.AST) -> ast.AST | None:
    """Return the first node at which two trees differ in more than the texts that they hold."""
    pairs: list[tuple[object, object, ast.AST]] = [(tree, twin, tree)]
    while pairs:
        ours, theirs, place = pairs.pop()
        if type(ours) is not type(theirs):
            return place
        if isinstance(ours, ast.AST):
            place = ours if hasattr(ours, "lineno") else place
            texts = type(ours) is ast.Constant and isinstance(ours.value, str)
            for name in ours._fields:
                one, other = getattr(ours, name, None), getattr(theirs, name, None)
                if one is not other and not (texts and name == "value" and isinstance(other, str)):
                    pairs.append((one, other, place))
        elif isinstance(ours, list) and isinstance(theirs, list):
            if len(ours) != len(theirs):
                return place
            pairs.extend((one, other, place) for one, other in zip(ours, theirs, strict=True))
        elif ours != theirs:
            return place
    return None
