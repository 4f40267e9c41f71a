"""`snapgen serve`."""

from __future__ import annotations

import logging
import signal
import socket
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import click

from snapgen.command_line.console import progress, say
from snapgen.command_line.options import folder_options, systems_argument
from snapgen.serving import (
    PortDispatch,
    ServedSystem,
    Throwaway,
    emitted_systems,
    let_in,
    serve_system,
    throwaway,
    use_packages_of,
)
from snapgen.wording import did_you_mean

_HOST = "127.0.0.1"


@click.command()
@systems_argument
@folder_options
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="First port; 0: any free.")
@click.option("--store", default="memory:", show_default=True, metavar="URL", help="Where ids and tokens are kept.")
@click.option(
    "--env",
    "env_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the credentials to this file, too.",
)
@click.option("--mode", type=click.Choice(["lenient", "strict"]), default="lenient", show_default=True)
def serve(
    systems: tuple[str, ...], spec: Path, out: Path, port: int, store: str, env_file: Path | None, mode: str
) -> None:
    """Serve emitted systems on this machine, one port each, to try clients against.

    Requests are checked as in production; answers are the document's examples. Credentials are made anew at every
    start and printed with a client to paste and a curl line. What is wrong with a refused request is printed here.
    The file of --env holds them as `export SNAP_CLIENT_ID=...`, for a shell, and goes away when serving ends.

    The store remembers X-EXTERNAL-IDs, references of payments and issued tokens: memory:, sqlite:///FILE,
    redis://HOST or postgresql://HOST/NAME.
    """
    from snapgen.snippets import environment_lines

    chosen = _chosen(systems, out)
    use_packages_of(out)
    progress("making an RSA key")
    credentials = throwaway()
    stores = _opened(store, credentials)
    served = [_put_together(each, credentials, stores, mode) for each in chosen]
    listening = _listening(len(served), port)
    with tempfile.TemporaryDirectory(prefix="snapgen-serve-") as folder:
        key = Path(folder) / "private_key.pem"
        key.touch(mode=0o600)
        key.write_text(credentials.private_key_pem, encoding="ascii")
        _introduce(credentials, key)
        urls = [f"http://{_HOST}:{ear.getsockname()[1]}" for ear in listening]
        for system, url in zip(served, urls, strict=True):
            _present(system, url, credentials, key, out)
        with _written(env_file, environment_lines(served, urls, credentials, key)):
            say("\nPress Ctrl+C to stop.", dim=True)
            _run({ear.getsockname()[1]: each.app for each, ear in zip(served, listening, strict=True)}, listening)
    say("stopped")


def _chosen(systems: Sequence[str], out: Path) -> list[str]:
    emitted = emitted_systems(out)
    for name in systems:
        if name not in emitted:
            known = ", ".join(emitted) or "none; run `snapgen generate` first"
            hint = did_you_mean(name, emitted, f"there are: {known}")
            raise click.BadParameter(f"there is no package of `{name}` in {out}; {hint}", param_hint="SYSTEM")
    if not emitted:
        raise click.UsageError(f"there is nothing to serve in {out}; run `snapgen generate` first")
    return sorted(set(systems)) or emitted


def _put_together(system: str, credentials: Throwaway, stores: Any, mode: str) -> ServedSystem:
    try:
        return serve_system(system, credentials, stores, mode)
    except (ImportError, SyntaxError, AttributeError) as error:
        problem = f"the package of `{system}` cannot be used: {error}; run `snapgen generate`"
        raise click.BadParameter(problem, param_hint="SYSTEM") from None


def _opened(url: str, credentials: Throwaway) -> Any:
    """Open the stores and put the tokens of this run in, which shows at once whether they can be used."""
    import asyncio

    try:
        from snapbi_runtime.stores import StoreUnavailable, open_stores

        stores = open_stores(url)
    except (ImportError, ValueError) as error:
        raise click.BadParameter(str(error), param_hint="--store") from None

    async def let_in_and_close() -> None:
        try:
            await let_in(credentials, stores)
        finally:
            await stores.close()  # the servers have an event loop, and so connections, of their own

    try:
        asyncio.run(let_in_and_close())
    except StoreUnavailable as error:
        raise click.BadParameter(f"{error}; start it, or correct the URL", param_hint="--store") from None
    return stores


def _listening(count: int, first: int) -> list[socket.socket]:
    ears: list[socket.socket] = []
    for number in range(count):
        # Told to be TCP, or asyncio would not take Nagle's delay off: 40 milliseconds for each answer.
        ear = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        ear.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            ear.bind((_HOST, first + number if first else 0))
            ear.listen()  # at once: what is printed before uvicorn is up may be pasted by then, and waits its turn
        except (OSError, OverflowError):
            raise click.UsageError(f"port {first + number} cannot be used; choose another with --port") from None
        ears.append(ear)
    return ears


@contextmanager
def _written(file: Path | None, lines: Iterable[str]) -> Iterator[None]:
    """Keep the lines in a file that nobody else can read, if one is asked for, and remove it at the end."""
    if file is None:
        yield
        return
    try:
        file.unlink(missing_ok=True)  # so that the new one is nobody's but ours
        file.touch(mode=0o600, exist_ok=False)
        file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    except OSError as error:
        raise click.BadParameter(f"{file} cannot be written: {error.strerror}", param_hint="--env") from None
    try:
        yield
    finally:
        file.unlink(missing_ok=True)


def _run(apps: dict[int, Any], listening: list[socket.socket]) -> None:
    import asyncio

    import uvicorn

    logging.basicConfig(format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    logging.getLogger("snapbi_runtime.server").setLevel(logging.DEBUG)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # uvicorn raises it again, and there are files to remove
    config = uvicorn.Config(PortDispatch(apps), log_level="warning", access_log=False, timeout_graceful_shutdown=2)
    with suppress(KeyboardInterrupt):  # uvicorn has shut down in order, and tells whoever started it
        asyncio.run(uvicorn.Server(config).serve(listening))


def _introduce(credentials: Throwaway, key: Path) -> None:
    say("Credentials of this run, thrown away when it ends:", bold=True)
    rows = {
        "client id": credentials.client_id,
        "partner id": credentials.client_id,
        "channel id": credentials.channel_id,
        "client secret": credentials.client_secret,
        "private key": str(key),
        "B2B token": credentials.b2b_token,
        "customer token": credentials.customer_token,
    }
    for name, value in rows.items():
        say(f"  {name:15}{value}")


def _present(system: ServedSystem, url: str, credentials: Throwaway, key: Path, out: Path) -> None:
    from snapgen.snippets import client_snippet, curl_line

    say(f"\n{system.id} at {url}", bold=True)
    for operation in system.operations:
        say(f"  {operation.method} {operation.path}  {operation.title}")
    example = system.operations[0]
    folders = ":".join(
        str(folder.resolve() / "src")
        for folder in (out / "python" / "snapbi-runtime", out / "python" / f"snapbi-{system.id}")
    )
    say(f"\nA client (PYTHONPATH={folders}):\n", dim=True)
    say(client_snippet(system, example, url, credentials, key))
    say("\nThe same with curl, good once and for five minutes:\n", dim=True)
    say(curl_line(system, example, url, credentials))
