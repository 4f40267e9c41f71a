"""Find response codes by number, by case or by words."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from snapgen import ir
from snapgen.explanation.known import Known, Service
from snapgen.explanation.meanings import Meaning, gather
from snapgen.resolve.codes import UNKNOWN_SERVICE
from snapgen.spec_text import as_written

EXPECTED = 'a response code as 4045101, a case as 404/01, an HTTP status as 404, or words of a message as "Paid Bill"'
"""What may be asked for."""

_STATUS = "[1-5][0-9]{2}"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The parts of a code, and the operations that might have sent it."""

    http_status: str
    service_code: str
    case_code: str
    documented_by: tuple[Service, ...]
    silent: tuple[Service, ...]
    """Operations of the service whose documents do not have the code."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of what was asked for."""

    query: str
    meanings: tuple[Meaning, ...] = ()
    decoded: Decoded | None = None
    documented: bool = True
    """Whether the meanings are of what was asked for; else they are what others say of its status and case."""
    problem: str | None = None
    """Why there is no answer."""
    suggestions: tuple[str, ...] = ()


def search(query: str, known: Iterable[Known], services: Iterable[Service], standard_too: bool = True) -> Answer:
    """Return what is known of a code, a case, an HTTP status or words of a message.

    Without `standard_too`, the standard's cases answer only where no system does.
    """
    everything = tuple(known)
    asked = " ".join(query.split())
    if re.fullmatch(rf"{_STATUS}([0-9]{{2}}|{UNKNOWN_SERVICE})[0-9]{{2}}", asked.upper()):
        return _by_code(asked.upper(), everything, tuple(services))
    if re.fullmatch(rf"{_STATUS}(/[0-9]{{2}})?", asked):
        return _by_case(asked, everything, standard_too)
    if not re.search(r"[^\W\d_]", asked) or re.fullmatch(r"[0-9]+[/ .-]?[Xx0-9]*", asked):
        return Answer(asked, problem=f"`{asked}` is no response code; expected {EXPECTED}")
    return _by_words(asked, everything, standard_too)


def _by_code(code: str, known: tuple[Known, ...], services: tuple[Service, ...]) -> Answer:
    own = [each for each in known if each.service is not None and each.code.code == code]
    of_service = [service for service in services if service.code == code[3:5]]
    documented_by = tuple(service for service in of_service if any(each.service == service for each in own))
    silent = tuple(service for service in of_service if service not in documented_by)
    decoded = Decoded(code[:3], code[3:5], code[5:], documented_by, silent)
    if own:
        return Answer(code, gather(own), decoded)
    same_case = [each for each in known if each.code.http_status == code[:3] and each.code.case_code == code[5:]]
    nearby = [each for each in same_case if each.service is None or (not of_service and _unnumbered(each.service))]
    return Answer(code, gather(nearby), decoded, documented=False)


def _unnumbered(service: Service) -> bool:
    return service.code == UNKNOWN_SERVICE


def _by_case(asked: str, known: tuple[Known, ...], standard_too: bool) -> Answer:
    status, _, case = asked.partition("/")
    of_status = [each for each in known if each.code.http_status == status]
    found = [each for each in of_status if each.code.case_code == case or not case]
    if found:
        return _found(asked, found, standard_too)
    others = {each.code.case for each in of_status} or {each.code.http_status for each in known}
    what = f"no document has case {case} of HTTP status {status}" if of_status else f"no code has HTTP status {status}"
    return Answer(asked, problem=what, suggestions=tuple(sorted(others)))


def _by_words(asked: str, known: tuple[Known, ...], standard_too: bool) -> Answer:
    words = asked.casefold()
    found = [each for each in known if any(words in text.casefold() for text in _texts(each.code))]
    if found:
        return _found(asked, found, standard_too)
    spelled = {text.casefold(): text for each in known for text in (each.code.name, each.code.message.as_written)}
    nearest = difflib.get_close_matches(words, sorted(spelled), n=3, cutoff=0.5)
    problem = f"no message, description or name of a case has `{asked}`; expected {EXPECTED}"
    return Answer(asked, problem=problem, suggestions=tuple(spelled[text] for text in nearest))


def _texts(code: ir.Code) -> tuple[str, ...]:
    return (code.message.as_written, code.name, as_written(code.description))


def _found(asked: str, found: list[Known], standard_too: bool) -> Answer:
    own = [each for each in found if each.service is not None]
    if standard_too:
        return Answer(asked, gather(found))
    return Answer(asked, gather(own or found), documented=bool(own))
