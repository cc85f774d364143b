"""The annexes of case review equal their figures, and are left out where there is nothing to tell."""

from __future__ import annotations

from courtoffice.areas.review.area import AREA
from courtoffice.areas.review.papers import annexes
from courtoffice.paper.document import Annex, Document, FigureRun, Item, Table
from courtoffice.period import Period
from courtoffice.register import Desk


def _table(annex: Annex) -> Table:
    (table,) = annex.blocks
    assert isinstance(table, Table)
    return table


def _rows(table: Table) -> list[tuple[str, ...]]:
    texts = []
    for item in table.body:
        assert isinstance(item, Item)
        texts += [tuple(cell if isinstance(cell, str) else cell.text for cell in row) for row in item.rows]
    return texts


def test_departments_sum_to_the_court(lived: Desk) -> None:
    results, _ = annexes(lived, Period(2026))
    assert (results.number, results.title) == (0, "2026年案件质量评查统计表")
    table = _table(results)
    assert [column.head for column in table.columns] == [
        "部门", "评查件数", "优秀", "合格", "瑕疵", "不合格", "优秀率", "不合格率", "平均分", "重点评查",
    ]  # fmt: skip
    rows = _rows(table)
    total = [cell.text if isinstance(cell, FigureRun) else cell for cell in table.total]
    for column in (1, 2, 3, 4, 5, 9):
        assert sum(int(row[column]) for row in rows) == int(total[column])
    assert all(int(row[1]) == sum(int(cell) for cell in row[2:6]) for row in rows)
    figures = {figure.key: figure for figure in AREA.figures(lived, Period(2026))}
    assert total[1] == figures["review.cases"].text()
    assert total[8] == figures["review.mean_score"].text()


def test_measures_are_those_decided_in_the_period(lived: Desk) -> None:
    _, measures = annexes(lived, Period(2026))
    rows = _rows(_table(measures))
    stored = lived.store.query(
        "SELECT kind FROM review_measure WHERE outcome = '采纳' AND decided_on LIKE '2026%'"
        " ORDER BY decided_on, id"
    )
    assert [row[2] for row in rows] == [item["kind"] for item in stored] != []
    assert [row[0] for row in rows] == [str(at) for at in range(1, len(rows) + 1)]


def test_the_figures_of_the_last_row_open_their_records(lived: Desk) -> None:
    document = Document(title="表", blocks=annexes(lived, Period(2026)))
    keys = [figure.key for figure in document.figures()]
    assert keys[:2] == ["review.cases", "review.grade.excellent"]
    assert all(figure.ids for figure in document.figures() if not figure.zero)


def test_a_period_without_reviews_has_no_annex(lived: Desk, office: Desk) -> None:
    assert annexes(office, Period(2026)) == ()
    assert annexes(lived, Period(2019)) == ()


def test_a_case_without_department_and_grades_of_two_standards(lived_copy: Desk) -> None:
    """Where two standards call the grades of one tier differently, the tier's own name heads the column."""
    with lived_copy.store.change("试改") as change:
        [first] = change.query("SELECT min(id) AS id FROM review WHERE reviewed_on LIKE '2026%'")
        row = first["id"]
        change.update("review", row, {"department_id": None})
        change.update("review", row, {"standard_id": 1})
        grade = change.query("SELECT id FROM review_grade WHERE standard_id = 1 AND name = '优秀'")[0]["id"]
        change.update("review_grade", grade, {"name": "优质"})
    table = _table(annexes(lived_copy, Period(2026))[0])
    lived_copy.store.undo()
    assert table.columns[2].head == "优秀"
    assert _rows(table)[-1][0] == "未定部门"
