"""What is compared: a provider's services as tables of plain text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing that is said of an entry, as its presence or its length."""

    name: str
    text: str
    """What is shown."""
    sense: str
    """What is compared: texts that mean the same have the same sense."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One header, field, value, code or fact."""

    key: str
    """What finds its counterpart: the path of a field with dots, a header's name in small letters, a code."""
    label: str
    """What the document calls it."""
    aspects: tuple[Aspect, ...]
    source: str
    """Document and lines, the id of a page, or why there is neither."""
    errata: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """One table of a service, as its headers.

    A table that is not `complete` does not speak of what it lacks.
    """

    title: str
    entries: tuple[Entry, ...]
    complete: bool = True
    nested: bool = False
    """Whether the keys are paths, so that an entry may stand elsewhere on the other side."""
    by_key: bool = False
    """Whether the order of the entries is that of their keys, and not that of the document."""


@dataclass(frozen=True, slots=True)
class Service:
    """One operation; one that is not `complete` does not speak of the tables that it lacks."""

    code: str | None
    """The service code; None where no source tells it."""
    operation: str
    sections: tuple[Section, ...]
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Dialect:
    """A provider, or the standard as far as the specs know it."""

    name: str
    profile: Section
    services: tuple[Service, ...]
