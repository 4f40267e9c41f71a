"""The views of `statuses.py` and `amounts.py`: lists of values, and amounts that are not the standard's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from snapgen import ir
from snapgen.emit.amounts import AmountNames, amount_names
from snapgen.emit.code import Code, docstring, identifier, literal
from snapgen.emit.python.codes import MemberView
from snapgen.names import constant
from snapgen.spec_text import SpecText, phrase, unended


@dataclass(frozen=True, slots=True)
class ValueListView:
    """One open enum."""

    name: Code
    doc: Code
    pattern: Code | None
    """None if any text fits."""
    members: tuple[MemberView, ...]


@dataclass(frozen=True, slots=True)
class ValueListsView:
    """What `statuses.py` prints."""

    module_doc: Code
    lists: tuple[ValueListView, ...]


@dataclass(frozen=True, slots=True)
class AmountView:
    """An amount and the money that holds it."""

    name: Code
    integer_digits: Code
    fraction_digits: Code
    doc: Code
    money: Code
    money_doc: Code
    value_doc: Code


@dataclass(frozen=True, slots=True)
class AmountsView:
    """What `amounts.py` prints."""

    module_doc: Code
    amounts: tuple[AmountView, ...]


def value_lists_view(system: ir.System) -> ValueListsView | None:
    """Return the view for a system, or None where no field has a list of values."""
    if not system.value_lists:
        return None
    return ValueListsView(
        module_doc=docstring(phrase("Lists of values of {}; a value that none of them has is kept.", system.title)),
        lists=tuple(_value_list(listed) for listed in system.value_lists),
    )


def amounts_view(system: ir.System) -> AmountsView | None:
    """Return the view for a system, or None where all amounts are the standard's."""
    own = [names for names in amount_names(system).values() if not names.standard]
    if not own:
        return None
    return AmountsView(
        docstring(phrase("Amounts as {} writes them.", system.title)), tuple(_amount(names) for names in own)
    )


def _value_list(listed: ir.ValueList) -> ValueListView:
    return ValueListView(
        name=identifier(listed.name),
        doc=docstring(listed.description, 4),
        pattern=_pattern(listed.minimum, listed.maximum),
        members=tuple(
            MemberView(identifier(name), literal(value.value), docstring(_told(value), 4))
            for name, value in value_members(listed)
        ),
    )


def value_members(listed: ir.ValueList) -> Iterator[tuple[str, ir.Value]]:
    """Yield the values of a list with their members' names: of two with one name, the second carries its value, too."""
    names: set[str] = set()
    for value in listed.values:
        name = constant(value.name)
        name = f"{name}_{constant(value.value)}" if name in names else name
        names.add(name)
        yield name, value


def _pattern(minimum: int, maximum: int | None) -> Code | None:
    if (minimum, maximum) == (0, None):
        return None
    times = str(minimum) if minimum == maximum else f"{minimum},{'' if maximum is None else maximum}"
    return literal(f"(?s:.{{{times}}})")


def _told(value: ir.Value) -> SpecText:
    return phrase("{}. ({})", unended(value.description or value.name), str(value.source))


def _amount(names: AmountNames) -> AmountView:
    whole, fraction = names.shape.integer_digits, names.shape.fraction_digits
    form = f"up to {whole} digits and exactly {fraction} decimals"
    return AmountView(
        name=identifier(names.amount),
        integer_digits=Code(str(whole)),
        fraction_digits=Code(str(fraction)),
        doc=docstring(f"Decimal amount with {form}."),
        money=identifier(names.money),
        money_doc=docstring(f"Amount of money with {form}, and its currency.", 4),
        value_doc=docstring("Amount with its cents.", 4),
    )
