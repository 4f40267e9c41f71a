"""A request that must name one of several things is refused when it names none."""

import pytest
from pydantic import ValidationError

from emitted_sample import Money, QueryPaymentRequest
from snapbi_runtime import at_least_one_of


class StricterRequest(QueryPaymentRequest):
    """A request with a second condition beside the one it inherits."""

    _more = at_least_one_of("merchant_id", "amount")


@pytest.mark.parametrize("fields", [{}, {"original_reference_no": None}, {"amount": Money.of(1)}])
def test_a_request_without_any_reference_is_refused_by_wire_names(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError) as refusal:
        QueryPaymentRequest.model_validate({"service_code": "51", **fields})
    [error] = refusal.value.errors()
    assert error["type"] == "at_least_one_of"
    assert error["msg"] == "at least one of originalReferenceNo, originalExternalId is required"


def test_the_condition_names_a_wire_name_that_is_not_camel_case() -> None:
    body = b'{"serviceCode":"51","originalExternalId":"1","merchantid":null}'
    assert QueryPaymentRequest.from_wire(body).merchant_id is None
    with pytest.raises(ValidationError, match="at least one of merchantid, amount is required"):
        StricterRequest.from_wire(body)


def test_any_one_of_the_fields_is_enough() -> None:
    QueryPaymentRequest(original_reference_no="1", service_code="51")
    QueryPaymentRequest(original_external_id="1", service_code="51")
    QueryPaymentRequest.from_wire(b'{"originalExternalId":"1","serviceCode":"51"}')


def test_an_assignment_that_takes_the_last_one_away_is_refused() -> None:
    request = QueryPaymentRequest(original_reference_no="1", original_external_id="1", service_code="51")
    request.original_reference_no = None
    with pytest.raises(ValidationError, match="at least one of"):
        request.original_external_id = None
