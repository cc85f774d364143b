"""Lines of Chinese: nothing lost, the rules kept, both edges reached."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.paper.lines.breaks import atom_ends
from courtoffice.paper.lines.characters import CLOSING, NO_END, NO_START, OPENING, printable
from courtoffice.paper.lines.linebreak import Line, Span, break_lines, single_line
from courtoffice.paper.standard import (
    ADVANCE,
    AREA_WIDTH,
    SHRINK_LIMIT,
    SIZE_3,
    STRETCH_LIMIT,
    TRACKING,
)

BODY = "政治部坚持以习近平新时代中国特色社会主义思想为指导认真贯彻落实上级法院部署"


def span(text: str, tag: object = None, tracking: float = TRACKING) -> Span:
    """Chinese characters 16 pt wide, others 8."""
    advances = [8.0 if character < "\u0250" and character != "·" else 16.0 + tracking for character in text]
    return Span(text, advances, SIZE_3, tracking, tag)


def texts(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


def set_body(text: str, indent: float = 0.0) -> list[Line]:
    return break_lines([span(text)], AREA_WIDTH, indent=indent)


# --- the grid


def test_28_characters_fill_a_line() -> None:
    lines = set_body("法" * 28 * 3)
    assert texts(lines) == ["法" * 28] * 3
    assert all(line.width == pytest.approx(AREA_WIDTH) for line in lines)


def test_indent_takes_two_characters() -> None:
    lines = set_body("法" * 60, indent=2 * ADVANCE)
    assert texts(lines) == ["法" * 26, "法" * 28, "法" * 6]
    assert lines[0].pieces[0].x == pytest.approx(2 * ADVANCE)
    assert lines[1].pieces[0].x == 0


def test_a_line_without_marks_keeps_the_grid() -> None:
    piece = set_body("法" * 30)[0].pieces[0]
    assert piece.spacing == pytest.approx(TRACKING)


# --- rules


def test_a_mark_is_pushed_in_at_the_end_of_a_line() -> None:
    text = (BODY * 2)[:13] + "，" + (BODY * 2)[:14] + "，" + BODY
    line = set_body(text)[0]
    assert line.text == text[:29]
    assert line.width <= AREA_WIDTH + SIZE_3 / 2 + 0.05


def test_a_mark_that_cannot_be_pushed_in_takes_a_character_with_it() -> None:
    text = (BODY * 2)[:27] + "法》。" + BODY
    first, second, *_ = set_body(text)
    assert first.text == text[:27]
    assert second.text.startswith("法》。")
    assert first.width == pytest.approx(AREA_WIDTH)


def test_an_opening_mark_goes_to_the_next_line() -> None:
    text = (BODY * 2)[:27] + "《中国》" + BODY
    first, second, *_ = set_body(text)
    assert first.text == text[:27]
    assert second.text.startswith("《")


def test_a_number_keeps_its_unit() -> None:
    text = (BODY * 2)[:26] + "1,286人次" + BODY
    first, second, *_ = set_body(text)
    assert first.text == text[:26]
    assert first.width == pytest.approx(AREA_WIDTH)
    assert second.text.startswith("1,286人次")


def test_adjacent_marks_take_half_a_character_less() -> None:
    line = break_lines([span("甲》，乙", tracking=0.0)], 400)[0]
    places = {piece.text: piece.x for piece in line.pieces}
    assert places == {"甲》": 0.0, "，乙": 24.0}
    assert line.width == 16 * 3.5


@pytest.mark.parametrize(
    ("text", "width"), [("：“甲", 40.0), ("（《甲", 40.0), ("（）", 32.0), ("。甲", 32.0)]
)
def test_which_marks_are_squeezed(text: str, width: float) -> None:
    assert break_lines([span(text, tracking=0.0)], 400)[0].width == pytest.approx(width)


def test_narrow_marks_of_a_latin_font_are_not_squeezed() -> None:
    quotes = Span("”“", [6.0, 6.0], SIZE_3)
    assert break_lines([quotes], 400)[0].width == 12.0


def test_no_single_character_on_the_last_line() -> None:
    lines = set_body("法" * 29)
    assert texts(lines) == ["法" * 27, "法法"]
    assert lines[0].width == pytest.approx(AREA_WIDTH)
    with_mark = set_body((BODY * 2)[:28] + "法。")
    assert len(with_mark[-1].text) == 3


def test_a_last_character_is_brought_back_where_marks_can_give() -> None:
    text = "政治，部，坚，持，以，习，近，平，新，时，代，中，国，特" + "色。"
    lines = set_body(text)
    assert texts(lines) == [text]


def test_a_last_character_without_a_mark_is_brought_back_too() -> None:
    text = "政，" * 14 + "特"
    assert texts(set_body(text)) == [text]


def test_a_word_longer_than_a_line_is_parted_at_last() -> None:
    text = "见" + "a" * 200 + "，完"
    lines = set_body(text)
    assert "".join(texts(lines)) == text
    assert lines[0].text.startswith("见aaa")
    assert all(line.width <= AREA_WIDTH + 0.05 for line in lines)
    assert not lines[-1].text.startswith("，")


def test_a_parted_word_does_not_leave_its_mark_alone() -> None:
    lines = break_lines([span("a" * 20 + "，")], 8.0 * 10)
    assert texts(lines) == ["a" * 10, "a" * 9, "a，"]


def test_a_column_narrower_than_a_character() -> None:
    assert texts(break_lines([span("政治，部")], 5.0)) == ["政", "治", "，", "部"]


def test_a_squeeze_counts_only_inside_a_line() -> None:
    marks = span("甲甲甲甲甲，（乙", tracking=0.0)
    assert texts(break_lines([marks], 90.0)) == ["甲甲甲甲甲，", "（乙"]
    assert texts(break_lines([marks], 85.0)) == ["甲甲甲甲", "甲，（乙"]


def test_a_single_character_behind_a_long_number_stays() -> None:
    assert texts(break_lines([span("1234567890次法")], 100.0)) == ["1234567890次", "法"]


def test_no_room_at_all() -> None:
    assert texts(break_lines([span("政治，部")], 30.0, indent=50.0, hanging=40.0)) == ["政", "治", "，", "部"]


# --- filling


def test_no_space_is_put_into_numbers_and_words() -> None:
    text = (BODY * 2)[:20] + "98.6%" + (BODY * 2)[:4] + "（2026）" + BODY
    lines = set_body(text)
    spacings = {piece.text: piece.spacing for line in lines for piece in line.pieces}
    assert spacings["98.6%"] == 0


def test_a_dash_is_not_torn() -> None:
    line = set_body((BODY * 2)[:20] + "——" + (BODY * 2)[:4] + "12345人" + BODY)[0]
    dash = next(piece for piece in line.pieces if "—" in piece.text)
    assert dash.text == "——"
    assert dash.spacing == pytest.approx(TRACKING)


def test_a_hole_too_wide_to_fill_is_left() -> None:
    lines = break_lines([span("政治部" + "b" * 50)], 8.0 * 52)
    assert texts(lines) == ["政治部", "b" * 50]
    assert not lines[0].filled
    assert lines[0].width == pytest.approx(3 * ADVANCE)


def test_words_between_spaces_share_the_stretch() -> None:
    lines = break_lines([span("one two three four five six seven eight nine ten")], 8.0 * 30)
    assert lines[0].text == "one two three four five six "
    assert lines[0].filled
    assert lines[0].width == pytest.approx(240.0)


def test_line_feeds_end_lines_and_empty_lines_stay() -> None:
    lines = break_lines([span("甲\n\n乙")], 400, indent=32, hanging=16)
    assert texts(lines) == ["甲", "", "乙"]
    assert [line.width for line in lines] == [pytest.approx(32 + ADVANCE), 16, pytest.approx(16 + ADVANCE)]


def test_nothing_is_one_empty_line() -> None:
    assert texts(break_lines([], 100)) == [""]
    assert texts(break_lines([span("")], 100)) == [""]


def test_pieces_keep_their_tags_over_breaks() -> None:
    spans = [span("政治部全年组织集中学习", "text"), span("1234567890", "figure"), span("次。", "text")]
    pieces = [piece for line in break_lines(spans, 16.0 * 9) for piece in line.pieces]
    assert "".join(piece.text for piece in pieces if piece.tag == "figure") == "1234567890"
    assert "".join(piece.text for piece in pieces) == "政治部全年组织集中学习1234567890次。"


def test_single_line_leaves_the_hard_cases() -> None:
    assert single_line("甲乙", 32.0, "t") == Line(
        break_lines([span("甲乙", "t", 0.0)], 400)[0].pieces, 32.0, filled=False
    )
    assert single_line("", 0.0, None) is None
    assert single_line("甲 ", 24.0, None) is None
    assert single_line("甲\n乙", 32.0, None) is None
    assert single_line("》，", 32.0, None) is None


# --- properties

ALPHABET = (
    "政治部学习年月日法院次件%0123456789abcABC .，。、；：？！“”‘’（）《》【】…—～"
    "·号湘民初第¥℃𠮷\u3000\n-/,()"
)
MIXED = st.text(alphabet=st.one_of(st.sampled_from(ALPHABET), st.characters()), max_size=200).map(printable)
PARTS = st.lists(MIXED, min_size=1, max_size=4)
WIDTHS = st.sampled_from([40.0, 100.0, 237.5, AREA_WIDTH])


@given(PARTS, WIDTHS, st.booleans())
def test_rules_hold_on_any_text(parts: list[str], width: float, justify: bool) -> None:
    spans = [span(part, at) for at, part in enumerate(parts)]
    indent = min(2 * ADVANCE, width / 3)
    lines = break_lines(spans, width, indent=indent, justify=justify)
    whole = "".join(parts)
    assert "".join(texts(lines)) == whole.replace("\n", "")
    for line in lines:
        check_line(line, width)
    if justify:
        check_breaks(whole, lines, width)


def check_line(line: Line, width: float) -> None:
    """A line stays in its column and its pieces stand one behind the other."""
    shown = line.text.rstrip(" ")
    half = SIZE_3 / 2 if shown[-1:] and shown[-1] in CLOSING else 0.0
    if len(shown) > 1:
        assert line.width <= width + half + 0.05
    if line.filled:
        assert line.width >= width - 0.05
    assert not line.pieces or line.pieces[0].x >= -SIZE_3 / 2
    for before, after in pairwise(line.pieces):
        assert after.x >= before.x + before.width - (0.5 + 3 * SHRINK_LIMIT) * SIZE_3 - 0.05
        assert after.x <= before.x + before.width + 3 * STRETCH_LIMIT * SIZE_3


def check_breaks(whole: str, lines: list[Line], width: float) -> None:
    """Every break is between atoms, or inside an atom that is wider than the column."""
    at = 0
    taken = iter(lines)
    for part in whole.split("\n"):
        ends = {0, *atom_ends(part)}
        done = 0
        while True:
            line = next(taken)
            done += len(line.text)
            if done not in ends:
                first = max(end for end in ends if end < done)
                last = min(end for end in ends if end > done)
                atom = span(part[first:last].rstrip(" "))
                squeezable = sum(character in CLOSING + OPENING for character in atom.text)
                assert sum(atom.advances) > width - 2 * ADVANCE - squeezable * SIZE_3 / 2 - 40
            elif done < len(part):
                assert part[done] not in NO_START or part[:done].strip(NO_START + NO_END + " ") == ""
            if done == len(part):
                break
        at += len(part) + 1


@given(MIXED)
def test_every_line_but_the_last_is_filled_in_running_text(text: str) -> None:
    running = "".join(
        character for character in text if character > "\u2e80" and character not in NO_START + NO_END
    )
    lines = set_body(running)
    for line in lines[:-1]:
        assert line.filled
        assert line.width == pytest.approx(AREA_WIDTH, abs=0.05)


@given(st.integers(min_value=1, max_value=200))
def test_running_text_never_ends_on_a_single_character(count: int) -> None:
    lines = set_body((BODY * 8)[:count])
    assert len(lines) == 1 or len(lines[-1].text) > 1
