"""What a captured request signs, and whether its signature is good."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from snapgen.signatures.captured import CapturedRequest

if TYPE_CHECKING:
    from datetime import datetime

    from snapbi_runtime import (
        Explanation,
        PrivateKey,
        Profile,
        PublicKey,
        Secret,
    )
    from snapbi_runtime.signing.verification import Part

HeldT = TypeVar("HeldT")

SECURITY_HEADERS = ("X-SIGNATURE", "X-TIMESTAMP", "X-CLIENT-KEY", "Authorization", "Authorization-Customer")


@dataclass(frozen=True)
class Question:
    """A captured request, read as one kind of signed message."""

    captured: CapturedRequest
    profile: Profile
    is_token_request: bool
    symmetric: bool

    @property
    def timestamp(self) -> str:
        """X-TIMESTAMP, or nothing."""
        return self.captured.header("X-TIMESTAMP") or ""

    @property
    def client_id(self) -> str:
        """X-CLIENT-KEY, or nothing."""
        return self.captured.header("X-CLIENT-KEY") or ""

    @property
    def token(self) -> str | None:
        """The access token that is signed; None where none is."""
        return bearer(self.captured.header("Authorization")) if self.symmetric else None

    @property
    def separator(self) -> str:
        """What stands between the parts of the string to sign."""
        return "|" if self.is_token_request else ":"

    @property
    def algorithm(self) -> str:
        """How the string is signed."""
        return "HMAC-SHA512" if self.symmetric else "SHA256withRSA"

    def parts(self, show_token: bool) -> list[Part]:
        """Return the string to sign, part by part; the token itself only if that is asked for."""
        from snapbi_runtime.signing.verification import Part, token_parts, transaction_parts

        request = self.captured
        if self.is_token_request:
            return list(token_parts(self.client_id, self.timestamp))
        parts = transaction_parts(
            request.method, request.target, self.token, request.body, self.timestamp, self.profile
        )
        return [
            Part("token", self.token) if show_token and self.token and part.name == "token" else part for part in parts
        ]

    def sign(self, secret: Secret | None, key: PrivateKey | None) -> str:
        """Return the signature, of the minified body as the standard has it; raises SigningError.

        Whichever of the two signs such a request must be there.
        """
        from snapbi_runtime import sign_token, sign_transaction
        from snapbi_runtime.signing.body import minified

        if self.is_token_request:
            encoding = self.profile.signature_encoding
            return sign_token(_there(key), self.client_id, self.timestamp, encoding=encoding)
        return sign_transaction(
            _there(secret) if self.symmetric else _there(key),
            method=self.captured.method,
            target=self.captured.target,
            token=self.token,
            body=minified(self.captured.body),
            timestamp=self.timestamp,
            profile=self.profile,
        )

    def explain(self, secret: Secret | None, key: PublicKey | None, now: datetime | None, changes: int) -> Explanation:
        """Return whether the signature is good and, if not, what its maker did otherwise.

        Whichever of the two checks such a request must be there.
        """
        from snapbi_runtime.signing.verification import explain, explain_token

        captured = self.captured
        signature = captured.header("X-SIGNATURE") or ""
        if self.is_token_request:
            tolerance = self.profile.timestamp_tolerance
            return explain_token(
                _there(key),
                self.client_id,
                self.timestamp,
                signature,
                tolerance=tolerance,
                now=now,
                changes=changes,
            )
        return explain(
            _there(secret) if self.symmetric else _there(key),
            method=captured.method,
            target=captured.target,
            token=self.token,
            body=captured.body,
            timestamp=self.timestamp,
            signature=signature,
            profile=self.profile,
            client_id=captured.header("X-CLIENT-KEY") or captured.header("X-PARTNER-ID"),
            customer_token=bearer(captured.header("Authorization-Customer")),
            host=captured.header("Host"),
            now=now,
            changes=changes,
        )

    def problems(self) -> list[str]:
        """Return what makes the request unacceptable whatever its signature, in sentences."""
        captured = self.captured
        wanted = ["X-TIMESTAMP", *(["X-CLIENT-KEY"] if self.is_token_request else [])]
        missing = [f"there is no {name}" for name in wanted if not captured.header(name)]
        return missing + [f"{name} comes more than once" for name in captured.repeated(*SECURITY_HEADERS)]


def _there(secret_or_key: HeldT | None) -> HeldT:
    assert secret_or_key is not None, "the command asks for it before it asks anything else"
    return secret_or_key


def bearer(authorization: str | None) -> str | None:
    """Return the token of an Authorization header."""
    if authorization is None:
        return None
    scheme, blank, token = authorization.partition(" ")
    return token.strip() if blank and scheme.lower() == "bearer" else authorization


def looks_like_token_request(captured: CapturedRequest) -> bool:
    """Tell whether a request asks for an access token: it says who asks, and brings no token."""
    return captured.header("X-CLIENT-KEY") is not None and captured.header("Authorization") is None
