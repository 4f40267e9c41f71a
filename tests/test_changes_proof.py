"""The verdicts hold for what is emitted: the OpenAPI of both editions judges a message that the change is about.

A body that the old edition allows and the new one refuses breaks its sender; one that the new edition allows and the
old one refuses breaks its receiver. jsonschema is the judge; it knows none of our rules.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from editions import CHANGES, editions
from snapgen.changes.edition import of_folder
from snapgen.changes.rules import RULES
from snapgen.changes.verdict import Verdict
from snapgen.emit.openapi import openapi_document
from snapgen.emit.yaml_text import yaml_text

BODY: dict[str, Any] = {"referenceNo": "A1", "amount": {"value": "1.00", "currency": "IDR"}, "remark": "A coffee"}
"""A request of `pay` that the base allows."""

MESSAGES: dict[str, dict[str, Any]] = {
    "field-mandatory": {"remark": None, "terminal": "T1"},
    "field-optional": {"referenceNo": None},
    "field-added-mandatory": {},
    "field-added": {"branch": "B1"},
    "one-of-narrowed": {"remark": None, "terminal": "T1"},
    "one-of-widened": {"remark": None},
    "one-of-changed": {"remark": None, "terminal": "T1"},
    "type-changed": {},
    "length-shortened": {"remark": "x" * 40},
    "length-lengthened": {"remark": "x" * 60},
    "minimum-raised": {"remark": "x" * 5},
    "minimum-lowered": {"remark": "x" * 2},
    "format-set": {"remark": "no digits"},
    "format-dropped": {"counter": "no 7"},
    "value-fixed": {"terminal": "T2"},
    "value-freed": {"currency": "USD"},
    "value-replaced": {"currency": "IDR"},
    "amount-digits-fewer": {"fee": "123456789012.00"},
    "amount-digits-more": {"fee": "12345678901234.00"},
    "amount-scale": {"fee": "1.00"},
    "list-bound": {"terminal": "T1"},
}
"""What differs from BODY in the message that a change is about; None is left out."""


def _judge(spec: Path) -> Draft202012Validator:
    (system,) = of_folder("spec", spec).systems(["demo"])
    openapi = yaml.load(yaml_text(openapi_document(system)), yaml.CSafeLoader)
    resource = Resource.from_contents(openapi, default_specification=DRAFT202012)
    schema = {"$ref": "urn:openapi#/components/schemas/PayRequest"}
    return Draft202012Validator(schema, registry=Registry().with_resource("urn:openapi", resource))


@pytest.mark.parametrize("rule", MESSAGES)
def test_whom_a_change_of_a_request_breaks_is_borne_out_by_the_emitted_schemas(rule: str, tmp_path: Path) -> None:
    old, new = editions(CHANGES / rule, "fires.diff", tmp_path)
    body = {name: value for name, value in {**BODY, **MESSAGES[rule]}.items() if value is not None}
    passed_before, passes = (_judge(spec).is_valid(body) for spec in (old, new))
    (found,) = (each for each in RULES if each.id == rule)
    sender, receiver = found.request.client.verdict, found.request.server.verdict
    refused_now, refused_before = (True, False), (False, True)
    expected = {
        (True, False): {refused_now},
        (False, True): {refused_before},
        (True, True): {refused_now, refused_before},
        (False, False): {(True, True)},
    }
    assert (passed_before, passes) in expected[sender is Verdict.BREAKING, receiver is Verdict.BREAKING]
