"""Examples for the blank lists of studies, plans, campaigns, papers and contests."""

from __future__ import annotations

from datetime import date, time

from courtoffice.areas.study.records import Attendance, Campaign, PlanItem, Session
from courtoffice.areas.study.records_awards import Author, Contest, Entrant, ResearchPaper
from courtoffice.register import Desk


def session(desk: Desk) -> Session:
    """Return a study day with the attendance of one officer."""
    officer = desk.first("officer")
    return Session(
        held_on=desk.today,
        starts_at=time(9),
        ends_at=time(11),
        topic="学习贯彻上级会议精神",
        place="三楼会议室",
        chair_id=officer,
        attendance=(Attendance(officer_id=officer),) if officer is not None else (),
    )


def plan_item(desk: Desk) -> PlanItem:
    """Return an item of the yearly study plan."""
    return PlanItem(
        year=desk.today.year,
        month=desk.today.month,
        theme="意识形态工作专题",
        content="原原本本学习有关文件",
        officer_id=desk.first("officer"),
    )


def campaign(desk: Desk) -> Campaign:
    """Return an education campaign that is going on."""
    return Campaign(
        name="纪律作风教育",
        theme="守纪律、转作风",
        from_date=date(desk.today.year, 1, 4),
        department_id=desk.first("department"),
    )


def research_paper(desk: Desk) -> ResearchPaper:
    """Return a research paper with its author."""
    officer = desk.first("officer")
    return ResearchPaper(
        title="基层法院诉源治理的调查与思考",
        written_on=desk.today,
        authors=(Author(officer_id=officer),) if officer is not None else (),
    )


def contest(desk: Desk) -> Contest:
    """Return a contest with one entrant."""
    officer = desk.first("officer")
    return Contest(
        name="裁判文书评比",
        organiser="市中级人民法院",
        level="市级",
        held_on=desk.today,
        entrants=(Entrant(officer_id=officer, entry="民事判决书"),) if officer is not None else (),
    )
