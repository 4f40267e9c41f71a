"""A provider of QR payments that fails as it is told to, and keeps a ledger of what really happened.

What befalls a message is decided by the seed, the operation, the reference and how often that reference was sent, and
by nothing else, so a campaign can be run again. It does not look for duplicates on purpose: a payment that is sent
twice is debited twice, and the ledger shows it.
"""

import asyncio
import json
import random
import socket
import struct
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

LOSING = ("hang up", "reset", "head reset", "stall", "half", "garbage", "too long", "html", "nothing", "alien")
"""Faults that lose the answer; the message may have been carried out before, may be after, or never is."""

ANSWERING = ("token", "busy", "refused", "pending", "failed", "conflict")
"""Answers other than success; of these only `pending` and `failed` may have been carried out."""

FAULTS = ("duplicate", "slow", *LOSING, *ANSWERING)


@dataclass
class Ledger:
    """What really happened."""

    debits: Counter[str] = field(default_factory=Counter)
    refunds: Counter[str] = field(default_factory=Counter)
    failed: set[str] = field(default_factory=set)
    """Payments that were accepted and came to nothing, as a query tells; a refund that was accepted is carried out."""
    external_ids: Counter[str] = field(default_factory=Counter)
    sent: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    tokens: int = 0


class FaultServer:
    """Listens on loopback; `rate` is the share of messages that something befalls, `unit` one beat in seconds."""

    def __init__(self, seed: int, rate: float, unit: float = 0.1) -> None:
        self.ledger = Ledger()
        self.seed, self.rate, self.unit = seed, rate, unit
        self.script: Callable[[str, str, int], str | None] = self._by_seed
        self._late: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> "FaultServer":
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, backlog=1000)
        self.port = self._server.sockets[0].getsockname()[1]
        self.base_url = f"http://127.0.0.1:{self.port}"
        return self

    async def __aexit__(self, *exception: object) -> None:
        self._server.close()
        await self.settle()

    async def settle(self) -> None:
        """Wait until all that was to happen late has happened."""
        await asyncio.gather(*self._late)

    def _by_seed(self, kind: str, reference: str, number: int) -> str | None:
        chance = self.chance(kind, reference, number)
        return chance.choice(FAULTS) if chance.random() < self.rate else None

    def chance(self, *what: object) -> random.Random:
        """Give the randomness that belongs to one thing alone."""
        return random.Random(":".join(map(str, (self.seed, *what))))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                request_line, *lines = head.decode().split("\r\n")
                headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines) if name}
                body = await reader.readexactly(int(headers.get("content-length", "0")))
                if not await self._answer(request_line.split(" ")[1], headers, json.loads(body), writer):
                    break
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            pass  # the client hung up, or the campaign is over
        finally:
            writer.close()

    async def _answer(
        self, path: str, headers: dict[str, str], body: dict[str, object], writer: asyncio.StreamWriter
    ) -> bool:
        if path.endswith("/access-token/b2b"):
            self.ledger.tokens += 1
            token = {"accessToken": f"token-{self.ledger.tokens}", "tokenType": "Bearer", "expiresIn": "900"}
            return await _send(writer, 200, {"responseCode": "2007300", "responseMessage": "Successful", **token})
        kind = next(name for name in ("payment", "query", "refund") if path.endswith(name))
        reference = str(body.get("partnerReferenceNo") or body["originalPartnerReferenceNo"])
        number = self.ledger.sent[f"{kind} {reference}"]
        self.ledger.sent[f"{kind} {reference}"] += 1
        self.ledger.external_ids[headers["x-external-id"]] += 1
        fault = self.script(kind, reference, number)
        self.ledger.faults[f"{kind}: {fault or 'none'}"] += 1
        chance = self.chance("what becomes of", kind, reference, number)
        if fault in (None, "duplicate", "slow"):
            self._carry_out(kind, reference)
        elif fault in LOSING or fault in ("pending", "failed"):
            when = chance.choice(("before", "after", "never"))
            if when == "never" and fault == "pending" and kind == "payment":
                self.ledger.failed.add(reference)
            elif when == "before" or (when == "never" and fault == "pending"):
                self._carry_out(kind, reference)
            elif when == "after":
                self._later(chance.uniform(0.5, 4), kind, reference)
        return await self._befall(fault, _success(kind, body, self.ledger), writer, chance)

    def _carry_out(self, kind: str, reference: str) -> None:
        if kind != "query":
            (self.ledger.debits if kind == "payment" else self.ledger.refunds)[reference] += 1

    def _later(self, beats: float, kind: str, reference: str) -> None:
        async def wait() -> None:
            await asyncio.sleep(beats * self.unit)
            self._carry_out(kind, reference)

        task = asyncio.create_task(wait())
        self._late.add(task)
        task.add_done_callback(self._late.discard)

    async def _befall(
        self, fault: str | None, answer: dict[str, object], writer: asyncio.StreamWriter, chance: random.Random
    ) -> bool:
        service = str(answer["responseCode"])[3:5]
        codes = {"token": 40101, "busy": 42900, "refused": 40314, "pending": 20200, "failed": 50400, "conflict": 40900}
        if fault in codes:
            status, case = divmod(codes[fault], 100)
            return await _send(writer, status, {"responseCode": f"{status}{service}{case:02}", "responseMessage": "-"})
        good = _message(200, json.dumps(answer).encode())
        match fault:
            case None:
                writer.write(good)
            case "duplicate":
                writer.write(good + good if chance.random() < 0.7 else good + good[:90])
            case "slow":
                for piece in (good[:20], good[20:90], good[90:]):
                    writer.write(piece)
                    await asyncio.sleep(0.1 * self.unit)
            case "head reset" | "reset":
                if fault == "head reset":
                    writer.write(good[: good.index(b"\r\n\r\n") + 4])
                    await writer.drain()
                linger = struct.pack("ii", 1, 0)
                writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                writer.transport.abort()
            case "stall":
                await asyncio.sleep(5 * self.unit)  # the client has given up by then
                writer.write(good)
            case "half":
                writer.write(good[: len(good) - 30])
            case "garbage":
                writer.write(chance.randbytes(200))
            case "too long":
                writer.write(good.replace(b"Content-Length: ", b"Content-Length: 9"))
            case "html":
                writer.write(_message(chance.choice((200, 502)), b"<html>Bad Gateway</html>", "text/html"))
            case "alien":
                stranger = {
                    **answer,
                    "originalPartnerReferenceNo": "X",
                    "partnerReferenceNo": "X",
                    "partnerRefundNo": "X",
                }
                writer.write(_message(200, json.dumps(stranger).encode()))
            case _:
                pass
        await writer.drain()
        return fault in (None, "duplicate", "slow", "alien")


def _success(kind: str, body: dict[str, object], ledger: Ledger) -> dict[str, object]:
    if kind == "payment":
        extra = {"responseCode": "2006000", "partnerReferenceNo": body["partnerReferenceNo"]}
    elif kind == "refund":
        extra = {"responseCode": "2008000", "partnerRefundNo": body["partnerRefundNo"], "refundNo": "1"}
        extra |= {"refundTime": "2026-11-21T08:00:00+07:00"}
    else:
        reference = str(body["originalPartnerReferenceNo"])
        nothing = "06" if reference in ledger.failed else "07"
        status = "04" if ledger.refunds[reference] else "00" if ledger.debits[reference] else nothing
        extra = {"responseCode": "2006100", "latestTransactionStatus": status, "originalPartnerReferenceNo": reference}
    return {"responseMessage": "Successful", **extra}


def _message(status: int, body: bytes, media_type: str = "application/json") -> bytes:
    head = f"HTTP/1.1 {status} X\r\nContent-Type: {media_type}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


async def _send(writer: asyncio.StreamWriter, status: int, body: dict[str, object]) -> bool:
    writer.write(_message(status, json.dumps(body).encode()))
    await writer.drain()
    return True
