"""Answers as plain data, for `snapgen explain --json`."""

from __future__ import annotations

from typing import Any

from snapgen import ir
from snapgen.explanation.known import Known, Service
from snapgen.explanation.meanings import Holder, Meaning
from snapgen.explanation.search import Answer, Decoded
from snapgen.spec_model.documents import DocumentsFile


def as_data(answer: Answer, documents: DocumentsFile) -> dict[str, Any]:
    """Return an answer as JSON can hold it; keys and lists have one order."""
    return {
        "query": answer.query,
        "problem": answer.problem,
        "suggestions": list(answer.suggestions),
        "decoded": None if answer.decoded is None else _decoded(answer.decoded),
        "documented": answer.documented and answer.problem is None,
        "meanings": [_meaning(meaning, documents) for meaning in answer.meanings],
    }


def _decoded(decoded: Decoded) -> dict[str, Any]:
    return {
        "http_status": decoded.http_status,
        "service_code": decoded.service_code,
        "case_code": decoded.case_code,
        "documented_by": [_service(service) for service in decoded.documented_by],
        "silent": [_service(service) for service in decoded.silent],
    }


def _service(service: Service) -> dict[str, str]:
    return {"system": service.system, "operation": service.operation, "name": service.name}


def _meaning(meaning: Meaning, documents: DocumentsFile) -> dict[str, Any]:
    return {
        "http_status": meaning.http_status,
        "case_code": meaning.case_code,
        "name": meaning.name,
        "category": meaning.category,
        "description": meaning.description,
        "meaning": meaning.meaning,
        "in_words": meaning.in_words,
        "advice": meaning.advice,
        "systems": [_holder(holder, documents) for holder in meaning.holders],
        "errata": [_erratum(erratum, systems) for erratum, systems in meaning.errata],
    }


def _holder(holder: Holder, documents: DocumentsFile) -> dict[str, Any]:
    return {
        "system": holder.system,
        "message": holder.message,
        "source": str(holder.source),
        "document": source_title(holder.source, documents),
        "codes": [_code(known) for known in holder.known],
    }


def _code(known: Known) -> dict[str, Any]:
    service = known.service
    return {
        "code": known.code.code,
        "operation": service.operation if service else None,
        "name": service.name if service else None,
        "spec": str(known.code.span),
    }


def _erratum(erratum: ir.Erratum, systems: tuple[str, ...]) -> dict[str, Any]:
    return {
        "id": erratum.id.as_written,
        "also": [also.as_written for also in erratum.also],
        "systems": list(systems),
        "documented": erratum.documented and erratum.documented.as_written,
        "reading": erratum.reading and erratum.reading.as_written,
        "reason": erratum.reason.as_written,
    }


def source_title(source: ir.Source, documents: DocumentsFile) -> str | None:
    """Return title and publisher of the document or page that a source names."""
    known = documents.documents | documents.pages
    found = next((each for key, each in known.items() if str(key) == (source.document or source.page)), None)
    return f"{found.title}, {found.publisher}" if found is not None else None
