"""Models of the bodies that requests and answers carry."""

from __future__ import annotations


from pydantic import Field

from snapbi_runtime import RequestBody, ResponseBody


class PayQrInternalRequest(RequestBody):
    """Request of QR Internal Payment."""

    inquiry_id: str
    """Identifier that the inquiry of the QR code gave. (000:96,190)"""

    password: str = Field(repr=False)
    """Password of the customer, a secret. (000:97,182, erratum 000-3)"""

    source_id: str
    """Identifier of the account that pays. (000:98,186)"""


class PayQrInternalResponse(ResponseBody):
    """Success answer of QR Internal Payment."""

    amount: float | None = None
    """Amount of the payment; the currency is not told. (000:108,130, erratum 000-4, erratum 000-6)"""

    trx_timestamp: str | None = None
    """Time of the payment. (000:109,134, erratum 000-5, erratum 000-6)"""

    account_group_id: str
    """Identifier of the group that the account belongs to. (000:110, erratum 000-7)"""

    transaction_status: str
    """State of the payment; its values are not documented. (000:111,138)"""

    account_group_name: str
    """Name of the group that the account belongs to. (000:112,142)"""

    client_ref: str
    """Reference of the payment at the caller. (000:113,146)"""

    merchant: str
    """The merchant that was paid. (000:114,150)"""

    description: str
    """Text of the payment. (000:115,154)"""

    transaction_code: str
    """Kind of transaction; the values stand on a page that was not read. (000:116,158)"""

    customer_name: str
    """Name of the customer who paid. (000:117,162)"""

    account_id: str
    """Identifier of the account that paid. (000:118,166)"""

    customer_id: str
    """Identifier of the customer who paid. (000:119,170)"""

    account_group_email: str
    """E-mail address of the group that the account belongs to. (000:120,174)"""

    id: str
    """Identifier of the payment. (000:121,178)"""
