"""Checking signatures: yes or no for the caller on the wire, why not for logs and people."""

from .checking import verify_token, verify_transaction
from .explaining import explain, explain_token, token_parts, transaction_parts
from .explanation import Explanation, Part
from .reading import Reading

__all__ = [
    "Explanation",
    "Part",
    "Reading",
    "explain",
    "explain_token",
    "token_parts",
    "transaction_parts",
    "verify_token",
    "verify_transaction",
]
