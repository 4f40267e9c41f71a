"""Run a function in a child process and, at one of its system calls, kill it or let the call fail.

The child is traced with ptrace(2): it stops before and after each call, and the tracer counts. A killed child never
enters the call; a failing call is not carried out and returns the error.
"""

from __future__ import annotations

import ctypes
import errno
import gc
import os
import platform
import signal
from collections.abc import Callable
from dataclasses import dataclass, field

_TRACEME, _POKEUSER, _PEEKUSER, _SYSCALL, _DETACH, _SETOPTIONS = 0, 6, 3, 24, 17, 0x4200
_MARK_CALLS, _DIE_WITH_TRACER = 1, 1 << 20
_CALL, _RESULT, _FIRST = 15 * 8, 10 * 8, 14 * 8
"""Where Linux keeps the number of a call, its result and its first argument on x86-64 (orig_rax, rax, rdi)."""

NAMES = {
    0: "read", 1: "write", 2: "open", 3: "close", 4: "stat", 5: "fstat", 6: "lstat", 17: "pread64", 73: "flock",
    74: "fsync", 77: "ftruncate", 80: "chdir", 82: "rename", 83: "mkdir", 84: "rmdir", 86: "link", 87: "unlink",
    89: "readlink", 90: "chmod", 91: "fchmod", 92: "chown", 93: "fchown", 188: "setxattr", 190: "fsetxattr",
    193: "fgetxattr", 196: "flistxattr", 217: "getdents64", 257: "openat", 258: "mkdirat", 260: "fchownat",
    262: "newfstatat", 263: "unlinkat", 264: "renameat", 265: "linkat", 267: "readlinkat", 268: "fchmodat",
    269: "faccessat", 280: "utimensat", 316: "renameat2", 439: "faccessat2",
}  # fmt: skip
"""The calls of x86-64 that have to do with files."""

CHANGING = {
    "write", "fsync", "ftruncate", "rename", "mkdir", "rmdir", "link", "unlink", "chmod", "fchmod", "chown", "fchown",
    "setxattr", "fsetxattr", "mkdirat", "fchownat", "unlinkat", "renameat", "linkat", "fchmodat", "utimensat",
    "renameat2", "flock", "open", "openat",
}  # fmt: skip
"""Those of them that may change something."""

KILL = "KILL"

_libc = ctypes.CDLL(None, use_errno=True)
_libc.ptrace.restype = ctypes.c_long
_libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p]


@dataclass(slots=True)
class Ending:
    """How a child came to its end."""

    code: int
    """The exit code, or the negative number of the signal."""
    hit: str | None
    """The name of the call that was killed or failed, None if the child ended before that."""
    calls: list[str] = field(default_factory=list)
    """The calls on files up to there."""


def why_not() -> str | None:
    """Return what keeps this machine from tracing, and what would help; None if nothing does."""
    if (os.uname().sysname, platform.machine()) != ("Linux", "x86_64"):
        return "calls are traced on Linux on x86-64 only: run this there"
    seen = run(_open_something, 1, "EIO")
    return None if seen.hit == "openat" else "ptrace is refused here: allow it, e.g. docker run --cap-add SYS_PTRACE"


def _open_something() -> int:
    begin()
    try:
        os.close(os.open("/", os.O_RDONLY))
    except OSError:
        return 0
    return 1


def run(function: Callable[[], int], at: int, fault: str, for_good: bool = False) -> Ending:
    """Run the function in a child; its call on files with the number `at`, from 1, meets the fault, with 0 none does.

    The fault is KILL, a signal by its name, or an error by its name; for good, that call and all after it fail.
    """
    gc.freeze()  # or the child would write to every page that it shares
    child = os.fork()
    if child == 0:
        _be_traced(function)
    status = _wait(child)
    if not os.WIFSTOPPED(status):
        return Ending(os.waitstatus_to_exitcode(status), None)
    _ptrace(_SETOPTIONS, child, _MARK_CALLS | _DIE_WITH_TRACER)
    ending = Ending(0, None)
    entering, failing, passed_on = True, 0, 0
    while True:
        _ptrace(_SYSCALL, child, passed_on)
        status = _wait(child)
        if not os.WIFSTOPPED(status):
            ending.code = os.waitstatus_to_exitcode(status)
            return ending
        passed_on = 0
        if os.WSTOPSIG(status) != signal.SIGTRAP | 0x80:
            passed_on = os.WSTOPSIG(status)
            continue
        if not entering:
            entering = True
            if failing:
                _ptrace(_POKEUSER, child, -failing & (2**64 - 1), _RESULT)
                failing = 0
                if not for_good:
                    return _on_its_own(child, ending)
            continue
        entering = False
        name = _name(child)
        if name is None:
            continue
        ending.calls.append(name)
        if len(ending.calls) != at and not (for_good and ending.hit):
            continue
        ending.hit = ending.hit or name
        if fault in errno.errorcode.values():
            failing = getattr(errno, fault)
            _ptrace(_POKEUSER, child, 2**64 - 1, _CALL)
            continue
        os.kill(child, getattr(signal, f"SIG{fault}"))
        if fault != KILL:
            return _on_its_own(child, ending)


def begin() -> None:
    """Begin to count; called by the function that runs in the child. Does nothing outside of one."""
    global _expected
    if _expected:
        _expected = False
        if _libc.ptrace(_TRACEME, 0, None, None) != 0:
            os._exit(_REFUSED)
        os.kill(os.getpid(), signal.SIGSTOP)


_expected = False
_REFUSED = 98


def _be_traced(function: Callable[[], int]) -> None:
    global _expected
    _expected = True
    signal.signal(signal.SIGINT, signal.default_int_handler)  # nohup and a shell's & leave some of these ignored
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    code = 99
    try:
        code = function()
    finally:
        os._exit(code)


def _on_its_own(child: int, ending: Ending) -> Ending:
    """Let the child run to its end untraced."""
    _ptrace(_DETACH, child, 0)
    ending.code = os.waitstatus_to_exitcode(_wait(child))
    return ending


def _name(child: int) -> str | None:
    """Return the name of the call that the child stands before, None if it is not one on files of the run."""
    name = NAMES.get(_peek(child, _CALL))
    return None if name == "write" and _peek(child, _FIRST) in (1, 2) else name


def _peek(child: int, place: int) -> int:
    return int(_libc.ptrace(_PEEKUSER, child, place, None))


def _ptrace(request: int, child: int, data: int, place: int = 0) -> None:
    if _libc.ptrace(request, child, place, data) != 0:
        number = ctypes.get_errno()
        if number != errno.ESRCH:
            raise OSError(number, os.strerror(number))


def _wait(child: int) -> int:
    return os.waitpid(child, 0)[1]
