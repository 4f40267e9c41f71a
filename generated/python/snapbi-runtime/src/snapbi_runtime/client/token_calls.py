"""How clients get access tokens: calls like any other, read more leniently, because providers differ."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError

from ..errors import InvalidRequest, NoAnswer, NotSent, Refused, TokenRefused, UnreadableAnswer
from ..operation import Operation
from ..secret import Secret
from ..tokens.customer import CustomerToken
from ..tokens.token import Token, good_until
from .call import call
from .core import Core
from .options import Options
from .reading import json_object
from .steps import Steps

_TOKEN = re.compile("[!-9;-~]+")  # a colon would make it unclear where it ends in a string to sign


def fetch_token(core: Core, patience: float) -> Steps[Token]:
    """Get a B2B token within so many seconds. Raises TokenRefused or another NotSent: the call itself was not sent."""
    operation = core.token_operation("b2b")
    if operation is None:
        raise InvalidRequest("this provider documents no way to get an access token")
    started = core.monotonic()  # from before it was asked for: the provider counts from some time after that
    request = operation.request.from_wire(b'{"grantType":"client_credentials"}')
    problem = "the answer holds no token"
    try:
        model = yield from call(core, operation, request, Options(patience))
    except UnreadableAnswer as error:
        token = _lenient(error.answer.body, started, core.profile.token_lifetime)
        problem = str(error)
    except (Refused, NoAnswer) as error:
        raise TokenRefused(str(error), error.code) from None
    else:
        token = _lenient(model.answer.body, started, core.profile.token_lifetime)
    if token is None:
        raise TokenRefused(problem)
    return token


def renew_customer_token(core: Core, customer: CustomerToken, patience: float) -> Steps[Token]:
    """Renew a customer's token by its refresh token, within so many seconds. Raises NotSent if that fails."""
    operation = core.token_operation("b2b2c")
    if operation is None or customer.refresh_token is None:
        raise InvalidRequest("the customer's token has ended, and there is no way to renew it")
    request = _renewal(operation, customer.refresh_token)
    try:
        model = yield from call(core, operation, request, Options(patience))
    except (Refused, NoAnswer) as error:
        raise TokenRefused(str(error), error.code) from None
    except UnreadableAnswer as error:
        raise TokenRefused(str(error)) from None
    if not _TOKEN.fullmatch(model.access_token):
        raise TokenRefused(f"{operation.name}: the answer holds no token")
    return customer.renew(model)


def _renewal(operation: Operation[Any, Any], refresh_token: Secret) -> Any:
    try:
        return operation.request.model_validate({"grantType": "refresh_token", "refreshToken": refresh_token.reveal()})
    except ValidationError:
        raise NotSent("the refresh token does not fit the provider's document") from None


def _lenient(body: bytes, started: float, lifetime: int) -> Token | None:
    """Read token and lifetime; a lifetime in seconds may be text or a number, and the documented one stands in."""
    fields = json_object(body) or {}
    value = fields.get("accessToken")
    if not isinstance(value, str) or not _TOKEN.fullmatch(value):
        return None
    told = fields.get("expiresIn")
    if isinstance(told, str) and told.isascii() and told.isdigit() and len(told) < 10:
        told = int(told)
    seconds = told if isinstance(told, int) and not isinstance(told, bool) and told > 0 else lifetime
    return Token(Secret(value), good_until(started, min(seconds, 10**9)))
