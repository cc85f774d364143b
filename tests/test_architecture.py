"""Who may import whom: the contracts of pyproject.toml hold, of imports that come late too."""

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from importlinter.adapters.building import GraphBuilder
from importlinter.application.app_config import settings
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src"
Late = tuple[str, str, str]
"""A late import: the module that names it, the module named, and the name in that."""


_LATE = re.compile(r"\blate(?:_value)?\(\s*(?:\"([\w.]+)\",\s*\"(\w+)\"\s*,?\s*\))?")
_ONLY_TYPES = re.compile(r"^if TYPE_CHECKING:\n(?:    .*\n)+", re.MULTILINE)
_WITHIN = re.compile(r"^ +(?:from courtoffice\S* import|import courtoffice)|\bimport_module\(", re.MULTILINE)


def module_of(path: Path) -> str:
    """Return what a source file is imported as."""
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Every module of the house but the door itself; what Qt's compiler has written imports nothing late."""
    paths = (path for path in SOURCE.rglob("*.py") if not path.name.startswith("ui_"))
    read = {module_of(path): path.read_text(encoding="utf-8") for path in paths}
    return {module: text for module, text in read.items() if module != "courtoffice.late"}


@pytest.fixture(scope="module")
def late_imports(texts: dict[str, str]) -> list[Late]:
    """Everything that is imported through courtoffice.late; one that is not written out is ("", "")."""
    users = [(module, text) for module, text in texts.items() if "from courtoffice.late import" in text]
    found = [(module, *late.groups("")) for module, text in users for late in _LATE.finditer(text)]
    return [(module, target, name) for module, target, name in found]


def test_every_late_import_is_there(late_imports: list[Late]) -> None:
    assert len(late_imports) > 50
    assert [late[0] for late in late_imports if not late[1]] == [], "to be written out"
    assert [late for late in late_imports if not hasattr(import_module(late[1]), late[2])] == []


def test_every_contract_of_the_house_holds(late_imports: list[Late], monkeypatch: pytest.MonkeyPatch) -> None:
    class WithLateImports(GraphBuilder):
        def build(self, *given: Any, **named: Any) -> Any:
            graph = super().build(*given, **named)
            for importer, imported, _ in late_imports:
                if imported.startswith("courtoffice."):
                    graph.add_import(importer=importer, imported=imported)
            return graph

    monkeypatch.setitem(settings._config, "GRAPH_BUILDER", WithLateImports())
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None) == 0


def test_there_is_one_door_for_late_imports(texts: dict[str, str]) -> None:
    """Other packages may be imported within the function that needs them, of our own modules none."""
    found = {module: _WITHIN.findall(_ONLY_TYPES.sub("", text)) for module, text in texts.items()}
    assert {module: lines for module, lines in found.items() if lines} == {}


def test_a_command_loads_neither_qt_nor_what_other_commands_need() -> None:
    code = (
        "import sys; from courtoffice import cli; cli.main(['backups', 'no.courtoffice']);"
        "heavy = {'PySide6', 'reportlab', 'xlsxwriter', 'courtoffice.catalogue'} & {*sys.modules};"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, encoding="utf-8")
    assert (ran.returncode, ran.stderr) == (0, "")


def test_files_stay_small() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in [*ROOT.glob("src/**/*.py"), *ROOT.glob("tests/**/*.py")]
        if not path.name.startswith("ui_")
        and (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == {}
