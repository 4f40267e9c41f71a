"""Where a fact comes from is told alike in OpenAPI and in the docstrings."""

import re
from typing import Any

import pytest

from generated_output import SYSTEMS, attribute_docs, document, operations, package_file, public, python_name, schemas

OBJECTS = [(system, name) for system in SYSTEMS for name, schema in schemas(system).items() if "properties" in schema]
OWN = [(system, name) for system, name in OBJECTS if not name.startswith("Money")]
LISTS = [(system, name) for system in SYSTEMS for name, each in schemas(system).items() if "x-extensible-enum" in each]

LINES = "([0-9]+(-[0-9]+)?(,[0-9]+(-[0-9]+)?)*)?"


def told(doc: str) -> list[str]:
    """Return the sources and errata in the brackets at the end of a docstring."""
    return re.findall(r"\(([^()]+)\)$", doc)[0].split(", ") if doc.endswith(")") else []


def cited(field: dict[str, Any]) -> list[str]:
    """Return the sources and errata that OpenAPI gives for a field."""
    sources = [field["x-source"]] if "x-source" in field else []
    return sources + [f"erratum {erratum['id']}" for erratum in field.get("x-errata", ())]


@pytest.mark.parametrize(("system", "name"), OWN)
def test_every_field_tells_its_source_and_errata(system: str, name: str) -> None:
    docs = attribute_docs(package_file(system, "models.py"))
    fields = schemas(system)[name]["properties"]
    for wire_name, field in fields.items():
        doc = docs[name, python_name(public(system, name), wire_name)]
        assert doc is not None
        assert told(doc) == cited(field)
        assert doc.startswith(field["description"])
    assert len([owner for owner, _ in docs if owner == name]) == len(fields)


@pytest.mark.parametrize(("system", "name"), LISTS)
def test_every_member_tells_its_source(system: str, name: str) -> None:
    docs, schema = attribute_docs(package_file(system, "statuses.py")), schemas(system)[name]
    for value, source in zip(schema["x-extensible-enum"], schema["x-source"], strict=True):
        assert told(docs[name, public(system, name)(value).name] or "") == [source]


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_field_has_a_source_but_for_what_the_parties_agree_on(system: str) -> None:
    without = {
        (name, wire_name)
        for name, schema in schemas(system).items()
        for wire_name, field in schema.get("properties", {}).items()
        if "x-source" not in field and not name.startswith("Money")
    }
    assert without <= {("ErrorResponse", "additionalInfo"), ("PendingResponse", "additionalInfo")}


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_source_is_a_line_of_a_document_or_a_page_that_is_listed(system: str) -> None:
    listed = {*document(system)["info"]["x-sources"]}
    sources = {source.partition(":") for source in _sources(document(system)) - {"default", "unknown"}}
    assert {named for named, _, _ in sources} - listed == set()
    assert [lines for _, _, lines in sources if not re.fullmatch(LINES, lines)] == []


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_operation_tells_where_its_path_and_its_codes_come_from(system: str) -> None:
    for operation in operations(system):
        assert {"name", "method", "path", "service code"} <= operation["x-source"].keys()
        assert all(code["x-source"] for code in operation.get("x-snap-response-codes", ()))


def _sources(node: Any) -> set[str]:
    if isinstance(node, list):
        return set().union(*map(_sources, node))
    if not isinstance(node, dict):
        return set()
    here = node.get("x-source", [])
    values = [here] if isinstance(here, str) else here.values() if isinstance(here, dict) else here
    reasons = [erratum["source"] for erratum in node.get("x-errata", ()) if "source" in erratum]
    return {*values, *reasons}.union(*(_sources(value) for key, value in node.items() if key != "x-source"))
