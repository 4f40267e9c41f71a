"""Each transport sends once, tells what may have left, and believes nothing that it did not ask for."""

import asyncio
import os
import socket
import ssl
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import pytest

from snapbi_runtime import AiohttpTransport, AsyncHttpTransport, HttpTransport
from snapbi_runtime.transport.messages import HttpAnswer, HttpRequest, MaybeSentError, NotSentError
from wire import closed_port

KINDS: dict[str, Callable[..., Any]] = {
    "threads": HttpTransport,
    "tasks": AsyncHttpTransport,
    "aiohttp": AiohttpTransport,
}
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-A: 1\r\n\r\n{}"


@dataclass
class Provider:
    """Sends the next reply whenever a whole request has come in, and counts connections."""

    replies: list[bytes]
    connections: int = 0
    received: list[bytes] = field(default_factory=list)

    def __enter__(self) -> "Provider":
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/path?a=%2F"
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        seen = b""
        with connection, suppress(OSError):  # a client may hang up whenever it likes
            while data := connection.recv(65536):
                seen += data
                if seen.endswith(b"BODY"):
                    self.received.append(seen)
                    seen = b""
                    connection.sendall(self.replies.pop(0))


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def exchange(kind: str, *requests: HttpRequest, **settings: Any) -> list[HttpAnswer | Exception]:
    """Send requests in turn over one transport."""
    transport = KINDS[kind](**settings)

    def attempt(request: HttpRequest) -> HttpAnswer | Exception:
        try:
            answer: HttpAnswer = transport.send(request)
            return answer
        except (NotSentError, MaybeSentError) as error:
            return error

    async def attempt_all() -> list[HttpAnswer | Exception]:
        results: list[HttpAnswer | Exception] = []
        for request in requests:
            try:
                results.append(await transport.send(request))
            except (NotSentError, MaybeSentError) as error:
                results.append(error)
            await asyncio.sleep(0.02)
        await transport.close()
        return results

    if kind != "threads":
        return asyncio.run(attempt_all())
    try:
        return [attempt(request) for request in requests]
    finally:
        transport.close()


def post(url: str, timeout: float = 3.0, fresh: bool = False) -> HttpRequest:
    return HttpRequest("POST", url, (("X-Our-Own", "1"),), b"BODY", timeout, fresh)


def test_what_is_sent_is_what_was_signed_and_nothing_is_added(kind: str) -> None:
    with Provider([OK]) as provider:
        [answer] = exchange(kind, post(provider.url))
    assert isinstance(answer, HttpAnswer)
    assert (answer.status, answer.body, answer.headers["x-a"]) == (200, b"{}", "1")
    head, _, body = provider.received[0].partition(b"\r\n\r\n")
    assert body == b"BODY"
    lines = head.decode().split("\r\n")
    assert lines[0] == "POST /path?a=%2F HTTP/1.1"
    assert sorted(line.partition(":")[0].lower() for line in lines[1:]) == ["content-length", "host", "x-our-own"]


def test_one_connection_serves_many_reads_and_each_write_has_its_own(kind: str) -> None:
    with Provider([OK] * 6) as provider:
        exchange(kind, *[post(provider.url)] * 3)
        assert provider.connections == 1
        exchange(kind, *[post(provider.url, fresh=True)] * 3)
        assert provider.connections == 4


@pytest.mark.parametrize("extra", [OK, OK[:30], b"\r\n", b"garbage"])
def test_what_came_too_much_is_never_taken_for_the_next_answer(kind: str, extra: bytes) -> None:
    with Provider([OK + extra, OK.replace(b"{}", b"[]")]) as provider:
        first, second = exchange(kind, post(provider.url), post(provider.url))
    if kind == "aiohttp" and extra != OK:  # it drops what it has not understood, or gives up
        for answer, body in ((first, b"{}"), (second, b"[]")):
            assert isinstance(answer, MaybeSentError) or (isinstance(answer, HttpAnswer) and answer.body == body)
    else:
        assert isinstance(first, HttpAnswer)
        assert first.body == b"{}"
        assert isinstance(second, HttpAnswer)
        assert second.body == b"[]"
        assert provider.connections == 2


def test_where_nobody_listens_nothing_was_sent(kind: str) -> None:
    [error] = exchange(kind, post(f"http://127.0.0.1:{closed_port()}/"))
    assert isinstance(error, NotSentError)


@pytest.mark.parametrize(
    "reply",
    [
        b"",
        OK[:-1],
        b"garbage\r\n\r\n",
        OK.replace(b"Length: 2", b"Length: 9"),
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nContent-Length: 2000000\r\n\r\n" + b"x" * 2_000_000,
        b"HTTP/1.1 200 OK\r\n" + b"X-Long: " + b"x" * 300_000 + b"\r\n\r\n",
    ],
    ids=["nothing", "half", "garbage", "too short", "compressed", "too large", "large header"],
)
def test_after_the_request_has_left_every_failure_may_have_been_sent(kind: str, reply: bytes) -> None:
    with Provider([reply]) as provider:
        [error] = exchange(kind, post(provider.url, timeout=0.5))
    assert isinstance(error, MaybeSentError)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_redirects_are_answers_like_any_other(kind: str, status: int) -> None:
    reply = f"HTTP/1.1 {status} X\r\nLocation: http://127.0.0.1:{closed_port()}/\r\nContent-Length: 0\r\n\r\n"
    with Provider([reply.encode()]) as provider:
        [answer] = exchange(kind, post(provider.url))
    assert isinstance(answer, HttpAnswer)
    assert answer.status == status


def test_a_trickle_of_bytes_does_not_stretch_the_time_out(kind: str) -> None:
    listener = socket.create_server(("127.0.0.1", 0))

    def trickle() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(65536)
            for byte in OK[:20]:
                try:
                    connection.send(bytes([byte]))
                except OSError:
                    return
                time.sleep(0.1)

    threading.Thread(target=trickle, daemon=True).start()
    begun = time.monotonic()
    [error] = exchange(kind, post(f"http://127.0.0.1:{listener.getsockname()[1]}/", timeout=0.4))
    assert isinstance(error, MaybeSentError)
    assert time.monotonic() - begun < 1.0
    listener.close()


@pytest.mark.parametrize(
    "url", ["http://192.0.2.1/", "http://bank.example/", "ftp://127.0.0.1/", "http://localhost.evil/"]
)
def test_nothing_is_sent_in_the_clear_to_another_machine(kind: str, url: str) -> None:
    [error] = exchange(kind, post(url))
    assert isinstance(error, NotSentError)


def test_a_context_that_verifies_nothing_is_refused(kind: str) -> None:
    context = ssl.create_default_context()
    context.check_hostname = False
    with pytest.raises(ValueError, match="must verify"):
        KINDS[kind](tls=context)
    context.verify_mode = ssl.CERT_NONE
    with pytest.raises(ValueError, match="must verify"):
        KINDS[kind](tls=context)


def test_the_environment_names_no_proxy(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{closed_port()}")
    with Provider([OK]) as provider:
        assert isinstance(exchange(kind, post(provider.url))[0], HttpAnswer)


def test_a_proxy_is_used_when_it_is_named(kind: str) -> None:
    with Provider([OK]) as proxy:
        address = proxy.url.removesuffix("/path?a=%2F")
        exchange(kind, post("http://127.0.0.1:9/behind"), proxy=address)
        assert proxy.received[0].startswith(b"POST http://127.0.0.1:9/behind HTTP/1.1\r\n")


@pytest.mark.parametrize("kind", ["tasks", "aiohttp"])
def test_two_event_loops_share_a_transport_one_after_the_other_and_side_by_side(kind: str) -> None:
    transport = KINDS[kind]()

    async def three() -> None:
        for _ in range(3):
            assert (await transport.send(post(provider.url))).status == 200
        await transport.close()

    with Provider([OK] * 12) as provider:
        asyncio.run(three())
        asyncio.run(three())
        threads = [threading.Thread(target=asyncio.run, args=(three(),)) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(provider.received) == 12
        assert provider.connections == 4


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork.*:DeprecationWarning")
def test_a_forked_child_has_connections_of_its_own() -> None:
    transport = HttpTransport()
    with Provider([OK] * 3) as provider:
        transport.send(post(provider.url))
        child = os.fork()
        if child == 0:
            os._exit(0 if transport.send(post(provider.url)).status == 200 else 1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert transport.send(post(provider.url)).status == 200
        assert provider.connections == 2
    transport.close()


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """Give the files of a certificate for 127.0.0.1 that signed itself, and of its key."""
    import datetime
    import ipaddress

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "provider")])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(hours=1))
        .not_valid_after(now + datetime.timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), False)
        .add_extension(x509.BasicConstraints(True, None), True)
        .sign(key, hashes.SHA256())
    )
    folder = tmp_path_factory.mktemp("tls")
    (folder / "cert.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return str(folder / "cert.pem"), str(folder / "key.pem")


# aiohttp leaves the socket of a refused handshake to the garbage collector, which warns whenever it comes by.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore:unclosed transport")
def test_tls_is_spoken_with_whom_the_context_trusts_and_nobody_else(kind: str, authority: tuple[str, str]) -> None:
    certificate, key = authority
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate, key)
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                raw, _ = listener.accept()
                with server.wrap_socket(raw, server_side=True) as connection:
                    seen = b""
                    while not seen.endswith(b"BODY"):
                        seen += connection.recv(65536)
                    connection.sendall(OK)
                    connection.recv(1)
            except ssl.SSLError:
                continue
            except OSError:
                if listener.fileno() < 0:
                    return

    threading.Thread(target=serve, daemon=True).start()
    url = f"https://127.0.0.1:{listener.getsockname()[1]}/"
    [stranger] = exchange(kind, post(url))
    assert isinstance(stranger, NotSentError)
    [answer] = exchange(kind, post(url), tls=ssl.create_default_context(cafile=certificate))
    assert isinstance(answer, HttpAnswer)
    listener.close()
