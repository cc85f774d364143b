"""Start courtoffice from a checkout: sets itself up in ``.venv`` when needed, then runs the command line.

python3 main.py sample      set up, make the sample office, open it (no display: print its yearly summary)
python3 main.py test        set up with the test tools and run the tests, one process a core
python3 main.py [...]       the program; see  python3 main.py --help
"""

from __future__ import annotations

import hashlib
import importlib.util
import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
NEEDS = (
    *("PySide6", "sqlite_utils", "reportlab", "PIL", "holidays", "lunar_python", "pypinyin"),
    *("python_calamine", "xlsxwriter", "docx", "icalendar", "platformdirs"),
)
TEST_NEEDS = (
    *("pytest", "pytestqt", "xdist", "hypothesis", "pdfplumber", "pypdf", "vobject", "importlinter"),
)
SYSTEM_LIBRARIES = (
    "libegl1",
    "libgl1",
    "libxkbcommon0",
    "libxkbcommon-x11-0",
    "libdbus-1-3",
    "libfontconfig1",
    "libglib2.0-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xkb1",
)
"""What Qt loads that a bare Debian, Kylin or UOS lacks."""


def main(arguments: list[str]) -> int:
    """Run the program in this interpreter when it has what is needed, otherwise in ``.venv``."""
    if sys.version_info < (3, 11):  # noqa: UP036  # said in words here, where an old Python still gets to
        return _fail("需要 Python 3.11 或更新的版本；请先安装新版 Python，再运行这条命令。")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # Chinese words into a file of a code page without them
    testing = arguments[:1] == ["test"]
    if not _has(NEEDS + (TEST_NEEDS if testing else ())):
        return _run_in_venv(arguments, testing)
    if testing:
        return _test(arguments[1:])
    sys.path.insert(0, str(HERE / "src"))
    from courtoffice.cli import main as run  # noqa: PLC0415  # only now are its packages known to be there

    return run(arguments)


def _test(arguments: list[str]) -> int:
    """Run the tests, one process a core; the program is compiled by all cores first, not by each process."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.call([sys.executable, "-m", "compileall", "-q", "-j", "0", "src"], cwd=HERE, env=kept)
    command = [sys.executable, "-m", "pytest", "-n", "auto", *arguments]
    return subprocess.call(command, cwd=HERE, env=kept)


def _has(modules: tuple[str, ...]) -> bool:
    return all(importlib.util.find_spec(name) is not None for name in modules)


def _run_in_venv(arguments: list[str], testing: bool) -> int:
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if Path(sys.prefix).resolve() == VENV.resolve():
        return _fail("安装不完整：请删除 .venv 文件夹，再运行这条命令。")
    if not _installed(python, testing) and not _set_up(python, testing):
        return 1
    return subprocess.call([str(python), str(HERE / "main.py"), *arguments])


def _stamp(testing: bool) -> tuple[Path, str]:
    """Return the file that remembers what was installed, and what it must say for this checkout."""
    wanted = hashlib.sha256((HERE / "pyproject.toml").read_bytes()).hexdigest()
    return VENV / ("ready-test" if testing else "ready"), wanted


def _installed(python: Path, testing: bool) -> bool:
    stamp, wanted = _stamp(testing)
    return python.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted


def _set_up(python: Path, testing: bool) -> bool:
    sys.stdout.write("正在准备运行环境（第一次需要几分钟）……\n")
    sys.stdout.flush()
    if importlib.util.find_spec("ensurepip") is None:
        _apt("python3-venv")
    made = subprocess.call([sys.executable, "-m", "venv", str(VENV)])
    what = f"{HERE}[test]" if testing else str(HERE)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", what]
    if made != 0 or subprocess.call(pip) != 0:
        _fail("没有装好：请检查网络或安装源（pip 的提示在上面），再运行这条命令。")
        return False
    loading = [str(python), "-c", "import PySide6.QtWidgets"]
    if sys.platform == "linux" and subprocess.call(loading, stderr=subprocess.DEVNULL) != 0:
        _apt(*SYSTEM_LIBRARIES)
    stamp, wanted = _stamp(testing)
    stamp.write_text(wanted, encoding="utf-8")
    return True


def _apt(*packages: str) -> None:
    """Install system packages where apt is at hand; otherwise say which ones are wanted."""
    apt, sudo = shutil.which("apt-get"), shutil.which("sudo")
    root = getattr(os, "geteuid", lambda: -1)() == 0
    if apt is None or not (root or sudo):
        sys.stdout.write(f"请让管理员安装这些系统软件包：{' '.join(packages)}\n")
        return
    prefix = [] if root else [str(sudo)]
    subprocess.call([*prefix, apt, "update", "-qq"])
    subprocess.call([*prefix, apt, "install", "-y", "-qq", "--no-install-recommends", *packages])


def _fail(words: str) -> int:
    sys.stderr.write(words + "\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
