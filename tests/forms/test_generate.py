from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

from courtoffice.forms import generate

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0">
 <class>Small</class>
 <widget class="QWidget" name="Small"><property name="windowTitle"><string>小窗口</string></property></widget>
</ui>
"""


def test_every_compiled_form_is_as_new_as_its_designer_file() -> None:
    assert generate.stale() == []


@pytest.mark.parametrize("form", sorted(generate.UI.glob("*.ui")), ids=lambda path: path.stem)
def test_compiled_forms_say_nothing_of_when_and_by_what_they_were_made(form: Path) -> None:
    text = generate.compiled_path(form).read_text(encoding="utf-8")
    assert text.startswith("# sha256 ")
    assert "Created by" not in text
    assert hasattr(importlib.import_module(f"courtoffice.forms.ui_{form.stem}"), f"Ui_{_class_of(form)}")


def test_the_tab_key_leads_out_of_every_table() -> None:
    """Qt's tables keep it to go from cell to cell, and who works with keys alone does not come out again."""
    tables = re.compile(r'<widget class="QTable(?:Widget|View)" name="(\w+)"(.*?)</widget>', re.DOTALL)
    kept = [
        f"{form.name}: {name}"
        for form in generate.UI.glob("*.ui")
        for name, inside in tables.findall(form.read_text(encoding="utf-8"))
        if not re.search(r'name="tabKeyNavigation">\s*<bool>false', inside)
    ]
    assert kept == []


def _class_of(form: Path) -> str:
    return form.read_text(encoding="utf-8").partition("<class>")[2].partition("</class>")[0]


def test_a_changed_form_is_stale_until_it_is_compiled(tmp_path: Path) -> None:
    ui, forms = tmp_path / "ui", tmp_path / "forms"
    ui.mkdir()
    forms.mkdir()
    (ui / "small.ui").write_text(FORM, encoding="utf-8")
    assert generate.stale(ui, forms) == ["ui_small.py"]
    assert generate.generate(ui, forms) == ["ui_small.py"]
    assert generate.stale(ui, forms) == []
    assert generate.generate(ui, forms) == []
    (ui / "small.ui").write_text(FORM.replace("小窗口", "大窗口"), encoding="utf-8")
    assert generate.stale(ui, forms) == ["ui_small.py"]


def test_a_compiled_form_is_typed_and_goes_with_its_form(tmp_path: Path) -> None:
    ui, forms = tmp_path / "ui", tmp_path / "forms"
    ui.mkdir()
    forms.mkdir()
    (ui / "small.ui").write_text(FORM, encoding="utf-8")
    generate.generate(ui, forms)
    assert "def setupUi(self, Small: QWidget) -> None:" in (forms / "ui_small.py").read_text(encoding="utf-8")
    (ui / "small.ui").unlink()
    assert generate.stale(ui, forms) == ["ui_small.py"]
    generate.generate(ui, forms)
    assert not (forms / "ui_small.py").exists()


def test_line_ends_of_a_checkout_do_not_make_a_form_stale(tmp_path: Path) -> None:
    unix, windows = tmp_path / "a.ui", tmp_path / "b" / "a.ui"
    windows.parent.mkdir()
    unix.write_bytes(FORM.encode())
    windows.write_bytes(FORM.replace("\n", "\r\n").encode())
    assert generate.first_line(unix) == generate.first_line(windows)


def test_check_tells_the_stale_forms(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert generate.main(["--check"]) == 0
    monkeypatch.setattr(generate, "stale", lambda: ["ui_x.py"])
    assert generate.main(["--check"]) == 1
    assert "ui_x.py" in capsys.readouterr().err
