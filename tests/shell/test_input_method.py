from __future__ import annotations

from pathlib import Path

import pytest

from courtoffice.shell import input_method


@pytest.fixture
def plugins(tmp_path: Path) -> Path:
    """Qt's plugins as PySide6 brings them."""
    folder = tmp_path / "platforminputcontexts"
    folder.mkdir()
    (folder / "libibusplatforminputcontextplugin.so").touch()
    (folder / "libcomposeplatforminputcontextplugin.so").touch()
    return tmp_path


@pytest.mark.parametrize("name", ["fcitx", "fcitx5"])
def test_fcitx_is_spoken_to_as_ibus(plugins: Path, name: str) -> None:
    environment = {"QT_IM_MODULE": name}
    input_method.prepare(environment, plugins, "linux")
    assert environment == {"QT_IM_MODULE": "ibus"}


def test_the_newer_variable_goes_before_and_is_taken_away(plugins: Path) -> None:
    environment = {"QT_IM_MODULES": "wayland;fcitx;ibus"}
    input_method.prepare(environment, plugins, "linux")
    assert environment == {"QT_IM_MODULE": "ibus"}


@pytest.mark.parametrize("environment", [{}, {"QT_IM_MODULE": "ibus"}, {"QT_IM_MODULES": "wayland;ibus"}])
def test_other_input_methods_stay(plugins: Path, environment: dict[str, str]) -> None:
    before = dict(environment)
    input_method.prepare(environment, plugins, "linux")
    assert environment == before


def test_a_plugin_for_fcitx_is_used(plugins: Path) -> None:
    (plugins / "platforminputcontexts" / "libfcitx5platforminputcontextplugin.so").touch()
    environment = {"QT_IM_MODULE": "fcitx"}
    input_method.prepare(environment, plugins, "linux")
    assert environment == {"QT_IM_MODULE": "fcitx"}


def test_windows_is_left_alone(plugins: Path) -> None:
    environment = {"QT_IM_MODULE": "fcitx"}
    input_method.prepare(environment, plugins, "win32")
    assert environment == {"QT_IM_MODULE": "fcitx"}


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(input_method, "_XCB_CURSOR", "libno-such-library.so.0")
    assert "libxcb-cursor0" in input_method.missing_library({"DISPLAY": ":0"}, "linux")
    assert input_method.missing_library({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "linux") == ""
    assert input_method.missing_library({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux") == ""
    assert input_method.missing_library({}, "win32") == ""


def test_a_library_that_is_there_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(input_method, "_loads", lambda library: True)
    assert input_method.missing_library({"DISPLAY": ":0"}, "linux") == ""


def test_a_session_without_a_display_is_told_so() -> None:
    assert "显示器" in input_method.missing_display({}, "linux")
    for environment in ({"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "w"}, {"QT_QPA_PLATFORM": "offscreen"}):
        assert input_method.missing_display(environment, "linux") == ""
    assert input_method.missing_display({}, "win32") == ""
