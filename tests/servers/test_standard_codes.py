"""What a server answers stands in the published OpenAPI file, or is no answer."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from operations import SIGNED, TOKENS
from snapbi_runtime.server.answers import STANDARD, Answers


@cache
def openapi(name: str) -> Any:
    return yaml.load((PUBLISHED / f"{name[7:].replace('_', '-')}.yaml").read_text(), yaml.CSafeLoader)


PUBLISHED = Path(__file__).parents[2] / "generated" / "openapi"


@pytest.mark.parametrize(("system", "operation"), [*SIGNED, *TOKENS])
def test_every_code_of_the_checks_is_published_documented_or_marked_as_the_standard_s(system, operation):
    published = openapi(system.name)["paths"][operation.path]["post"]
    documented = {each["code"] for each in published["x-snap-response-codes"]}
    standard = {each["code"]: each["message"] for each in published.get("x-snap-standard-codes", ())}
    assert not documented & standard.keys()
    answers = Answers(operation)
    used = set()
    for (status, case), message in STANDARD.items():
        if operation.issues_token and (status, case) not in OF_TOKENS:
            continue
        if (status, case) in OF_REPETITIONS and not operation.once:
            continue
        if case in ("02", "04") and status == 401 and "authorization-customer" not in operation.header_rules:
            continue
        code = answers.code(status, case)
        used.add(code)
        assert str(status) in published["responses"]
        assert code in documented or standard[code] == message
    assert standard.keys() <= used


OF_TOKENS = {(400, "00"), (400, "01"), (400, "02"), (401, "00"), (405, "00"), (500, "01")}
OF_REPETITIONS = {(202, "00"), (404, "18"), (409, "01")}
