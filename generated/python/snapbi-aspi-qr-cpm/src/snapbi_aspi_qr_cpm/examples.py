"""Requests and answers of ASPI QR CPM as documented, and a service that gives them."""

from snapbi_runtime import Json
from snapbi_runtime.server import Call, Partner, example_answer

from .models import (
    CancelPaymentRequest,
    CancelPaymentResponse,
    GenerateQrRequest,
    GenerateQrResponse,
    NotifyPaymentRequest,
    NotifyPaymentResponse,
    PayQrRequest,
    PayQrResponse,
    QueryPaymentRequest,
    QueryPaymentResponse,
    RefundPaymentRequest,
    RefundPaymentResponse,
)
from .operations import CANCEL_PAYMENT, GENERATE_QR, NOTIFY_PAYMENT, PAY_QR, QUERY_PAYMENT, REFUND_PAYMENT
from .service import AspiQrCpmService

CANCEL_PAYMENT_REQUEST: dict[str, Json] = {
    "originalPartnerReferenceNo": "2020102900000000000001",
    "originalReferenceNo": "2020102977770000000009",
    "originalExternalId": "30443786930722726463280097920912",
    "merchantId": "00007100010926",
    "subMerchantId": "310928924949487",
    "externalStoreId": "124928924949487",
    "amount": {
        "value": "10000.00",
        "currency": "IDR",
    },
    "reason": "cancel reason",
    "additionalInfo": {
        "deviceId": "12345679237",
        "channel": "mobilephone",
    },
}
"""A request of API Cancel Payment, the document's own sample."""

CANCEL_PAYMENT_ANSWER: dict[str, Json] = {
    "responseCode": "2006200",
    "responseMessage": "Request has been processed successfully",
    "originalPartnerReferenceNo": "2020102900000000000001",
    "originalReferenceNo": "2020102977770000000009",
    "originalExternalId": "30443786930722726463280097920912",
    "cancelTime": "2020-12-21T17:07:25+07:00",
    "transactionDate": "2020-12-21T17:55:11+07:00",
    "additionalInfo": {
        "deviceId": "12345679237",
        "channel": "mobilephone",
    },
}
"""The success answer of API Cancel Payment, the document's own sample."""

GENERATE_QR_REQUEST: dict[str, Json] = {
    "partnerReferenceNo": "2020102900000000000001",
    "userAccessToken": "xxxxxx",
    "merchantId": "00007100010926",
    "subMerchantId": "310928924949487",
    "partnerTrxDate": "2020-12-23T07:50:11+07:00",
    "additionalInfo": {
        "deviceId": "12345679237",
        "channel": "mobilephone",
    },
}
"""A request of API Generate QR CPM, the document's own sample."""

GENERATE_QR_ANSWER: dict[str, Json] = {
    "responseCode": "2005900",
    "responseMessage": "Request has been processed successfully",
    "referenceNo": "2020102977770000000009",
    "partnerReferenceNo": "2020102900000000000001",
    "qrContent": "hduvY...",
    "qrUrl": "PL0001",
    "expiryTime": "60",
    "additionalInfo": {
        "deviceId": "12345679237",
        "channel": "mobilephone",
    },
}
"""The success answer of API Generate QR CPM, the document's own sample."""

NOTIFY_PAYMENT_REQUEST: dict[str, Json] = {
    "originalPartnerReferenceNo": "2020102900000000000001",
    "originalReferenceNo": "2020102977770000000009",
    "merchantId": "00007100010926",
    "subMerchantId": "310928924949487",
    "externalStoreId": "124928924949487",
    "amount": {
        "value": "50000.00",
        "currency": "IDR",
    },
    "latestTransactionStatus": "00",
    "transactionStatusDesc": "success",
    "customerNumber": "6281388370001",
    "accountType": "tabungan",
    "destinationNumber": "8377388292",
    "destinationAccountName": "John Doe",
    "sessionID": "0UYEB77329002HY",
    "bankCode": "002",
    "additionalInfo": {
        "deviceId": "12345679237",
        "channel": "mobilephone",
    },
}
"""A request of API Payment Notify, the document's own sample."""

NOTIFY_PAYMENT_ANSWER: dict[str, Json] = {
    "responseCode": "2007900",
    "responseMessage": "Request has been processed successfully",
    "additionalInfo": {
        "deviceId": "12345679237",
        "channel": "mobilephone",
    },
}
"""The success answer of API Payment Notify, the document's own sample."""

PAY_QR_REQUEST: dict[str, Json] = {
    "partnerReferenceNo": "2020102900000000000001",
    "qrContent": "hduvY...",
    "amount": {
        "value": "12345678.00",
        "currency": "IDR",
    },
    "feeAmount": {
        "value": "12345678.00",
        "currency": "IDR",
    },
    "merchantId": "00007100010926",
    "subMerchantId": "310928924949487",
    "title": "example",
    "expiryTime": "60",
    "items": {
        "productId": "12345",
        "productName": "goods A",
        "qty": "6",
        "desc": "barang",
    },
    "externalStoreId": "abcd",
    "merchantName": "Merchant01",
    "merchantLocation": "Jakarta Indonesia",
    "acquirerName": "LinkAja",
    "terminalId": "6476378",
    "scannerInfo": {
        "deviceId": "46252",
        "deviceVersion": "v.1.0",
        "deviceModel": "Scanner",
        "deviceIp": "172.24.281.24",
    },
    "additionalInfo": {
        "deviceId": "12345679237",
        "channel": "mobilephone",
    },
}
"""A request of API CPM Payment, the document's own sample."""

PAY_QR_ANSWER: dict[str, Json] = {
    "responseCode": "2006000",
    "responseMessage": "Request has been processed successfully",
    "referenceNo": "2020102977770000000009",
    "partnerReferenceNo": "2020102900000000000001",
    "transactionDate": "2020-12-23T07:54:11+07:00",
    "additionalInfo": {
        "deviceId": "12345679237",
        "channel": "mobilephone",
    },
}
"""The success answer of API CPM Payment, the document's own sample."""

QUERY_PAYMENT_REQUEST: dict[str, Json] = {
    "originalReferenceNo": "2020102977770000000009",
    "originalPartnerReferenceNo": "2020102900000000000001",
    "originalExternalId": "10052019",
    "merchantId": "00007100010926",
    "subMerchantId": "310928924949487",
    "externalStoreId": "124928924949487",
    "additionalInfo": {
        "deviceId": "12345679237",
        "channel": "mobilephone",
    },
}
"""A request of API Query Payment, the document's own sample."""

QUERY_PAYMENT_ANSWER: dict[str, Json] = {
    "responseCode": "2006100",
    "responseMessage": "Request has been processed successfully",
    "originalReferenceNo": "2020102977770000000009",
    "originalPartnerReferenceNo": "2020102900000000000001",
    "originalExternalId": "10052019",
    "title": "example",
    "latestTransactionStatus": "00",
    "transactionStatusDesc": "success",
    "paidTime": "2020-12-23T08:04:11+07:00",
    "additionalInfo": {
        "deviceId": "12345679237",
        "channel": "mobilephone",
    },
}
"""The success answer of API Query Payment, the document's own sample."""

REFUND_PAYMENT_REQUEST: dict[str, Json] = {
    "merchantId": "00007100010926",
    "subMerchantId": "310928924949487",
    "externalStoreId": "124928924949487",
    "originalPartnerReferenceNo": "2020102900000000000001",
    "originalReferenceNo": "2020102977770000000009",
    "originalExternalId": "10052019",
    "partnerRefundNo": "239850918204981205970",
    "refundAmount": {
        "value": "10000.00",
        "currency": "IDR",
    },
    "reason": "Customer complain",
    "additionalInfo": None,
}
"""A request of API Refund Payment, the document's own sample."""

REFUND_PAYMENT_ANSWER: dict[str, Json] = {
    "responseCode": "2008000",
    "responseMessage": "Request has been processed successfully",
    "originalPartnerReferenceNo": "2020102900000000000001",
    "originalReferenceNo": "2020102977770000000009",
    "originalExternalId": "10052019",
    "refundNo": "REF993883",
    "partnerRefundNo": "239850918204981205970",
    "refundAmount": {
        "value": "10000.00",
        "currency": "IDR",
    },
    "refundTime": "2020-12-21T17:21:41+07:00",
    "additionalInfo": None,
}
"""The success answer of API Refund Payment, the document's own sample."""


class ExampleService(AspiQrCpmService):
    """Answers every request with its example, and with the references that it was asked for."""

    async def cancel_payment(self, request: CancelPaymentRequest, call: Call) -> CancelPaymentResponse:
        """Answer with the example."""
        return example_answer(CANCEL_PAYMENT, CANCEL_PAYMENT_ANSWER, request)

    async def generate_qr(self, request: GenerateQrRequest, call: Call) -> GenerateQrResponse:
        """Answer with the example."""
        return example_answer(GENERATE_QR, GENERATE_QR_ANSWER, request)

    async def notify_payment(self, request: NotifyPaymentRequest, call: Call) -> NotifyPaymentResponse:
        """Answer with the example."""
        return example_answer(NOTIFY_PAYMENT, NOTIFY_PAYMENT_ANSWER, request)

    async def pay_qr(self, request: PayQrRequest, call: Call) -> PayQrResponse:
        """Answer with the example."""
        return example_answer(PAY_QR, PAY_QR_ANSWER, request)

    async def query_payment(self, request: QueryPaymentRequest, call: Call) -> QueryPaymentResponse:
        """Answer with the example."""
        return example_answer(QUERY_PAYMENT, QUERY_PAYMENT_ANSWER, request)

    async def refund_payment(self, request: RefundPaymentRequest, call: Call) -> RefundPaymentResponse:
        """Answer with the example."""
        return example_answer(REFUND_PAYMENT, REFUND_PAYMENT_ANSWER, request)

    async def customer_of(self, authorization_code: str, partner: Partner) -> str | None:
        """Take any code for the consent of one customer."""
        return "example-customer"
