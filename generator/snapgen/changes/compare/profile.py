"""Compare the dialects of two editions of a system."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from snapgen import ir
from snapgen.changes.change import Change, Where
from snapgen.changes.compare import told
from snapgen.changes.rule import Rule
from snapgen.changes.rules import profile as rules
from snapgen.changes.words import shown
from snapgen.ir.profile import DEFAULTS
from snapgen.spec_text import as_written

_SCOPES = ("partner-endpoint-day", "partner-day", "partner")
"""From the least to the most within which an id may come once."""


def profiles(where: Where, old: ir.System, new: ir.System) -> Iterator[Change]:
    """Tell the changes of the dialect."""
    before, after = _facts(old), _facts(new)
    reordered = [name for name in before if name in after] != [name for name in after if name in before]
    where = where.at("dialect", old.profile_span, new.profile_span)
    yield from told.order(where, reordered)
    for name in sorted(before.keys() | after.keys()):
        place = where.at(f"dialect {name}")
        (was, was_source), (is_, is_source) = before.get(name, (None, None)), after.get(name, (None, None))
        values = [DEFAULTS.get(name, "") if value is None else value for value in (was, is_)]
        if values[0] != values[1]:
            yield place.change(_rule(name, *values), *map(shown, values))
        elif was != is_:
            yield place.change(rules.PROFILE_STATED, was, is_)
        if was is not None and is_ is not None:
            yield from told.sources(place, was_source, is_source)


def _facts(system: ir.System) -> dict[str, tuple[str | None, ir.Source | None]]:
    return {as_written(name): (as_written(value), source) for name, value, source in system.profile}


def _rule(name: str, old: str, new: str) -> Rule:
    known = _RULES[name]
    return known if isinstance(known, Rule) else known(old, new)


def _tolerance(old: str, new: str) -> Rule:
    """Compare seconds; `none` is no limit."""
    tightened = old == "none" or (new != "none" and int(new) < int(old))
    return rules.TOLERANCE_TIGHTENED if tightened else rules.TOLERANCE_LOOSENED


def _lifetime(old: str, new: str) -> Rule:
    return rules.TOKEN_LIFETIME_SHORTENED if int(new) < int(old) else rules.TOKEN_LIFETIME_LENGTHENED


def _scope(old: str, new: str) -> Rule:
    tightened = _SCOPES.index(new) > _SCOPES.index(old)
    return rules.EXTERNAL_ID_SCOPE_TIGHTENED if tightened else rules.EXTERNAL_ID_SCOPE_LOOSENED


def _customer_token(old: str, new: str) -> Rule:
    if new == "required":
        return rules.CUSTOMER_TOKEN_DEMANDED
    if new == "none":
        return rules.CUSTOMER_TOKEN_DROPPED
    return rules.CUSTOMER_TOKEN_RELAXED if old == "required" else rules.CUSTOMER_TOKEN_ALLOWED


_RULES: dict[str, Rule | Callable[[str, str], Rule]] = {
    "authentication": rules.AUTHENTICATION_CHANGED,
    "signature_encoding": rules.SIGNATURE_ENCODING_CHANGED,
    "signed_path_strip_prefix": rules.SIGNED_TEXT_CHANGED,
    "signed_query": rules.SIGNED_TEXT_CHANGED,
    "timestamp_tolerance": _tolerance,
    "external_id_scope": _scope,
    "expires_in": rules.EXPIRES_IN_TYPE,
    "token_lifetime": _lifetime,
    "customer_token": _customer_token,
}
