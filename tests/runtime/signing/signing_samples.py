"""Keys, secrets and requests that the tests of signing share."""

import json
from pathlib import Path
from typing import Any, TypedDict

from snapbi_runtime import Profile, PublicKey, Secret, load_private_key, load_public_key, sign_transaction

VECTORS = Path(__file__).parents[2] / "vectors"
SIGNATURES: dict[str, Any] = json.loads((VECTORS / "signatures.json").read_text(encoding="utf-8"))
INPUTS: dict[str, str] = SIGNATURES["inputs"]

CLIENT_ID, TOKEN, TIMESTAMP = INPUTS["client_id"], INPUTS["access_token"], INPUTS["timestamp"]
SECRET = Secret(INPUTS["client_secret"])
PRIVATE_PEM, PUBLIC_PEM = INPUTS["rsa_private_key_pkcs8_pem"], INPUTS["rsa_public_key_pem"]
PRIVATE_KEY, PUBLIC_KEY = load_private_key(PRIVATE_PEM), load_public_key(PUBLIC_PEM)
STANDARD = Profile()


class Request(TypedDict):
    method: str
    target: str
    token: str | None
    body: bytes
    timestamp: str
    profile: Profile


REQUEST = Request(
    method="POST",
    target="/nicepay/api/v1.0/transfer/inquiry?state=a%20b&scope=x",
    token=TOKEN,
    body=b'{"merchantId":"M-1","note":"a b \\" \\u00e9","amount":{"value":"10000.00"},"n":[1,2.50,-0]}',
    timestamp=TIMESTAMP,
    profile=STANDARD,
)

ASYMMETRIC = Request(**{**REQUEST, "token": None})
SYMMETRIC_SIGNATURE = sign_transaction(SECRET, **REQUEST)
ASYMMETRIC_SIGNATURE = sign_transaction(PRIVATE_KEY, **ASYMMETRIC)
CASES: list[tuple[Secret | PublicKey, Request, str]] = [
    (SECRET, REQUEST, SYMMETRIC_SIGNATURE),
    (PUBLIC_KEY, ASYMMETRIC, ASYMMETRIC_SIGNATURE),
]
