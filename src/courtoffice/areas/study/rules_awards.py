"""What may be wrong with research papers and contests. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import Named, name_of, serving_faults, twice_faults
from courtoffice.areas.study.records_awards import Contest, ContestAward, PaperAward, ResearchPaper
from courtoffice.day_faults import days_in_order, future_year
from courtoffice.errors import Fault
from courtoffice.required import required_faults


def paper_faults(paper: ResearchPaper, roster: Roster, today: date) -> list[Fault]:
    """Return everything that is wrong with a paper, its authors and its awards, all at once.

    An author who has left by the day of the paper is a question: papers are finished after people go.
    """
    written = ("完成日期", paper.written_on)
    authors = [
        (f"authors[{at}].officer_id", f"作者第{at + 1}行：", author.officer_id)
        for at, author in enumerate(paper.authors)
    ]
    gone = serving_faults(roster, paper.written_on, authors)
    return [
        *required_faults(paper),
        *future_year("written_on", "完成日期", paper.written_on, today),
        *days_in_order("forwarded_on", written, ("报送日期", paper.forwarded_on)),
        *_forwarded(paper),
        *_authors(paper),
        *(Fault(fault.field, fault.message, blocks=False) for fault in gone),
        *twice_faults(roster, authors),
        *_award_days(paper.awards, written, today),
        *_same_awards(paper),
    ]


def contest_faults(contest: Contest, roster: Roster, today: date) -> list[Fault]:
    """Return everything that is wrong with a contest, its entrants and its awards, all at once.

    One officer may enter with several entries, but only once with each.
    """
    started = ("开始日期", contest.held_on)
    entrants = [
        (f"entrants[{at}].officer_id", f"参赛人员第{at + 1}行：", entrant.officer_id)
        for at, entrant in enumerate(contest.entrants)
    ]
    return [
        *required_faults(contest),
        *future_year("held_on", "开始日期", contest.held_on, today),
        *days_in_order("until_date", started, ("结束日期", contest.until_date)),
        *serving_faults(roster, contest.held_on, entrants),
        *_entered_twice(contest, roster, entrants),
        *_award_days(contest.awards, started, today),
        *_winners(contest, roster),
    ]


def _forwarded(paper: ResearchPaper) -> Iterator[Fault]:
    if paper.forwarded_on is not None and not paper.forwarded_to.strip():
        yield Fault("forwarded_to", "填写了报送日期，还没有写报送单位，请补写。")


def _authors(paper: ResearchPaper) -> Iterator[Fault]:
    if not paper.authors:
        yield Fault("authors", "还没有登记作者，请至少登记一人。")
    for at, author in enumerate(paper.authors):
        named = author.officer_id is not None, bool(author.outsider.strip())
        if not any(named):
            yield Fault(f"authors[{at}].officer_id", f"作者第{at + 1}行：请选择本院干警，或填写院外作者。")
        if all(named):
            message = f"作者第{at + 1}行：一行只登记一位作者，请在干警和院外作者中只留一项。"
            yield Fault(f"authors[{at}].outsider", message)


def _award_days(
    awards: Sequence[PaperAward | ContestAward], begun: tuple[str, date | None], today: date
) -> Iterator[Fault]:
    for at, award in enumerate(awards):
        field, awarded = f"awards[{at}].awarded_on", ("获奖日期", award.awarded_on)
        wrong = [*days_in_order(field, begun, awarded), *future_year(field, *awarded, today)]
        yield from (fault.of_row(f"获奖第{at + 1}行：") for fault in wrong)


def _same_awards(paper: ResearchPaper) -> Iterator[Fault]:
    seen = set()
    for at, award in enumerate(paper.awards):
        key = (award.level, award.grade, award.awarded_on, award.awarded_by, award.contest_name)
        if key in seen:
            message = f"获奖第{at + 1}行：与前面一行完全相同，请核对是否重复登记。"
            yield Fault(f"awards[{at}].grade", message, blocks=False)
        seen.add(key)


def _entered_twice(contest: Contest, roster: Roster, entrants: list[Named]) -> Iterator[Fault]:
    by_entry: dict[str, list[Named]] = {}
    for entrant, named in zip(contest.entrants, entrants, strict=True):
        by_entry.setdefault(entrant.entry.strip(), []).append(named)
    for named_once in by_entry.values():
        yield from twice_faults(roster, named_once)


def _winners(contest: Contest, roster: Roster) -> Iterator[Fault]:
    entered = {entrant.officer_id for entrant in contest.entrants}
    for at, award in enumerate(contest.awards):
        if award.officer_id is not None and award.officer_id not in entered:
            message = f"获奖第{at + 1}行：{name_of(roster, award.officer_id)}不在参赛人员中，请核对。"
            yield Fault(f"awards[{at}].officer_id", message, blocks=False)
