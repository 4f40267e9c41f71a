"""A mistake in the specs is told where it takes part in a comparison, and else changes nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from transcripts import offered, snapgen


@pytest.fixture
def blemished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return what writes a mistake into a file of the specs, which are a copy of a case's."""
    shutil.copytree(Path(__file__).parent / "compare" / "the-standard" / "spec", tmp_path / "spec")
    monkeypatch.chdir(tmp_path)

    def blemish(path: str) -> None:
        with (tmp_path / "spec" / path).open("a") as file:
            file.write("unheard: of\n")

    return blemish


@pytest.mark.parametrize(
    ("compared", "told"),
    [
        (["shop", "standard"], ""),
        (["--standard", "shop"], "left out for mistakes that `snapgen lint` tells: legacy\n"),
    ],
    ids=["two-systems", "the-standard"],
)
def test_a_mistake_in_a_system_that_takes_no_part_changes_nothing(
    compared: list[str], told: str, blemished: Callable[[str], None]
) -> None:
    before = snapgen("compare", *compared, "--format", "json")
    blemished("legacy/system.yaml")
    after = snapgen("compare", *compared, "--format", "json")
    assert (before.exit_code, before.stderr) == (0, "")
    assert (after.exit_code, after.stdout, after.stderr) == (0, before.stdout, told)


def test_that_the_standards_own_system_cannot_be_read_is_told(blemished: Callable[[str], None]) -> None:
    before = snapgen("compare", "--standard", "shop")
    blemished("standard/system.yaml")
    after = snapgen("compare", "--standard", "shop")
    assert after.exit_code == 0
    assert after.stdout != before.stdout
    assert after.stderr == "left out for mistakes that `snapgen lint` tells: standard\n"


@pytest.mark.parametrize("path", ["shop/system.yaml", "common/headers.yaml", "documents.yaml"])
def test_a_mistake_in_what_is_compared_is_told_with_its_place(path: str, blemished: Callable[[str], None]) -> None:
    blemished(path)
    result = snapgen("compare", "--standard", "shop")
    assert result.exit_code == 1
    assert f"spec/{path}:" in result.stderr


def test_nothing_of_services_is_completed_where_the_specs_cannot_be_read(blemished: Callable[[str], None]) -> None:
    line = "snapgen compare shop standard --operation q"
    assert offered(line) == ["query-payment"]
    blemished("shop/system.yaml")
    assert offered(line) == []
