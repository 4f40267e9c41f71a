"""The JSON shape of a report; `snapgen diff --schema` prints its JSON Schema."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from snapgen.changes.change import Change
from snapgen.changes.report import Report
from snapgen.changes.verdict import Ruling, Verdict
from snapgen.changes.versions import Proposal


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class SideShape(_Shape):
    """What a change means to one side."""

    verdict: Literal["breaking", "risky", "safe"] = Field(serialization_alias="class")
    reason: str
    """One sentence."""


class PlaceShape(_Shape):
    """Where a change is met in the spec files; lines and columns count from 1."""

    edition: Literal["old", "new"]
    """`old` for what is gone."""
    path: str
    line: int = Field(ge=1)
    column: int = Field(ge=1)


class ChangeShape(_Shape):
    """One change."""

    rule: str
    """The id of the rule, as `snapgen diff --rules` lists it."""
    sentence: str
    """What happened, in general."""
    system: str
    operation: str | None
    """null for what all operations of the system share."""
    subject: str
    """The part of the operation or system, as `request serviceCode`."""
    flow: Literal["request", "response", "request and response"]
    old: str | None
    """What stood there, shortened where it is long; null where there was nothing, or where nothing short tells it."""
    new: str | None
    """What stands there."""
    place: PlaceShape
    client: SideShape
    """What it means to whoever calls through the emitted client."""
    server: SideShape
    """What it means to whoever implements the emitted service."""


class PackageShape(_Shape):
    """The version of one package."""

    system: str
    package: str
    state: Literal["unchanged", "follows", "behind", "added", "removed"]
    """`behind` where the version in the spec is lower than the proposed one."""
    old_version: str | None
    version: str | None
    """The version in the new edition's spec."""
    proposed: str | None
    """The lowest version that may follow; null for a package that was removed."""
    reason: str
    objection: str | None


class CountShape(_Shape):
    """How many changes there are of each class."""

    breaking: int = Field(ge=0)
    risky: int = Field(ge=0)
    safe: int = Field(ge=0)


class SummaryShape(_Shape):
    """How many changes there are of each class, for each side."""

    client: CountShape
    server: CountShape


class ReportShape(_Shape):
    """What changed between two editions of the specs."""

    format: Literal[1] = 1
    """The number of this shape; another shape will have another number."""
    old: str
    new: str
    summary: SummaryShape
    packages: list[PackageShape]
    """Every package of either edition, sorted by name."""
    changes: list[ChangeShape]
    """Every change, by system and operation, the heaviest first."""


def as_data(report: Report) -> dict[str, Any]:
    """Return a report as JSON has it."""
    summary = SummaryShape(
        client=_counts([change.client for change in report.changes]),
        server=_counts([change.server for change in report.changes]),
    )
    shape = ReportShape(
        old=report.old,
        new=report.new,
        summary=summary,
        packages=[_package(proposal) for proposal in report.proposals],
        changes=[_change(change) for change in report.changes],
    )
    return shape.model_dump(mode="json", by_alias=True)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of what `as_data` returns."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **ReportShape.model_json_schema(by_alias=True, mode="serialization"),
    }


def _counts(rulings: list[Ruling]) -> CountShape:
    verdicts = [ruling.verdict for ruling in rulings]
    return CountShape(**{verdict.word: verdicts.count(verdict) for verdict in Verdict})


def _package(proposal: Proposal) -> PackageShape:
    return PackageShape(
        system=proposal.system,
        package=proposal.package,
        state=proposal.state.value,
        old_version=proposal.old,
        version=proposal.found,
        proposed=proposal.proposed,
        reason=proposal.reason,
        objection=proposal.objection,
    )


def _change(change: Change) -> ChangeShape:
    span = change.span
    return ChangeShape(
        rule=change.rule.id,
        sentence=change.rule.sentence,
        system=change.system,
        operation=change.operation,
        subject=change.subject,
        flow=change.flow.value,
        old=change.old,
        new=change.new,
        place=PlaceShape(edition=change.edition, path=span.path, line=span.line, column=span.column),
        client=_side(change.client),
        server=_side(change.server),
    )


def _side(ruling: Ruling) -> SideShape:
    return SideShape(verdict=ruling.verdict.word, reason=ruling.reason)
