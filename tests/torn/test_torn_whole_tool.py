"""The tool, as users start it, is killed: at random moments, and by strace at its calls. `make torn` does more."""

from __future__ import annotations

import pytest

import random_kills
import under_strace
import whole_tool


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> whole_tool.Project:
    """Return a project to generate; all tests here have it in common."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache of torn"))
        return whole_tool.project(tmp_path_factory.mktemp("whole"))


def test_a_kill_at_a_random_moment_leaves_one_tree_or_the_other(made: whole_tool.Project) -> None:
    for seed in range(10):  # how many of a few come while the tool writes is for the machine to say
        told = random_kills.kill_at_random(made, 4, seed)
        assert told["wrong"] == []
        if told["left"]:
            return
    raise AssertionError("no kill came while the tool was writing")


def test_strace_which_is_nobodys_here_bears_out_what_our_own_tracer_tells(made: whole_tool.Project) -> None:
    reason = under_strace.why_not()
    if reason:
        pytest.skip(reason)
    told = under_strace.under_strace(made, "KILL", 1, ["renameat2", "fsync", "rmdir"])
    assert told["wrong"] == []
    assert told["old"]
    assert told["new"]
