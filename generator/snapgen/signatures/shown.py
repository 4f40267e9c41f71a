"""What `snapgen signature` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from snapgen.command_line.prose import paragraph, tell

if TYPE_CHECKING:
    from snapgen.signatures.question import Question


def parts_data(question: Question, show_token: bool) -> dict[str, Any]:
    """Return the string to sign as JSON has it."""
    return {
        "kind": "token" if question.is_token_request else "transaction",
        "algorithm": question.algorithm,
        "separator": question.separator,
        "parts": [{"name": part.name, "value": part.value} for part in question.parts(show_token)],
        "notes": list(question.captured.notes),
    }


def show_parts(data: dict[str, Any]) -> None:
    """Print the string to sign, part by part."""
    tell(f'string to sign with {data["algorithm"]}, its parts joined by "{data["separator"]}":', bold=True)
    for part in data["parts"]:
        tell(f"  {part['name']:<9}  {part['value']}")
    for note in data["notes"]:
        paragraph(note, "  note: ")


def show_verdict(data: dict[str, Any]) -> None:
    """Print whether the signature is good, what would have matched, and what is wrong besides."""
    if "valid" not in data:
        tell("no secret and no key: the signature was not checked")
    elif data["valid"]:
        tell(f"✓ the {data['algorithm']} signature is good", fg="green", bold=True)
    else:
        verdict = "matches, but" if data["signature_matches"] else "is not good"
        tell(f"✗ the {data['algorithm']} signature {verdict}", fg="red", bold=True)
    for number, reading in enumerate(data.get("would_match", ())):
        paragraph(f"the {reading['part']} {reading['says']}", "  and with " if number else "  it was made with ")
    for problem in data["problems"]:
        paragraph(problem, "  ")
    if not data.get("valid", True) and not data["would_match"] and not data["problems"]:
        paragraph("no other reading that was tried matches: another secret, or another request", "  ")
