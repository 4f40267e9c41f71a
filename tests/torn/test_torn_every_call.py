"""`generate` dies or fails at its calls, one after the other: one tree stands, whole, and what is the user's stays.

`make torn` does this at every call; here are enough of them to notice a step that is out of order.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import workshop

HERE = Path(__file__).parent
_CANNOT_TRACE = 77
"""What every_call.py exits with where runs cannot be traced, in a process of its own, where no thread is in the way."""


def _told(*arguments: str) -> list[dict[str, Any]]:
    command = [sys.executable, str(HERE / "every_call.py"), *arguments]
    done = subprocess.run(command, env=workshop.environment(), capture_output=True, text=True, timeout=300, check=False)
    if done.returncode == _CANNOT_TRACE:
        pytest.skip(done.stderr.strip())
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(("scene", "most"), [("exchange", 50), ("first", 20), ("in-place", 40)])
def test_a_kill_at_any_call_leaves_one_tree_or_the_other_and_the_next_run_clears_up(scene: str, most: int) -> None:
    (told,) = _told("--scene", scene, "--fault", "KILL", "--changing", "--most", str(most))
    assert told["wrong"] == []
    assert told["runs"] == most
    assert told["old"], "no kill came before the trees changed places"
    assert told["new"], "none came after"


@pytest.mark.parametrize("scene", ["exchange", "first", "in-place"])
def test_an_error_at_any_call_leaves_one_tree_or_the_other_and_is_told_in_one_line(scene: str) -> None:
    faults = [option for error in ("ENOSPC", "EIO", "EACCES", "EMFILE") for option in ("--fault", error)]
    for told in _told("--scene", scene, *faults, "--changing", "--most", "8"):
        assert told["wrong"] == []
        assert told["old"], f"no {told['fault']} was noticed"


@pytest.mark.parametrize("scene", ["exchange", "in-place"])
def test_a_disk_that_stays_full_leaves_one_tree_or_the_other(scene: str) -> None:
    (told,) = _told("--scene", scene, "--fault", "ENOSPC", "--for-good", "--changing", "--most", "12")
    assert told["wrong"] == []
    assert told["old"]


def test_whoever_is_asked_to_stop_stops_and_leaves_nothing() -> None:
    for told in _told("--fault", "INT", "--fault", "TERM", "--fault", "HUP", "--changing", "--most", "6"):
        assert told["wrong"] == []
        assert told["old"], f"no {told['fault']} was heard"


@pytest.mark.parametrize("scene", ["exchange", "in-place"])
def test_a_kill_while_what_a_killed_run_has_left_is_cleared_away_changes_nothing(scene: str) -> None:
    (told,) = _told("--scene", scene, "--fault", "KILL", "--changing", "--most", "10", "--after-death", "1")
    assert told["wrong"] == []


@pytest.mark.parametrize("writer", ["remove-and-write", "write-over"])
def test_a_writer_that_tears_is_found_out(writer: str) -> None:
    (told,) = _told("--writer", writer, "--fault", "KILL", "--changing", "--most", "10")
    assert any("torn" in wrong or "a file of the user" in wrong for wrong in told["wrong"])
    assert told["between"] >= 3
