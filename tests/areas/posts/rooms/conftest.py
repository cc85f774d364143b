"""A court with this year's assessment standards, and its page 岗位考核 on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from courtoffice.areas.posts.page import PostsPage
from courtoffice.areas.posts.records import Band, PostItem, PostStandard
from courtoffice.shell import ask

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from courtoffice.errors import Refused
    from courtoffice.shell.bench import Bench

BANDS = (
    Band(result="优秀", from_points=90_00),
    Band(result="合格", from_points=60_00),
    Band(result="不合格", from_points=0),
)
ITEMS = (
    PostItem(position=1, name="办案任务", points=60_00, guidance="按完成比例计分"),
    PostItem(position=2, name="队伍建设", points=40_00, cap=45_00),
)


@pytest.fixture
def standards(bench: Bench) -> None:
    """Store a standard for each class of departments in 2026."""
    with bench.desk.store.change("登记考核标准") as change:
        for kind in ("审判", "综合"):
            change.save(PostStandard(year=2026, kind=kind, name=f"{kind}标准", items=ITEMS, bands=BANDS))


@pytest.fixture
def page(qtbot: QtBot, bench: Bench) -> PostsPage:
    """The page, shown and active."""
    made = PostsPage()
    qtbot.add_widget(made)
    made.load(bench)
    made.resize(1366, 640)
    with qtbot.wait_exposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def refused(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the page has refused in words."""
    found: list[str] = []

    def note(parent: object, refusal: Refused) -> None:
        found.append(str(refusal))

    monkeypatch.setattr(ask, "refused", note)
    return found


@pytest.fixture
def questions(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the page has asked; every question is answered with yes."""
    found: list[str] = []

    def agree(parent: object, title: str, words: str, yes: str, no: str = "") -> bool:
        found.append(words)
        return True

    monkeypatch.setattr(ask, "question", agree)
    return found
