"""Where lines of Chinese may end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.paper.lines.breaks import atom_ends
from courtoffice.paper.lines.characters import NO_END, NO_START, printable


def atoms(text: str) -> list[str]:
    return [text[a:b] for a, b in pairwise([0, *atom_ends(text)])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("学习12次。", ["学", "习", "12次。"]),
        ("到课率98.6%，", ["到", "课", "率", "98.6%，"]),
        ("于2026年3月5日召开", ["于", "2026年", "3月5日", "召", "开"]),
        ("19:30至21时30分", ["19:30至", "21时30分"]),
        ("上升5.2个百分点，", ["上", "升", "5.2个百分点，"]),
        ("1,286人次", ["1,286人次"]),
        ("第12次", ["第12次"]),
        ("2023—2026年", ["2023—2026年"]),
        ("¥1,200元", ["¥1,200元"]),
        ("（2026）湘0102民初123号案", ["（2026）", "湘0102", "民初", "123号", "案"]),
        ("（2025）最高法民终7号之一、", ["（2025）", "最高法", "民终", "7号之一、"]),
        ("“（2026）湘01诉前调书9号”", ["“（2026）", "湘01", "诉前调书", "9号”"]),
        ("湘法〔2026〕5号", ["湘", "法", "〔2026〕5号"]),
        ("《办法》（试行）", ["《办", "法》", "（试", "行）"]),
        ("——再——", ["——", "再——"]),
        ("A&B和<b>x</b>", ["A&B", "和", "<b>x</b>"]),
        ("3D打印", ["3D", "打", "印"]),
        ("张　三、李四", ["张　三、", "李", "四"]),
        ("Hello world 你", ["Hello ", "world ", "你"]),
        ("test(中", ["test", "(中"]),
        ("12 次", ["12 次"]),
        ("", []),
        (" ", [" "]),
        ("（", ["（"]),
        ("。。。", ["。。。"]),
        ("𠮷䶮", ["𠮷", "䶮"]),
        ("１２次", ["１２次"]),
    ],
)
def test_atoms(text: str, expected: list[str]) -> None:
    assert atoms(text) == expected


MIXED = st.text(
    alphabet=st.one_of(
        st.sampled_from("政治部学习年月日次件%0123456789ab .，。、（）《》“”…—号湘民初第¥𠮷\u3000"),
        st.characters(),
    ),
    max_size=60,
)


@given(MIXED)
def test_atoms_are_the_text_and_never_part_marks(text: str) -> None:
    text = printable(text).replace("\n", "")
    parts = atoms(text)
    assert "".join(parts) == text
    assert all(parts)
    for before, after in pairwise(parts):
        assert after[0] not in NO_START
        assert before.rstrip(" ")[-1:] not in NO_END or not before.strip(NO_END + " ")


def test_a_long_run_of_marks_is_quick() -> None:
    assert atom_ends("(" * 20000)[-1] == 20000
    assert atom_ends("，" * 20000) == [20000]


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("a\x00b\x07c", "abc"),
        ("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne"),
        ("a\tb", "a\u3000b"),
        ("\ufeff零\u200b宽\u202e", "零宽"),
        ("\ud800x\U000e0101", "x"),
        ("A&B <b>x</b> =1+1 '; DROP TABLE", "A&B <b>x</b> =1+1 '; DROP TABLE"),
        ("䶮𠮷", "䶮𠮷"),
    ],
)
def test_printable(raw: str, shown: str) -> None:
    assert printable(raw) == shown
