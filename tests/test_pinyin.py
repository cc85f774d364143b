"""Finding and sorting names by pinyin."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.pinyin import distance, matches, search_keys, sort_key


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("zs", "张三"),
        ("zhang", "张三"),
        ("zhangs", "张三"),
        ("ZhangSan", "张三"),
        ("张", "张三"),
        ("三", "张三"),
        ("lv", "吕布"),
        ("shan", "单雄"),
        ("sx", "单雄"),
        ("dan", "单雄"),
        ("qiu", "仇英"),
        ("ou", "区寄"),
        ("xie", "解缙"),
        ("zeng", "曾国"),
        ("zha", "查良"),
        ("piao", "朴实"),
        ("yuchi", "尉迟恭"),
        ("moqi", "万俟雅"),
        ("yan", "龚䶮"),
        ("ayinuer", "阿依努尔·玉素甫"[:4]),
        ("pxb", "新任法官培训班"),
        ("tj", "民事案件调解规定"),
        ("htjf", "租赁合同纠纷"),
        ("dwxhz", "单位行贿罪"),
        ("sxx", "单雄信（民一庭）"),
        ("yinhang", "银行业务"),
        ("(2026)", "（2026）湘0999民初1号"),
        ("湘0999", "（２０２６）湘０９９９民初１号"),
        ("python px", "Python 培训"),
        ("a&b", "A&B<b>"),
        ("𠮷", "𠮷野"),
        ("zs 民", "张三 民一庭"),
        ("", "张三"),
        ("  ", ""),
    ],
)
def test_found(query: str, text: str) -> None:
    assert matches(query, search_keys(text))


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("zl", "张三"),
        ("李", "张三"),
        ("sanzhang", "张三"),
        ("zs 刑", "张三 民一庭"),
        ("x", ""),
        ("dc", "提出异议的期限"),  # as hardly anybody reads it
    ],
)
def test_not_found(query: str, text: str) -> None:
    assert not matches(query, search_keys(text))


def test_the_parts_of_the_keys_do_not_run_together() -> None:
    assert not matches("三zhang", search_keys("张三"))


def test_a_persons_own_reading_is_found_too() -> None:
    assert not matches("danxiong", search_keys("解雄"))
    assert matches("danxiong", search_keys("解雄", " dan xiong "))
    assert matches("dx", search_keys("解雄", "dan xiong"))


def test_the_usual_reading_is_nearest_and_of_each_the_whole_text() -> None:
    nearest = ["张三", "张山峰", "李章三", "张俊"]
    for query in ("zs", "z zs"):
        found = [name for name in sorted(nearest) if matches(query, search_keys(name))]
        assert sorted(found, key=lambda name: distance(query, search_keys(name))) == nearest
    assert distance("zs", search_keys("张俊", "zhang shun")) == distance("zs", search_keys("张三"))
    assert distance(" ", search_keys("张三")) == (0, 0)


def test_names_sort_by_syllable_then_tone_then_character() -> None:
    names = [
        "张三",
        "单雄",
        "仇一",
        "艾青",
        "区寄",
        "曾巩",
        "任法",
        "阿依努尔·玉素甫",
        "𠮷野",
        "Bob",
        "章三",
        "",
    ]
    assert sorted(names, key=sort_key) == [
        *(
            "",
            "阿依努尔·玉素甫",
            "艾青",
            "Bob",
            "区寄",
            "仇一",
            "任法",
            "单雄",
            "曾巩",
            "张三",
            "章三",
            "𠮷野",
        ),
    ]


def test_the_own_reading_moves_a_name() -> None:
    assert sort_key("曾巩", "ceng gong") < sort_key("陈一") < sort_key("曾巩")
    assert sort_key("曾巩", "ceng gong")[0] == ("ceng", 2, "曾")
    assert sort_key("曾巩", "xyz")[0] == ("xyz", 0, "曾")
    assert sort_key("曾", "zeng gong too many") == (("zeng", 1, "曾"),)


def test_surname_readings_hold_for_the_surname_alone() -> None:
    assert sort_key("单单")[0][:2] == ("shan", 4)
    assert sort_key("单单")[1][:2] == ("dan", 1)
    first = {name: sort_key(name)[0][:2] for name in ("肖一", "卜一", "薄一", "乜一", "区一", "尉迟一")}
    assert list(first.values()) == [("xiao", 1), ("bu", 3), ("bo", 2), ("nie", 4), ("ou", 1), ("yu", 4)]
    assert sort_key("尉迟单")[:2] == (("yu", 4, "尉"), ("chi", 2, "迟"))


@given(st.text(max_size=40))
def test_any_text_finds_itself(text: str) -> None:
    assert matches(text, search_keys(text)) or "\x1f" in text


@given(st.lists(st.text(max_size=8), max_size=6))
def test_any_names_can_be_sorted(names: list[str]) -> None:
    assert len(sorted(names, key=sort_key)) == len(names)


def test_the_dictionary_is_not_loaded_before_it_is_needed() -> None:
    script = "import courtoffice.pinyin, sys; sys.exit('pypinyin' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("《民法典》", "民法典专题"),
        ("民法典专题", "《民法典》专题"),
        ("〔2026〕3号", "湘法〔2026〕3号"),
        ("湘法2026 3号", "湘法（２０２６）3号"),
        ("“三八”", "“三八”妇女节"),
        ("三八妇女节", "“三八”妇女节"),
        ("zsmyt", "张三（民一庭）"),
    ],
)
def test_brackets_and_quotes_do_not_matter(query: str, text: str) -> None:
    assert matches(query, search_keys(text))
