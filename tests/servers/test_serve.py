"""`snapgen serve`: what it prints can be pasted, and works."""

from __future__ import annotations

import asyncio
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from shutil import which

import pytest

from snapbi_runtime.stores import open_stores
from snapgen.snippets import Spelling
from systems import NAMES, system

ROOT = Path(__file__).parents[2]
SNAPGEN = [sys.executable, "-m", "snapgen", "serve"]


class Serving:
    """A `snapgen serve` that runs, and what it has printed so far."""

    def __init__(self, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [*SNAPGEN, "--port", "0", *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        lines = []
        assert self.process.stdout is not None
        for line in self.process.stdout:
            lines.append(line)
            if "Ctrl+C" in line:
                break
        self.printed = "".join(lines)

    def stop(self) -> tuple[int, str, str]:
        self.process.send_signal(signal.SIGINT)
        out, err = self.process.communicate(timeout=20)
        return self.process.returncode, out, err


@contextmanager
def serving(*arguments: str) -> Iterator[Serving]:
    running = Serving(*arguments)
    try:
        yield running
    finally:
        try:
            if running.process.poll() is None:
                running.stop()  # so that it takes its key with it
        finally:
            running.process.kill()
            running.process.communicate()


def test_each_client_and_each_curl_line_that_is_printed_works_and_stopping_is_clean():
    with serving() as server:
        blocks = re.findall(r"PYTHONPATH=(.*?)\):\n\n(.*?)\n\nThe same.*?:\n\n(curl.*?)\n\n", server.printed, re.DOTALL)
        assert len(blocks) == 5
        for path, client, curl in blocks:
            ran = subprocess.run(
                [sys.executable, "-c", client], env={"PYTHONPATH": path}, capture_output=True, text=True
            )
            assert (ran.returncode, ran.stderr) == (0, "")
            assert "from_wire" not in client
            assert "success" in ran.stdout.lower()
            if which("curl"):
                ran = subprocess.run(curl, shell=True, capture_output=True, text=True)
                assert "success" in ran.stdout.lower()
        key = Path(re.search(r"private key +(\S+)", server.printed)[1])
        assert key.stat().st_mode & 0o777 == 0o600
        code, out, err = server.stop()
    assert code == 0
    assert out.strip() == "stopped"
    assert "Traceback" not in err
    assert not key.parent.exists()


@pytest.mark.parametrize("name", NAMES)
def test_the_arguments_that_a_client_is_shown_with_make_the_example_again(name):
    each = system(name)
    for operation in each.transactions:
        for model, kind in ((operation.request, "REQUEST"), (operation.response, "ANSWER")):
            example = model.model_validate(each.example(operation, kind), by_alias=True, by_name=False)
            spelling = Spelling()
            call = f"model({', '.join(spelling.arguments(example))})"
            names = {used.__name__: used for used in spelling.classes}
            assert eval(call, {"model": model, **names}) == example


@pytest.mark.skipif(not which("curl"), reason="needs curl")
def test_a_refused_request_is_explained_where_the_server_runs():
    with serving("paydia", "--mode", "strict") as server:
        curl = re.search(r"\n(curl.*?)\n\n", server.printed, re.DOTALL)[1].replace("serviceCode", "serviceCodes")
        assert '"4015100"' in subprocess.run(curl, shell=True, capture_output=True, text=True).stdout
        _, _, err = server.stop()
    assert "query_payment refused with 4015100: the signature does not match" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["padia"], "did you mean paydia?"),
        (["--store", "file:nowhere"], "not a store"),
        (["--store", "sqlite:////dev/null/ids.db"], "is not available: OperationalError SQLITE_CANTOPEN; start it"),
        (["--out", "/nonexistent"], "nothing to serve"),
        (["paydia", "--env", "README.md/demo.env"], "README.md/demo.env cannot be written"),
    ],
)
def test_wrong_usage_is_told_in_a_line(arguments, said):
    ran = subprocess.run([*SNAPGEN, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert ran.returncode == 2
    assert said in " ".join(ran.stderr.split())
    assert "Traceback" not in ran.stderr


@pytest.mark.skipif(not which("curl"), reason="needs curl")
@pytest.mark.parametrize("kind", ["sqlite", "redis", "postgresql"])
def test_one_store_remembers_ids_references_and_tokens_beyond_a_restart(kind, address):
    url = address(kind)
    with serving("aspi-qr-cpm", "--store", url) as server:
        curl = re.search(r"\n(curl.*?)\n\n", server.printed, re.DOTALL)[1]
        assert '"2006200"' in subprocess.run(curl, shell=True, capture_output=True, text=True).stdout
        assert '"4096200"' in subprocess.run(curl, shell=True, capture_output=True, text=True).stdout
        assert server.stop()[0] == 0
    hashed = sha256(re.search(r"B2B token +(\S+)", server.printed)[1].encode()).hexdigest()
    assert asyncio.run(_known(url, hashed)) == ("b2b", re.search(r"client id +(\S+)", server.printed)[1])


async def _known(url: str, hashed: str) -> tuple[str, str] | None:
    stores = open_stores(url)
    grant = await stores.tokens.find(hashed)
    await stores.close()
    return None if grant is None else (grant.kind, grant.client_id)
