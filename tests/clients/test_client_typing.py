"""Type checkers accept every emitted package, and tell its user's mistakes."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from places import PACKAGES, ROOT, RUNTIME

MODULES = [folder.name for path in PACKAGES for folder in path.iterdir() if folder.name.startswith("snapbi_")]
PYRIGHTS = [ROOT / "tests" / "node" / "node_modules" / ".bin", Path(sys.executable).parent]
OURS = [RUNTIME / "snapbi_runtime" / room for room in ("client", "tokens", "transport")]

MISTAKES = {
    "client.query_payment(serviceCode='51')": "call-overload",
    "client.query_payment()": "call-overload",
    "client.query_payment(service_code=51)": "call-overload",
    "client.query_payment(service_code='51', timeout='1')": "call-overload",
    "client.query_payment(QueryPaymentRequest(service_code='51', original_reference_no='1')).amnt": "attr-defined",
    "client.pay_qr()": "attr-defined",
}

RIGHT = """
answer = client.query_payment(service_code="51", original_reference_no="1", customer_token="c", timeout=3.0)
status: TransactionStatus = answer.latest_transaction_status
code = answer.answer.code
same = client.query_payment(QueryPaymentRequest(service_code="51", original_reference_no="1"), headers={"A": "b"})
"""

HEAD = """
from snapbi_paydia import Paydia, QueryPaymentRequest, TransactionStatus
def use(client: Paydia) -> None:
"""


def mypy(*arguments: str, cwd: Path) -> str:
    search = os.pathsep.join(map(str, [RUNTIME, *PACKAGES]))
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={cwd / 'cache'}", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "MYPYPATH": search})
    return "" if done.returncode == 0 else done.stdout + done.stderr


def indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.strip().splitlines())


def test_mypy_strict_has_nothing_to_say_of_any_package_or_its_proper_use(tmp_path: Path) -> None:
    use = tmp_path / "use.py"
    use.write_text(HEAD + indented(RIGHT), encoding="utf-8")
    assert mypy(*(f"-p={module}" for module in MODULES), cwd=tmp_path) == ""
    assert mypy(str(use), cwd=tmp_path) == ""


def test_mypy_tells_each_mistake_of_a_user(tmp_path: Path) -> None:
    use = tmp_path / "use.py"
    use.write_text(HEAD + indented("\n".join(MISTAKES)), encoding="utf-8")
    told = mypy(str(use), cwd=tmp_path)
    for number, kind in enumerate(MISTAKES.values(), start=HEAD.count("\n") + 1):
        assert any(f"use.py:{number}:" in line and f"[{kind}]" in line for line in told.splitlines()), told


def test_pyright_has_nothing_to_say(tmp_path: Path) -> None:
    pyright = shutil.which("pyright", path=os.pathsep.join([*map(str, PYRIGHTS), os.environ.get("PATH", "")]))
    if pyright is None:
        pytest.skip("pyright is not installed")
    project = tmp_path / "pyrightconfig.json"
    settings = {
        "include": [os.path.relpath(path, tmp_path) for path in [*OURS, *PACKAGES]],  # it ignores absolute paths
        "extraPaths": [str(RUNTIME), *map(str, PACKAGES)],
        "typeCheckingMode": "standard",
    }
    project.write_text(json.dumps(settings), encoding="utf-8")
    command = [pyright, f"--project={project}", f"--pythonpath={sys.executable}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, "No source files" in done.stdout) == (0, False), done.stdout


@pytest.mark.parametrize("module", MODULES)
def test_importing_a_package_loads_neither_pydantic_nor_http(module: str) -> None:
    places = [str(RUNTIME), *map(str, PACKAGES)]
    script = f"import sys; sys.path[:0] = {places!r}; import {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    heavy = {"pydantic", "httpx2", "httpcore2", "aiohttp", "cryptography", "asyncio", "typing"}
    assert not heavy & set(done.stdout.split())
