from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from courtoffice.store import process


def test_the_second_that_locks_a_file_gets_nothing(tmp_path: Path) -> None:
    first = os.open(tmp_path / "a", os.O_RDWR | os.O_CREAT)
    second = os.open(tmp_path / "a", os.O_RDWR)
    assert process.take_lock(first) is True
    assert process.take_lock(second) is False
    os.close(first)
    assert process.take_lock(second) is True
    os.close(second)


@pytest.mark.parametrize("code", [errno.ENOLCK, errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP])
def test_a_drive_without_locks(code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(descriptor: int) -> None:
        raise OSError(code, "no locks here")

    monkeypatch.setattr(process, "_lock", fail)
    assert process.take_lock(0) is None


def test_alive() -> None:
    assert process.alive(os.getpid())
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
    assert not process.alive(gone.pid)
    assert not process.alive(10**20)


def test_a_process_of_somebody_else_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(pid: int, signal: int) -> None:
        raise PermissionError

    if sys.platform == "win32":
        pytest.skip("asked through another door there")
    monkeypatch.setattr(os, "kill", forbidden)
    assert process.alive(1)
