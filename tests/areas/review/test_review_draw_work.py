"""Draws and assignments against a file; standards copied; reviews taken further; papers of all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from courtoffice.areas.people.records import Posting, roster
from courtoffice.areas.review.draw import Quota, preview
from courtoffice.areas.review.draw_words import (
    candidate_words,
    case_rows,
    group_rows,
    plan_summary,
    preview_rows,
)
from courtoffice.areas.review.draw_work import (
    blank_draw,
    month_before,
    month_of,
    name_of_draw,
    plan_of,
    store_draw,
    store_plan,
    verified,
    waiting_draws,
)
from courtoffice.areas.review.papers_draw import draw_list, draw_name
from courtoffice.areas.review.papers_notices import (
    notice_name,
    rectification_notice,
    rereview_form,
    rereview_name,
)
from courtoffice.areas.review.papers_sheet import (
    blank_sheet,
    blank_sheets,
    filled_sheet,
    sheet_name,
    sheets_name,
    standard_name,
    standard_sheet,
)
from courtoffice.areas.review.records import FINAL, OBJECTED, TOLD, Objection, Rectification, Review, Veto
from courtoffice.areas.review.records_cases import ClosedCase, Draw, DrawRecusal
from courtoffice.areas.review.records_standard import Criterion, Standard
from courtoffice.areas.review.registers import OBJECTIONS, RECTIFICATIONS, REVIEWS
from courtoffice.areas.review.registers_cases import DRAWS, STANDARDS
from courtoffice.areas.review.rules_standard import placed, standard_faults
from courtoffice.areas.review.standard_copy import copied_standard, year_for_copy
from courtoffice.areas.review.steps import (
    close_rectification,
    finish,
    finish_expired,
    objection_of,
    open_objection_of,
    rectification_of,
)
from courtoffice.errors import Refused, blocking
from courtoffice.paper.document import Document, Form, Group, Paragraph, Table, plain
from courtoffice.paper.pdf import make_pdf
from courtoffice.register import Desk


def _text(document: Document) -> str:
    """Return every word of a paper."""
    found = [document.title, document.addressee]
    for block in document.blocks:
        if isinstance(block, Paragraph):
            found.append(block.lead + plain(block.runs))
        elif isinstance(block, Form):
            found += [str(cell.text) for row in block.rows for cell in row]
        elif isinstance(block, Table):
            for entry in block.body:
                items = entry.items if isinstance(entry, Group) else (entry,)
                found += [str(cell) for item in items for row in item.rows for cell in row]
            found += [str(cell) for cell in block.total]
    return "\n".join(found)


def test_the_months_of_a_draw() -> None:
    assert month_before(date(2026, 1, 15)) == (date(2025, 12, 1), date(2025, 12, 31))
    assert month_of(date(2028, 2, 10)) == (date(2028, 2, 1), date(2028, 2, 29))
    assert name_of_draw(*month_of(date(2026, 12, 9))) == "2026年12月结案案件抽查"
    assert name_of_draw(date(2026, 3, 1), date(2026, 3, 15)) == "2026-03-01至2026-03-15结案案件抽查"
    assert name_of_draw(date(2026, 3, 1), date(2026, 4, 30)).startswith("2026-03-01至")


def test_a_new_draw_takes_over_the_rule_of_the_last(reviewed_october: Desk) -> None:
    draw = blank_draw(reviewed_october, date(2026, 11, 1), date(2026, 11, 30), "7")
    assert (draw.minimum, draw.name, draw.seed) == (2, "2026年11月结案案件抽查", "7")
    assert (draw.cases, draw.checksum, draw.id) == ((), "", 0)


def test_a_draw_of_an_empty_pool_stores_nothing(reviewed_october: Desk) -> None:
    store = reviewed_october.store
    request = blank_draw(reviewed_october, date(2026, 2, 1), date(2026, 2, 28), "7")
    with pytest.raises(Refused, match="没有已结案件"), store.change("抽取") as change:
        store_draw(change, reviewed_october, request)
    assert len(store.load(Draw)) == 1


def test_what_is_assigned_is_not_offered_again(reviewed_october: Desk) -> None:
    store = reviewed_october.store
    [waiting] = waiting_draws(store)
    assert (waiting.drawn, waiting.open) == (6, 0)
    plan = plan_of(reviewed_october, waiting.id)
    assert plan.cases == ()
    assert plan_summary(plan) == "这次抽查的案件都已分配。"
    assert {(row, cells[-1]) for row, cells, _ in case_rows(plan)} == {(0, "已分配")}
    assert len(plan.done) == 6
    with pytest.raises(Refused, match="没有可以分配的案件"), store.change("分配") as change:
        store_plan(change, reviewed_october, plan)
    again = replace(blank_draw(reviewed_october, date(2026, 10, 1), date(2026, 10, 31), "x"), minimum=9)
    with store.change("抽取") as change:
        row = store_draw(change, reviewed_october, again)
    assert waiting_draws(store)[0].open == 0
    fresh = plan_of(reviewed_october, row)
    assert fresh.reviewers == (1, 2, 4, 5)


def test_the_assignment_is_one_change(reviewed_october: Desk) -> None:
    store = reviewed_october.store
    for _ in range(3):
        store.undo()
    assert store.load(Review) == []
    [draw] = store.load(Draw)
    assert draw.reviewers == ()
    store.redo()
    assert len(store.load(Review)) == 6
    assert len(store.load(Draw)[0].reviewers) == 4


def test_a_case_that_its_editor_would_refuse_is_named(reviewed_october: Desk) -> None:
    store = reviewed_october.store
    for _ in range(3):
        store.undo()
    [draw] = store.load(Draw)
    with store.change("案件") as change:
        first = draw.cases[0].case_id or 0
        change.update("closed_case", first, {"closed_on": "2027-01-01", "received_on": None})
    plan = plan_of(reviewed_october, draw.id).with_reviewer(4).with_reviewer(1)
    with pytest.raises(Refused, match=r"还不能分配：.*还没有到"), store.change("分配") as change:
        store_plan(change, reviewed_october, plan)
    assert store.load(Review) == []


def test_a_changed_pool_is_told(reviewed_october: Desk) -> None:
    store = reviewed_october.store
    [draw] = store.load(Draw)
    assert verified(reviewed_october, draw)[0].same
    with store.change("案件") as change:
        change.save(replace(store.load(ClosedCase)[0], id=0, case_number="（2026）湘0999民初99号"))
    found, words = verified(reviewed_october, draw)
    assert not found.same
    assert "抽取时6件，现在7件" in words


def test_a_kept_draw_is_not_changed_unasked(reviewed_october: Desk) -> None:
    [draw] = reviewed_october.store.load(Draw)
    added = replace(draw, cases=(*draw.cases[1:], replace(draw.cases[0], basis="指定")))
    for changed in (replace(draw, seed="别的"), replace(draw, cases=draw.cases[1:]), added):
        [asked] = DRAWS.faults(changed, draw, reviewed_october)
        assert "重抽验证会不一致" in asked.message
        assert not asked.blocks
    assert DRAWS.faults(replace(draw, note="说明"), draw, reviewed_october) == []
    by_hand = replace(draw, checksum="")
    assert DRAWS.faults(replace(by_hand, seed="别的"), by_hand, reviewed_october) == []


def test_a_recusal_of_somebody_else_is_asked_about(reviewed_october: Desk) -> None:
    [draw] = reviewed_october.store.load(Draw)
    strange = DrawRecusal(officer_id=3, case_id=777, reason="理由")
    twice = replace(draw, recusals=(strange,), reviewers=(*draw.reviewers, draw.reviewers[0]))
    found = DRAWS.faults(twice, None, reviewed_october)
    assert [(fault.field, fault.blocks) for fault in found] == [
        ("reviewers[4].officer_id", True),
        ("recusals[0].officer_id", False),
        ("recusals[0].case_id", False),
    ]


def test_rows_that_the_screen_shows(court: object, reviewed_october: Desk) -> None:
    store, people = reviewed_october.store, roster(reviewed_october.store)
    [draw] = store.load(Draw)
    rows = preview_rows(draw, preview(draw, store.load(ClosedCase)), people)
    assert rows[0] == ("张三", "3", "1", "2", "3", "100%", "民事审判一庭", "")
    assert rows[-1][-1] == "不够最低件数，少1件"
    assert preview_rows(replace(draw, until_date=None, drawn_on=None), [Quota(77, 1, 0, 1, 0)], people) == [
        ("（不在名册中的人员）", "1", "", "1", "1", "100%", "", "")
    ]
    for _ in range(3):
        store.undo()
    plan = plan_of(reviewed_october, draw.id).with_reviewer(4)
    mine = next(case.id for case in plan.cases if case.judge_id == 4)
    assert "王五是本案承办法官" in next(cells[-1] for row, cells, somebody in case_rows(plan) if not somebody)
    named = plan.with_override(mine, 4, "院长批准")
    assert plan_summary(named) == "待分配6件，已有评查人6件，指定1件。"
    cells = next(cells for row, cells, _ in case_rows(named) if row == mine)
    assert cells[-2:] == ("王五", "指定，不回避：院长批准")
    other = next(case.id for case in plan.cases if case.judge_id != 4)
    busy = plan.with_override(other, 4, "熟悉")
    assert next(row[-1] for at, row, _ in case_rows(busy) if at == other) == "指定：熟悉"
    assert group_rows(named) == [("王五", "0", "6", "政治部")]
    assert candidate_words(plan, mine) == [(4, "王五（应当回避：是本案承办法官，与案件同在政治部）")]


def test_objections_move_the_review(reviewed_october: Desk) -> None:
    store = reviewed_october.store
    review = store.load(Review, order="id")[1]
    begun = Objection(**objection_of(reviewed_october, review.id), statement="不服")  # type: ignore[arg-type]
    prepared = OBJECTIONS.prepare(begun, reviewed_october)
    assert prepared.deadline == date(2026, 12, 4)
    with store.change("登记异议") as change:
        row = change.save(prepared)
        OBJECTIONS.follow(change, replace(prepared, id=row), reviewed_october)
    assert store.get(Review, review.id).state == OBJECTED
    there = open_objection_of(reviewed_october, review.id)
    assert there is not None
    columns = {column.key: column for column in OBJECTIONS.columns()}
    assert columns["time_left"].text(there, reviewed_october) == "还有11个工作日"
    with pytest.raises(Refused, match="异议还没有处理决定"), store.change("定案") as change:
        finish(change, reviewed_october, [review.id])
    decided = replace(
        there, rereviewer_id=5, rereviewed_on=date(2026, 11, 20), rereview_score=80_00, decision="变更",
        decided_on=date(2026, 11, 20),
    )  # fmt: skip
    with store.change("决定") as change:
        change.save(OBJECTIONS.prepare(decided, reviewed_october))
        OBJECTIONS.follow(change, decided, reviewed_october)
    after = store.get(Review, review.id)
    assert (after.state, after.final_on, after.score) == (FINAL, date(2026, 11, 20), review.score)
    assert open_objection_of(reviewed_october, review.id) is None
    assert "经异议复核，最终得分80分" in _text(filled_sheet(reviewed_october, after))
    OBJECTIONS.follow(None, Objection(review_id=777), reviewed_october)  # type: ignore[arg-type]
    with store.change("删除") as change:
        change.remove(Objection, there.id)
        OBJECTIONS.follow(change, decided, reviewed_october)
    assert store.get(Review, review.id).state == FINAL


def test_a_result_that_was_told_stays(reviewed_october: Desk) -> None:
    before = reviewed_october.store.load(Review, order="id")[0]
    assert before.state == TOLD
    changed = replace(before, vetoes=(Veto(veto_item_id=1, reason="理由"),))
    found = blocking(REVIEWS.faults(changed, before, reviewed_october))
    assert [fault.message[:7] for fault in found] == ["结果已经反馈，"]
    back = replace(changed, state="已评查", told_on=None)
    assert blocking(REVIEWS.faults(back, before, reviewed_october)) == []
    with reviewed_october.store.change("异议") as change:
        change.save(Objection(review_id=before.id, raised_on=date(2026, 11, 20), statement="不服"))
    found = blocking(REVIEWS.faults(back, before, reviewed_october))
    assert [fault.message[:7] for fault in found] == ["本案已有异议，"]


def test_rectifications_begin_remind_and_close(reviewed_october: Desk) -> None:
    store = reviewed_october.store
    review = store.load(Review, order="id")[0]
    begun = rectification_of(reviewed_october, review.id)
    assert (begun["problem"], begun["due_on"]) == ("卷内材料不全", date(2026, 12, 4))
    item = Rectification(**begun)  # type: ignore[arg-type]
    with store.change("整改") as change:
        row = change.save(item)
    columns = {column.key: column for column in RECTIFICATIONS.columns()}
    assert columns["time_left"].text(item, reviewed_october) == "还有11个工作日"
    kept = store.get(Rectification, row)
    notice = rectification_notice(reviewed_october, kept)
    assert (notice.title, notice.addressee) == ("案件评查整改通知书", "民事审判一庭张三")
    assert "请在2026年12月4日前整改完毕" in _text(notice)
    assert f"你承办的{review.case_number}" in _text(notice)
    helper = replace(kept, officer_id=5)
    assert f"你参与办理的{review.case_number}" in _text(rectification_notice(reviewed_october, helper))
    later = replace(reviewed_october, today=date(2026, 12, 7))
    assert columns["time_left"].text(kept, later) == "已过期1个工作日"
    assert rectification_notice(later, kept).title == "整改催办通知书"
    assert notice_name(later, kept) == f"整改通知书 {review.case_number}"
    with store.change("销号") as change:
        close_rectification(change, later, row, "已补齐 A&B")
    done = store.get(Rectification, row)
    assert (done.done_on, done.result) == (date(2026, 12, 7), "已补齐 A&B")
    assert columns["time_left"].text(done, later) == ""
    with pytest.raises(Refused, match="不用再销号"), store.change("销号") as change:
        close_rectification(change, later, row, "再次")
    nobody = rectification_notice(later, replace(done, officer_id=None, due_on=None, opened_on=None))
    assert nobody.addressee == "民事审判一庭张三"


def test_the_papers_of_the_review(reviewed_october: Desk, tmp_path: Path) -> None:
    store = reviewed_october.store
    reviews = store.load(Review, order="id")
    flawed = next(review for review in reviews if review.grade == "瑕疵")
    filled = _text(filled_sheet(reviewed_october, flawed))
    for words in ("卷内材料不全", flawed.case_number, "瑕疵", f"{(flawed.score or 0) // 100}"):
        assert words in filled
    assert make_pdf(blank_sheet(reviewed_october, flawed)).pages == 2
    blank = _text(blank_sheet(reviewed_october, flawed))
    assert "卷内材料不全" not in blank
    assert "瑕疵" not in blank
    assert sheet_name(reviewed_october, flawed) == f"评查表 {flawed.case_number}"
    [draw] = store.load(Draw)
    drawn = _text(draw_list(reviewed_october, draw))
    for words in ("随机种子：十月", draw.checksum[:16], "重点（信访）", "从2026年10月1日至2026年10月31日"):
        assert words in drawn
    assert draw_name(reviewed_october, draw) == "2026年10月结案案件抽查清单"
    bare = replace(draw, rule="", seed="", checksum="", drawn_by="", drawn_on=None, cases=())
    assert "抽取规则没有登记" in _text(draw_list(reviewed_october, bare))
    objection = Objection(review_id=flawed.id, raised_on=date(2026, 11, 20), statement="A&B <b> 䶮")
    form = rereview_form(reviewed_october, objection)
    assert "A&B <b> 䶮" in _text(form)
    assert rereview_name(reviewed_october, objection).endswith(flawed.case_number)
    for document in (filled_sheet(reviewed_october, flawed), draw_list(reviewed_october, draw), form):
        assert make_pdf(document).pages >= 1
    with pytest.raises(Refused, match="还没有施行的评查标准"):
        filled_sheet(reviewed_october, replace(flawed, standard_id=77, case_id=None))


def test_the_blank_sheets_of_a_draw(reviewed_october: Desk) -> None:
    store = reviewed_october.store
    [draw] = store.load(Draw)
    with pytest.raises(Refused, match="没有待评查的案件"):
        blank_sheets(reviewed_october, draw)
    for _ in range(2):
        store.undo()
    paper = blank_sheets(reviewed_october, draw)
    words = _text(paper)
    assert all(review.case_number in words for review in store.load(Review))
    assert words.count("案件质量评查表") == 6
    assert "卷内材料不全" not in words
    [standard] = store.load(Standard)
    bare = _text(standard_sheet(reviewed_october, standard))
    assert all(item.name in bare for item in standard.criteria)
    assert all(item.name in bare for item in standard.vetoes)
    assert standard_name(reviewed_october, standard) == "空白评查表 案件质量评查标准（示例）"
    assert sheets_name(reviewed_october, draw) == "2026年10月结案案件抽查空白评查表"


def test_what_nobody_objected_to_in_time_is_final(reviewed_october: Desk) -> None:
    store = reviewed_october.store
    first = store.load(Review, order="id")[0]
    with pytest.raises(Refused, match="没有异议期满"), store.change("定案") as change:
        finish_expired(change, reviewed_october)
    with store.change("异议") as change:
        change.save(Objection(review_id=first.id, raised_on=date(2026, 11, 23), statement="不服"))
    later = replace(reviewed_october, today=date(2026, 11, 28))
    with store.change("定案") as change:
        assert finish_expired(change, later) == 5
    states = {review.id: review.state for review in store.load(Review)}
    assert states.pop(first.id) == TOLD
    assert set(states.values()) == {FINAL}


def test_a_standard_is_copied_for_a_new_year(reviewed_october: Desk) -> None:
    [sample] = reviewed_october.store.load(Standard)
    year = year_for_copy(sample, reviewed_october.today)
    made = copied_standard(sample, year)
    assert (made.name, made.valid_from, made.sample) == ("2026年案件质量评查标准", date(2026, 1, 1), False)
    assert {item.id for item in (*made.criteria, *made.groups, *made.vetoes, *made.grades)} == {0}
    assert len(made.criteria) == len(sample.criteria)
    assert blocking(STANDARDS.faults(made, None, reviewed_october)) == []
    assert copied_standard(made, 2027).name == "2027年案件质量评查标准"
    assert year_for_copy(made, reviewed_october.today) == 2027
    assert year_for_copy(replace(made, valid_from=None), reviewed_october.today) == 2026


def test_new_rows_of_a_standard_stay_where_they_were_put(standard: Standard) -> None:
    new = Criterion(group_name="立案", name="新的一项", points=1_00)
    first = replace(standard.criteria[0], points=2_00, each_points=1_00)
    changed = replace(standard, criteria=(first, new, *standard.criteria[1:]))
    made = placed(changed)
    assert [item.name for item in made.criteria][:3] == [first.name, "新的一项", standard.criteria[1].name]
    assert [item.position for item in made.criteria] == list(range(1, len(changed.criteria) + 1))
    assert placed(made) == made
    assert blocking(standard_faults(made, None, [], 0)) == []
    up = placed(
        replace(made, criteria=(made.criteria[0], replace(made.criteria[2], position=1), made.criteria[1]))
    )
    assert [item.name for item in up.criteria] == [first.name, made.criteria[2].name, "新的一项"]


def test_a_reviewer_who_has_left_is_not_proposed_again(reviewed_october: Desk) -> None:
    store = reviewed_october.store
    [draw] = store.load(Draw)
    with store.change("调出") as change:
        posting = Posting(from_date=date(2026, 11, 1), status="调出")
        person = roster(store).officer(5)
        change.save(
            replace(person, postings=(replace(person.postings[0], until_date=date(2026, 10, 31)), posting))
        )
    assert plan_of(reviewed_october, draw.id).reviewers == (1, 2, 4)
