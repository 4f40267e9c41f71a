"""What an emitted package looks like, in small: these tests use it, and the type checkers read it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field

import snapbi_runtime
from snapbi_runtime import (
    AmountFormat,
    Case,
    Json,
    Meaning,
    OpenEnum,
    RequestBody,
    ResponseBody,
    ResponseCode,
    at_least_one_of,
)


class TransactionStatus(OpenEnum):
    """Where the payment stands."""

    __pattern__ = "[0-9]{2}"

    SUCCESS = "00"
    PENDING = "03"
    FAILED = "07"


class SampleCode(ResponseCode):
    """The provider's response codes."""

    QUERY_PAYMENT_SUCCESSFUL = "2005100"
    QUERY_PAYMENT_TRANSACTION_NOT_FOUND = "4045101"

    __cases__: ClassVar[Mapping[str, Case]] = {
        "200/00": Case("Success", "Successful", "Successful", Meaning.SUCCESS, ""),
        "202/00": Case("Success", "Request In Progress", "Still being processed", Meaning.PENDING, "Query later."),
        "404/01": Case("Business", "Transaction Not Found", "Transaction not found", Meaning.REFUSED, ""),
        "4045101": Case("Business", "Transaction Not Found", "Not yet there", Meaning.ASK, "Query again."),
    }


class WideCode(ResponseCode):
    """The codes of a document that leaves the service open."""

    __pattern__ = "[0-9]{3}(?:[0-9]{2}|XX)[0-9]{2}"

    PAID_BILL = "404XX13"


class Money(snapbi_runtime.Money):
    """The provider's amounts are shorter."""

    value: Annotated[Decimal, AmountFormat(12, 2)]
    """Rupiah."""


class QueryPaymentRequest(RequestBody):
    """Ask how a payment went."""

    original_reference_no: str | None = None
    """The provider's number."""

    original_external_id: str | None = None
    """The X-EXTERNAL-ID of the payment."""

    service_code: str
    """The service of the payment."""

    amount: Money | None = None
    """What was paid."""

    merchant_id: str | None = Field(default=None, validation_alias="merchantid", serialization_alias="merchantid")
    """A wire name that camelCase does not give."""

    user_access_token: str | None = Field(default=None, repr=False)
    """A secret."""

    additional_info: dict[str, Json] | None = None
    """What the document leaves open."""

    _references = at_least_one_of("original_reference_no", "original_external_id")


class QueryPaymentResponse(ResponseBody):
    """How the payment went."""

    response_code: SampleCode
    """The outcome of the query."""

    latest_transaction_status: TransactionStatus | None = None
    """The outcome of the payment."""

    items: list[Money] | None = None
    """Parts."""
