"""The registers of case review with an office file: storing, faults, columns, links, checking."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest

from courtoffice.areas.people.records import roster
from courtoffice.areas.review.area import AREA
from courtoffice.areas.review.links import LINKS
from courtoffice.areas.review.records import Deduction, Objection, Rectification, Review, Veto
from courtoffice.areas.review.records_cases import ClosedCase, Draw, DrawnCase
from courtoffice.areas.review.records_measures import Bulletin, Measure, Meeting, MeetingOfficer, PartyReport
from courtoffice.areas.review.registers import OBJECTIONS, RECTIFICATIONS, REVIEWS, objection_state
from courtoffice.areas.review.registers_cases import CASES, DRAWS, STANDARDS
from courtoffice.areas.review.registers_measures import (
    BULLETINS,
    MEASURES,
    MEETINGS,
    REPORTS,
    measure_state,
    subject_of,
)
from courtoffice.areas.review.rows import standards
from courtoffice.errors import Refused, blocking
from courtoffice.fields import Record, children_of, fields_of
from courtoffice.period import Period
from courtoffice.register import Desk, Register

R = TypeVar("R", bound=Record)
HOSTILE = "A&B <b>=1+1</b> '; DROP TABLE review;-- 䶮𠮷１２３ 430104199001011234"


def _store(register: Register[R], record: R, desk: Desk, *, sure: bool = False) -> int:
    """Store a record as the editor does: prepared, without blocking faults."""
    prepared = register.prepare(record, desk)
    faults = register.faults(prepared, None if record.id == 0 else record, desk)
    assert blocking(faults) == []
    assert sure or faults == []
    with desk.store.change("登记" + register.noun) as change:
        return change.save(prepared)


def _judges(desk: Desk) -> list[int]:
    people = roster(desk.store)
    day = date(2026, 3, 2)
    posts = {officer.id: people.posting_on(officer.id, day) for officer in people.serving_on(day)}
    judging = [key for key, post in posts.items() if post is not None and post.category == "法官"]
    first = people.department_on(judging[0], day)
    others = [key for key in judging if people.department_on(key, day) != first]
    return [judging[0], *others]


def _review(desk: Desk) -> Review:
    judge, reviewer = _judges(desk)[:2]
    standard = standards(desk.store)[0]
    return Review(
        case_number="(2026) 湘0999民初 12 号",
        case_type="民事",
        cause=HOSTILE,
        closed_on=date(2026, 3, 2),
        judge_id=judge,
        reviewer_id=reviewer,
        reviewed_on=date(2026, 3, 10),
        comments=HOSTILE,
        deductions=(Deduction(criterion_id=standard.criteria[0].id, points=1_50, reason=HOSTILE),),
    )


def test_a_review_is_stored_with_its_score_and_read_back(office: Desk) -> None:
    row = _store(REVIEWS, _review(office), office)
    kept = office.store.get(Review, row)
    assert (kept.case_number, kept.score, kept.grade) == ("（2026）湘0999民初12号", 98_50, "优秀")
    assert kept.standard_id == standards(office.store)[0].id
    assert kept.department_id is not None
    assert (kept.comments, kept.deductions[0].reason) == (HOSTILE, HOSTILE)
    assert REVIEWS.rows(office, Period(2026, 3)) == [kept]
    assert REVIEWS.rows(office, Period(2026, 4)) == []
    assert REVIEWS.describe(kept, office).startswith("（2026）湘0999民初12号 ")


def test_a_changed_standard_never_regrades_an_old_case(office: Desk) -> None:
    row = _store(REVIEWS, _review(office), office)
    old = standards(office.store)[0]
    fresh = replace(
        old,
        id=0,
        name="新标准",
        valid_from=date(2026, 5, 1),
        groups=tuple(replace(item, id=0) for item in old.groups),
        criteria=tuple(replace(item, id=0) for item in old.criteria),
        vetoes=tuple(replace(item, id=0) for item in old.vetoes),
        grades=tuple(
            replace(item, id=0, from_points=99_00 if item.tier == "优秀" else item.from_points)
            for item in old.grades
        ),
    )
    new = _store(STANDARDS, fresh, office)
    kept = office.store.get(Review, row)
    assert REVIEWS.prepare(kept, office) == kept
    assert (kept.grade, kept.standard_id) == ("优秀", old.id)
    later = replace(_review(office), reviewed_on=date(2026, 5, 8), deductions=())
    assert REVIEWS.prepare(later, office).standard_id == new
    lowered = replace(old, grades=(replace(old.grades[0], from_points=95_00), *old.grades[1:]))
    assert "已有1件评查用了这个标准" in STANDARDS.faults(lowered, old, office)[0].message


def test_columns_tell_the_final_result(office: Desk) -> None:
    row = _store(REVIEWS, _review(office), office)
    kept = office.store.get(Review, row)
    texts = {column.key: column.text(kept, office) for column in REVIEWS.columns()}
    assert (texts["deducted"], texts["score"], texts["grade"]) == ("1.5", "98.5", "优秀")
    assert (texts["final_score"], texts["final_grade"], texts["objection"]) == ("98.5", "优秀", "")
    objection = Objection(review_id=row, raised_on=date(2026, 3, 12), statement="理由")
    place = _store(OBJECTIONS, objection, office)
    assert objection_state(kept, office) == "待处理"
    rereviewer = _judges(office)[2]
    decided = replace(
        office.store.get(Objection, place),
        rereviewer_id=rereviewer,
        rereviewed_on=date(2026, 3, 16),
        rereview_score=100_00,
        opinion="理由成立",
        decision="变更",
        decided_on=date(2026, 3, 18),
    )
    _store(OBJECTIONS, decided, office, sure=True)
    texts = {column.key: column.text(kept, office) for column in REVIEWS.columns()}
    assert (texts["score"], texts["final_score"], texts["objection"]) == ("98.5", "100", "变更")
    again = office.store.get(Objection, place)
    shown = {column.key: column.text(again, office) for column in OBJECTIONS.columns()}
    assert (shown["first_score"], shown["first_grade"], shown["rereview_grade"]) == ("98.5", "优秀", "优秀")


def test_a_new_review_shows_its_result_before_it_is_stored(office: Desk) -> None:
    prepared = REVIEWS.prepare(replace(_review(office), vetoes=(Veto(veto_item_id=1),)), office)
    texts = {column.key: column.text(prepared, office) for column in REVIEWS.columns()}
    assert (texts["final_score"], texts["final_grade"], texts["vetoed"]) == ("98.5", "不合格", "是")


def test_the_same_case_is_found_however_its_number_is_typed(office: Desk) -> None:
    _store(REVIEWS, _review(office), office)
    again = replace(_review(office), case_number="〔2026〕湘0999民初12号")
    assert [fault.field for fault in blocking(REVIEWS.faults(again, None, office))] == ["case_number"]


def test_an_objection_about_no_review(office: Desk) -> None:
    lost = Objection(review_id=77, raised_on=date(2026, 3, 12), statement="理由", rereview_score=90_00)
    assert OBJECTIONS.prepare(lost, office) == replace(lost, deadline=date(2026, 3, 26))
    assert [fault.field for fault in OBJECTIONS.faults(lost, None, office)] == ["rereview_score"]


def test_cases_draws_and_how_often_a_case_was_reviewed(office: Desk) -> None:
    judge = _judges(office)[0]
    case = ClosedCase(
        case_number="(2026)湘0999民初12号", case_type="民事", closed_on=date(2026, 3, 2), judge_id=judge
    )
    row = _store(CASES, case, office)
    kept = office.store.get(ClosedCase, row)
    assert (kept.case_number, kept.department_id is None) == ("（2026）湘0999民初12号", False)
    assert blocking(CASES.faults(replace(case, id=0), None, office))[0].field == "case_number"
    assert CASES.faults(kept, kept, office) == []
    _store(REVIEWS, replace(_review(office), case_id=row), office)
    times = next(column for column in CASES.columns() if column.key == "reviewed")
    assert times.text(kept, office) == "1"
    draw = Draw(
        name="三月抽查",
        drawn_on=date(2026, 4, 1),
        from_date=date(2026, 3, 1),
        until_date=date(2026, 3, 31),
        cases=(DrawnCase(case_id=row, basis="重点"),),
    )
    stored = office.store.get(Draw, _store(DRAWS, draw, office))
    assert {column.key: column.text(stored, office) for column in DRAWS.columns()}["key_drawn"] == "1"
    with pytest.raises(Refused), office.store.change("删除") as change:
        change.remove(ClosedCase, row)


def test_a_rectification_that_is_late_is_marked(office: Desk) -> None:
    row = _store(REVIEWS, _review(office), office)
    item = Rectification(review_id=row, problem="补签名", due_on=date(2026, 4, 1))
    kept = office.store.get(Rectification, _store(RECTIFICATIONS, item, office))
    late = next(column for column in RECTIFICATIONS.columns() if column.key == "overdue")
    assert (late.text(kept, office), late.text(replace(kept, done_on=date(2026, 4, 9)), office)) == ("是", "")
    assert "补签名" in RECTIFICATIONS.describe(kept, office)


def test_meetings_bulletins_and_reports_begin_with_what_is_usual(office: Desk) -> None:
    meeting = MEETINGS.new(office)
    assert (meeting.month, meeting.half, meeting.held_on) == ("2026-06", "下半月", date(2026, 6, 30))
    attended = replace(
        meeting, officers=(MeetingOfficer(officer_id=1), MeetingOfficer(officer_id=2, role="请假"))
    )
    kept = office.store.get(Meeting, _store(MEETINGS, attended, office))
    assert {column.key: column.text(kept, office) for column in MEETINGS.columns()}["present"] == "1"
    assert [fault.field for fault in MEETINGS.faults(MEETINGS.new(office), None, office)] == ["half"]
    bulletin = BULLETINS.new(office)
    assert (bulletin.month, bulletin.number) == ("2026-06", 1)
    row = _store(BULLETINS, bulletin, office)
    assert office.store.get(Bulletin, row).title == "2026年6月案件质量评查通报"
    assert BULLETINS.new(office).number == 2
    assert BULLETINS.faults(bulletin, None, office)[0].field == "number"
    report = replace(REPORTS.new(office), title="自拟标题")
    assert office.store.get(PartyReport, _store(REPORTS, report, office)).title == "自拟标题"
    assert REPORTS.new(office).number == 2
    assert REPORTS.describe(report, office) == "自拟标题 第1期"
    assert BULLETINS.describe(bulletin, office) == "2026-06 第1期"
    assert REPORTS.prepare(PartyReport(), office).title == ""
    assert REPORTS.faults(report, None, office)[0].field == "number"


def test_a_measure_waits_for_the_objection_of_its_judge(office: Desk) -> None:
    review = _review(office)
    row = _store(REVIEWS, review, office)
    measure = replace(MEASURES.new(office), officer_id=review.judge_id, kind="通报批评")
    assert MEASURES.faults(measure, None, office) == []
    _store(OBJECTIONS, Objection(review_id=row, raised_on=date(2026, 3, 12), statement="理由"), office)
    assert "还有1件异议" in MEASURES.faults(measure, None, office)[0].message
    department = office.store.get(Review, row).department_id
    of_department = replace(measure, officer_id=None, department_id=department)
    assert "还有1件异议" in MEASURES.faults(of_department, None, office)[0].message
    elsewhere = replace(measure, officer_id=_judges(office)[1])
    kept = office.store.get(Measure, _store(MEASURES, elsewhere, office))
    assert measure_state(kept, office) == "待决定"
    assert subject_of(kept, office) == office.name("officer", _judges(office)[1])
    assert subject_of(of_department, office) == office.name("department", department)
    adopted = replace(kept, outcome="采纳", decided_on=date(2026, 6, 30))
    assert measure_state(adopted, office) == "已采纳"
    assert measure_state(replace(adopted, done_on=date(2026, 6, 30)), office) == "已落实"
    assert measure_state(replace(kept, outcome="不予采纳"), office) == "不予采纳"


def test_links_name_what_records_point_to_and_offer_the_standard_of_the_day(office: Desk) -> None:
    row = _store(REVIEWS, _review(office), office)
    assert office.name("review", row) == "（2026）湘0999民初12号"
    first = standards(office.store)[0].criteria[0]
    assert office.name("review_criterion", first.id) == "立案·起诉条件审查（3分）"
    offered = office.offered("review_criterion", date(2026, 3, 10))
    assert offered[0] == first.id
    assert len(offered) == 26
    assert office.offered("review_criterion", date(1999, 1, 1)) == []
    assert office.offered("review_veto_item", date(1999, 1, 1)) == []
    assert len(office.offered("review_veto_item", date(2026, 3, 10))) == 7
    assert office.offered("review", date(2026, 3, 10)) == [row]
    assert office.offered("review", date(2026, 3, 9)) == []
    assert office.name("review_standard", 1) == "案件质量评查标准（示例）"
    assert office.name("review_veto_item", 1) == "故意违背事实和法律裁判的"


def test_every_linked_table_of_the_area_has_its_names() -> None:
    records = [register.record for register in AREA.registers]
    records += [child.record for record in records for child in children_of(record)]
    linked = {field.link for record in records for field in fields_of(record) if field.link}
    assert linked == {link.table for link in LINKS} | {"officer", "department"}


def test_columns_that_stand_first_exist() -> None:
    for register in AREA.registers:
        keys = {column.key for column in register.columns()}
        assert set(register.order_columns) | set(register.totals) <= keys
        assert register.dated_by in {"", *keys}


def test_two_lived_years_have_no_fault(lived: Desk) -> None:
    assert AREA.check(lived) == []


def test_checking_names_the_record(office: Desk) -> None:
    row = _store(REVIEWS, _review(office), office)
    with office.store.change("改坏") as change:
        change.update("review", row, {"reviewer_id": _judges(office)[0]})
    faults = AREA.check(office)
    assert [fault.field for fault in faults] == [f"review[{row}].reviewer_id"]
    assert "评查“（2026）湘0999民初12号" in faults[0].message


def test_storing_can_be_undone(office: Desk) -> None:
    row = _store(REVIEWS, _review(office), office)
    office.store.undo()
    assert office.store.query("SELECT count(*) AS kept FROM review_deduction")[0]["kept"] == 0
    office.store.redo()
    assert office.store.get(Review, row).score == 98_50
