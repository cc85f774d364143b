"""The tab 学习日历 as the window shows it: its page opens what its calendar asks the bench for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from courtoffice import app
from courtoffice.areas.study.page import StudyPage
from courtoffice.areas.study.rooms.calendar_room import CalendarRoom
from courtoffice.shell.bench import Bench

Show = Callable[..., StudyPage]


@pytest.fixture
def show(qtbot: QtBot, bench: Bench) -> Show:
    """Makes the page and shows it; with ``dues`` it has those of the house, and its paper for the wall."""

    def make(*, dues: bool = False) -> StudyPage:
        tab = next(tab for tab in app.PAGES if tab.key == "study")
        made = tab.make() if dues else StudyPage()
        assert isinstance(made, StudyPage)
        qtbot.add_widget(made)
        made.load(bench)
        bench.open_requested.connect(made.open_record)
        bench.begin_requested.connect(made.begin_record)
        made.resize(1366, 640)
        with qtbot.wait_exposed(made):
            made.show()
        return made

    return make


@pytest.fixture
def page(show: Show) -> StudyPage:
    """The page."""
    return show()


@pytest.fixture
def calendar(page: StudyPage) -> CalendarRoom:
    """Its calendar, which shows the month of 20 November 2026."""
    assert isinstance(page.room, CalendarRoom)
    return page.room
