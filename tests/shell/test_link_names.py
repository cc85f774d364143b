from __future__ import annotations

from datetime import date

import pytest

from courtoffice.areas.people.records import Officer, Posting
from courtoffice.areas.study.records import Session
from courtoffice.fields import field_of
from courtoffice.register import Desk
from courtoffice.shell.link_names import LinkNames

CHAIR = field_of(Session, "chair_id")


def _names(court_desk: Desk, day: date = date(2026, 3, 5)) -> LinkNames:
    return LinkNames(court_desk, CHAIR, day)


def test_names_and_initials_find_a_person(court_desk: Desk) -> None:
    names = _names(court_desk)
    assert names.find("张三") == 1
    assert names.find("sxx") == 3
    assert names.find("") is None


def test_a_department_finds_those_who_serve_there_on_the_day(court_desk: Desk) -> None:
    names = _names(court_desk)
    assert names.proposals("民一庭") == names.proposals("民事审判一庭") == names.proposals("ｍｓｓｐ")
    assert {name for _, name in names.proposals("民一 张")} == {"张三"}
    assert names.proposals("ms") == [], "two letters name nobody's department"
    assert names.proposals("没有的庭") == []
    with pytest.raises(ValueError, match="没有"):
        names.find("民一庭")


def test_who_serves_on_the_day_comes_first(court_desk: Desk) -> None:
    assert [name for _, name in _names(court_desk).proposals("")][-1] == "钱七"
    assert "钱七" in [name for _, name in _names(court_desk, date(2025, 1, 1)).proposals("")][:4]


@pytest.mark.parametrize("typed", ["nobody", "没这个人", "%", "<b>", "'; DROP TABLE"])
def test_nobody_of_that_name_is_refused(court_desk: Desk, typed: str) -> None:
    with pytest.raises(ValueError, match="“主持人”里没有"):
        _names(court_desk).find(typed)


def test_initials_of_several_are_refused(court_desk: Desk) -> None:
    with court_desk.store.change("登记") as change:
        change.save(Officer(name="周舒", postings=(Posting(from_date=date(2020, 1, 1)),)))
    with pytest.raises(ValueError, match="不止一个"):
        _names(court_desk).find("zs")


def test_namesakes_are_told_apart(court_desk: Desk) -> None:
    with court_desk.store.change("登记") as change:
        posting = Posting(from_date=date(2020, 1, 1), department_id=2)
        change.save(Officer(name="张三", postings=(posting,)))
    names = dict(_names(court_desk).proposals("张三"))
    assert sorted(names.values()) == ["张三（政治部）", "张三（民事审判一庭）"]
    assert _names(court_desk).find("张三（政治部）") != 1


def test_a_name_is_found_by_its_own_reading(court_desk: Desk) -> None:
    with court_desk.store.change("登记") as change:
        change.save(Officer(name="乐行", pinyin="yue hang", postings=(Posting(from_date=date(2020, 1, 1)),)))
    assert [name for _, name in _names(court_desk).proposals("yuehang")] == ["乐行"]
    assert [name for _, name in _names(court_desk).proposals("yh")] == ["乐行"]
    assert [name for _, name in _names(court_desk).proposals("（乐行）")] == ["乐行"]
