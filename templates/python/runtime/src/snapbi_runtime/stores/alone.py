"""What all stores in memory say and refuse."""

import logging
import os
from collections.abc import Mapping

from .store import StoreUnavailable

logger = logging.getLogger("snapbi_runtime.stores")


class OneProcess:
    """Says in the log that `kept` are in the memory of one process, and what a second one `would` do.

    Raises `ValueError` when WEB_CONCURRENCY, which uvicorn, gunicorn and hosting platforms read, asks for several.
    """

    def __init__(self, kept: str, would: str, environment: Mapping[str, str] | None = None) -> None:
        _refuse_several(kept, would, environment)
        self._process = os.getpid()

    def check(self) -> None:
        """Raise `StoreUnavailable` in a process that was forked off later: its memory is another one."""
        if os.getpid() != self._process:
            raise StoreUnavailable("memory:", "it belongs to another process")


def _refuse_several(kept: str, would: str, environment: Mapping[str, str] | None) -> None:
    workers = (os.environ if environment is None else environment).get("WEB_CONCURRENCY", "").strip()
    if workers not in ("", "0", "1"):
        raise ValueError(
            f"{kept} cannot be kept in memory with WEB_CONCURRENCY={workers}: another process would {would}; "
            "use sqlite:///, redis:// or postgresql://, or a single process"
        )
    logger.warning(
        "%s are kept in the memory of this process: they are forgotten when it stops, and a second process would %s",
        kept,
        would,
    )
