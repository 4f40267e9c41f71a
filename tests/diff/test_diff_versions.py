"""A version that does not follow from the changes is told by `snapgen lint --since` and `snapgen diff`."""

from __future__ import annotations

from pathlib import Path

import pytest

from editing import replace
from editions import shorten
from transcripts import snapgen


def test_lint_objects_to_a_version_that_does_not_follow(repository: Path) -> None:
    shorten(repository / "spec")
    found = snapgen("lint", "--since", "v1")
    assert found.exit_code == 1
    place = "spec/demo/system.yaml:4:10: the version of `demo` is 1.4.2, and 2.0.0 must follow 1.4.2: 1 breaking change"
    assert f"{place} [version-behind]" in found.stderr
    replace(repository / "spec/demo/system.yaml", "version: 1.4.2", "version: 2.0.0")
    assert "version-behind" not in snapgen("lint", "--since", "v1").output
    assert snapgen("lint", "--since", "v1").exit_code == 0


def test_lint_without_a_baseline_says_nothing_of_versions(repository: Path) -> None:
    shorten(repository / "spec")
    assert snapgen("lint").exit_code == 0


@pytest.mark.parametrize("since", ["nowhere", "--json"])
def test_a_baseline_that_is_not_there_is_wrong_usage(since: str, repository: Path) -> None:
    assert snapgen("lint", f"--since={since}").exit_code == 2


def test_diff_prints_the_objection_as_well(repository: Path) -> None:
    shorten(repository / "spec")
    assert snapgen("diff", "v1").stderr == (
        "the version of `demo` is 1.4.2, and 2.0.0 must follow 1.4.2: 1 breaking change\n"
    )
