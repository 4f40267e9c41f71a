"""Documented messages, with what is known in the places that they have for it."""

import pytest

from snapbi_runtime.server.answers import filled
from snapbi_runtime.server.refusal import Raise, Refusal

GIVEN = {"field": "amount.value", "reason": "Signature", "info": "42"}


@pytest.mark.parametrize(
    ("template", "with_all", "with_none"),
    [
        ("Successful", "Successful", "Successful"),
        ("Invalid Field Format {field name}", "Invalid Field Format amount.value", "Invalid Field Format"),
        ("Invalid mandatory field {field}", "Invalid mandatory field amount.value", "Invalid mandatory field"),
        ("Unauthorized. [reason]", "Unauthorized. Signature", "Unauthorized."),
        ("Unauthorised. [Reason]", "Unauthorised. Signature", "Unauthorised."),
        ("Transaction Not Permitted.[reason]", "Transaction Not Permitted. Signature", "Transaction Not Permitted."),
        (
            "Invalid Card/Account/Customer [info]/Virtual Account",
            "Invalid Card/Account/Customer 42/Virtual Account",
            "Invalid Card/Account/Customer/Virtual Account",
        ),
    ],
)
def test_places_are_filled_or_go_away(template, with_all, with_none):
    assert filled(template, GIVEN) == with_all
    assert filled(template, {}) == with_none


def test_what_is_put_in_cannot_break_a_line_or_the_length():
    assert filled("Unauthorized. [reason]", {"reason": "a\r\nX-Evil: 1\x00"}) == "Unauthorized. a??X-Evil: 1?"
    assert len(filled("Invalid Field Format {field name}", {"field": "x" * 1000})) == 150


def test_a_refusal_shows_what_the_log_may_know():
    assert str(Refusal(401, "00", reason="Invalid Signature", why="no such partner")) == "no such partner"
    assert str(Raise(404)) == "404"
