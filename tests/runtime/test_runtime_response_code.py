"""Response codes know what they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emitted_sample import SampleCode, WideCode
from snapbi_runtime import Case, Meaning


def test_a_code_is_read_in_its_three_parts() -> None:
    code = SampleCode.QUERY_PAYMENT_TRANSACTION_NOT_FOUND
    assert (code.http_status, code.service_code, code.case_code) == (404, "51", "01")


def test_a_documented_code_tells_what_the_document_tells() -> None:
    code = SampleCode("2005100")
    told = (code.category, code.message, code.description, code.meaning, code.advice)
    assert code is SampleCode.QUERY_PAYMENT_SUCCESSFUL
    assert told == ("Success", "Successful", "Successful", Meaning.SUCCESS, "")


def test_the_full_code_wins_over_the_case_of_any_service() -> None:
    assert SampleCode("4045101").meaning is Meaning.ASK
    assert SampleCode("4045201").meaning is Meaning.REFUSED


@given(st.from_regex("[0-9]{5}99", fullmatch=True))
def test_a_code_that_no_document_lists_means_ask(text: str) -> None:
    code = SampleCode(text)
    assert (code.known, code.meaning, code.success, code.pending) == (False, Meaning.ASK, False, False)
    assert (code.category, code.message, code.description, code.advice) == (None, None, None, None)
    assert f"{code.http_status:03}{code.service_code}{code.case_code}" == text


def test_success_needs_more_than_http_200() -> None:
    assert SampleCode("2004700").success
    assert not SampleCode("2004701").success
    assert SampleCode("2004701").meaning is Meaning.ASK


def test_pending_is_neither_success_nor_final() -> None:
    code = SampleCode("2025100")
    assert (code.pending, code.success, code.meaning.final) == (True, False, False)


def test_only_success_and_refused_are_final() -> None:
    assert {meaning for meaning in Meaning if meaning.final} == {Meaning.SUCCESS, Meaning.REFUSED}


def test_a_wider_pattern_lets_the_service_stay_open() -> None:
    assert WideCode("404XX13") is WideCode.PAID_BILL
    assert WideCode.PAID_BILL.service_code == "XX"
    assert WideCode("4045113").http_status == 404
    with pytest.raises(ValueError, match="not a valid SampleCode"):
        SampleCode("404XX13")


@pytest.mark.parametrize("text", ["", "404", "40451011", "404XX0", "404xx13", "\uff14045101", "4045101\n", 4045101])
def test_what_is_not_a_code_is_refused(text: object) -> None:
    with pytest.raises(ValueError, match="not a valid WideCode"):
        WideCode(text)  # type: ignore[arg-type]


def test_a_case_cannot_be_changed() -> None:
    case = Case("Success", "Successful", "", Meaning.SUCCESS, "")
    with pytest.raises(AttributeError):
        case.meaning = Meaning.ASK  # type: ignore[misc]
    assert not hasattr(case, "__dict__")
