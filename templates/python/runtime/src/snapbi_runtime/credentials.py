"""Who we are to a provider."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # signing loads cryptography; ids alone do not need it
    from .secret import Secret
    from .signing.keys import PrivateKey

_ID = re.compile(r"(?:[!-~](?:[ -~]*[!-~])?)?")
"""What a header can carry."""


@dataclass(frozen=True, kw_only=True)
class Credentials:
    """The ids and keys that a provider gave to one partner. Its repr shows the ids and nothing else.

    Raises ValueError for an id that no header can carry.
    """

    client_id: str
    """What X-CLIENT-KEY carries."""

    partner_id: str
    """What X-PARTNER-ID carries; often the client id."""

    channel_id: str = ""
    """What CHANNEL-ID carries; empty if the provider asks for none."""

    client_secret: Secret | None = field(default=None, repr=False)
    """The key of symmetric signatures (HMAC-SHA512)."""

    private_key: PrivateKey | None = field(default=None, repr=False)
    """Our RSA key: it signs token requests and, where the provider wants asymmetric signatures, every request."""

    def __post_init__(self) -> None:
        for name in ("client_id", "partner_id", "channel_id"):
            value: object = getattr(self, name)
            if not isinstance(value, str) or not _ID.fullmatch(value):
                raise ValueError(
                    f"{name} travels in a header: it is text of visible ASCII characters, without line ends"
                )
