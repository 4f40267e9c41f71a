"""Several processes serve as one: what one has issued, taken or paid, all of them know, also when one is killed."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from snapbi_aspi_qr_cpm.examples import PAY_QR_REQUEST
from snapbi_aspi_qr_cpm.operations import OPERATIONS, PROFILE

from snapbi_runtime.clock import system_clock, timestamp
from snapbi_runtime.secret import Secret
from snapbi_runtime.signing.signature import sign_token, sign_transaction
from sockets import Reply, alone
from store_servers import ENVIRONMENT
from systems import Request, key, private_pem

KINDS = ["sqlite", "redis", "postgresql"]
PAY = OPERATIONS["pay_qr"]
WORKER = Path(__file__).parent / "worker.py"


class Workers:
    """Two processes that serve as one, and a partner who calls them."""

    def __init__(self, url: str, folder: Path) -> None:
        self.ledger = folder / "ledger"
        self.ledger.touch()
        self._secret = secrets.token_hex()
        pem = folder / "key.pem"
        pem.write_text(private_pem())
        self._command = [sys.executable, str(WORKER), url, str(pem), str(self.ledger), self._secret]
        self._processes = [self._started() for _ in range(2)]
        self._ports = [_port(process) for process in self._processes]
        self.tokens: dict[str, str] = {}
        self.tag = secrets.token_hex(6)  # the stores are shared with other tests

    def _started(self) -> subprocess.Popen[str]:
        return subprocess.Popen(self._command, stdout=subprocess.PIPE, text=True)

    def kill(self, worker: int) -> None:
        """Kill a worker, and start another one in its place."""
        self._processes[worker].kill()
        self._processes[worker].communicate()
        self._processes[worker] = self._started()
        self._ports[worker] = _port(self._processes[worker])

    def stop(self) -> None:
        for process in self._processes:
            process.kill()
            process.communicate()

    def send(self, worker: int, request: Request) -> Reply:
        with alone(self._ports[worker]) as server:
            return server.send(request)

    def ask_for_token(self, worker: int, name: str, **body: str) -> Reply:
        operation, stamp = OPERATIONS[name], timestamp(system_clock())
        headers = {"X-TIMESTAMP": stamp, "X-CLIENT-KEY": "shop", "X-SIGNATURE": sign_token(key(), "shop", stamp)}
        headers["Content-Type"] = "application/json"
        return self.send(worker, Request("POST", operation.path, tuple(headers.items()), json.dumps(body).encode()))

    def log_in(self, worker: int) -> dict[str, Any]:
        """Get both tokens from one worker."""
        b2b = self.ask_for_token(worker, "access_token_b2b", grantType="client_credentials").json
        customer: dict[str, Any] = self.ask_for_token(
            worker, "access_token_b2b2c", grantType="authorization_code", authCode="a"
        ).json
        self.tokens = {"b2b": b2b["accessToken"], "customer": customer["accessToken"]}
        return customer

    def payment(self, reference: str, **changes: str) -> Request:
        body = json.dumps({**PAY_QR_REQUEST, "partnerReferenceNo": f"{self.tag}{reference}", **changes}).encode()
        stamp = timestamp(system_clock())
        values = {rule.name.lower(): "1" for rule in PAY.headers} | {
            "content-type": "application/json",
            "authorization": f"Bearer {self.tokens['b2b']}",
            "authorization-customer": f"Bearer {self.tokens['customer']}",
            "x-timestamp": stamp,
            "x-partner-id": "shop",
            "x-external-id": str(secrets.randbelow(10**30)),
            "x-signature": sign_transaction(
                Secret(self._secret),
                method="POST",
                target=PAY.path,
                token=self.tokens["b2b"],
                body=body,
                timestamp=stamp,
                profile=PROFILE,
            ),
        }
        return Request("POST", PAY.path, tuple((rule.name, values[rule.name.lower()]) for rule in PAY.headers), body)

    @property
    def paid(self) -> list[str]:
        return sorted(line.removeprefix(self.tag) for line in self.ledger.read_text().split())


def _port(process: subprocess.Popen[str]) -> int:
    assert process.stdout is not None
    return int(process.stdout.readline())


@pytest.fixture(scope="module", params=KINDS)
def workers(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, own_server: Callable[[str], Any]
) -> Iterator[Workers]:
    folder, kind = tmp_path_factory.mktemp("workers"), request.param
    announced = "" if kind == "sqlite" else os.environ.get(ENVIRONMENT[kind])
    running = Workers(f"sqlite:///{folder}/ids.db" if kind == "sqlite" else announced or own_server(kind).url, folder)
    yield running
    running.stop()


def test_a_token_of_one_worker_opens_the_other(workers: Workers) -> None:
    workers.log_in(0)
    assert workers.send(1, workers.payment("token")).status == 200
    workers.tokens["b2b"] = "nobody-issued-this"
    assert workers.send(1, workers.payment("token")).code == "4016003"


def test_a_refresh_token_is_used_once_among_all_workers(workers: Workers) -> None:
    refresh = workers.log_in(0)["refreshToken"]

    def use(worker: int) -> int:
        return workers.ask_for_token(
            worker, "access_token_b2b2c", grantType="refresh_token", refreshToken=refresh
        ).status

    with ThreadPoolExecutor(8) as threads:
        assert sorted(threads.map(use, [0, 1] * 4)) == [200] + [401] * 7


def test_a_message_that_one_worker_took_is_refused_by_the_other(workers: Workers) -> None:
    workers.log_in(0)
    request = workers.payment("message")
    assert [workers.send(0, request).code, workers.send(1, request).code] == ["2006000", "4096000"]


def test_each_payment_is_made_once_by_whichever_worker(workers: Workers) -> None:
    workers.log_in(0)
    before = len(workers.paid)
    requests = [workers.payment(f"many-{number}") for number in range(8) for _ in range(16)]
    with ThreadPoolExecutor(16) as threads:
        codes = [reply.code for reply in threads.map(workers.send, cycle([0, 1]), requests)]
    assert codes.count("2006000") == 8
    assert set(codes) <= {"2006000", "2026000", "4096001"}
    assert len(workers.paid) == before + 8
    other = workers.payment("many-0", merchantId="another")
    assert workers.send(1, other).code == "4046018"


def test_a_payment_whose_worker_was_killed_is_not_made_again(workers: Workers) -> None:
    workers.log_in(1)
    with ThreadPoolExecutor(1) as threads:
        lost = threads.submit(workers.send, 0, workers.payment("killed", merchantId="wait"))
        while "killed" not in workers.paid:
            assert not lost.done()
            time.sleep(0.01)
        workers.kill(0)
        assert isinstance(lost.exception(), OSError)
    again = [workers.send(worker, workers.payment("killed", merchantId="wait")).code for worker in (1, 1, 0)]
    assert again == ["2026000"] * 3
    assert workers.send(1, workers.payment("killed")).code == "4046018"
    assert workers.paid.count("killed") == 1
