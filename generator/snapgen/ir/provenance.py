"""Where facts come from, and where they contradict each other."""

from __future__ import annotations

from dataclasses import dataclass

from snapgen.diagnostics import Span
from snapgen.spec_text import SpecText, Word


@dataclass(frozen=True, slots=True)
class Document:
    """The document that a system is curated from."""

    id: Word
    title: SpecText
    publisher: SpecText
    edition: SpecText
    url: SpecText | None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from: lines of a document, or a public page."""

    document: Word | None = None
    lines: tuple[int, ...] = ()
    page: Word | None = None

    def __str__(self) -> str:
        if self.document is None:
            return self.page or "unknown"
        return f"{self.document}:{','.join(_ranges(self.lines))}"


def _ranges(lines: tuple[int, ...]) -> list[str]:
    ranges: list[list[int]] = []
    for line in lines:
        if ranges and line == ranges[-1][1] + 1:
            ranges[-1][1] = line
        else:
            ranges.append([line, line])
    return [str(first) if first == last else f"{first}-{last}" for first, last in ranges]


@dataclass(frozen=True, slots=True)
class Erratum:
    """A contradiction: what is documented, how it is read, and why."""

    id: SpecText
    reason: SpecText
    also: tuple[SpecText, ...] = ()
    about: SpecText | None = None
    documented: SpecText | None = None
    reading: SpecText | None = None
    source: Source | None = None
    span: Span = Span("")
