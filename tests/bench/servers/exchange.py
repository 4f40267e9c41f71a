"""The exchange that every server is measured with: one query of a payment, signed anew each time, and its answer."""

from __future__ import annotations

import hmac
import json
from base64 import b64encode
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from typing import Any

PATH = "/snap/v1.0/qr/qr-mpm-query"
PARTNER, SECRET = "962489e9-de5d-4eb7-92a4", "a secret of these measurements"
TOKEN, CUSTOMER_TOKEN = "b2b-token-of-these-measurements", "customer-token-of-these-measurements"
WIB = timezone(timedelta(hours=7))

BODY = json.dumps(
    {
        "originalReferenceNo": "e3201ef5c7f06db5d999867b8c220809804443bbedd76d5c43fe6217c5533645",
        "originalPartnerReferenceNo": "21df2838-c9e8-4aff-8c02-274ed4390e70",
        "serviceCode": "51",
    },
    separators=(",", ":"),
).encode()

ANSWER: dict[str, Any] = {
    "responseCode": "2005100",
    "responseMessage": "Success",
    "originalReferenceNo": "e3201ef5c7f06db5d999867b8c220809804443bbedd76d5c43fe6217c5533645",
    "originalPartnerReferenceNo": "21df2838-c9e8-4aff-8c02-274ed4390e70",
    "originalExternalId": "1725949206",
    "serviceCode": "51",
    "latestTransactionStatus": "00",
    "transactionStatusDesc": "Success",
    "paidTime": "2024-09-10T06:20:06+07:00",
    "amount": {"value": "12000.00", "currency": "IDR"},
    "feeAmount": {"value": "0.00", "currency": "IDR"},
}
"""What the service answers: every server builds its own model of it, once a request."""


def signed_headers(number: int) -> list[tuple[bytes, bytes]]:
    """Give the headers of one request, as they come from the wire; numbers make its X-EXTERNAL-ID."""
    moment = datetime.now(UTC).astimezone(WIB).isoformat(timespec="seconds")
    text = f"POST:{PATH}:{TOKEN}:{sha256(BODY).hexdigest()}:{moment}"
    signature = b64encode(hmac.digest(SECRET.encode(), text.encode(), "sha512"))
    return [
        (b"host", b"127.0.0.1:8000"),
        (b"content-length", b"%d" % len(BODY)),
        (b"content-type", b"application/json"),
        (b"accept", b"application/json"),
        (b"user-agent", b"measurement"),
        (b"authorization", b"Bearer " + TOKEN.encode()),
        (b"authorization-customer", b"Bearer " + CUSTOMER_TOKEN.encode()),
        (b"x-timestamp", moment.encode()),
        (b"x-partner-id", PARTNER.encode()),
        (b"x-external-id", b"%032d" % number),
        (b"channel-id", b"95221"),
        (b"x-signature", signature),
    ]


def check_answer(status: int, body: bytes) -> None:
    """Raise RuntimeError unless it is the answer; how a time is written and what is left out may differ."""
    answer = json.loads(body)
    alike = ("responseCode", "originalReferenceNo", "latestTransactionStatus", "amount")
    if status != 200 or any(answer.get(name) != ANSWER[name] for name in alike):
        raise RuntimeError(f"not the answer: {status} {body[:500]!r}")
