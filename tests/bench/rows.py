"""The rows of a made-up document: fields of every kind that the real documents have, no two of a name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

DOCUMENT = "900"
"""The number of the document."""

TIME = "2026-01-31T10:00:00+07:00"
"""A time that fits every field that holds one."""

LISTS = 8
"""How many lists of values the fields share: State1, State2 and so on."""

_words = str.split

_OWNERS = _words(
    "merchant customer issuer acquirer terminal beneficiary source outlet agent branch payer payee biller channel "
    "partner device wallet card sender receiver operator cashier store region debtor creditor courier insurer "
    "guarantor tenant lender school"
)
_THINGS = _words(
    "Order Settlement Batch Session Contract Ticket Promo Bill Token Profile Limit Route Cycle Ledger Receipt Policy "
    "Quote Claim Window Parcel Series Rebate Member Audit"
)
_ASPECTS = _words(
    "No Name Code Type Reference Label Note Group Level Region Reason Title Mode Origin Target Scope Class Mark Stage "
    "Purpose Tag Entry Index Phase Grade Unit Key Section Alias Branch Basis Cause"
)


class Writer:
    """Writes the rows of one file; each row gets the next line of the made-up document."""

    def __init__(self, number: int, line: int) -> None:
        self.number = number
        self.line = line
        self._rows: dict[str, list[int]] = {}
        self._names = number * 40
        self._errata = 0

    def next_line(self, kind: str, lines: int = 1) -> int:
        """Return the line of a new row in the table of that kind; a sample takes several lines."""
        first = self.line + 1
        self._rows.setdefault(kind, []).append(first)
        self.line += lines
        return first

    def tables(self, title: str) -> list[dict[str, Any]]:
        """Return the tables that hold the rows written so far, as documents.yaml lists them."""
        return [
            {"kind": kind, "title": title, "at": ", ".join(map(str, lines)), "rows": len(lines)}
            for kind, lines in self._rows.items()
        ]

    def name(self) -> str:
        """Return a field's name that no other operation has, until 24,576 of them are spent."""
        place = self._names * 7919 % (len(_OWNERS) * len(_THINGS) * len(_ASPECTS))
        self._names += 1
        place, aspect = divmod(place, len(_ASPECTS))
        owner, thing = divmod(place, len(_THINGS))
        return f"{_OWNERS[owner]}{_THINGS[thing]}{_ASPECTS[aspect]}"

    def errata(self, reason: str, **told: Any) -> list[dict[str, Any]]:
        """Return one erratum under a number of its own."""
        self._errata += 1
        return [{"id": f"{DOCUMENT}-{self.number}-{self._errata}", **told, "reason": reason}]

    def row(self, kind: str, presence: str | None, length: int | str | None, told: str, **more: Any) -> dict[str, Any]:
        """Return a row of a table of fields, or of headers where `table` says so."""
        columns = {
            "line": self.next_line(more.pop("table", "fields")),
            "type": kind,
            "presence": presence,
            "length": length,
        }
        return {"row": {key: value for key, value in columns.items() if value is not None}, "description": told, **more}

    def values(self, names: Iterable[str], digits: int) -> dict[str, Any]:
        """Return the rows of a list of values, numbered from 0."""
        return {
            f"{value:0{digits}}": {"line": self.next_line("values"), "name": name, "description": f"It is {name}."}
            for value, name in enumerate(names)
        }

    def body(self, wanted: int) -> dict[str, Any]:
        """Return that many fields by name, the first of them mandatory."""
        always = (self._text, self._money, self._fixed, self._conditional, self._object, self._listed)
        turns = (self._time, self._digits, self._misprinted, self._amount, self._inline, self._plain)
        fields = {}
        for place in range(wanted):
            name, step = self.name(), place + self.number
            maker = always[place] if place < len(always) else turns[step % len(turns)]
            fields[name] = maker(name, "M" if place == 0 else "MOO"[step % 3])
        return fields

    def _text(self, name: str, presence: str) -> dict[str, Any]:
        return self.row("String", presence, 16 + (self.number * 7 + self.line) % 112, f"The {_spaced(name)}.")

    def _fixed(self, name: str, presence: str) -> dict[str, Any]:
        return self.row("String", presence, f"fixed {2 + self.line % 30}", f"The {_spaced(name)}, always as long.")

    def _conditional(self, name: str, _: str) -> dict[str, Any]:
        condition = f"Present when the {_spaced(name)} was given before."
        return self.row("String", "C", f"1-{20 + self.line % 80}", f"The {_spaced(name)}.", condition=condition)

    def _time(self, name: str, presence: str) -> dict[str, Any]:
        return self.row("String", presence, "fixed 25", f"Time of the {_spaced(name)}.", format="date-time")

    def _digits(self, name: str, presence: str) -> dict[str, Any]:
        return self.row("String", presence, 4 + self.line % 24, f"The {_spaced(name)}, in digits.", format="digits")

    def _misprinted(self, name: str, presence: str) -> dict[str, Any]:
        length = 12 + self.line % 50
        errata = self.errata("The sample is longer than the table.", effective={"length": length + 14})
        return self.row("String", presence, length, f"The {_spaced(name)}.", errata=errata)

    def _amount(self, name: str, presence: str) -> dict[str, Any]:
        return self.row("String", presence, "16,2", f"The {_spaced(name)} with its cents.")

    def _plain(self, name: str, presence: str) -> dict[str, Any]:
        kind = ("Integer", "Boolean", "Number")[self.number % 3]
        return self.row(kind, presence, None, f"The {_spaced(name)}.")

    def _money(self, name: str, presence: str) -> dict[str, Any]:
        told = self.row("Object", presence, None, f"Amount of the {_spaced(name)}.")
        value = self.row("String", "M", "16,2", "Amount with its cents.")
        currency = self.row("String", "M", "fixed 3", "Currency by ISO 4217.")
        return {**told, "fields": {"value": value, "currency": currency}}

    def _object(self, name: str, presence: str) -> dict[str, Any]:
        told = self.row("Object", presence, None, f"What belongs to the {_spaced(name)}.")
        first, *others = [self.name() for _ in range(3)]
        fields = {first: self._text(first, "M"), **{other: self._text(other, "O") for other in others}}
        if self.number % 2:
            inner = self.row("Object", "O", None, f"Details of the {_spaced(name)}.")
            names = [self.name() for _ in range(2)]
            fields[self.name()] = {**inner, "fields": {key: self._fixed(key, "O") for key in names}}
        return {**told, "fields": fields}

    def _listed(self, name: str, presence: str) -> dict[str, Any]:
        told = f"State of the {_spaced(name)}."
        return self.row("String", presence, "fixed 2", told, values_of=f"State{self.number % LISTS + 1}")

    def _inline(self, name: str, presence: str) -> dict[str, Any]:
        told = self.row("String", presence, 10, f"Kind of the {_spaced(name)}.")
        kinds = (f"{kind} {_spaced(name)}" for kind in ("plain", "shared", "split", "held"))
        return {**told, "values": self.values(kinds, 1)}


def _spaced(name: str) -> str:
    return "".join(f" {char.lower()}" if char.isupper() else char for char in name)
