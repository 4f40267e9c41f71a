"""A value that is used and never shown."""

from __future__ import annotations

from collections.abc import Callable
from hmac import compare_digest
from typing import NoReturn, Self


class Secret:
    """A client secret, password or token that no repr, log, pickle or debugger's list of attributes shows.

    Text is held as UTF-8. Equal secrets are found equal in constant time. Raises ValueError for an empty value, with
    which anyone could sign, and for text that UTF-8 cannot hold; the message never repeats the value.
    """

    __slots__ = ("_reveal",)
    _reveal: Callable[[], bytes]

    def __init__(self, value: str | bytes) -> None:
        held = _bytes_of(value)
        del value  # so that a traceback that lists locals has nothing to list
        if not held:
            raise ValueError("a secret must be text or bytes, not empty, and without lone surrogates")
        # In a closure, because tools that walk attributes print what they find in them.
        object.__setattr__(self, "_reveal", lambda: held)

    def reveal(self) -> str:
        """Return the value as text; bytes that are not UTF-8 come back as surrogate escapes."""
        return self._reveal().decode("utf-8", "surrogateescape")

    def reveal_bytes(self) -> bytes:
        """Return the value as bytes, which is what signing needs."""
        return self._reveal()

    def __eq__(self, other: object) -> bool:
        return compare_digest(self._reveal(), other._reveal()) if isinstance(other, Secret) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._reveal())

    def __repr__(self) -> str:
        return "Secret('***')"

    __str__ = __repr__

    def __format__(self, format_spec: str) -> str:
        return repr(self)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("a secret does not change")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError("a secret does not change")

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("a secret is not pickled: hand it to the other process by itself")

    def __getstate__(self) -> NoReturn:
        raise TypeError("a secret is not pickled: hand it to the other process by itself")


def _bytes_of(value: str | bytes) -> bytes:
    if isinstance(value, bytes):
        return value
    try:
        return value.encode()
    except (UnicodeEncodeError, AttributeError):  # the first of them carries the text
        return b""
