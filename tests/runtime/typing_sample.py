"""What a user may write, and may not: every `type: ignore` below must be needed. Never run."""

from decimal import Decimal
from typing import assert_type

from emitted_sample import Money, QueryPaymentRequest, QueryPaymentResponse, SampleCode, TransactionStatus
from snapbi_runtime import Meaning

request = QueryPaymentRequest(
    original_reference_no="2020102977770000000009",
    service_code="51",
    amount=Money.of("10000.00"),
    merchant_id="00007100010926",
    additional_info={"deviceId": "12345679237", "tags": ["a", None]},
)
assert_type(request.to_wire(), bytes)
assert_type(request.original_external_id, str | None)
assert_type(Money.of(10000), Money)
assert_type(Money(value=Decimal("1.00"), currency="IDR").value, Decimal)
request.service_code = "47"

response = QueryPaymentResponse.from_wire(b"{}")
assert_type(response, QueryPaymentResponse)
assert_type(response.response_code, SampleCode)
assert_type(response.response_code.meaning, Meaning)
assert_type(response.response_code.category, str | None)
assert_type(TransactionStatus("99"), TransactionStatus)
assert_type(TransactionStatus.SUCCESS.known, bool)
done: bool = response.latest_transaction_status is TransactionStatus.SUCCESS

QueryPaymentRequest(original_reference_no="1")  # type: ignore[call-arg]
QueryPaymentRequest(serviceCode="51")  # type: ignore[call-arg]
QueryPaymentRequest(service_code=51)  # type: ignore[arg-type]
Money.of(1.5)  # type: ignore[arg-type]
request.servicecode = "47"  # type: ignore[attr-defined]
nonsense = response.response_code.nonsense  # type: ignore[attr-defined]
