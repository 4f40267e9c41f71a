"""Rules on what a field may hold: types, lengths, forms, amounts."""

from __future__ import annotations

from snapgen.changes.rule import directed
from snapgen.changes.rules.fields import LAG
from snapgen.changes.verdict import breaks, risks, spares

TYPE_CHANGED = directed(
    "type-changed",
    "A field has another type.",
    breaks("The old type is refused, and no longer passes type checks."),
    breaks("The attribute has another type, and the old package refuses the new one."),
)
LENGTH_SHORTENED = directed(
    "length-shortened",
    "A text may have fewer characters.",
    breaks("A text that used to fit is refused."),
    risks(LAG),
)
LENGTH_LENGTHENED = directed(
    "length-lengthened",
    "A text may have more characters.",
    spares("Every text that used to fit still fits."),
    breaks("The old package refuses the longer text, and a column that holds it may be too short."),
)
MINIMUM_RAISED = directed(
    "minimum-raised",
    "A text must have more characters.",
    breaks("A text that used to be long enough is refused."),
    risks(LAG),
)
MINIMUM_LOWERED = directed(
    "minimum-lowered",
    "A text may be shorter than it had to be.",
    spares("Every text that used to fit still fits."),
    breaks("The old package refuses the shorter text, and code may rely on the length."),
)
FORMAT_SET = directed(
    "format-set",
    "A text must have a form that was not asked for.",
    breaks("A text in another form is refused."),
    risks(LAG),
)
FORMAT_DROPPED = directed(
    "format-dropped",
    "A text may have any form.",
    spares("Every text that used to fit still fits."),
    breaks("The old package refuses what does not have the old form, and code may rely on it."),
)
FORMAT_CHANGED = directed(
    "format-changed",
    "A text has another form.",
    breaks("A text in the old form is refused."),
    breaks("The old package refuses the new form."),
)
VALUE_FIXED = directed(
    "value-fixed",
    "Only one value is allowed.",
    breaks("Any other value is refused, and no longer passes type checks."),
    risks(LAG),
)
VALUE_FREED = directed(
    "value-freed",
    "Other values than the only one are allowed.",
    spares("The value is still allowed."),
    breaks("The old package refuses any other value, and the attribute is no longer of one literal."),
)
VALUE_REPLACED = directed(
    "value-replaced",
    "Another value is the only one that is allowed.",
    breaks("The old value is refused."),
    breaks("The old package refuses the new value."),
)
AMOUNT_DIGITS_FEWER = directed(
    "amount-digits-fewer",
    "An amount may have fewer digits before the point.",
    breaks("An amount that used to fit is refused."),
    risks(LAG),
)
AMOUNT_DIGITS_MORE = directed(
    "amount-digits-more",
    "An amount may have more digits before the point.",
    spares("Every amount that used to fit still fits."),
    breaks("The old package refuses the greater amount, and a column that holds it may be too small."),
)
AMOUNT_SCALE = directed(
    "amount-scale",
    "An amount has another number of digits after the point.",
    breaks("An amount as it was written until now is refused."),
    breaks("The old package refuses the amount, or code takes it for one of another scale."),
)
AMOUNT_CLASS = directed(
    "amount-class",
    "The class of an amount, and of money of that format, is gone or has another name.",
    breaks("Code that names the old class fails."),
    breaks("Code that names the old class fails."),
)

RULES = (
    TYPE_CHANGED,
    LENGTH_SHORTENED,
    LENGTH_LENGTHENED,
    MINIMUM_RAISED,
    MINIMUM_LOWERED,
    FORMAT_SET,
    FORMAT_DROPPED,
    FORMAT_CHANGED,
    VALUE_FIXED,
    VALUE_FREED,
    VALUE_REPLACED,
    AMOUNT_DIGITS_FEWER,
    AMOUNT_DIGITS_MORE,
    AMOUNT_SCALE,
    AMOUNT_CLASS,
)
