"""Assignment of cases: balanced, and a recusal is never bypassed without a written reason."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from courtoffice.areas.people.records import Department, Officer, Posting
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.assignment import Assigned, Group, Override, Unassigned, assigned, review_of
from courtoffice.areas.review.records_cases import CasePanelist, ClosedCase
from courtoffice.areas.review.rules import recusal

DAY = date(2026, 4, 2)
CIVIL, OFFICE = 1, 3
JUDGE, ASSISTANT, CLERK, COLLEAGUE, OTHER_JUDGE, RETIRED, OFFICER = 1, 2, 3, 4, 5, 6, 7


def case(row: int = 1, **more: object) -> ClosedCase:
    bare = ClosedCase(
        id=row,
        case_number=f"（2026）湘0999民初{row}号",
        case_type="民事",
        closed_on=date(2026, 3, 2),
        department_id=CIVIL,
        judge_id=JUDGE,
    )
    return replace(bare, **more)  # type: ignore[arg-type]


def who(found: Assigned) -> dict[int | None, int | None]:
    return {about.case_id: about.reviewer_id for about in found.reviews}


@st.composite
def courts(draw: st.DrawFn) -> Roster:
    """Courts of up to three departments and nine officers, some of whom changed department or retired."""
    departments = [Department(id=row, name=f"部门{row}", position=row) for row in (1, 2, 3)]
    officers = []
    for row in range(1, draw(st.integers(2, 9)) + 1):
        first, then = draw(st.integers(1, 3)), draw(st.integers(0, 3))
        moved = draw(st.sampled_from((date(2026, 3, 1), date(2026, 4, 2), date(2026, 5, 1))))
        later = (
            Posting(id=100 + row, from_date=moved, department_id=then)
            if then
            else Posting(id=100 + row, from_date=moved, status="离退休")
        )
        begins = Posting(id=row, from_date=date(2020, 1, 1), department_id=first)
        officers.append(Officer(id=row, name=f"干警{row}", postings=(begins, later)))
    return Roster(departments, officers)


@st.composite
def scenes(draw: st.DrawFn) -> tuple[list[ClosedCase], Group]:
    """Cases with everybody's part in them at random, and a group with loads, own recusals and overrides."""
    roster = draw(courts())
    people = st.sampled_from([officer.id for officer in roster.officers()])
    maybe = st.one_of(st.none(), people)
    cases = [
        case(
            row,
            department_id=draw(st.one_of(st.none(), st.integers(1, 3))),
            judge_id=draw(people),
            assistant_id=draw(maybe),
            clerk_id=draw(maybe),
            panel=tuple(CasePanelist(officer_id=item) for item in draw(st.lists(people, max_size=2))),
        )
        for row in range(1, draw(st.integers(1, 12)) + 1)
    ]
    rows = st.integers(1, 12)
    reasons = st.sampled_from(("", " 　", "院长批准：全院只此一人熟悉破产案件"))
    group = Group(
        draw(st.lists(people, max_size=6)),
        roster,
        DAY,
        load=draw(st.dictionaries(people, st.integers(0, 5), max_size=4)),
        barred=draw(st.dictionaries(st.tuples(rows, people), st.just("与当事人系亲属"), max_size=6)),
        named=draw(st.dictionaries(rows, st.builds(Override, people, reasons), max_size=3)),
    )
    return cases, group


@given(scenes())
def test_every_case_is_assigned_or_explained_once_and_the_loads_are_even(
    scene: tuple[list[ClosedCase], Group],
) -> None:
    _recusal_is_never_bypassed_silently(*scene)
    _each_once_and_evenly(*scene)


def _recusal_is_never_bypassed_silently(cases: list[ClosedCase], group: Group) -> None:
    found = assigned(cases, None, group)
    for about in found.reviews:
        row, reviewer = about.case_id or 0, about.reviewer_id or 0
        assert group.roster.serving(reviewer, DAY)
        if not recusal(about, reviewer, group.roster, DAY) and (row, reviewer) not in group.barred:
            assert about.recusal_reason == ""
            continue
        assert group.named[row].reviewer_id == reviewer
        assert about.recusal_reason == group.named[row].reason.strip() != ""
    for item in found.unassigned:
        assert item.reasons
        if item.case_id not in group.named:
            bare = review_of(cases[item.case_id - 1], None, DAY)
            assert all(
                not group.roster.serving(row, DAY)
                or recusal(bare, row, group.roster, DAY)
                or (item.case_id, row) in group.barred
                for row in group.reviewers
            )


def _each_once_and_evenly(cases: list[ClosedCase], group: Group) -> None:
    found = assigned(cases, 4, group)
    rows = [about.case_id for about in found.reviews] + [item.case_id for item in found.unassigned]
    assert sorted(rows, key=lambda row: row or 0) == [item.id for item in cases]
    assert [about.case_id for about in found.reviews] == sorted(about.case_id or 0 for about in found.reviews)
    load = Counter(dict(group.load))
    load.update(about.reviewer_id or 0 for about in found.reviews)
    for about in found.reviews:
        if about.case_id in group.named:
            continue
        assert about.reviewer_id in group.reviewers
        for other in group.reviewers:
            if group.roster.serving(other, DAY) and not group.against(about, other):
                assert load[about.reviewer_id or 0] - load[other] <= 1
    assert assigned(cases, 4, group) == found


def test_everybody_who_has_to_recuse_himself_is_named_with_why(court: Roster) -> None:
    about = case(
        assistant_id=ASSISTANT, clerk_id=CLERK, panel=(CasePanelist(officer_id=OTHER_JUDGE, duty="审判员"),)
    )
    group = Group(
        (JUDGE, ASSISTANT, CLERK, COLLEAGUE, OTHER_JUDGE, RETIRED, OFFICER),
        court,
        DAY,
        barred={(1, OFFICER): "与当事人系亲属"},
    )
    assert assigned([about], None, group) == Assigned(
        (),
        (
            Unassigned(
                1,
                (
                    "钱一是本案承办法官，与案件同在民一庭",
                    "钱二是本案法官助理，与案件同在民一庭",
                    "钱三是本案书记员，与案件同在民一庭",
                    "钱四与案件同在民一庭",
                    "孙一是本案合议庭成员",
                    "孙二在2026-04-02不在职",
                    "李一自行回避（与当事人系亲属）",
                ),
            ),
        ),
    )


def test_no_reviewers_at_all(court: Roster) -> None:
    [left] = assigned([case()], None, Group((), court, DAY)).unassigned
    assert left.reasons == ("还没有评查人，请先确定评查人员名单。",)
    assert assigned([], None, Group((), court, DAY)) == Assigned((), ())


def test_cases_in_hand_count_and_equals_follow_the_list(court: Roster) -> None:
    cases = [case(row) for row in range(1, 6)]
    assert who(assigned(cases, None, Group((OTHER_JUDGE, OFFICER), court, DAY))) == {
        1: OTHER_JUDGE, 2: OFFICER, 3: OTHER_JUDGE, 4: OFFICER, 5: OTHER_JUDGE,
    }  # fmt: skip
    laden = Group((OTHER_JUDGE, OFFICER, OFFICER), court, DAY, load={OTHER_JUDGE: 4})
    assert set(who(assigned(cases[:3], None, laden)).values()) == {OFFICER}


def test_cases_move_on_until_the_loads_are_even(court: Roster) -> None:
    """Taken in turn the judge would get civil cases, and then all those of the office, too: 5 against 2."""
    civil, others = range(1, 5), range(5, 9)
    cases = [*map(case, civil), *(case(row, department_id=OFFICE) for row in others)]
    group = Group((OTHER_JUDGE, COLLEAGUE, OFFICER), court, DAY, load={COLLEAGUE: 5})
    found = who(assigned(cases, None, group))
    assert found == dict.fromkeys(civil, OFFICER) | dict.fromkeys(others, OTHER_JUDGE)


def test_an_override_needs_a_reason_always(court: Roster) -> None:
    cases = [case(1), case(2), case(3), case(4), case(5)]
    group = Group(
        (OFFICER,),
        court,
        DAY,
        named={
            1: Override(COLLEAGUE, "院长批准：案件疑难"),
            2: Override(COLLEAGUE),
            3: Override(OTHER_JUDGE, "熟悉此类案件"),
            4: Override(RETIRED, "熟悉此类案件"),
            5: Override(OTHER_JUDGE, " "),
            99: Override(OFFICER),
        },
    )
    found = assigned(cases, None, group)
    kept = [
        (item.case_id, item.reviewer_id, item.recusal_reason, item.named_reason) for item in found.reviews
    ]
    assert kept == [
        (1, COLLEAGUE, "院长批准：案件疑难", ""),
        (3, OTHER_JUDGE, "", "熟悉此类案件"),
    ]
    assert found.unassigned == (
        Unassigned(2, ("钱四与案件同在民一庭，应当回避；经批准不回避的，请写明批准人和理由。",)),
        Unassigned(4, ("孙二在2026-04-02不在职，请另行指定评查人。",)),
        Unassigned(5, ("请写明指定孙一评查的理由。",)),
    )


def test_the_review_knows_everything_of_its_case() -> None:
    about = case(
        cause="<b>A&B</b>",
        assistant_id=2,
        petition=True,
        panel=(CasePanelist(name="何某", duty="人民陪审员"),),
    )
    made = review_of(about, 9, DAY)
    assert (made.mode, made.key_reason, made.state, made.draw_id) == ("重点", "信访", "已抽取", 9)
    assert (made.case_id, made.cause, made.assistant_id) == (1, "<b>A&B</b>", 2)
    assert [(item.name, item.duty) for item in made.panel] == [("何某", "人民陪审员")]
    assert review_of(case(), None, DAY).mode == "常规"
