"""Queries a payment with dana-python, DANA's own SDK, at the address given as the first argument."""

import os
import sys

from dana.api_client import ApiClient
from dana.payment_gateway.v1.api import PaymentGatewayApi
from dana.payment_gateway.v1.models import QueryPaymentRequest
from dana.utils.snap_configuration import AuthSettings, Env, SnapConfiguration

settings = AuthSettings(
    PRIVATE_KEY=os.environ["PRIVATE_KEY"],
    ORIGIN="shop.example",
    X_PARTNER_ID=os.environ["PARTNER_ID"],
    ENV=Env.SANDBOX,
    DANA_ENV=Env.SANDBOX,
)
configuration = SnapConfiguration(api_key=settings)
configuration.host = sys.argv[1]  # the constructor takes no notice of one
asked = QueryPaymentRequest(originalPartnerReferenceNo=sys.argv[2], serviceCode="51", merchantId="a merchant")
answer = PaymentGatewayApi(ApiClient(configuration)).query_payment_without_preload_content(asked)
print(answer.status, answer.data.decode())
