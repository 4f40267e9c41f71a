"""Secrets and keys, from files or environment variables only: arguments of a command are seen by others."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from snapbi_runtime import PrivateKey, PublicKey, Secret


def secret_from(file: Path | None, variable: str | None, option: str) -> Secret | None:
    """Return a secret, less the line break at its end; None if neither place is named."""
    from snapbi_runtime import Secret

    held = _held(file, variable, option)
    if held is None:
        return None
    held = held.removesuffix(b"\n").removesuffix(b"\r")
    if not held:
        raise click.UsageError(f"what {option}-file or {option}-env names is empty")
    return Secret(held)


def private_key_from(file: Path | None, variable: str | None, password: Secret | None) -> PrivateKey | None:
    """Return a private key; None if neither place is named."""
    from snapbi_runtime import KeyFormatError, load_private_key

    held = _held(file, variable, "--key")
    try:
        return None if held is None else load_private_key(held, password)
    except KeyFormatError as error:
        raise click.UsageError(f"--key: {error}") from None


def public_key_from(file: Path | None, variable: str | None, password: Secret | None) -> PublicKey | None:
    """Return a public key, also that of a private key; None if neither place is named."""
    from snapbi_runtime import KeyFormatError, load_private_key, load_public_key

    held = _held(file, variable, "--key")
    if held is None:
        return None
    try:
        return load_public_key(held)
    except KeyFormatError as error:
        problem = error
    try:
        return load_private_key(held, password).public_key()
    except KeyFormatError as error:
        raise click.UsageError(f"--key: {error if b'PRIVATE KEY' in held else problem}") from None


def _held(file: Path | None, variable: str | None, option: str) -> bytes | None:
    if file is not None and variable is not None:
        raise click.UsageError(f"{option}-file and {option}-env exclude each other")
    if variable is not None:
        if variable not in os.environ:  # the name is not repeated: it may be a secret that was put there by mistake
            raise click.UsageError(f"the environment variable that {option}-env names is not set")
        return os.environb[variable.encode()] if os.supports_bytes_environ else os.environ[variable].encode()
    if file is None:
        return None
    try:
        return file.read_bytes()
    except OSError as error:
        raise click.UsageError(f"{option}-file cannot be read: {error.strerror}") from None
