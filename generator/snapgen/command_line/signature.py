"""`snapgen signature`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from snapgen.command_line.console import say_json, spec_mistakes
from snapgen.command_line.options import chosen_systems, complete_system
from snapgen.command_line.prose import tell
from snapgen.runtime_path import find_runtime
from snapgen.signatures.captured import CapturedRequest, CaptureError, read_captured
from snapgen.signatures.dialect import profile_of
from snapgen.signatures.material import private_key_from, public_key_from, secret_from
from snapgen.signatures.question import Question, looks_like_token_request
from snapgen.signatures.shown import parts_data, show_parts, show_verdict

if TYPE_CHECKING:
    from datetime import datetime

    from snapbi_runtime import Secret
    from snapgen import ir

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_KINDS = click.Choice(["token", "transaction"])


def _question_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(
        (
            click.argument("request", type=click.File("rb"), default="-"),
            click.option(
                "--system",
                metavar="NAME",
                help="Sign as this system does; without it, as the standard.",
                shell_complete=complete_system,
            ),
            click.option(
                "--spec",
                type=click.Path(file_okay=False, path_type=Path),
                default=Path("spec"),
                show_default=True,
                metavar="DIR",
                help="Folder of the specs.",
            ),
            click.option("--kind", type=_KINDS, help="What is signed; told from the headers unless given."),
            click.option("--secret-file", type=_FILE, metavar="FILE", help="The client secret."),
            click.option("--secret-env", metavar="NAME", help="The variable that holds the client secret."),
            click.option("--key-file", type=_FILE, metavar="FILE", help="The RSA key: private to sign, else public."),
            click.option("--key-env", metavar="NAME", help="The variable that holds the RSA key."),
            click.option("--password-file", type=_FILE, metavar="FILE", help="The password of the key."),
            click.option("--password-env", metavar="NAME", help="The variable that holds the password of the key."),
            click.option("--show-token", is_flag=True, help="Show the access token, too, in the string to sign."),
            click.option("--json", "as_json", is_flag=True, help="Print one JSON object."),
        )
    ):
        command = option(command)
    return command


@click.group()
def signature() -> None:
    """Sign a captured request, or tell what is wrong with its signature.

    REQUEST is a file, or standard input, with a request as it travels: request line, headers, a blank line, the
    body. Secrets and keys come from files or environment variables, never from arguments. With a client secret a
    transaction is signed with HMAC-SHA512, with an RSA key with SHA256withRSA; a request for a token always is.
    Exit codes: 0 all is well, 1 the signature is not good, 2 wrong usage.
    """


@signature.command(short_help="Print the string to sign, and its signature.")
@_question_options
def sign(**options: Any) -> None:
    """Print the string to sign of a request, part by part, and its signature."""
    find_runtime()
    from snapbi_runtime import SigningError

    secret, password = _secrets(options)
    key = private_key_from(options["key_file"], options["key_env"], password)
    question = _question(options, secret is not None, key is not None)
    try:
        signed = question.sign(secret, key)
    except SigningError as error:
        raise click.UsageError(f"{error}; nothing was signed") from None
    data = {**parts_data(question, options["show_token"]), "signature": signed}
    if options["as_json"]:
        say_json(data)
        return
    show_parts(data)
    tell(f"X-SIGNATURE: {signed}", bold=True)


@signature.command(short_help="Tell whether the signature is good.")
@_question_options
@click.option("--now", metavar="TIMESTAMP", help="Judge X-TIMESTAMP by this moment, too.")
def verify(**options: Any) -> None:
    """Tell whether the signature of a request is good and, if not, what one thing its maker did otherwise."""
    _check(options, changes=1, with_parts=False)


@signature.command(short_help="Print the string to sign, and what its maker did otherwise.")
@_question_options
@click.option("--now", metavar="TIMESTAMP", help="Judge X-TIMESTAMP by this moment, too.")
def explain(**options: Any) -> None:
    """Print the string to sign, part by part, and what its maker did otherwise, be it two things at once.

    Without a secret or key, the string is shown and nothing is checked.
    """
    _check(options, changes=2, with_parts=True)


def _check(options: dict[str, Any], changes: int, with_parts: bool) -> None:
    find_runtime()
    secret, password = _secrets(options)
    key = public_key_from(options["key_file"], options["key_env"], password)
    now = _moment(options["now"])
    unchecked = with_parts and secret is None and key is None
    question = _question(options, secret is not None, key is not None, unchecked)
    data = parts_data(question, options["show_token"])
    data["problems"] = question.problems()
    if not unchecked:
        told = question.explain(secret, key, now, changes)
        data["problems"] += told.problems
        data["signature_matches"] = told.valid
        data["valid"] = told.valid and not data["problems"]
        data["would_match"] = [{"part": reading.part, "says": reading.says} for reading in told.would_match]
    if options["as_json"]:
        say_json(data)
    else:
        if with_parts:
            show_parts(data)
        show_verdict(data)
    if not data.get("valid", True):
        raise click.exceptions.Exit(1)


def _secrets(options: dict[str, Any]) -> tuple[Secret | None, Secret | None]:
    secret = secret_from(options["secret_file"], options["secret_env"], "--secret")
    return secret, secret_from(options["password_file"], options["password_env"], "--password")


def _question(options: dict[str, Any], has_secret: bool, has_key: bool, unchecked: bool = False) -> Question:
    captured = _captured(options["request"])
    profile = profile_of(_system(options["spec"], options["system"]))
    if profile.authentication == "bearer":
        raise click.UsageError(f"{options['system']} signs nothing: its requests carry a token only")
    kind = options["kind"] or ("token" if looks_like_token_request(captured) else "transaction")
    symmetric = kind == "transaction" and (
        profile.authentication == "symmetric" if has_secret == has_key else has_secret
    )
    if not unchecked and not (has_secret if symmetric else has_key):
        wanted = "give --key-file or --key-env" if kind == "token" else "give a client secret or an RSA key"
        raise click.UsageError(f"this is a {kind} request: {wanted}")
    return Question(captured, profile, kind == "token", symmetric)


def _captured(request: BinaryIO) -> CapturedRequest:
    try:
        return read_captured(request.read())
    except CaptureError as error:
        raise click.BadParameter(str(error), param_hint="REQUEST") from None


def _system(spec: Path, name: str | None) -> ir.System | None:
    if name is None:
        return None
    from snapgen.pipeline import read

    chosen = chosen_systems(spec, [name], "--system")
    with spec_mistakes(spec):
        return read(spec, chosen)[1][0]


def _moment(text: str | None) -> datetime | None:
    from snapbi_runtime.clock import parse_timestamp

    try:
        return None if text is None else parse_timestamp(text, lenient=True)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--now") from None
