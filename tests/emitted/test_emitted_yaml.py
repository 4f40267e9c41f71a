"""The emitted YAML says the same to readers of YAML 1.1 and of YAML 1.2."""

import re
from typing import Any

import pytest
import yaml
from ruamel.yaml import YAML

from generated_output import OPENAPI, SYSTEMS, document, schemas

_BARE_NUMBER = re.compile(
    r"""^[ ]*(?:-[ ])*                                  # nesting
    (?:(?P<key>"[^"\n]*"|[^\s"'#|>-][^:\n]*):[ ])?      # a key
    (?P<number>[-+]?\.?[0-9]\S*)$""",
    re.MULTILINE | re.VERBOSE,
)
_COUNTS = {"minLength", "maxLength", "minItems", "maxItems"}


def bare_numbers(text: str) -> set[tuple[str | None, str]]:
    """Return every value that starts as a number does and stands outside quotes, with its key."""
    return {(found["key"], found["number"]) for found in _BARE_NUMBER.finditer(text)}


def yaml_1_2(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(text)


@pytest.mark.parametrize("system", SYSTEMS)
def test_both_versions_of_yaml_read_the_same(system: str) -> None:
    text = (OPENAPI / f"{system}.yaml").read_text(encoding="utf-8")
    assert repr(yaml_1_2(text)) == repr(yaml.safe_load(text))  # repr tells 1 from True and "1" from 1


@pytest.mark.parametrize("system", SYSTEMS)
def test_only_counts_and_numbers_stand_without_quotes(system: str) -> None:
    numeric = {name for schema in schemas(system).values() for name in _numbers_of(schema)}
    text = (OPENAPI / f"{system}.yaml").read_text(encoding="utf-8")
    bare = bare_numbers(text)
    assert {key for key, _ in bare} <= _COUNTS | numeric
    assert {number for key, number in bare if key in _COUNTS and not re.fullmatch("0|[1-9][0-9]*", number)} == set()


@pytest.mark.parametrize("system", SYSTEMS)
def test_no_key_is_a_bare_number(system: str) -> None:
    assert re.findall(r"^ *(?:- )*[-+]?\.?[0-9][^\s:]*:", (OPENAPI / f"{system}.yaml").read_text("utf-8"), re.M) == []


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_key_is_a_text(system: str) -> None:
    assert set(_kinds_of_keys(document(system))) == {str}


def test_bare_numbers_would_be_found() -> None:
    text = 'a: 08\n- 0159\n- code: 4045101\n  - ok: "08"\n  paid: 2024-09-10T06:20:06+07:00\nmaxLength: 2\n'
    assert bare_numbers(text) == {
        ("a", "08"),
        (None, "0159"),
        ("code", "4045101"),
        ("paid", "2024-09-10T06:20:06+07:00"),
        ("maxLength", "2"),
    }


def _numbers_of(schema: dict[str, Any]) -> set[str]:
    fields = schema.get("properties", {}).items()
    return {name for name, field in fields if "number" in field.get("type", ()) or "integer" in field.get("type", ())}


def _kinds_of_keys(node: object) -> set[type]:
    if isinstance(node, list):
        return set().union(*map(_kinds_of_keys, node))
    if isinstance(node, dict):
        return {type(key) for key in node}.union(*map(_kinds_of_keys, node.values()))
    return set()
