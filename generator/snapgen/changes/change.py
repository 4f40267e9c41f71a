"""One change between two editions, and the place where it is met."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from snapgen.changes.rule import Flow, Rule
from snapgen.changes.verdict import Ruling, Verdict
from snapgen.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Change:
    """One change; `old` and `new` are what stood there and what stands there, None where there is nothing."""

    rule: Rule
    system: str
    operation: str | None
    """None for what all operations of the system share."""
    subject: str
    """The part of the operation or system, as `request serviceCode`."""
    flow: Flow
    old: str | None
    new: str | None
    span: Span
    edition: Literal["old", "new"]
    """`old` for what is gone, else `new`: the edition that the place is in."""

    @property
    def client(self) -> Ruling:
        """What the change means to whoever calls through the emitted client."""
        return self.rule.sides(self.flow).client

    @property
    def server(self) -> Ruling:
        """What the change means to whoever implements the emitted service."""
        return self.rule.sides(self.flow).server

    @property
    def verdict(self) -> Verdict:
        """The heavier of the two verdicts."""
        return max(self.client.verdict, self.server.verdict)

    @property
    def order(self) -> tuple[str, bool, str, int, str, str, str, str, Span]:
        """The key that sorts changes: by system and operation, the heaviest first."""
        where = (self.system, self.operation is not None, self.operation or "", -self.verdict)
        return (*where, self.subject, self.rule.id, self.old or "", self.new or "", self.span)


@dataclass(frozen=True, slots=True)
class Where:
    """A place in both editions that is being compared."""

    system: str
    operation: str | None
    subject: str
    flow: Flow
    old: Span
    new: Span

    def at(self, subject: str, old: Span | None = None, new: Span | None = None, flow: Flow | None = None) -> Where:
        """Return a place within this one; a side without a span of its own stands where this one does."""
        return replace(self, subject=subject, old=old or self.old, new=new or self.new, flow=flow or self.flow)

    def change(self, rule: Rule, old: str | None = None, new: str | None = None) -> Change:
        """Return a change of what stands in both editions, placed in the new one."""
        return Change(rule, self.system, self.operation, self.subject, self.flow, old, new, self.new, "new")

    def removal(self, rule: Rule, old: str | None = None) -> Change:
        """Return the loss of what stood here, placed in the old edition."""
        return Change(rule, self.system, self.operation, self.subject, self.flow, old, None, self.old, "old")


def in_order(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return changes sorted, each once."""
    return tuple(sorted(dict.fromkeys(changes), key=lambda change: change.order))
