"""Signatures as text. Each signature has exactly two spellings: canonical base64, and lower-case hex.

Decoders are lenient: several texts of base64 (stray characters, absent padding, pad bits that are not zero) give the
same bytes, and so do capital hex digits. Whatever is not one of the two spellings is refused, so that a signature that
was changed in any way is another signature.
"""

from __future__ import annotations

from base64 import b64encode
from binascii import Error, a2b_base64
from hmac import compare_digest
from typing import Literal

Encoding = Literal["base64", "hex"]


def encoded(signature: bytes, encoding: Encoding) -> str:
    """Write a signature."""
    return signature.hex() if encoding == "hex" else b64encode(signature).decode()


def same(expected: bytes, presented: str) -> bool:
    """Tell, in constant time, whether a text is one of the two spellings of a signature that must stay unknown."""
    if not presented.isascii():
        return False
    encoding: Encoding = "hex" if len(presented) == 2 * len(expected) else "base64"
    return compare_digest(encoded(expected, encoding), presented)


def decoded(presented: str, size: int) -> bytes | None:
    """Read a signature of so many bytes; None if the text is neither of its spellings."""
    if not presented.isascii():
        return None
    try:
        if len(presented) == 2 * size:
            encoding, signature = "hex", bytes.fromhex(presented)
        else:
            encoding, signature = "base64", a2b_base64(presented, strict_mode=True)
    except (Error, ValueError):
        return None
    spelt = signature.hex() if encoding == "hex" else b64encode(signature).decode()
    return signature if len(signature) == size and spelt == presented else None
