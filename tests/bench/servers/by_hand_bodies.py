"""The bodies of the exchange, as a careful team writes them for itself."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.alias_generators import to_camel


class Wire(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, validate_by_name=True, strict=True, extra="allow")


class Status(StrEnum):
    SUCCESS = "00"
    INITIATED = "01"
    PAYING = "02"
    PENDING = "03"
    REFUNDED = "04"
    CANCELLED = "05"
    FAILED = "07"


class Money(Wire):
    value: Annotated[str, Field(pattern=r"^(0|[1-9][0-9]{0,15})\.[0-9]{2}$")]
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]

    @property
    def amount(self) -> Decimal:
        return Decimal(self.value)


class QueryPaymentRequest(Wire):
    original_reference_no: Annotated[str | None, Field(max_length=64)] = None
    original_partner_reference_no: Annotated[str | None, Field(max_length=64)] = None
    original_external_id: Annotated[str | None, Field(max_length=36)] = None
    service_code: Annotated[str, Field(pattern="^[0-9]{0,2}$")]

    @model_validator(mode="after")
    def names_a_payment(self) -> Self:
        if self.original_reference_no or self.original_partner_reference_no or self.original_external_id:
            return self
        raise ValueError("a reference is required")


class QueryPaymentResponse(Wire):
    response_code: Annotated[str, Field(pattern="^[0-9]{7}$")]
    response_message: Annotated[str, Field(max_length=150)]
    original_partner_reference_no: Annotated[str | None, Field(max_length=64)] = None
    original_reference_no: Annotated[str | None, Field(max_length=64)] = None
    original_external_id: Annotated[str | None, Field(max_length=36)] = None
    service_code: Annotated[str, Field(pattern="^[0-9]{0,2}$")]
    latest_transaction_status: Annotated[Status, Field(strict=False)]
    transaction_status_desc: Annotated[str | None, Field(max_length=50)] = None
    paid_time: Annotated[str | None, Field(max_length=25, min_length=25)] = None
    amount: Money | None = None
    fee_amount: Money | None = None
