"""The view of `response_codes.py`: what every code means, told once for all services where it can be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from snapgen import ir
from snapgen.emit.code import Code, docstring, identifier, literal
from snapgen.names import constant
from snapgen.spec_text import SpecText, Word, phrase, unended


@dataclass(frozen=True, slots=True)
class CaseView:
    """One entry of the table of cases."""

    key: Code
    category: Code
    message: Code
    description: Code
    meaning: Code
    advice: Code


@dataclass(frozen=True, slots=True)
class MemberView:
    """One member of an enum."""

    name: Code
    value: Code
    doc: Code


@dataclass(frozen=True, slots=True)
class CodesView:
    """What `response_codes.py` prints."""

    module_doc: Code
    class_doc: Code
    pattern: Code
    cases: tuple[CaseView, ...]
    members: tuple[MemberView, ...]


def codes_view(system: ir.System) -> CodesView | None:
    """Return the view for a system, or None where no operation has response codes."""
    codes = [(operation, code) for operation in system.operations for code in operation.codes]
    if not codes:
        return None
    known = all(operation.service_code for operation in system.operations)
    return CodesView(
        module_doc=docstring(phrase("Response codes of {} and what they mean for the caller.", system.title)),
        class_doc=docstring(
            phrase(
                "Every response code that {} documents; a code that is not listed is a value as well.", system.title
            ),
            4,
        ),
        pattern=literal("[0-9]{7}" if known else "[0-9]{3}(?:[0-9]{2}|XX)[0-9]{2}"),
        cases=tuple(_cases(code for _, code in codes)),
        members=tuple(_member(operation, code) for operation, code in codes),
    )


def member_name(operation: ir.Operation, code: ir.Code) -> str:
    """Return the name of the enum member for a code of an operation."""
    return f"{constant(operation.id)}_{constant(code.name)}"


def _cases(codes: Iterable[ir.Code]) -> Iterable[CaseView]:
    by_case: dict[str, list[ir.Code]] = {}
    for code in codes:
        by_case.setdefault(code.case, []).append(code)
    for key, shared in sorted(by_case.items()):
        if len({_told(code) for code in shared}) == 1:
            yield _case(key, shared[0])
        else:
            yield from (_case(code.code, code) for code in {code.code: code for code in shared}.values())


def _told(code: ir.Code) -> tuple[SpecText | Word | None, ...]:
    return (code.category, code.message, code.description, code.meaning, code.advice)


def _case(key: str, code: ir.Code) -> CaseView:
    return CaseView(
        key=literal(key),
        category=literal(code.category or ""),
        message=literal(code.message),
        description=literal(code.description or ""),
        meaning=identifier(code.meaning.upper()),
        advice=literal(code.advice or ""),
    )


def _member(operation: ir.Operation, code: ir.Code) -> MemberView:
    told = code.description or code.message
    return MemberView(
        name=identifier(member_name(operation, code)),
        value=literal(code.code),
        doc=docstring(phrase("{}. ({})", unended(told), str(code.source)), 4),
    )
