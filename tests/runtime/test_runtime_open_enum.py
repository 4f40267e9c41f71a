"""Open enums keep what they do not list."""

import copy
import json
import pickle
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from emitted_sample import SampleCode, TransactionStatus
from snapbi_runtime import OpenEnum

STATUS = TypeAdapter(TransactionStatus)
two_digits = st.integers(0, 99).map("{:02}".format)


class AnyText(OpenEnum):
    """An enum without a pattern."""

    LISTED = "listed"
    FAILED = "07"


class Alternatives(OpenEnum):
    """An enum whose pattern has a bar."""

    __pattern__ = r"a|bb|c\d"

    A = "a"


def test_a_listed_text_is_the_member_itself() -> None:
    assert TransactionStatus("00") is TransactionStatus.SUCCESS
    assert STATUS.validate_json('"00"') is STATUS.validate_python("00") is TransactionStatus.SUCCESS


def test_listed_and_unlisted_are_told_apart() -> None:
    assert TransactionStatus.SUCCESS.known
    assert not TransactionStatus("99").known
    assert not AnyText("LISTED").known


@given(two_digits)
def test_a_value_equals_and_hashes_like_its_text(text: str) -> None:
    status = TransactionStatus(text)
    assert isinstance(status, TransactionStatus)
    assert isinstance(status, str)
    assert status == text == status.value
    assert hash(status) == hash(text)
    assert len({status, text}) == 1
    assert TransactionStatus(text) == status


@given(st.text())
def test_a_value_prints_as_its_text(text: str) -> None:
    value = AnyText(text)
    assert (str(value), f"{value}", f"{value:>9}", json.loads(json.dumps(value))) == (text, text, f"{text:>9}", text)
    assert text.join(["a", "b"]) == value.join(["a", "b"])


def test_a_member_prints_as_its_text_too() -> None:
    status = TransactionStatus.SUCCESS
    assert (str(status), f"{status}", f"{status:>4}", json.dumps(status)) == ("00", "00", "  00", '"00"')


def test_the_text_of_a_value_is_plain_text() -> None:
    assert type(AnyText(TransactionStatus.SUCCESS).value) is str


def test_digits_are_ascii_even_where_the_pattern_could_mean_others() -> None:
    with pytest.raises(ValueError, match="not a valid Alternatives"):
        Alternatives("c\uff17")


def test_an_unlisted_value_is_named_by_its_text() -> None:
    assert (TransactionStatus("99").name, TransactionStatus.SUCCESS.name) == ("99", "SUCCESS")


@given(two_digits, st.integers(0, pickle.HIGHEST_PROTOCOL))
def test_copies_and_pickles_are_equal_and_members_stay_themselves(text: str, protocol: int) -> None:
    status = TransactionStatus(text)
    ways: list[Callable[[TransactionStatus], TransactionStatus]] = [
        lambda value: pickle.loads(pickle.dumps(value, protocol)),
        copy.copy,
        copy.deepcopy,
    ]
    for way in ways:
        assert type(way(status)) is TransactionStatus
        assert way(status) == status
        assert not status.known or way(status) is status


def test_unlisted_values_leave_no_trace() -> None:
    before = (len(TransactionStatus), dict(vars(TransactionStatus)))
    for number in range(100):
        TransactionStatus(f"{number:02}")
    assert (len(TransactionStatus), dict(vars(TransactionStatus))) == before
    assert [status.value for status in TransactionStatus] == ["00", "03", "07"]
    assert len(TransactionStatus._value2member_map_) == 3


@pytest.mark.parametrize(
    "value", ["", "0", "000", "0a", "00\n", " 00", "\uff10\uff10", "\u0660\u0660", 0, None, b"00", ["00"]]
)
def test_what_does_not_fit_the_pattern_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="not a valid TransactionStatus"):
        TransactionStatus(value)  # type: ignore[arg-type]
    with pytest.raises(ValidationError, match=r"expected text that matches \[0-9\]\{2\}"):
        STATUS.validate_python(value)


@pytest.mark.parametrize("text", ["0", "7", "true", "null", '["00"]', '"000"'])
def test_json_that_is_not_fitting_text_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        STATUS.validate_json(text)


def test_an_enum_without_a_pattern_takes_any_text_and_only_text() -> None:
    assert AnyText("") == ""
    assert AnyText("a\nb") == "a\nb"
    with pytest.raises(ValidationError, match="expected text"):
        TypeAdapter(AnyText).validate_python(7)


def test_a_member_of_another_enum_is_not_taken_for_its_text() -> None:
    with pytest.raises(ValidationError):
        STATUS.validate_python(AnyText.FAILED)


@given(two_digits)
def test_pydantic_gives_the_text_back(text: str) -> None:
    status = STATUS.validate_json(f'"{text}"')
    assert STATUS.validate_python(status) is status
    assert STATUS.dump_json(status) == f'"{text}"'.encode()
    assert type(STATUS.dump_python(status, mode="json")) is str
    assert STATUS.dump_python(status) is status
    counts = TypeAdapter(dict[TransactionStatus, int])
    assert counts.dump_json(counts.validate_json(f'{{"{text}":1}}')) == f'{{"{text}":1}}'.encode()


def test_plain_text_is_not_written_where_a_member_belongs() -> None:
    with pytest.raises(ValueError, match="not a TransactionStatus"):
        STATUS.dump_json("00")  # type: ignore[arg-type]


def test_the_json_schema_tells_the_pattern() -> None:
    assert STATUS.json_schema() == {"type": "string", "pattern": "^[0-9]{2}$"}
    assert TypeAdapter(SampleCode).json_schema() == {"type": "string", "pattern": "^[0-9]{7}$"}
    assert TypeAdapter(Alternatives).json_schema() == {"type": "string", "pattern": r"^(?:a|bb|c\d)$"}
    assert TypeAdapter(AnyText).json_schema() == {"type": "string"}
