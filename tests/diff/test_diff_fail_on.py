"""`snapgen diff --fail-on` and `--for`: which changes count, and for whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from editions import CHANGES, editions
from transcripts import snapgen


@pytest.mark.parametrize(
    ("rule", "fail_on", "audience", "code"),
    [
        ("length-lengthened", "breaking", "client", 0),
        ("length-lengthened", "breaking", "server", 1),
        ("length-lengthened", "breaking", "both", 1),
        ("length-lengthened", "risky", "client", 0),
        ("length-shortened", "risky", "server", 1),
        ("length-shortened", "breaking", "server", 0),
        ("description", "risky", "both", 0),
        ("description", "any", "both", 1),
    ],
)
def test_fail_on_weighs_the_changes_for_whom_it_is_asked(
    rule: str, fail_on: str, audience: str, code: int, tmp_path: Path
) -> None:
    old, new = editions(CHANGES / rule, "fires.diff", tmp_path)
    for style in ("terminal", "markdown", "json"):
        result = snapgen("diff", str(old), str(new), "--fail-on", fail_on, "--for", audience, "--format", style)
        assert result.exit_code == code
        assert result.stdout
    assert snapgen("diff", str(old), str(new), "--for", audience).exit_code == 0


def test_a_report_for_one_side_tells_of_that_side_alone(tmp_path: Path) -> None:
    old, new = editions(CHANGES / "length-lengthened", "fires.diff", tmp_path)
    client = snapgen("diff", str(old), str(new), "--for", "client").stdout
    server = snapgen("diff", str(old), str(new), "--for", "server").stdout
    assert ("server: " in client, "1 safe" in client) == (False, True)
    assert ("client: " in server, "server: breaking." in server) == (False, True)
