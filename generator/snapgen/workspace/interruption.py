"""Ctrl+C and the like while the output folder is being replaced: put off until the folder is whole and cleared."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from snapgen.workspace.refusals import OutputError

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Interruption:
    """Whether somebody has asked the run to stop."""

    def __init__(self) -> None:
        self.signals: list[int] = []

    def stop_if_asked(self) -> None:
        """Raise OutputError if somebody has; called where stopping leaves everything as it was."""
        if self.signals:
            raise OutputError("interrupted; nothing was changed")


@contextmanager
def put_off() -> Iterator[Interruption]:
    """Note signals that would end the run, and let them have their way when the block is done."""
    interruption = Interruption()
    if threading.current_thread() is not threading.main_thread():
        yield interruption  # only the main thread may set handlers, and only it is interrupted
        return

    def note(number: int, frame: FrameType | None) -> None:
        interruption.signals.append(number)

    before = {number: signal.getsignal(number) for number in _SIGNALS}
    heard = [number for number in _SIGNALS if before[number] not in (signal.SIG_IGN, None)]
    try:
        for number in heard:
            signal.signal(number, note)
        yield interruption
    finally:
        for number in heard:
            signal.signal(number, before[number])
        for noted in dict.fromkeys(interruption.signals):
            signal.raise_signal(noted)
