"""How many people, who came and who went."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from courtoffice.areas.people.figures import FIGURES, people_rows
from courtoffice.areas.people.records import MOVED, RETIRED, Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.figure import DASH, Figure
from courtoffice.period import Period

TODAY = date(2026, 12, 31)


def _at(start: date, end: date | None = None, department: int | None = 1, category: str = "法官") -> Posting:
    return Posting(from_date=start, until_date=end, department_id=department, category=category)


def _since(start: date, status: str) -> Posting:
    return Posting(from_date=start, status=status)


OLD, JUNE = date(2010, 7, 1), date(2026, 6, 1)
MOVING = (_at(OLD, date(2026, 5, 31)), _at(JUNE, None, 2))
RETIRING = (_at(OLD, date(2026, 8, 31)), _since(date(2026, 9, 1), RETIRED))
LEAVING = (_at(OLD, date(2026, 3, 31)), _since(date(2026, 4, 1), MOVED))
PEOPLE = (
    Officer(id=1, name="甲", gender="女", party_member=True, centre_group=True, postings=(_at(OLD),)),
    Officer(id=2, name="乙", gender="男", postings=MOVING),
    Officer(id=3, name="丙", postings=RETIRING),
    Officer(id=4, name="丁", postings=LEAVING),
    Officer(id=5, name="戊", postings=(_at(date(2026, 7, 1), category="聘用"),)),
    Officer(id=6, name="己", party_member=True, postings=(_since(OLD, RETIRED),)),
    Officer(id=7, name="庚", postings=(_at(OLD, category=""),)),
    Officer(id=8, name="辛"),
    Officer(id=9, name="壬", postings=(_since(OLD, MOVED),)),
)


def _figures(period: Period, today: date = TODAY) -> dict[str, Figure]:
    rows = people_rows(Roster((), PEOPLE), period, today)
    return {figure.key: figure for figure in FIGURES.figures(rows)}


def test_the_end_of_the_year_counts() -> None:
    found = _figures(Period(2026))
    ids = {key: figure.ids for key, figure in found.items() if figure.ids}
    assert ids == {
        "people.serving": (1, 2, 5, 7),
        "people.category.judge": (1, 2),
        "people.category.hired": (5,),
        "people.category.none": (7,),
        "people.judge_share": (1, 2, 7),
        "people.party_members": (1,),
        "people.centre_group": (1,),
        "people.women": (1,),
        "people.retired": (3, 6),
        "people.joined": (5,),
        "people.left_retired": (3,),
        "people.left_moved": (4,),
        "people.transferred": (2,),
    }
    assert found["people.judge_share"].text() == "66.67%"
    assert found["people.category.judge"].name == "在职人员（法官）"
    assert len(found) == 17


def test_a_running_year_is_counted_as_of_today() -> None:
    found = _figures(Period(2026), date(2026, 6, 1))
    assert found["people.serving"].ids == (1, 2, 3, 7)
    assert found["people.joined"].value == 0
    assert found["people.left_moved"].ids == (4,)


def test_a_month_and_a_year_to_come() -> None:
    assert _figures(Period(2026, 7))["people.joined"].ids == (5,)
    assert _figures(Period(2026, 8))["people.joined"].value == 0
    assert _figures(Period(2027))["people.serving"].ids == (1, 2, 5, 7)
    assert _figures(Period(2027))["people.left_retired"].value == 0


def test_an_empty_office_has_figures_of_nothing() -> None:
    found = FIGURES.figures(people_rows(Roster((), ()), Period(2026), TODAY))
    assert all(figure.zero for figure in found)
    assert [figure.text() for figure in found if figure.rate] == [DASH]
    assert len({figure.name for figure in found}) == len(found)
    assert all(figure.definition.endswith("。") for figure in found)


def test_somebody_who_left_and_came_back_has_joined() -> None:
    back = replace(PEOPLE[3], postings=(Posting(from_date=OLD, status=MOVED), _at(date(2026, 5, 1))))
    rows = people_rows(Roster((), (back,)), Period(2026), TODAY)
    assert {figure.key: figure.value for figure in FIGURES.figures(rows)}["people.joined"] == 1
