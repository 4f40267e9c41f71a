"""Access tokens that the server issues: random texts, of which stores keep the hashes and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from secrets import token_urlsafe

from ..stores.tokens import Grant, Kind, MemoryTokens, Tokens, token_hash

Mint = Callable[[], str]
"""Makes a token that nobody can guess and that was never made before."""


def new_token() -> str:
    """Make a token: 384 random bits as 64 characters."""
    return token_urlsafe(48)


__all__ = ["Grant", "Kind", "MemoryTokens", "Mint", "Tokens", "new_token", "token_hash"]
