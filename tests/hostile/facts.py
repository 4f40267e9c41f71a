"""What emitted files say, read by other eyes than those that wrote them, as lists that can be compared.

A fact is a kind and a text. Kinds: `text` must be what the spec says, byte for byte; `doc` is a docstring, and may be
laid out; `prose` may also be wrapped; `shape` is everything that is no text of a spec: the kinds of nodes of a syntax
tree, the types of YAML's scalars, the marks of Markdown, the names of files.
"""

from __future__ import annotations

import ast
import hashlib
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from markdown_it import MarkdownIt
from ruamel.yaml import YAML, YAMLError

Fact = tuple[str, str]
Facts = dict[str, list[Fact]]

_WRAPPED = ("client.py", "async_client.py")


def facts_of(out: Path) -> Facts:
    """Return the facts of every emitted file, by path; of those that all specs share, only their digests."""
    paths = sorted(path for path in out.rglob("*") if path.is_file())
    names = [path.relative_to(out).as_posix() for path in paths]
    facts: Facts = {"files": [("shape", name) for name in names]}
    for path, name in zip(paths, names, strict=True):
        if name != "MANIFEST.sha256":
            facts[name] = _read(name, path.read_bytes())
    return facts


def _read(name: str, content: bytes) -> list[Fact]:
    try:
        return list(_of_file(name, content))
    except (ValueError, SyntaxError, RecursionError, yaml.YAMLError, YAMLError) as error:
        return [("shape", f"cannot be read: {error}")]


def _of_file(name: str, content: bytes) -> Iterator[Fact]:
    if name.startswith(("schema/", "python/snapbi-runtime/")):
        yield "shape", hashlib.sha256(content).hexdigest()
        return
    text = content.decode("utf-8")
    if name.endswith(".yaml"):
        yield from _of_yaml(text)
    elif name.endswith(".toml"):
        yield from _of_data(tomllib.loads(text))
        yield from (("shape", line) for line in text.splitlines() if line.startswith("#"))
    elif name.endswith(".md"):
        yield from _of_markdown(text)
    elif name.endswith(".py"):
        yield from _of_python(text, "prose" if name.endswith(_WRAPPED) else "doc")


def _of_yaml(text: str) -> Iterator[Fact]:
    read = YAML(typ="safe", pure=True).load(text)  # YAML 1.2
    if read != yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # YAML 1.1
        yield "shape", "the two versions of YAML read two things"
    yield from (("shape", line) for line in text.splitlines() if line.startswith("#"))
    yield from _of_data(read)


def _of_data(data: Any) -> Iterator[Fact]:
    if isinstance(data, dict):
        yield "shape", "{"
        for key, value in data.items():
            yield from _of_data(key)
            yield from _of_data(value)
        yield "shape", "}"
    elif isinstance(data, list):
        yield "shape", "["
        for value in data:
            yield from _of_data(value)
        yield "shape", "]"
    elif isinstance(data, str):
        yield "text", data
    else:
        yield "shape", f"{type(data).__name__} {data}"


def _of_markdown(text: str) -> Iterator[Fact]:
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        yield "shape", f"{token.type} {token.tag} {token.info}"
        if token.type == "fence":
            yield from _of_python(token.content, "doc")
        elif token.type == "inline":
            children = token.children or []
            marks = [child.type for child in children if child.type not in ("text", "softbreak")]
            yield "shape", " ".join(marks)
            yield "prose", "".join(child.content if child.type != "softbreak" else " " for child in children)
        else:
            yield "shape", token.content


def _of_python(text: str, doc: str) -> Iterator[Fact]:
    """Give the syntax tree without names: they follow from the spec's, and the import tells whether they are good."""
    tree = ast.parse(text)
    docs = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield (doc if id(node) in docs else "text"), node.value
        elif isinstance(node, ast.Constant):
            yield "shape", f"{type(node.value).__name__} {node.value}"
        else:
            yield "shape", type(node).__name__
