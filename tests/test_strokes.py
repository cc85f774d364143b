"""The order of strokes: classic cases, both conventions, compound surnames, rare characters."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pytest

from courtoffice.assets import resource
from courtoffice.strokes import stroke_key, surname_of, unknown_in

FILES = Path(__file__).parent / "files"
OTHERWISE_IN_THE_STANDARD = "𨱇𦝼"  # it counts 求 as 1544344 there, and 月 as 3541


def ordered(*names: str, shorter_first: bool = True) -> list[str]:
    mixed = list(names)
    random.Random(1).shuffle(mixed)
    return sorted(mixed, key=lambda name: stroke_key(name, shorter_first=shorter_first))


@pytest.mark.parametrize(
    "names",
    [
        ("丁一", "王一", "文一"),  # 2, 4, 4: horizontal before dot
        ("丁一", "卜一", "刁一"),  # 2 strokes: horizontal, vertical, turning
        ("于一", "万一", "马一"),
        ("王一", "韦一", "毛一", "方一", "尹一", "孔一"),
        ("田一", "史一", "白一", "冯一"),
        ("刘一", "齐一", "江一", "许一"),
        ("杨一", "张一", "陈一", "黄一"),
        ("李一", "吴一", "周一", "郑一", "赵一", "钱一"),
        ("吉一", "𠮷一"),
        ("䶮一", "残一"),
    ],
)
def test_surnames(names: tuple[str, ...]) -> None:
    assert ordered(*names) == list(names)


def test_both_conventions() -> None:
    assert ordered("田富", "田大利") == ["田富", "田大利"]
    assert ordered("田富", "田大利", shorter_first=False) == ["田大利", "田富"]
    assert ordered("田大", "田大利", "田大勇", shorter_first=False) == ["田大", "田大利", "田大勇"]


def test_compound_surnames_stand_after_the_single_one() -> None:
    names = ("欧一", "欧震", "欧阳一", "欧阳大利", "司丁", "司马一")
    assert ordered(*names) == ["司丁", "司马一", "欧一", "欧震", "欧阳一", "欧阳大利"]
    assert surname_of("欧阳修") == "欧阳"
    assert surname_of("欧阳") == "欧"
    assert surname_of("") == ""


def test_blanks_in_names_mean_nothing() -> None:
    assert stroke_key("张 三")[:3] == stroke_key("张三")[:3]


def test_rare_characters_come_last_or_where_their_stand_in_stands() -> None:
    assert ordered("龘一", "一一", "㐂一") == ["一一", "龘一", "㐂一"]
    assert unknown_in("㐂㐂一") == "㐂"
    assert unknown_in("㐂一", "丁一") == ""
    assert unknown_in("㐂一", "丁") == "㐂"
    names = sorted([("丁一", ""), ("文一", ""), ("㐂一", "王一")], key=lambda pair: stroke_key(*pair))
    assert [name for name, _ in names] == ["丁一", "㐂一", "文一"]


def test_the_table_has_the_order_of_the_standard() -> None:
    """Each of the three levels of 通用规范汉字表 is in the order of strokes: the independent witness."""
    parts = (FILES / "standard_characters.txt").read_text(encoding="utf-8").split("\n\n")
    levels = ["".join(part.split()) for part in parts]
    assert [len(level) for level in levels] == [3500, 3000, 1605]
    assert unknown_in("".join(levels)) == ""
    for level in levels:
        kept = [char for char in level if char not in OTHERWISE_IN_THE_STANDARD]
        assert sorted(kept, key=stroke_key) == kept


def test_characters_put_into_the_table_stand_by_their_strokes() -> None:
    lines = (FILES / "stroke_sequences.txt").read_text(encoding="utf-8").splitlines()
    strokes = dict(line.split() for line in lines)
    assert len(strokes) == 275
    assert set("".join(strokes.values())) == set("12345")
    table = resource("defaults", "stroke_order.txt").read_text(encoding="utf-8").split()
    number = 0
    counted: dict[str, int] = {}
    for line in table:
        number = int(line) if line.isdecimal() else number
        counted |= dict.fromkeys(line, number)
    assert {char: counted[char] for char in strokes} == {char: len(strokes[char]) for char in strokes}
    ordered_by_table = sorted(strokes, key=stroke_key)
    assert all(
        (len(strokes[first]), strokes[first]) <= (len(strokes[second]), strokes[second])
        for first, second in pairwise(ordered_by_table)
    )
