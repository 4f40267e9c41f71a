"""The list of house rules."""

from __future__ import annotations

from snapgen.diagnostics import Severity
from snapgen.lint import (
    codes,
    descriptions,
    errata,
    lengths,
    methods,
    names,
    outcomes,
    presence,
    sample_headers,
    samples,
    sources,
    standard,
    versions,
)
from snapgen.lint.rule import Rule

_E, _W = Severity.ERROR, Severity.WARNING

RULES: tuple[Rule, ...] = (
    Rule("sample-not-json", _E, "The body of a sample is one JSON object.", samples.is_json),
    Rule("sample-misfit", _E, "The body of a sample fits its table.", samples.fits),
    Rule("sample-header", _E, "The headers of a sample fit their rows.", sample_headers.fit),
    Rule("sample-unlisted-field", _W, "Every field of a sample has a row.", samples.has_rows),
    Rule("sample-unlisted-header", _W, "Every header of a sample has a row.", sample_headers.have_rows),
    Rule("sample-unlisted-value", _W, "Every value of a sample is in its field's list.", samples.has_listed_values),
    Rule("sample-unlisted-code", _W, "The code that a sample answers with is in the table.", codes.are_in_the_table),
    Rule("impossible-status", _E, "A response code begins with an HTTP status.", codes.have_an_http_status),
    Rule("impossible-length", _E, "Some text has the length and the form that a row asks for.", lengths.are_possible),
    Rule("value-misfit", _E, "Every listed value fits the row that it is listed for.", lengths.allow_listed_values),
    Rule("example-misfit", _E, "An example fits its row.", lengths.allow_examples),
    Rule("get-with-body", _E, "A GET has no body.", methods.of_get_have_no_body),
    Rule("no-presence", _W, "Every row is mandatory, optional or conditional.", presence.is_told),
    Rule("no-condition", _W, "A conditional row tells its condition.", presence.has_a_condition),
    Rule("idle-condition", _W, "Only a conditional row has a condition.", presence.needs_its_condition),
    Rule("no-source", _W, "Every row, fact, value and code names its source.", sources.are_named),
    Rule("thin-description", _W, "Everything is described in two words or more.", descriptions.are_sentences),
    Rule("copied-description", _W, "A description says more than the name.", descriptions.are_not_the_name),
    Rule("standard-header", _W, "A header departs from the standard with an erratum.", standard.headers_are_kept),
    Rule("standard-message", _W, "A code departs from the standard with an erratum.", standard.messages_are_kept),
    Rule("duplicate-erratum", _W, "An erratum stands once in its place.", errata.are_told_once),
    Rule("idle-erratum", _W, "An erratum tells more than a reason.", errata.say_something),
    Rule("no-outcome", _W, "A write names the read that tells its outcome.", outcomes.of_writes_can_be_asked_for),
    Rule(
        "outcome-misfit",
        _E,
        "An outcome is read from fields and values that exist.",
        outcomes.readings_fit_their_bodies,
    ),
    Rule("unexplained-unknown", _W, "What is unknown is listed as such.", outcomes.unknowns_are_explained),
    Rule("colliding-types", _E, "No two classes of a system have one name.", names.of_types_differ),
    Rule("long-name", _E, f"No emitted name is longer than {names.LONGEST} characters.", names.are_short),
    Rule("colliding-members", _E, "No two members of an enum have one name.", names.of_members_differ),
    Rule("colliding-lists", _E, "No two lists of values of a system have one name.", names.of_lists_differ),
    Rule("version-behind", _E, "A version follows from what changed (with --since).", versions.follow_the_changes),
)
"""The rules in the order in which `snapgen lint --rules` lists them."""
