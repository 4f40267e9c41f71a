"""`snapgen explain`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from snapgen.command_line.console import complain, printable, say_json, spec_mistakes
from snapgen.command_line.options import chosen_systems, folder_options, system_option
from snapgen.command_line.prose import paragraph, tell
from snapgen.spec_files import COMMON

if TYPE_CHECKING:
    from collections.abc import Iterable

    from snapgen.explanation.known import Known, Service
    from snapgen.explanation.meanings import Holder, Meaning
    from snapgen.explanation.search import Answer, Decoded
    from snapgen.spec_model.documents import DocumentsFile

_COLOURS = {"success": "green", "pending": "yellow", "refused": "red", "retry": "yellow", "ask": "yellow"}


@click.command()
@click.argument("query", metavar="CODE")
@folder_options
@system_option("Ask this system only; may be repeated.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def explain(query: str, spec: Path, out: Path, systems: tuple[str, ...], as_json: bool) -> None:
    """Tell what a response code means, per system.

    CODE is a response code (4045101), a case (404/01), an HTTP status (404) or words of a message ("Paid Bill").
    Prints the message to the letter, what it means, what a caller should do and where it is documented. A code
    that no document has is taken apart. Exits with 1 if nothing can be told.
    """
    from snapgen.explanation.data import as_data
    from snapgen.explanation.known import known_codes, services
    from snapgen.explanation.search import search
    from snapgen.pipeline import read

    chosen = chosen_systems(spec, systems, "--system")
    with spec_mistakes(spec):
        folder, resolved = read(spec, chosen)
    answer = search(query, known_codes(folder, resolved), services(resolved), standard_too=chosen is None)
    if as_json:
        say_json(as_data(answer, folder.documents))
    elif answer.problem is None:
        _show(answer, chosen, folder.documents)
    else:
        _regret(answer)
    if answer.problem is not None:
        raise click.exceptions.Exit(1)


def _regret(answer: Answer) -> None:
    complain(printable(answer.problem or ""), fg="red")
    if answer.suggestions:
        complain(printable(f"  try: {', '.join(answer.suggestions)}"))


def _show(answer: Answer, chosen: list[str] | None, documents: DocumentsFile) -> None:
    if answer.decoded is not None:
        _show_decoded(answer.decoded)
    if not answer.documented:
        _show_undocumented(answer, chosen)
    for number, meaning in enumerate(answer.meanings):
        if number or answer.decoded is not None or not answer.documented:
            tell()
        _show_meaning(meaning, documents)


def _show_decoded(decoded: Decoded) -> None:
    code = f"{decoded.http_status}{decoded.service_code}{decoded.case_code}"
    tell(
        f"{code}: HTTP status {decoded.http_status}, service {decoded.service_code}, case {decoded.case_code}",
        bold=True,
    )
    if decoded.documented_by:
        paragraph(_services(decoded.documented_by), "  documented by: ")
    if decoded.silent:
        paragraph(_services(decoded.silent), "  not documented by: ")
    if not decoded.documented_by and not decoded.silent:
        paragraph(f"None of the operations is known to have service {decoded.service_code}.", "  ")


def _services(services: Iterable[Service]) -> str:
    return ", ".join(f"{service.system} {service.operation} ({service.name})" for service in services)


def _show_undocumented(answer: Answer, chosen: list[str] | None) -> None:
    who = f"{', '.join(chosen)} does not document" if chosen else "No document has"
    if answer.decoded is None:
        paragraph(f"{who} {answer.query}. What the standard says of it may not hold there:", "")
        return
    unnumbered = any(known.service for meaning in answer.meanings for known in meaning.known)
    paragraph(f"{who} {answer.query}{' as such' if unnumbered else ''}.", "  ")
    paragraph("Query, and send nothing again before the answer is clear.", "  do: ")
    case = f"{answer.decoded.http_status}/{answer.decoded.case_code}"
    if not answer.meanings:
        paragraph(f"The standard has no case {case}.", "  ")
    elif unnumbered:
        paragraph(f"{case} by the standard, and where the service's code is not known; it may not hold here:", "  ")
    else:
        paragraph(f"{case} by the standard, which may not hold here:", "  ")


def _show_meaning(meaning: Meaning, documents: DocumentsFile) -> None:
    from snapgen.command_line.errata import numbers, show_reading

    case = f"{meaning.http_status}/{meaning.case_code}"
    tell(f"{case} {meaning.name}: {meaning.meaning}", fg=_COLOURS[meaning.meaning], bold=True)
    if meaning.description:
        paragraph(meaning.description, "  ")
    paragraph(meaning.in_words, "  means: ")
    if meaning.advice:
        paragraph(meaning.advice, "  do: ")
    if meaning.category:
        paragraph(meaning.category, "  category: ")
    for holder in meaning.holders:
        _show_holder(holder, documents)
    for erratum, systems in meaning.errata:
        show_reading(erratum, f"  erratum {numbers(erratum)} ({', '.join(map(_holder_name, systems))}): ")


def _show_holder(holder: Holder, documents: DocumentsFile) -> None:
    from snapgen.explanation.data import source_title

    title = source_title(holder.source, documents)
    where = f"{holder.source} ({title})" if title else str(holder.source)
    paragraph(f'"{holder.message}", {where}', f"  {_holder_name(holder.system)}: ")
    paragraph(", ".join(_code(known) for known in holder.known), "      ")


def _holder_name(system: str) -> str:
    return "the standard" if system == COMMON else system


def _code(known: Known) -> str:
    if known.service is None:
        return f"{known.code.code} any service"
    return f"{known.code.code} {known.service.operation} ({known.service.name})"
