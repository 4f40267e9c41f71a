"""Write a workspace of any number of operations: `python tests/bench/synthetic.py 60 DIR`.

One system, built upon the repository's own `spec/common`. No two operations share a schema: field names, lengths,
presence and nesting come from the running number of the operation, so every run writes the same bytes. The mix is that
of the real documents: about 10 fields in a request and 14 in an answer, money, nested objects, lists of values, errata,
samples that fit, and 15 response codes of which two are worded by the provider.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from rows import DOCUMENT, LISTS, TIME, Writer
from snapgen.emit.yaml_text import yaml_text
from snapgen.loading import load_yaml

SPEC = Path(__file__).parents[2] / "spec"
SYSTEM = "synthetic"

_VERBS = str.split("inquire create update cancel refund notify verify confirm reserve release settle adjust")
_NOUNS = str.split("payment transfer account balance invoice voucher mandate payout dispute deposit")
_SERVICES = tuple(f"{number:02}" for number in range(1, 100) if number not in (73, 74))
"""Service codes; 73 and 74 belong to the tokens of the standard."""

_STATES = ("Success", "Initiated", "Paying", "Pending", "Refunded", "Cancelled", "Failed")
_FIRST_CASES = ("200/00", "202/00", "400/01", "400/02", "401/00", "401/01", "409/00", "500/00", "504/00")


def write_workspace(operations: int, root: Path) -> None:
    """Write the specs of so many operations into the folder, which must not exist or be empty."""
    folder = root / SYSTEM / "operations"
    folder.mkdir(parents=True)
    shutil.copytree(SPEC / "common", root / "common")
    cases = _standard_cases()
    writer = Writer(0, 0)
    (root / SYSTEM / "system.yaml").write_text(yaml_text(_system(writer)), encoding="utf-8")
    tables = writer.tables("All operations")
    for number in range(operations):
        writer = Writer(number, writer.line)
        name = _operation_name(number)
        (folder / f"{name}.yaml").write_text(yaml_text(_operation(writer, name, cases)), encoding="utf-8")
        tables += writer.tables(name)
    about = {"title": "Synthetic services", "publisher": "Nobody", "edition": "unknown", "read": "2026-01-31"}
    document = {**about, "file": f"{DOCUMENT}.txt", "sha256": "0" * 64, "tables": tables}
    known = (SPEC / "documents.yaml").read_text(encoding="utf-8")
    listed = known.replace("documents:\n", yaml_text({"documents": {DOCUMENT: document}}), 1)
    (root / "documents.yaml").write_text(listed, encoding="utf-8")


def _standard_cases() -> dict[str, str]:
    """Return the messages of the standard's cases, by `404/01`."""
    path = SPEC / "common" / "response-codes.yaml"
    standard: Mapping[Any, Any] = load_yaml(path.read_bytes(), path.name)
    return {str(key): str(case["row"]["message"]) for key, case in standard["response_codes"].items()}


def _operation_name(number: int) -> str:
    return f"{_VERBS[number % len(_VERBS)]}-{_NOUNS[number // len(_VERBS) % len(_NOUNS)]}-{number}"


def _system(writer: Writer) -> dict[str, Any]:
    headers: dict[str, tuple[int | str, dict[str, Any]]] = {
        "Content-Type": (127, {"value": "application/json"}),
        "Authorization": ("variable", {}),
        "Authorization-Customer": ("variable", {}),
        "X-TIMESTAMP": ("fixed 25", {"example": TIME}),
        "X-SIGNATURE": ("variable", {}),
        "X-PARTNER-ID": (36, {}),
        "X-EXTERNAL-ID": (36, {"format": "digits"}),
        "X-DEVICE-ID": (400, {}),
        "CHANNEL-ID": (5, {}),
    }
    return {
        "system": SYSTEM,
        "title": "Synthetic",
        "class_name": "Synthetic",
        "version": "0.1.0",
        "document": DOCUMENT,
        "summary": "Services that nobody offers, to measure with.",
        "profile": {"authentication": {"value": "symmetric", "source": "aspi-security"}},
        "access_tokens": [
            {"operation": "access-token-b2b", "path": "/v1.0/access-token/b2b", "source": "aspi-security"}
        ],
        "headers": {
            name: writer.row("String", "M", length, f"The header {name}.", table="headers", **more)
            for name, (length, more) in headers.items()
        },
        "statuses": {f"State{number}": _statuses(writer, number) for number in range(1, LISTS + 1)},
        "unknown": [{"what": "host", "reason": "Nobody serves it."}],
    }


def _statuses(writer: Writer, number: int) -> dict[str, Any]:
    names = (*_STATES[number % 3 :], "Held", f"Unknown {number}")
    return {"description": f"State of a transaction of kind {number}.", "values": writer.values(names, 2)}


def _operation(writer: Writer, name: str, cases: Mapping[str, str]) -> dict[str, Any]:
    number = writer.number
    verb, noun, _ = name.split("-")
    service = _SERVICES[number % len(_SERVICES)]
    reads = verb in ("inquire", "verify")
    operation: dict[str, Any] = {
        "operation": name,
        "summary": f"Lets a partner {verb} the {noun} of kind {number}.",
        "name": {"value": f"{verb.capitalize()} {noun} {number}", "line": writer.next_line("facts")},
        "service_code": {"value": service, "line": writer.next_line("facts")},
        "method": {"value": "POST", "line": writer.next_line("facts")},
        "path": {"value": f"/v1.0/{noun}/{name}", "line": writer.next_line("facts")},
        "effect": "read" if reads else "write",
    }
    if not reads:
        operation["outcome_from"] = _operation_name(number - number % len(_VERBS))
    request: dict[str, Any] = {"fields": writer.body(10)}
    if number % 3 == 0:
        request["at_least_one_of"] = list(request["fields"])[2:4]
    envelope = {
        "responseCode": writer.row("String", "M", "fixed 7", "Outcome of the request as a code."),
        "responseMessage": writer.row("String", "M", 150, "Outcome of the request in words."),
    }
    response = {"fields": {**envelope, **writer.body(12)}}
    success = {"responseCode": f"200{service}00", "responseMessage": cases["200/00"]}
    documented = f"`{noun.upper()}` and `{noun}` are both used."
    return {
        **operation,
        "request": request,
        "response": response,
        "response_codes": _codes(writer, cases, service),
        "sample": {
            "request": _sample(writer, request["fields"], {}),
            "response": _sample(writer, response["fields"], success),
        },
        "errata": writer.errata("Nothing depends on it.", about="Spelling", documented=documented),
    }


def _codes(writer: Writer, cases: Mapping[str, str], service: str) -> dict[str, Any]:
    """Return 15 codes: 9 that every operation has, 4 that change from one to the next, 2 of the provider's own."""
    others = [key for key in cases if key not in _FIRST_CASES]
    chosen = (*_FIRST_CASES, *(others[(int(service) * 3 + step) % len(others)] for step in range(4)))
    codes: dict[str, Any] = {
        f"{key[:3]}{service}{key[4:]}": {"row": {"line": writer.next_line("codes"), "message": cases[key]}}
        for key in sorted(chosen)
    }
    for case, state, means in (("90", "closed", "refused"), ("91", "not certain", "ask")):
        message = f"Service {service} is {state}"
        codes[f"404{service}{case}"] = {
            "row": {"line": writer.next_line("codes"), "message": message},
            "name": f"Service{case}",
            "description": f"{message} at this hour.",
            "means": means,
            "errata": writer.errata("It is the provider's own.", documented=f"404/{case}, which the standard lacks."),
        }
    return codes


def _sample(writer: Writer, fields: Mapping[str, Any], known: Mapping[str, str]) -> dict[str, Any]:
    body = json.dumps({**dict(_values(fields)), **known}, indent=0) + "\n"
    first = writer.next_line("samples", body.count("\n"))
    return {"lines": f"{first}-{writer.line}", "body": body}


def _values(fields: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, field in fields.items():
        kind, length = field["row"]["type"], str(field["row"].get("length", ""))
        if name == "currency":
            yield name, "IDR"
        elif "fields" in field:
            yield name, dict(_values(field["fields"]))
        elif kind != "String":
            yield name, {"Integer": 12, "Boolean": True, "Number": 1.5}[kind]
        elif field.get("format") == "date-time":
            yield name, TIME
        elif "values_of" in field:
            yield name, "01"
        elif "values" in field:
            yield name, "1"
        else:
            yield name, "12000.00" if "," in length else "1" * int(length.removeprefix("fixed ").split("-")[-1])


if __name__ == "__main__":
    write_workspace(int(sys.argv[1]), Path(sys.argv[2]))
