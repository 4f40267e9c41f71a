"""Nothing that acts on a terminal reaches it, wherever it is typed or stands: arguments, files, names of files."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import repositories
from snapgen.spec_files import MAXIMUM_BYTES

_ESCAPES = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202e"
_ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]")


@pytest.mark.parametrize(
    "arguments",
    [
        ("generate", _ESCAPES),
        (_ESCAPES,),
        ("generate", f"--{_ESCAPES}"),
        ("lint", "--spec", _ESCAPES),
        ("lint", "--since", _ESCAPES),
        ("diff", _ESCAPES),
        ("diff", "spec", _ESCAPES),
        ("compare", "shop", _ESCAPES),
        ("compare", "shop", "stall", "--service", _ESCAPES),
        ("compare", "shop", "stall", "--operation", f"{_ESCAPES}={_ESCAPES}"),
        ("explain", _ESCAPES),
        ("schema", _ESCAPES),
        ("init", "new", "--system", _ESCAPES),
        ("init", f"new/{_ESCAPES}"),
        ("serve", _ESCAPES),
        ("signature", "verify", _ESCAPES),
        ("signature", "explain", "request.http"),
        ("signature", "sign", "request.http", "--secret-env", "SECRET"),
        ("coverage", "--documents", "documents"),
        ("coverage", "--documents", "documents", "--json"),
    ],
    ids=lambda arguments: ascii(" ".join(arguments))[:30],
)
def test_nothing_that_acts_on_a_terminal_reaches_it(
    arguments: tuple[str, ...], tool: Callable[..., Result], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = f"POST /v1.0/pay{_ESCAPES} HTTP/1.1\nX-SIGNATURE: {_ESCAPES}\nX-TIMESTAMP: {_ESCAPES}\n\n{_ESCAPES}"
    (project / "request.http").write_text(request, encoding="utf-8")
    (project / "documents").mkdir()
    (project / "documents/900.txt").write_text(f"{_ESCAPES}\n" * 40, encoding="utf-8")
    monkeypatch.setenv("SECRET", "secret")
    result = tool(*arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert _ACTING.search(result.output) is None, result.output


def test_a_file_of_a_revision_may_have_any_name(tool: Callable[..., Result], project: Path) -> None:
    big = project / f"spec/shop/operations/{_ESCAPES}.yaml"
    big.write_bytes(b"#" * (MAXIMUM_BYTES + 1))
    repositories.begin(project)
    for arguments in (("diff", "HEAD"), ("lint", "--since", "HEAD")):
        result = tool(*arguments)
        assert result.exit_code in (1, 2)
        assert "has 1048577 bytes" in result.output
        assert _ACTING.search(result.output) is None, result.output
