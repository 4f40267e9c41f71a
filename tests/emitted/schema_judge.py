"""jsonschema as a judge of bodies: it knows the emitted OpenAPI and nothing of our code."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from generated_output import document

_BASE = "urn:openapi"


def _ecma_pattern(validator: Any, pattern: str, instance: object, schema: object) -> Iterator[ValidationError]:
    # JSON Schema's patterns are ECMA-262. Python's `$` also matches before a final newline and its `\d` takes any
    # script's digits; there, and in our models, `$` is the very end and `\d` is ASCII.
    ecma = re.sub(r"(?<!\\)\$$", r"\\Z", pattern)
    if isinstance(instance, str) and not re.search(ecma, instance, re.ASCII):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


_Validator = extend(Draft202012Validator, {"pattern": _ecma_pattern})


def judge_of(openapi: dict[str, Any], pointer: str) -> Any:
    """Return a validator for the schema at a JSON pointer of a document."""
    resource = Resource.from_contents(openapi, default_specification=DRAFT202012)
    return _Validator({"$ref": f"{_BASE}#{pointer}"}, registry=Registry().with_resource(_BASE, resource))


@cache
def judge(system: str, name: str) -> Any:
    """Return the validator of a component schema."""
    return judge_of(document(system), f"/components/schemas/{name}")


def examples_with_schemas(node: Any, pointer: str = "") -> Iterator[tuple[str, str, Any]]:
    """Give every example of a document: where it stands, where its schema stands, and the example."""
    if isinstance(node, dict):
        if "schema" in node:  # a parameter, a header or a media type
            if "example" in node:
                yield f"{pointer}/example", f"{pointer}/schema", node["example"]
            for name, example in node.get("examples", {}).items():
                yield f"{pointer}/examples/{_escaped(name)}", f"{pointer}/schema", example["value"]
        elif _is_schema(node):
            for index, example in enumerate(node.get("examples", ())):
                yield f"{pointer}/examples/{index}", pointer, example
        for key, value in node.items():
            if key not in ("example", "examples"):
                yield from examples_with_schemas(value, f"{pointer}/{_escaped(key)}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from examples_with_schemas(value, f"{pointer}/{index}")


def _is_schema(node: dict[str, Any]) -> bool:
    return isinstance(node.get("examples"), list)


def _escaped(key: str) -> str:
    # A pointer in a URI: `~` and `/` by RFC 6901, braces and the rest by percent-encoding where a URI needs it.
    return key.replace("~", "~0").replace("/", "~1").replace("%", "%25").replace("{", "%7B").replace("}", "%7D")
