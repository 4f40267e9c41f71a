"""Asks for a payout with python-nicepay, Nicepay's own SDK, at the address given as the first argument."""

import os
import sys
import types

# It imports a name of tkinter that it never uses, and machines that serve have no tkinter.
sys.modules["tkinter"] = types.ModuleType("tkinter")
sys.modules["tkinter.messagebox"] = types.ModuleType("tkinter.messagebox")
sys.modules["tkinter.messagebox"].RETRY = "retry"  # type: ignore[attr-defined]

from python_nicepay.config.apiClient import apiClient  # noqa: E402
from python_nicepay.constants.constantsEndpoint import ConstantsEndpoints  # noqa: E402
from python_nicepay.constants.constantsGeneral import ConstantsGeneral  # noqa: E402
from python_nicepay.data.builder import builderEnvironment  # noqa: E402
from python_nicepay.data.builder.snap import builderAccessToken, builderPayout  # noqa: E402
from python_nicepay.service.snapService import SnapService  # noqa: E402

address, reference = sys.argv[1:]
client_id = os.environ["CLIENT_ID"]
ConstantsGeneral.setSnapConfiguration(client_id, os.environ["CLIENT_SECRET"], os.environ["PRIVATE_KEY"])
ConstantsGeneral.setSandboxBaseUrl(f"{address}/nicepay")

token = builderAccessToken.BuildAccessToken().setGrantType("client_credentials").setAdditionalInfo("").build()
inquiry = (
    builderPayout.BuildPayoutInquiry()
    .setMerchantId("IONPAYTEST")
    .setOriginalPartnerReferenceNo(reference)
    .setOriginalReferenceNo("IONPAYTEST07202203211011400001")
    .setBeneficiaryAccountNo("5345000060")
    .build()
)
environment = builderEnvironment.BuildEnvironment().isCloud(False).isProduction(False).build()

# It logs the answer and gives its caller nothing.
heard = []
send = apiClient.send
apiClient.send = staticmethod(lambda *sent: heard.append(send(*sent)) or heard[-1])
SnapService.serviceTransaction(
    token.jsonAccessToken(), inquiry.jsonPayoutInquiry(), ConstantsEndpoints.inquiryPayout(), environment
)
for answer in heard:
    print(ascii(answer))
