from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from courtoffice.store import lock, process
from courtoffice.store.lock import Holder, Locked, acquire, holder_of, lock_path

OTHER = {"who": "李四", "pc": "另一台", "pid": 1, "since": "2026-03-05T08:30:00"}


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return tmp_path / "政治部.courtoffice"


@pytest.fixture
def no_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A drive on which the operating system has no locks."""
    monkeypatch.setattr(process, "take_lock", lambda descriptor: None)


def leave(office: Path, text: str, age: float = 0) -> None:
    beside = lock_path(office)
    beside.write_text(text, encoding="utf-8")
    then = beside.stat().st_mtime - age
    os.utime(beside, (then, then))


def test_lock_says_who_holds_it(office: Path) -> None:
    held = acquire(office, "张三<b>")
    kept = json.loads(lock_path(office).read_text(encoding="utf-8"))
    assert kept["who"] == "张三<b>"
    assert (kept["pc"], kept["pid"]) == (platform.node(), os.getpid())
    with pytest.raises(Locked) as raised:
        acquire(office, "李四")
    assert raised.value.holder == Holder(**kept)
    since = kept["since"][:16].replace("T", " ")
    assert f"张三<b>在电脑“{platform.node()}”上从 {since} 起正在使用“政治部.courtoffice”" in str(raised.value)
    held.release()
    assert not lock_path(office).exists()


def test_release_twice_leaves_the_next_lock_alone(office: Path) -> None:
    first = acquire(office, "张三")
    first.release()
    second = acquire(office, "李四")
    first.release()
    assert holder_of(office).who == "李四"
    second.release()


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"who": 1}', "\x00" * 10])
def test_a_lock_that_says_nothing(office: Path, text: str) -> None:
    held = acquire(office, "张三")
    lock_path(office).write_text(text, encoding="utf-8")
    with pytest.raises(Locked, match=r"^另一个程序正在使用"):
        acquire(office, "李四")
    held.release()


def test_a_crashed_program_frees_its_lock(office: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from courtoffice.store.lock import acquire\n"
        "held = acquire(Path(sys.argv[1]), '李四'); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(office)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(Locked, match=r"^李四"):
            acquire(office, "张三")
        other.kill()
        other.wait()
        assert holder_of(office).who == "李四"
        held = acquire(office, "张三")
        assert holder_of(office).who == "张三"
        held.release()


def test_a_lock_left_by_a_crash_of_another_pc_is_taken_over(office: Path) -> None:
    leave(office, json.dumps(OTHER))
    held = acquire(office, "张三")
    assert holder_of(office).who == "张三"
    held.refresh()
    held.release()


def test_a_lock_removed_between_opening_and_locking_is_made_anew(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = process.take_lock
    removed: list[bool] = []

    def remove_first(descriptor: int) -> bool | None:
        if not removed:
            removed.append(True)
            lock_path(office).unlink()
        return real(descriptor)

    monkeypatch.setattr(process, "take_lock", remove_first)
    held = acquire(office, "张三")
    assert holder_of(office).who == "张三"
    held.release()


def test_a_lock_removed_before_it_could_be_opened(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    leave(office, json.dumps(OTHER))
    real = os.open

    def gone(path: Path, flags: int, mode: int = 0o777) -> int:
        if not flags & os.O_CREAT:
            lock_path(office).unlink()
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", gone)
    held = acquire(office, "张三")
    held.release()


def test_windows_removes_the_lock_once_it_is_closed(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = acquire(office, "张三")
    real = Path.unlink
    tried: list[Path] = []

    def first_in_use(self: Path, missing_ok: bool = False) -> None:
        tried.append(self)
        if len(tried) == 1:
            raise PermissionError(13, "in use")
        real(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", first_in_use)
    held.release()
    assert len(tried) == 2
    assert not lock_path(office).exists()


@pytest.mark.usefixtures("no_locks")
class TestDriveWithoutLocks:
    def test_acquire_and_release(self, office: Path) -> None:
        held = acquire(office, "张三")
        with pytest.raises(Locked, match=r"^张三"):
            acquire(office, "李四")
        held.release()
        assert not lock_path(office).exists()

    def test_refresh_shows_that_it_lives(self, office: Path) -> None:
        held = acquire(office, "张三")
        os.utime(lock_path(office), (0, 0))
        held.refresh()
        assert lock_path(office).stat().st_mtime > 0
        lock_path(office).unlink()
        held.refresh()  # nothing to touch, nothing to say
        held.release()

    def test_a_process_of_this_pc_that_is_gone(self, office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        leave(office, json.dumps(OTHER | {"pc": platform.node()}))
        monkeypatch.setattr(process, "alive", lambda pid: False)
        held = acquire(office, "张三")
        assert holder_of(office).who == "张三"
        held.release()
        assert list(office.parent.iterdir()) == []

    @pytest.mark.parametrize("text", [json.dumps(OTHER), ""])
    def test_another_pc_is_believed_for_a_day(self, office: Path, text: str) -> None:
        leave(office, text, lock.STALE_SECONDS - 60)
        with pytest.raises(Locked):
            acquire(office, "张三")
        leave(office, text, lock.STALE_SECONDS + 60)
        acquire(office, "张三").release()

    def test_two_that_find_the_same_stale_lock(self, office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        leave(office, json.dumps(OTHER), lock.STALE_SECONDS + 60)
        real = lock._stale

        def other_is_quicker(holder: Holder, beside: Path) -> bool:
            stale = real(holder, beside)
            beside.write_text(json.dumps(OTHER | {"who": "王五"}), encoding="utf-8")
            return stale

        monkeypatch.setattr(lock, "_stale", other_is_quicker)
        with pytest.raises(Locked, match=r"^王五"):
            acquire(office, "张三")
        assert [item.name for item in office.parent.iterdir()] == [lock_path(office).name]

    def test_a_stale_lock_that_somebody_else_removed(
        self, office: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        leave(office, json.dumps(OTHER), lock.STALE_SECONDS + 60)
        monkeypatch.setattr(lock, "_stale", lambda holder, beside: beside.unlink() or True)
        acquire(office, "张三").release()
