"""The payloads: what may go wrong, grouped by hazard in `payloads/*.yaml`, each with an id and the reason why."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent / "payloads"

CANARY = "CANARY"
"""The file that a payload leaves in the current folder if it ever runs."""


@dataclass(frozen=True, slots=True)
class Payload:
    """One hostile text, spelling or file."""

    id: str
    """As `quotes/double-quote`."""
    why: str
    text: str = ""
    """What the spec says with it; what the output has to say as well, if it takes it."""
    raw: str | None = None
    """YAML that is put into the file as it is, where no writer of YAML would spell it so."""
    refused: bool = False
    """Whether no spec may hold it, wherever it stands."""
    whole: str | None = None
    """`instead`, `before` or `after`: the bytes stand for a whole file, or at one of its ends."""
    content: bytes = b""


@cache
def payloads() -> tuple[Payload, ...]:
    """Return every payload, those of one hazard together."""
    found: list[Payload] = []
    for path in sorted(FOLDER.glob("*.yaml")):
        for name, entry in yaml.load(path.read_bytes(), yaml.BaseLoader)["payloads"].items():
            found.append(_payload(f"{path.stem}/{name}", entry))
    assert len({payload.id for payload in found}) == len(found)
    return tuple(found)


def _payload(identifier: str, entry: dict[str, str]) -> Payload:
    unknown = entry.keys() - {"why", "text", "raw", "means", "whole", "bytes", "times", "head", "tail"}
    assert not unknown, f"{identifier}: {unknown}"
    why = entry["why"]
    if "whole" in entry:
        content = _repeated(entry, "bytes").encode("latin-1")
        return Payload(identifier, why, refused=True, whole=entry["whole"], content=content)
    if "raw" in entry:
        means = _repeated(entry, "means") if "means" in entry else None
        return Payload(identifier, why, means or "", _repeated(entry, "raw"), refused=means is None)
    return Payload(identifier, why, _repeated(entry, "text"))


def _repeated(entry: dict[str, str], key: str) -> str:
    """Return the text `times` times, between `head` and `tail`."""
    return entry.get("head", "") + entry[key] * int(entry.get("times", "1")) + entry.get("tail", "")
