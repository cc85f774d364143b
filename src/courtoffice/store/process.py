"""What only the operating system knows: a lock that ends with its process, and whether a process lives."""

from __future__ import annotations

import errno
import os
import sys

_HELD = frozenset({errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK})

if sys.platform == "win32":  # pragma: no cover - measured on Linux
    import ctypes
    import msvcrt

    _BEYOND = 1 << 30  # a locked byte cannot be read; this one is past the text that others read

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _BEYOND, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def alive(pid: int) -> bool:
        """Return whether a process of this PC still runs; one that may not be asked does."""
        query_limited_information, access_denied, still_active = 0x1000, 5, 259
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = ctypes.c_void_p
        handle = kernel.OpenProcess(query_limited_information, False, pid)
        if not handle:
            return ctypes.get_last_error() == access_denied
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(ctypes.c_void_p(handle), ctypes.byref(code))
        kernel.CloseHandle(ctypes.c_void_p(handle))
        return code.value == still_active

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def alive(pid: int) -> bool:
        """Return whether a process of this PC still runs; one that may not be asked does."""
        try:
            os.kill(pid, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except PermissionError:
            return True
        return True


def take_lock(descriptor: int) -> bool | None:
    """Lock an open file until it is closed or the process ends.

    Returns True for locked, False when somebody else holds it, None where the drive knows no locks.
    """
    try:
        _lock(descriptor)
    except OSError as error:
        return False if error.errno in _HELD else None
    return True
