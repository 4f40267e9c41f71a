"""Every example in the emitted OpenAPI validates against its schema."""

import copy

import pytest

from generated_output import SYSTEMS, body_examples, document, operations
from schema_judge import examples_with_schemas, judge_of


def refused_examples(openapi: dict) -> dict[str, list[str]]:
    """Return what is wrong with each example that its schema refuses, by the place of the example."""
    complaints = {
        place: [error.message for error in judge_of(openapi, schema).iter_errors(example)]
        for place, schema, example in examples_with_schemas(openapi)
    }
    return {place: found for place, found in complaints.items() if found}


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_example_validates(system: str) -> None:
    assert refused_examples(document(system)) == {}


@pytest.mark.parametrize("system", SYSTEMS)
def test_no_example_is_overlooked(system: str) -> None:
    found = [place for place, _, _ in examples_with_schemas(document(system))]
    assert len(found) == len(set(found)) == _examples_in(document(system))
    assert sum("/content/" in place for place in found) == len(list(body_examples(system)))


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_request_and_every_described_answer_has_an_example(system: str) -> None:
    for operation in operations(system):
        described = [answer for answer in operation["responses"].values() if "content" in answer]
        assert described
        for message in [operation["requestBody"], *described]:
            assert [media for media in message["content"].values() if not media["examples"]] == []


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_documented_code_is_the_example_of_its_answer(system: str) -> None:
    for operation in operations(system):
        codes = [code["code"] for code in operation.get("x-snap-response-codes", ())]
        shown = [
            name
            for status, answer in operation["responses"].items()
            for name in answer.get("content", {}).get("application/json", {}).get("examples", {})
            if name != "sample" and name.startswith(status)
        ]
        added = [code["code"] for code in operation.get("x-snap-standard-codes", ())]
        assert sorted(set(shown) - set(added)) == sorted(codes)


def test_a_wrong_example_would_be_found() -> None:
    openapi = copy.deepcopy(document("paydia"))
    request = openapi["paths"]["/snap/v1.0/qr/qr-mpm-query"]["post"]["requestBody"]["content"]["application/json"]
    request["examples"]["sample"]["value"]["serviceCode"] = "5\n"
    openapi["components"]["parameters"]["X-PARTNER-ID"]["example"] = "x" * 37
    assert list(refused_examples(openapi)) == [
        "/paths/~1snap~1v1.0~1qr~1qr-mpm-query/post/requestBody/content/application~1json/examples/sample",
        "/components/parameters/X-PARTNER-ID/example",
    ]


def _examples_in(node: object) -> int:
    """Count examples by their keys alone, whatever they belong to."""
    if isinstance(node, list):
        return sum(map(_examples_in, node))
    if not isinstance(node, dict):
        return 0
    here = len(node.get("examples", ())) + ("example" in node)
    return here + sum(_examples_in(value) for key, value in node.items() if key not in ("example", "examples"))
