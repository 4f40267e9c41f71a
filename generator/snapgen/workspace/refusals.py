"""Why the output folder cannot be read or replaced, in one line that says what to do."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

_ADVICE = {
    errno.ENOSPC: "make room on the disk, then run again",
    errno.EDQUOT: "make room in your quota, then run again",
    errno.EFBIG: "raise the limit of file sizes (ulimit -f), then run again",
    errno.EACCES: "take the right to read and write there, or choose another folder with --out",
    errno.EPERM: "take the right to read and write there, or choose another folder with --out",
    errno.EROFS: "choose a folder on a disk that can be written with --out",
    errno.EMFILE: "raise the limit of open files (ulimit -n), then run again",
    errno.ENFILE: "close other programs, then run again",
    errno.EIO: "look after the disk, then run again",
    errno.EEXIST: "rename one of the two, if their names differ in case only",
    errno.ENOTDIR: "choose another folder with --out",
    errno.ENAMETOOLONG: "choose a shorter name with --out",
}


class OutputError(Exception):
    """The output folder cannot be read or replaced; the text says why and what to do."""


class ChangedMeanwhile(OutputError):
    """Somebody else changed the output folder while the run was at work."""

    def __init__(self, place: object) -> None:
        super().__init__(f"{place} was changed while this run was at work; run again; nothing was changed")


def refusal(error: OSError, place: object, outcome: str) -> OutputError:
    """Return what to say about an error of the system at a place of the output folder."""
    advice = _ADVICE.get(error.errno or 0, "mend that, then run again")
    return OutputError(f"{place}: {error.strerror or error}; {advice}; {outcome}")


@contextmanager
def refusing(place: object, outcome: str = "nothing was changed") -> Iterator[None]:
    """Turn an error of the system into an OutputError that names the place."""
    try:
        yield
    except OSError as error:
        raise refusal(error, place, outcome) from None
