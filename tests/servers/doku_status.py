"""Gets tokens and asks for a payment with doku-python-library, DOKU's own SDK, at the address of the first argument."""

import os
import sys

from doku_python_library.src.commons import config
from doku_python_library.src.model.direct_debit.check_status_additional_info_request import (
    CheckStatusAdditionalInfoRequest,
)
from doku_python_library.src.model.direct_debit.check_status_request import CheckStatusRequest
from doku_python_library.src.snap import DokuSNAP

config._Development.BASE_URL = sys.argv[1]
doku = DokuSNAP(
    private_key=os.environ["PRIVATE_KEY"],
    client_id=os.environ["CLIENT_ID"],
    is_production=False,
    public_key="",
    issuer="shop",
    secret_key=os.environ["CLIENT_SECRET"],
    merchant_public_key="",
)
print(type(doku.token_expires_in).__name__, doku.token_expires_in)
consent = doku.get_token_b2b2c(auth_code="any")
print(consent.response_code, bool(consent.access_token))
answer = doku.do_check_status(
    CheckStatusRequest(
        service_code="55",
        original_partner_reference_no=sys.argv[2],
        additional_info=CheckStatusAdditionalInfoRequest(device_id="till-7", channel="DIRECT_DEBIT_BRI_SNAP"),
    )
)
print(answer.response_code, answer.response_message, answer.latest_transaction_status)
