"""Nothing that a server holds shows its secrets."""

from datetime import UTC, datetime

import pytest

from snapbi_runtime.secret import Secret
from snapbi_runtime.server import Call, MemoryTokens, Partner, PartnerList
from snapbi_runtime.server.checks import Caller

PLANTED = "planted-sentinel"


def test_no_repr_shows_a_secret():
    partner = Partner(partner_id="p", client_id="c", client_secret=Secret(PLANTED))
    call = Call(
        partner=partner,
        customer="budi",
        external_id="1",
        timestamp=datetime(2026, 11, 21, tzinfo=UTC),
        headers={"x-something": PLANTED},
        correlation_id="id",
    )
    for held in (partner, call, Caller(partner, PLANTED, "budi"), MemoryTokens(), PartnerList([partner])):
        assert PLANTED not in repr(held)
        assert PLANTED not in str(held)


def test_partners_do_not_share_ids():
    one = Partner(partner_id="p", client_id="c")
    with pytest.raises(ValueError, match="share"):
        PartnerList([one, Partner(partner_id="q", client_id="c")])
