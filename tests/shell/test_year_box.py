from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from courtoffice.shell.year_box import YearBox


@pytest.fixture
def box(qtbot: QtBot) -> YearBox:
    made = YearBox()
    qtbot.add_widget(made)
    made.show_year(2025, 2026)
    return made


def test_shows_the_year(box: YearBox) -> None:
    assert box.year == 2025
    assert box._name.text() == "2025 年度"


def test_steps_are_asked_for_not_taken(box: YearBox, qtbot: QtBot) -> None:
    with qtbot.wait_signal(box.chosen) as later:
        box._later.click()
    with qtbot.wait_signal(box.chosen) as earlier:
        box._earlier.click()
    assert (later.args, earlier.args) == ([2026], [2024])
    assert box.year == 2025


def test_the_list_reaches_ten_years_back_and_one_ahead(box: YearBox, qtbot: QtBot) -> None:
    box._menu.aboutToShow.emit()
    texts = [action.text() for action in box._menu.actions()]
    assert texts[0] == "2027 年度"
    assert texts[1] == "2026 年度（本年度）"
    assert texts[-1] == "2016 年度"
    assert [action.text() for action in box._menu.actions() if action.isChecked()] == ["2025 年度"]
    with qtbot.wait_signal(box.chosen) as told:
        box._menu.actions()[0].trigger()
    assert told.args == [2027]


def test_a_year_far_away_is_in_the_list_too(box: YearBox) -> None:
    box.show_year(2001, 2026)
    box._menu.aboutToShow.emit()
    assert box._menu.actions()[-1].text() == "2001 年度"


@pytest.mark.parametrize(("year", "by"), [(1990, -1), (2100, 1)])
def test_there_is_an_end_to_the_years(box: YearBox, qtbot: QtBot, year: int, by: int) -> None:
    box.show_year(year, 2026)
    with qtbot.assert_not_emitted(box.chosen):
        box.step(by)
    assert box._earlier.isEnabled() is (year > 1990)
    assert box._later.isEnabled() is (year < 2100)
