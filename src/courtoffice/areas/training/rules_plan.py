"""What may be wrong with the training plan, terms, lecturers and degree studies. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import name_of, serving_faults, twice_faults
from courtoffice.areas.training.records import (
    INVITED,
    OBTAINED,
    OWN_LECTURER,
    STOPPED,
    DegreeStudy,
    Lecturer,
    Term,
)
from courtoffice.areas.training.records_plan import PlanItem, TrainingPlan
from courtoffice.day_faults import days_in_order, future_year, plan_year, times_in_order
from courtoffice.errors import Fault
from courtoffice.required import required_faults

_REMINDER = timedelta(days=180)


def plan_faults(plan: TrainingPlan, others: Collection[TrainingPlan], today: date) -> list[Fault]:
    """Return what is wrong with a plan; a year has one, and the next year's may be made this year."""
    faults = required_faults(plan) + plan_year("year", "年度", plan.year, today)
    if any(other.year == plan.year and other.id != plan.id for other in others):
        faults.append(Fault("year", f"{plan.year}年的教育培训计划已经有了，请在原计划上修改。"))
    return faults + future_year("issued_on", "印发日期", plan.issued_on, today)


def plan_item_faults(item: PlanItem, roster: Roster, today: date) -> list[Fault]:
    """Return what is wrong with a planned course; somebody must be responsible for it.

    Whether those assigned serve is asked for the first of the month: they may go before it comes.
    """
    faults = required_faults(item) + plan_year("year", "年度", item.year, today)
    month = item.month
    if month is not None and not 1 <= month <= 12:
        faults.append(Fault("month", f"“月份”只能是1到12，现在是{month}，请改正。"))
        month = None
    if item.officer_id is None and item.department_id is None:
        faults.append(Fault("officer_id", "还没有写明责任人或责任部门，请至少填写一项。"))
    assigned = [
        (f"assigned[{at}].officer_id", f"指定参训人员第{at + 1}行：", row.officer_id)
        for at, row in enumerate(item.assigned)
    ]
    if item.year is not None and month is not None and 1 <= item.year <= 9999:
        gone = serving_faults(roster, date(item.year, month, 1), assigned)
        faults += [Fault(fault.field, fault.message, blocks=False) for fault in gone]
    return faults + twice_faults(roster, assigned)


def term_faults(term: Term, today: date) -> list[Fault]:
    """Return what is wrong with a term; it may begin in the coming year."""
    return [
        *required_faults(term),
        *days_in_order("until_date", ("开始日期", term.from_date), ("结束日期", term.until_date)),
        *times_in_order("ends_at", ("上课时间", term.starts_at), ("下课时间", term.ends_at)),
        *plan_year("from_date", "开始日期", None if term.from_date is None else term.from_date.year, today),
    ]


def lecturer_faults(lecturer: Lecturer, others: Collection[Lecturer], roster: Roster) -> list[Fault]:
    """Return what is wrong with an entry of the lecturer directory."""
    return required_faults(lecturer) + list(_who_lectures(lecturer, others, roster))


def degree_faults(
    study: DegreeStudy, others: Collection[DegreeStudy], roster: Roster, today: date
) -> list[Fault]:
    """Return what is wrong with a degree study; ``others`` are those of the same officer."""
    since = ("提出日期", study.required_from)
    who = [("officer_id", "", study.officer_id)]
    return [
        *required_faults(study),
        *future_year("required_from", "提出日期", study.required_from, today),
        *future_year("obtained_on", "取得日期", study.obtained_on, today),
        *days_in_order("deadline", since, ("取得期限", study.deadline)),
        *days_in_order("obtained_on", since, ("取得日期", study.obtained_on)),
        *serving_faults(roster, study.required_from, who),
        *_obtained(study),
        *_required_twice(study, others),
    ]


def degree_warning(study: DegreeStudy, today: date) -> str:
    """Return what has to be said of a degree that is not obtained yet, "" when there is nothing to say.

    The reminder begins on the day set for it, without one half a year before the deadline.
    """
    if study.state in (OBTAINED, STOPPED) or study.deadline is None:
        return ""
    if study.deadline < today:
        return "已超期"
    begins = study.remind_on or study.deadline - _REMINDER
    return "临近期限" if today >= begins else ""


def _who_lectures(lecturer: Lecturer, others: Collection[Lecturer], roster: Roster) -> Iterator[Fault]:
    own, named = lecturer.officer_id is not None, bool(lecturer.name.strip())
    if not own and not named:
        yield Fault("officer_id", "还没有写明授课人：本院的请选择干警，外请的请填写姓名。")
    if own and named:
        yield Fault("name", "本院干警和外请姓名只留一项：本院的不用再写姓名。")
    if own and lecturer.source == INVITED:
        yield Fault("source", f"选择的是本院干警，授课类别却是“{INVITED}”，请核对。", blocks=False)
    if named and not own and lecturer.source == OWN_LECTURER:
        yield Fault("source", f"填写的是外请老师，授课类别却是“{OWN_LECTURER}”，请核对。", blocks=False)
    if lecturer.officer_id is not None and any(
        other.officer_id == lecturer.officer_id and other.id != lecturer.id for other in others
    ):
        name = name_of(roster, lecturer.officer_id)
        yield Fault("officer_id", f"{name}已经在授课人名录中，请在原来的一条上修改。")


def _obtained(study: DegreeStudy) -> Iterator[Fault]:
    if study.state == OBTAINED and study.obtained_on is None:
        yield Fault("obtained_on", "状态是已取得，还没有填写取得日期，请补写。")
    if study.state != OBTAINED and study.obtained_on is not None:
        yield Fault("state", f"填写了取得日期，状态却是{study.state}，请改为已取得，或清空取得日期。")
    if study.state == OBTAINED and not study.certificate.strip():
        yield Fault("certificate", "已取得学历，还没有填写证书号，请补写。", blocks=False)


def _required_twice(study: DegreeStudy, others: Collection[DegreeStudy]) -> Iterator[Fault]:
    for other in others:
        same = (other.officer_id, other.required) == (study.officer_id, study.required)
        if same and other.id != study.id:
            yield Fault("required", f"这名干警已有一条取得{study.required}学历的记录，请核对。", blocks=False)
