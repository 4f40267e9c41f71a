"""Signatures that were made of something else than what arrived, each with words for the difference."""

import base64
import hashlib
import hmac
import json
from urllib.parse import quote

from signing_samples import CLIENT_ID, REQUEST, SECRET, TIMESTAMP, TOKEN, Request

BODY = (
    '{"title": "Kopi  é", "url": "https://m.example/x?a=1&b=<2>", "big": 12345678901234567890, "none": null}'.encode()
)
VALUE = json.loads(BODY)
ARRIVED = Request(**{**REQUEST, "body": BODY})
METHOD, TARGET = ARRIVED["method"], ARRIVED["target"]
PATH = TARGET.partition("?")[0]
COMPACT = json.dumps(VALUE, separators=(",", ":"), ensure_ascii=False)


def sha(body: bytes | str) -> str:
    return hashlib.sha256(body if isinstance(body, bytes) else body.encode()).hexdigest()


HASH = sha(b'{"title":"Kopi  \xc3\xa9","url":"https://m.example/x?a=1&b=<2>","big":12345678901234567890,"none":null}')


def text(
    method: str = METHOD, target: str = TARGET, token: str = f"{TOKEN}:", digest: str = HASH, time: str = TIMESTAMP
) -> str:
    return f"{method}:{target}:{token}{digest}:{time}"


def signed(string: str, key: bytes = SECRET.reveal_bytes(), name: str = "sha512") -> str:
    return base64.b64encode(hmac.digest(key, string.encode(), name)).decode()


RAW = base64.b64decode(signed(text()))

DEVIATIONS: list[tuple[str, str, str]] = [
    (signed(text(digest=sha(json.dumps(VALUE)))), "body", "as spaced JSON, as Python's json.dumps writes it"),
    (signed(text(digest=sha(json.dumps(VALUE, ensure_ascii=False, indent=2)))), "body", "as JSON indented by two"),
    (signed(text(digest=sha(json.dumps(VALUE, separators=(",", ":"))))), "body", "as compact JSON with \\u escapes"),
    (
        signed(text(digest=sha(COMPACT.replace("12345678901234567890", "12345678901234567000")))),
        "body",
        "as compact JSON, as JavaScript's JSON.stringify writes it",
    ),
    (
        signed(text(digest=sha(json.dumps(VALUE, separators=(",", ":")).replace("/", "\\/")))),
        "body",
        "as compact JSON with slashes and non-ASCII escaped, as PHP's json_encode writes it",
    ),
    (
        signed(text(digest=sha(COMPACT.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")))),
        "body",
        "as compact JSON with <, > and & escaped, as Go writes it",
    ),
    (
        signed(text(digest=sha(json.dumps(VALUE, separators=(",", ":"), ensure_ascii=False, sort_keys=True)))),
        "body",
        "as compact JSON with its keys sorted",
    ),
    (signed(text(digest=sha(COMPACT.replace(',"none":null', "")))), "body", "as compact JSON without its nulls"),
    (signed(text(digest=sha(BODY.replace(b" ", b"")))), "body", "without any whitespace, even within strings"),
    (signed(text(digest=sha(b""))), "body", "as nothing"),
    (signed(text(digest=sha(BODY + b"\n"))), "body", "with a newline at its end"),
    (signed(text(digest=hashlib.sha512(BODY).hexdigest())), "body", "as it was sent, hashed with SHA-512"),
    (signed(text(digest=HASH.upper())), "body", "minified, its hash in capital letters"),
    (signed(text(target=PATH)), "query", "left out"),
    (signed(text(target=TARGET.removeprefix("/nicepay"))), "path", "without its first segment"),
    (signed(text(target=TARGET.replace("%20", " "))), "path", "percent-decoded"),
    (signed(text(target=TARGET.replace("?", "/?"))), "path", "with a slash at its end"),
    (signed(text(target=f"https://host.example{TARGET}")), "path", "as the whole URL, https:// and host included"),
    (signed(text(method="post")), "method", "in small letters"),
    (signed(text(method="GET")), "method", "as GET, whatever the request's is"),
    (signed(text(token="")), "token", "left out with its colon, as in an asymmetric signature"),
    (signed(text(token=":")), "token", "left empty, two colons in a row"),
    (signed(text(token=f"Bearer {TOKEN}:")), "token", 'with "Bearer " before it'),
    (signed(text(token="customers:")), "token", "as the customer's token, in place of the B2B token"),
    (signed(text(time="2026-11-21T01:15:30Z")), "timestamp", "as the moment in UTC with Z"),
    (signed(text(time="2026-11-21T08:15:30Z")), "timestamp", "with the same wall clock and Z"),
    (signed(text(time="2026-11-21T08:15:30.000+07:00")), "timestamp", "as the moment with milliseconds"),
    (
        signed(text(time="2026-11-21T08:15:32+07:00")),
        "timestamp",
        "as the moment 2 seconds later to the second, with the same zone",
    ),
    (
        signed(text(time="2026-11-21T01:15:30+07:00")),
        "timestamp",
        "as the moment 25200 seconds earlier to the second, with the same zone",
    ),
    (signed(text(), SECRET.reveal_bytes() + b"\n"), "secret", "with a newline at its end"),
    (signed(text(), name="sha256"), "algorithm", "HMAC-SHA256"),
    (signed(f"{text()}\n"), "string to sign", "followed by a newline"),
    (
        signed(f"{CLIENT_ID}|{TIMESTAMP}"),
        "string to sign",
        "being client_id|timestamp, as in a token request: the body is not covered (Nicepay's notifications)",
    ),
    (RAW.hex().upper(), "signature", "as hex with capital letters"),
    (base64.b64encode(RAW).decode().rstrip("="), "signature", "as base64 with other padding"),
    (base64.urlsafe_b64encode(RAW).decode(), "signature", "as base64url"),
    (quote(signed(text()), safe=""), "signature", "percent-decoded"),
    (f"{signed(text())[:76]}\n{signed(text())[76:]}", "signature", "without its whitespace"),
    (base64.b64encode(RAW.hex().encode()).decode(), "signature", "as a text, once more as hex"),
]
