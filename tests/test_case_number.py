"""Case numbers: read in every shape they arrive in, written in one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.case_number import CaseNumber, is_usual, normalise, parse, sort_key

PLAIN = "（2026）湘0999民初123号"


@pytest.mark.parametrize(
    "written",
    [
        PLAIN,
        "(2026)湘0999民初123号",
        "（２０２６）湘０９９９民初１２３号",
        "〔2026〕湘0999民初123号",
        "[2026] 湘0999 民初 123 号",
        "［2026］湘0999民初00123号",
        "【2026】湘0999民初123号",
        "\u3000（2026） 湘0999民初123号\n",
        "（2026）湘0999\u200b民初123号\x07",
    ],
)
def test_one_written_form(written: str) -> None:
    assert normalise(written) == PLAIN
    assert is_usual(written) is (written == PLAIN)
    assert parse(written) == CaseNumber(2026, "湘0999", "民初", 123)


@pytest.mark.parametrize(
    ("written", "court", "code", "part"),
    [
        ("（2025）湘09民终8号", "湘09", "民终", ""),
        ("（2025）湘民申8号", "湘", "民申", ""),
        ("（2025）最高法民申8号", "最高法", "民申", ""),
        ("（2025）湘0999诉前调确8号", "湘0999", "诉前调确", ""),
        ("（2025）湘0999执恢8号之一", "湘0999", "执恢", "之一"),
        ("（2025）湘0999执8号之12", "湘0999", "执", "之12"),
        ("（2025）湘0999知民初8号", "湘0999", "知民初", ""),
    ],
)
def test_longer_codes_and_parts(written: str, court: str, code: str, part: str) -> None:
    number = parse(written)
    assert number is not None
    assert (number.court, number.code, number.part) == (court, code, part)
    assert str(number) == written


@pytest.mark.parametrize(
    ("code", "case_type"),
    [("刑初", "刑事"), ("民初", "民事"), ("行初", "行政"), ("执恢", "执行"), ("诉前调书", "")],
)
def test_the_code_tells_the_type(code: str, case_type: str) -> None:
    assert CaseNumber(2026, "湘0999", code, 1).case_type == case_type


@pytest.mark.parametrize(
    "written",
    [
        "",
        "号",
        "（2012）曲中法执字第66号",
        "30063、30062号",
        "（2026）湘0999民初号",
        "（2026）湘0999民初0号",
        "（26）湘0999民初1号",
        "（2026）湘0999民初123456789号",
        "（2026）湘0999民初1号 A&B",
        "=1+1",
        "'; DROP TABLE review; --",
        "<b>𠮷䶮</b>",
        "1" * 100_000,
    ],
)
def test_what_is_not_a_case_number_keeps_its_words(written: str) -> None:
    assert parse(written) is None
    assert normalise(written) == written.replace(" ", "")


def test_old_numbers_keep_full_width_brackets() -> None:
    assert normalise("(2012) 曲中法执字第 66 号") == "（2012）曲中法执字第66号"


def test_order_is_by_number_not_by_text() -> None:
    shuffled = ["旧号", "（2026）湘0999民初10号", "（2026）湘0999民初9号", "（2025）湘0999刑初99号"]
    assert sorted(shuffled, key=sort_key) == [shuffled[3], shuffled[2], shuffled[1], shuffled[0]]


@given(st.text())
def test_normalising_twice_changes_nothing(written: str) -> None:
    once = normalise(written)
    assert normalise(once) == once


@given(
    st.integers(1000, 9999),
    st.sampled_from(["湘0999", "湘", "粤07", "最高法"]),
    st.sampled_from(["民初", "刑初", "执", "诉前调书"]),
    st.integers(1, 10**8 - 1),
    st.sampled_from(["", "之一", "之2"]),
)
def test_every_number_is_read_back(year: int, court: str, code: str, serial: int, part: str) -> None:
    number = CaseNumber(year, court, code, serial, part)
    assert parse(str(number)) == number
