"""Where a spec says something else than the standard or the document, the output says what the spec says."""

from pathlib import Path
from typing import Any

import pytest

import workshop
from editing import replace

CASES = workshop.ROOT / "tests" / "cases"


def _codes(case: str, path: str) -> dict[str, Any]:
    operation = workshop.openapi(CASES / case / "spec")["paths"][path]["post"]
    return {code["code"]: code for code in operation["x-snap-response-codes"]}


def test_a_code_that_the_standard_does_not_have_keeps_its_own_category() -> None:
    assert _codes("own-codes-over-the-standard", "/v1.0/pay")["4095077"]["category"] == "Shop"


def test_a_code_that_means_something_else_than_the_standard_drops_its_advice() -> None:
    files = workshop.built(CASES / "own-codes-over-the-standard/spec")
    source = files["python/snapbi-shop/src/snapbi_shop/response_codes.py"]
    assert "Meaning.SUCCESS" in source.partition('"4045118": Case(')[2].partition("),")[0]
    assert "Ask for the outcome" not in source


def test_an_erratum_tells_the_format_that_it_replaces() -> None:
    body = workshop.openapi(CASES / "errata-of-every-kind/spec")["components"]["schemas"]["PayRequest"]["properties"]
    told = [
        (body[name]["x-errata"][0]["documented"], body[name]["x-errata"][0]["reading"]) for name in ("time", "count")
    ]
    assert told == [("format digits", "format date-time"), ("format digits", "format none")]


@pytest.mark.parametrize("snap", ["yes", "no"])
@pytest.mark.parametrize("authentication", ["symmetric", "asymmetric", "bearer"])
def test_a_readme_shows_credentials_and_ids_exactly_where_requests_are_signed(
    authentication: str, snap: str, tmp_path: Path
) -> None:
    spec = workshop.write_spec(tmp_path, ("shop",))
    replace(spec / "shop/system.yaml", "value: symmetric}", f"value: {authentication}}}\nsnap: {snap}")
    files = workshop.built(spec)
    readme = files["python/snapbi-shop/README.md"]
    shown = ["Credentials(" in readme, "stores.external_ids" in readme, "MemoryTokens" not in readme]
    assert shown == [authentication != "bearer"] * 3
    assert ("store: ExternalIdStore,\n" in files["python/snapbi-shop/src/snapbi_shop/app.py"]) == shown[0]


@pytest.mark.parametrize("code", ["2005000", "4015000"])
def test_a_table_without_refusals_or_without_success_leaves_nothing_unused(code: str, tmp_path: Path) -> None:
    spec = workshop.write_spec(tmp_path, ("shop",))
    replace(spec / "shop/operations/pay.yaml", '"2005000":', f'"{code}":')
    document = workshop.openapi(spec)
    answers = document["paths"]["/v1.0/pay"]["post"]["responses"]
    used = {
        answer["content"]["application/json"]["schema"]["$ref"] for answer in answers.values() if "content" in answer
    }
    schemas = document["components"]["schemas"]
    bodies = {f"#/components/schemas/{name}" for name in schemas if name.endswith("Response")}
    assert bodies <= used
