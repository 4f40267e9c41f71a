"""FastAPI as its tutorial has it: the bodies are validated, and nothing else is checked."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from .exchange import ANSWER, PATH


class Wire(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, validate_by_name=True)


class Money(Wire):
    value: Annotated[str, Field(pattern=r"^(0|[1-9][0-9]{0,15})\.[0-9]{2}$")]
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]


class QueryPaymentRequest(Wire):
    original_reference_no: Annotated[str | None, Field(max_length=64)] = None
    original_partner_reference_no: Annotated[str | None, Field(max_length=64)] = None
    original_external_id: Annotated[str | None, Field(max_length=36)] = None
    service_code: Annotated[str, Field(pattern="^[0-9]{0,2}$")]


class QueryPaymentResponse(Wire):
    response_code: Annotated[str, Field(pattern="^[0-9]{7}$")]
    response_message: Annotated[str, Field(max_length=150)]
    original_partner_reference_no: Annotated[str | None, Field(max_length=64)] = None
    original_reference_no: Annotated[str | None, Field(max_length=64)] = None
    original_external_id: Annotated[str | None, Field(max_length=36)] = None
    service_code: Annotated[str, Field(pattern="^[0-9]{0,2}$")]
    latest_transaction_status: Annotated[str, Field(min_length=2, max_length=2)]
    transaction_status_desc: Annotated[str | None, Field(max_length=50)] = None
    paid_time: Annotated[str | None, Field(max_length=25, min_length=25)] = None
    amount: Money | None = None
    fee_amount: Money | None = None


async def query_payment(request: QueryPaymentRequest) -> QueryPaymentResponse:
    return QueryPaymentResponse.model_validate(ANSWER)


def application() -> Any:
    app = FastAPI()
    app.post(PATH)(query_payment)
    return app
