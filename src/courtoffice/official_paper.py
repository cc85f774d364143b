"""What an official paper of the department has around its text: title, signature, default wording, dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time

from courtoffice.court import COURT_NAME, OFFICE_NAME, RATE_DIGITS
from courtoffice.figure import Figure
from courtoffice.kept_wording import default_text, text_of
from courtoffice.paper.document import Annex, AnnexList, Block, Document, Runs, Signature
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.wording import Draft, Remark, Told, by_name, empty_lists, tell


def signed_paper(
    desk: Desk,
    title: str,
    blocks: Sequence[Block],
    annexes: Sequence[Annex] = (),
    *,
    sublines: tuple[str, ...] = (),
    day: date | None = None,
) -> Document:
    """Return a paper of the department: title under the court's name, text, list of annexes, signature.

    ``day`` is the printed date, today where it is None. Several annexes are numbered here. A title that
    names the court already is left as it is.
    """
    court, office = court_names(desk)
    names = AnnexList(tuple(annex.title for annex in annexes))
    several = len(annexes) > 1
    numbered = [replace(annex, number=at if several else 0) for at, annex in enumerate(annexes, start=1)]
    signature = Signature(court + office, day_in_words(day or desk.today))
    return Document(
        title=title if court in title else f"{court}\n{title}",
        blocks=(*blocks, *((names,) if annexes else ()), signature, *numbered),
        sublines=sublines,
        author=court + office,
        subject=" ".join(title.split()),
    )


def told_by(
    desk: Desk,
    name: str,
    figures: Sequence[Figure],
    words: dict[str, str],
    last_year: Sequence[Figure] = (),
    *,
    lists: Mapping[str, tuple[str | Runs, ...]] | None = None,
    missing: Mapping[str, Remark] | None = None,
    remarks: Sequence[Remark] = (),
    period: Period | None = None,
) -> tuple[Block, ...]:
    """Return the blocks of one of the wordings under ``resources/text``, filled with figures and words.

    {法院} and {部门} are known in all of them; ``last_year`` is what 【…·同比】 compares with, ``lists`` what
    @ lines become, ``missing`` what to remark where one of them is empty, ``remarks`` what to remark at any
    rate. The office's own text for the ``period``, that of the report where it is None, takes the place of
    the default, and the desk's draft that of both. Raises Refused when the wording names what does not exist.
    """
    court, office = court_names(desk)
    told = Told(
        figures=by_name(figures),
        last_year=by_name(last_year),
        words={"法院": court, "部门": office} | words,
        lists=lists or {},
        digits=desk.store.settings.value(RATE_DIGITS),
    )
    about = period or (desk.draft.period if desk.draft else None)
    if about is None:
        return tell(default_text(name), told)
    draft = desk.draft or Draft(about)
    text = draft.texts[name] if name in draft.texts else text_of(desk.store, name, about)
    draft.told[name], draft.used[name] = told, text
    draft.remarks += remarks
    draft.remarks += [missing[one] for one in empty_lists(text, told) if missing and one in missing]
    return tell(text, told, name)


def court_names(desk: Desk) -> tuple[str, str]:
    """Return the court's full name and the department's."""
    settings = desk.store.settings
    return settings.value(COURT_NAME), settings.value(OFFICE_NAME)


def day_in_words(day: date) -> str:
    """Return a date as the standard writes it: 2026年3月5日 (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def days_in_words(first: date, last: date) -> str:
    """Return the days of a stretch of time: 2026年3月3日至3月5日, the year once where it is the same."""
    until = day_in_words(last)
    return f"{day_in_words(first)}至{until.removeprefix(f'{first.year}年')}" if first != last else until


def day_in_cell(day: date | None) -> str:
    """Return a date as tables write it: 2026.03.05, "" for none."""
    return "" if day is None else day.strftime("%Y.%m.%d")


def hours_in_words(starts_at: time | None, ends_at: time | None) -> str:
    """Return the time of a session: 15:00—17:00, 15:00, or "" when its start is not known."""
    if starts_at is None:
        return ""
    until = "" if ends_at is None else f"—{ends_at:%H:%M}"
    return f"{starts_at:%H:%M}{until}"
