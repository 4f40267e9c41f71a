"""Print the rules on changes: all of them with their classes, or one with its reasons."""

from __future__ import annotations

import click

from snapgen.changes.rule import Rule
from snapgen.changes.rules import RULES, SUBJECTS
from snapgen.changes.rules.documentation import VERSION
from snapgen.changes.verdict import Sides, Verdict
from snapgen.command_line.console import say
from snapgen.command_line.prose import paragraph
from snapgen.wording import did_you_mean


def list_rules() -> None:
    """Print every rule by its subject, with its classes for client and server."""
    width = max(len(rule.id) for rule in RULES)
    say(f"{'':{width}}    client    server    what happened")
    for subject, rules in SUBJECTS.items():
        say()
        say(subject, bold=True)
        for rule in rules:
            if rule.directed:
                say(f"  {rule.id:{width}}  {_classes(rule.request)}  {rule.sentence} In a request.")
                say(f"  {'':{width}}  {_classes(rule.response)}  In an answer.")
            else:
                say(f"  {rule.id:{width}}  {_classes(rule.request)}  {rule.sentence}")


def explain_rule(identifier: str) -> None:
    """Print one rule with its reasons; an unknown id is wrong usage."""
    rule = next((each for each in RULES if each.id == identifier), None)
    if rule is None:
        hint = did_you_mean(identifier, [each.id for each in RULES], "`snapgen diff --rules` lists them")
        raise click.BadParameter(f"there is no rule `{identifier}`; {hint}", param_hint="--explain")
    say(rule.id, bold=True)
    paragraph(rule.sentence, "  ")
    if rule.directed:
        _explain(rule.request, "in a request, ")
        _explain(rule.response, "in an answer, ")
    else:
        _explain(rule.request, "")
    paragraph(_version(rule), "  next version: ")


def _explain(sides: Sides, where: str) -> None:
    for name, ruling in (("client", sides.client), ("server", sides.server)):
        paragraph(f"{ruling.verdict.word}. {ruling.reason}", f"  {where}for a {name}: ")


def _classes(sides: Sides) -> str:
    return f"{sides.client.verdict.word:8}  {sides.server.verdict.word:8}"


def _version(rule: Rule) -> str:
    rulings = (ruling for sides in (rule.request, rule.response) for ruling in (sides.client, sides.server))
    heaviest = max(ruling.verdict for ruling in rulings)
    if rule is VERSION:
        return "none is asked for."
    if heaviest is Verdict.BREAKING:
        return "major, or minor before 1.0.0."
    return "minor, or patch before 1.0.0." if heaviest is Verdict.RISKY or rule.adds else "patch."
