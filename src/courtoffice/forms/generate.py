"""``python -m courtoffice.forms.generate``: compile the forms of ``ui/`` into this package, ``--check`` them.

Line 1 of a compiled form holds the checksum of its Designer file, so that comparing takes milliseconds and
needs no compiler.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

FORMS = Path(__file__).resolve().parent
UI = FORMS.parents[2] / "ui"
_WIDGET = re.compile(r'<widget class="(\w+)"')
_IMPORT = re.compile(r"from (\S+) import (\([^)]+\)|.+)")
_METHOD = re.compile(r"(def (?:setupUi|retranslateUi)\(self, \w+)\):")


def compiled_path(form: Path, forms: Path = FORMS) -> Path:
    """Return where the compiled form of a Designer file is kept."""
    return forms / f"ui_{form.stem}.py"


def first_line(form: Path) -> str:
    """Return line 1 of a form's compiled file. Line ends do not count, a checkout may change them."""
    text = form.read_text(encoding="utf-8")
    return f"# sha256 {hashlib.sha256(text.encode()).hexdigest()} of ui/{form.name}"


def stale(ui: Path = UI, forms: Path = FORMS) -> list[str]:
    """Return the names of the compiled forms that are missing, older than their form, or without one."""
    wanted = {compiled_path(form, forms): first_line(form) for form in sorted(ui.glob("*.ui"))}
    changed = [path.name for path, line in wanted.items() if not _begins_with(path, line)]
    return changed + sorted(path.name for path in forms.glob("ui_*.py") if path not in wanted)


def generate(ui: Path = UI, forms: Path = FORMS) -> list[str]:
    """Compile the forms that changed, remove compiled ones without a form; return the names written."""
    written = []
    for form in sorted(ui.glob("*.ui")):
        target = compiled_path(form, forms)
        if not _begins_with(target, first_line(form)):
            target.write_text(_compile(form), encoding="utf-8", newline="\n")
            written.append(target.name)
    for path in forms.glob("ui_*.py"):
        if not (ui / f"{path.stem.removeprefix('ui_')}.ui").exists():
            path.unlink()
    return written


def _compile(form: Path) -> str:
    """Run Qt's compiler; leave out its heading with the Qt version, annotate what a form is set up on."""
    compiler = shutil.which("pyside6-uic", path=str(Path(sys.executable).parent)) or "pyside6-uic"
    made = subprocess.run([compiler, str(form)], check=True, capture_output=True, encoding="utf-8")
    lines = made.stdout.splitlines()
    start = next(at for at, line in enumerate(lines) if line.startswith("from PySide6"))
    heading = [first_line(form), f'"""The form ui/{form.name}, compiled; edit that file instead."""', ""]
    base = _WIDGET.search(form.read_text(encoding="utf-8"))
    text = _METHOD.sub(rf"\1: {base[1] if base else 'QWidget'}) -> None:", "\n".join(lines[start:]))
    return "\n".join([*heading, _with_used_imports(text)]).rstrip() + "\n"


def _with_used_imports(text: str) -> str:
    """Import only what a form uses: the compiler names a score of Qt's classes, and a start pays for each."""
    end = text.index("\nclass ")
    words = frozenset(re.findall(r"\w+", text[end:]))
    kept = []
    for found in _IMPORT.finditer(text[:end]):
        names = [name for name in re.findall(r"\w+", found[2]) if name in words]
        if names:
            kept.append(f"from {found[1]} import {', '.join(names)}")
    return "\n".join([*kept, text[end:]])


def _begins_with(path: Path, line: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8").partition("\n")[0] == line


def main(arguments: list[str]) -> int:
    """Compile, or with ``--check`` say which forms are not compiled; 1 when there are any."""
    if arguments == ["--check"]:
        names = stale()
        for name in names:
            sys.stderr.write(f"{name}: run python -m courtoffice.forms.generate\n")
        return 1 if names else 0
    for name in generate():
        sys.stdout.write(f"{name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
