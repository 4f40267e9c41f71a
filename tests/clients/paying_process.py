"""A process that pays once and keeps a journal on disk: `paying_process.py ADDRESS JOURNAL`, to be killed meanwhile."""

import os
import sys

import places  # noqa: F401 - finds the packages that follow

# isort: split
from snapbi_aspi_qr_cpm import AspiQrCpm

from payers import OPTIONS, payment
from snapbi_runtime import Attempt, Outcome
from wire import credentials


class FileJournal:
    """A line for each attempt, on disk before the first byte leaves; a mark for each that is final."""

    def __init__(self, path: str) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def attempting(self, attempt: Attempt) -> None:
        self._write(f"begun {attempt.to_json()}")

    def concluded(self, attempt: Attempt, outcome: Outcome) -> None:
        if outcome in (Outcome.SUCCESS, Outcome.REFUSED):
            self._write(f"ended {attempt.to_json()}")

    def _write(self, line: str) -> None:
        os.write(self._file, f"{line}\n".encode())
        os.fsync(self._file)


def left_open(path: str) -> list[Attempt]:
    """Give the attempts that were begun and not ended, as the next process reads them."""
    with open(path, encoding="utf-8") as lines:
        marks = [line.rstrip("\n").partition(" ") for line in lines]
    ended = {record for mark, _, record in marks if mark == "ended"}
    return [Attempt.from_json(record) for mark, _, record in marks if mark == "begun" and record not in ended]


if __name__ == "__main__":
    with AspiQrCpm(credentials(), base_url=sys.argv[1], journal=FileJournal(sys.argv[2])) as client:
        client.pay_qr(**payment("P1"), **OPTIONS)
