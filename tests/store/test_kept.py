from __future__ import annotations

from datetime import date
from typing import cast

import pytest

from courtoffice.errors import Refused
from courtoffice.fields import Kind
from courtoffice.settings import Setting
from courtoffice.store import Store

PASS = Setting("pass", "合格线", "评查", Kind.POINTS, 6000, dated=True, low=0, high=10000, unit="分")
COURT = Setting("court", "法院名称", "法院", Kind.TEXT, "")
RANKED = Setting("ranked", "打印名次", "评查", Kind.YES_NO, False)


def test_a_setting_is_its_default_until_it_is_set(store: Store) -> None:
    assert store.settings.value(PASS) == 6000
    assert store.settings.value(RANKED) is False
    assert store.settings.history(PASS) == []
    with store.change("设置") as change:
        change.set_setting(COURT, "某县人民法院 & <b>")
        change.set_setting(RANKED, True)
    assert store.settings.value(COURT) == "某县人民法院 & <b>"
    assert store.settings.value(RANKED) is True


def test_a_dated_setting_is_read_for_a_day(store: Store) -> None:
    with store.change("设置") as change:
        change.set_setting(PASS, 7000, date(2026, 1, 1))
        change.set_setting(PASS, 6500)
        change.set_setting(PASS, 8000, date(2026, 7, 1))
    days = [date(2000, 1, 1), date(2025, 12, 31), date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1)]
    assert [store.settings.value(PASS, day) for day in days] == [6500, 6500, 7000, 7000, 8000]
    assert store.settings.value(PASS) == 8000
    assert store.settings.history(PASS) == [(None, 6500), (date(2026, 1, 1), 7000), (date(2026, 7, 1), 8000)]


def test_setting_again_replaces_and_undo_restores(store: Store) -> None:
    for value in (7000, 7500):
        with store.change("设置") as change:
            change.set_setting(PASS, value, date(2026, 1, 1))
    assert store.settings.history(PASS) == [(date(2026, 1, 1), 7500)]
    assert store.undo() == {"setting"}
    assert store.settings.value(PASS, date(2026, 5, 1)) == 7000
    with store.change("设置") as change:
        change.unset_setting(PASS, date(2026, 1, 1))
    assert store.settings.value(PASS, date(2026, 5, 1)) == 6000


def test_what_a_setting_does_not_take(store: Store) -> None:
    with pytest.raises(Refused, match="“合格线”不能大于100分"), store.change("设置") as change:
        change.set_setting(PASS, 10001)
    with pytest.raises(TypeError), store.change("设置") as change:
        change.set_setting(cast("Setting[int]", RANKED), 1)
    with pytest.raises(TypeError, match="not dated"), store.change("设置") as change:
        change.set_setting(COURT, "某县人民法院", date(2026, 1, 1))
    with pytest.raises(KeyError), store.change("设置") as change:
        change.unset_setting(PASS)
    assert store.query("SELECT * FROM setting") == []


def test_a_dictionary_offers_its_words_in_order(store: Store) -> None:
    assert store.dictionary("职务") == []
    with store.change("常用词") as change:
        change.set_dictionary("职务", ["庭长", " 副庭长 ", "庭长", "", "=1+1"])
        change.set_dictionary("民族", ["汉族"])
    assert store.dictionary("职务") == ["庭长", "副庭长", "=1+1"]
    assert store.dictionary("民族") == ["汉族"]


def test_words_left_out_are_retired_and_may_come_back(store: Store) -> None:
    for words in (["庭长", "科员"], ["主任", "庭长"], ["科员", "主任"]):
        with store.change("常用词") as change:
            change.set_dictionary("职务", words)
        assert store.dictionary("职务") == words
    rows = store.query("SELECT word, retired FROM dictionary_word ORDER BY id")
    assert [tuple(row) for row in rows] == [("庭长", 1), ("科员", 0), ("主任", 0)]
    store.undo()
    assert store.dictionary("职务") == ["主任", "庭长"]


def test_setting_the_same_words_changes_nothing(store: Store) -> None:
    for _ in range(2):
        with store.change("常用词") as change:
            change.set_dictionary("职务", ["庭长", "科员"])
    assert len(store.journal()) == 1
