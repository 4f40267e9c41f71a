"""How a store is named in errors and logs: never with a secret."""

import re
from urllib.parse import urlsplit


def shown(url: str) -> str:
    """Give the part of a URL that holds no secret: scheme, host, port, name; no user, password or query.

    A password with an unescaped "/", "?" or "#" ends up elsewhere in the URL than it should; of a URL that looks like
    that only the scheme is shown.
    """
    scheme = re.match(r"[a-z][a-z0-9+]*(?=:)", url)
    if not scheme:
        return "the store"
    only = f"{scheme[0]}://"
    try:
        parts = urlsplit(url)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return only
    host = parts.hostname or ""
    if parts.fragment or "@" in parts.path + parts.query or not re.fullmatch(r"(/[\w-]*)?", parts.path):
        return only
    return f"{only}[{host}]{port}{parts.path}" if ":" in host else f"{only}{host}{port}{parts.path}"


def kind(error: BaseException) -> str:
    """Say what went wrong without the driver's words: the error's class, and its code where it has one."""
    code = getattr(error, "sqlstate", None) or getattr(error, "sqlite_errorname", None)
    return f"{type(error).__name__} {code}" if code else type(error).__name__
