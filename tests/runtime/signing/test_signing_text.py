"""The string to sign is built of parts that cannot be taken for one another."""

import pytest
from signing_samples import STANDARD

from snapbi_runtime import Profile, SigningError
from snapbi_runtime.signing.text import accepted_targets, signed_target, token_text, transaction_text

HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
TIME = "2026-11-21T08:15:30+07:00"
NICEPAY = Profile(signed_path_strip_prefix="/nicepay")
PAYERMAX = Profile(signed_query="drop")


def test_a_token_request_signs_client_and_time() -> None:
    assert token_text("client-1", TIME) == b"client-1|2026-11-21T08:15:30+07:00"


def test_a_transaction_signs_its_parts_in_order() -> None:
    symmetric = transaction_text("POST", "/v1.0/x?a=b", "token", HASH, TIME)
    assert symmetric.decode() == f"POST:/v1.0/x?a=b:token:{HASH}:{TIME}"


def test_without_a_token_its_colon_goes_as_well() -> None:
    assert transaction_text("GET", "/", None, HASH, TIME).decode() == f"GET:/:{HASH}:{TIME}"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"method": ""}, "the method is empty or not visible ASCII"),
        ({"method": "post"}, "the method, the target, the token"),
        ({"method": "PO:ST"}, "the method, the target"),
        ({"target": "v1.0/x"}, "the method, the target"),
        ({"target": "https://host/x"}, "the method, the target"),
        ({"target": "/a b"}, "the target is empty or not visible ASCII"),
        ({"target": "/é"}, "the target is empty or not visible ASCII"),
        ({"target": "/a\n"}, "the target is empty or not visible ASCII"),
        ({"token": ""}, "the token is empty or not visible ASCII"),
        ({"token": "a:b"}, "the method, the target, the token"),
        ({"token": "Bearer a"}, "the token is empty or not visible ASCII"),
        ({"body_hash": HASH + "0"}, "the method, the target"),
        ({"timestamp": ""}, "the timestamp is empty or not visible ASCII"),
        ({"timestamp": f"{HASH}:{TIME}"}, "the method, the target"),
    ],
)
def test_a_part_that_could_be_taken_for_another_is_refused(change: dict[str, str], message: str) -> None:
    parts = {"method": "POST", "target": "/x", "token": "t", "body_hash": HASH, "timestamp": TIME, **change}
    with pytest.raises(SigningError, match=f"^{message}"):
        transaction_text(**parts)


@pytest.mark.parametrize(("client", "time"), [("", TIME), ("a\x7f", TIME), ("a", ""), ("a", "b|c"), ("a", "9" * 41)])
def test_a_token_request_needs_both_parts(client: str, time: str) -> None:
    with pytest.raises(SigningError):
        token_text(client, time)


@pytest.mark.parametrize(
    ("target", "profile", "signed"),
    [
        ("/v1.0/x?a=%2F&b", STANDARD, "/v1.0/x?a=%2F&b"),
        ("/v1.0/x/", STANDARD, "/v1.0/x/"),
        ("/v1.0/x?a=b?c", PAYERMAX, "/v1.0/x"),
        ("/nicepay/api/x?a=b", NICEPAY, "/api/x?a=b"),
        ("/nicepayment/api/x", NICEPAY, "/nicepayment/api/x"),
        ("/api/nicepay/x", NICEPAY, "/api/nicepay/x"),
        ("/nicepay", NICEPAY, "/nicepay"),
        ("/nicepay?a=/nicepay/", NICEPAY, "/nicepay?a=/nicepay/"),
        ("/nicepay/x?a", Profile(signed_path_strip_prefix="/nicepay/", signed_query="drop"), "/x"),
    ],
)
def test_the_target_is_signed_as_it_travels_less_what_the_profile_leaves_out(
    target: str, profile: Profile, signed: str
) -> None:
    assert signed_target(target, profile) == signed


def test_both_the_whole_path_and_the_path_less_its_prefix_are_accepted() -> None:
    assert accepted_targets("/nicepay/api/x?a", NICEPAY) == ("/nicepay/api/x?a", "/api/x?a")
    assert accepted_targets("/nicepay/api/x?a", STANDARD) == ("/nicepay/api/x?a",)
