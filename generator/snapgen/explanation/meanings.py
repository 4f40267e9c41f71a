"""Gather the codes that mean the same, and who has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from snapgen import ir
from snapgen.diagnostics import Span
from snapgen.explanation.known import Known

IN_WORDS = {
    "success": "It was done.",
    "pending": "It was accepted and is not finished: wait, then query.",
    "refused": "It was not done, and sending the same again will not help.",
    "retry": "It was not done, and may be sent again, under a new X-EXTERNAL-ID.",
    "ask": "It may have been done or not: query, and send nothing again before the answer is clear.",
}
"""What the receiver of a code may conclude, by its meaning."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A system with the codes that it words in one way."""

    system: str
    """The system, or `common` for the standard."""
    message: str
    source: ir.Source
    known: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """Codes of which the documents say the same, whatever the service; only their wording may differ."""

    http_status: str
    case_code: str
    name: str
    category: str | None
    description: str | None
    meaning: str
    advice: str | None
    known: tuple[Known, ...]

    @property
    def in_words(self) -> str:
        """What the receiver may conclude."""
        return IN_WORDS[self.meaning]

    @property
    def holders(self) -> tuple[Holder, ...]:
        """The systems that have it, each with its wording, in the order in which they came."""
        held: dict[tuple[str, str, ir.Source], list[Known]] = {}
        for each in self.known:
            held.setdefault((each.system, each.code.message.as_written, each.code.source), []).append(each)
        return tuple(Holder(*key, tuple(known)) for key, known in held.items())

    @property
    def errata(self) -> tuple[tuple[ir.Erratum, tuple[str, ...]], ...]:
        """The errata of its codes, each once, with the systems that note it."""
        noted: dict[ir.Erratum, list[str]] = {}
        for each in self.known:
            for erratum in each.code.errata:
                noted.setdefault(replace(erratum, span=Span("")), []).append(each.system)
        return tuple((erratum, tuple(dict.fromkeys(systems))) for erratum, systems in noted.items())


_Said = tuple[str, str, str, str | None, str | None, str, str | None]


def gather(known: Iterable[Known]) -> tuple[Meaning, ...]:
    """Return the meanings by HTTP status and case; of several, the one that most codes have comes first."""
    groups: dict[_Said, list[Known]] = {}
    for each in known:
        groups.setdefault(_said(each.code), []).append(each)
    return tuple(sorted((_meaning(same) for same in groups.values()), key=_order))


def _meaning(same: list[Known]) -> Meaning:
    code = same[0].code
    return Meaning(*_said(code), tuple(same))


def _said(code: ir.Code) -> _Said:
    category, description, advice = (
        None if text is None else text.as_written for text in (code.category, code.description, code.advice)
    )
    return (code.http_status, code.case_code, code.name, category, description, code.meaning, advice)


def _order(meaning: Meaning) -> tuple[str, str, int]:
    return (meaning.http_status, meaning.case_code, -len(meaning.known))
