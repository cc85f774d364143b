"""The event sheet and the yearly report, made and read back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from courtoffice.areas.events.area import AREA
from courtoffice.areas.events.papers import annexes
from courtoffice.areas.events.papers_report import events_report
from courtoffice.areas.events.papers_sheet import event_sheet, sheet_name
from courtoffice.areas.events.records import Event, Participant
from courtoffice.areas.events.records_pictures import pictures_of
from courtoffice.areas.events.registers import EVENTS
from courtoffice.errors import Refused
from courtoffice.paper.document import Annex, Document, Photos
from courtoffice.paper.faces.missing import missing_characters
from courtoffice.paper.pdf import make_pdf
from courtoffice.period import Period
from courtoffice.register import Desk

Read = Callable[[Document], tuple[str, int]]


@pytest.fixture
def read(read_back: Callable[[bytes], str]) -> Read:
    """The text of a paper, without blanks, and how many pictures it has."""

    def of(document: Document) -> tuple[str, int]:
        data = make_pdf(document).data
        return read_back(data), sum(len(page.images) for page in PdfReader(BytesIO(data)).pages)

    return of


def test_the_sheet_holds_the_event_and_its_pictures(lived: Desk, read: Read) -> None:
    event = next(each for each in EVENTS.rows(lived, Period(2026)) if each.festival == "重阳节")
    document = event_sheet(lived, event)
    text, pictures = read(document)
    assert "文化活动登记表" in text
    assert event.title in text
    assert "2026年10月16日" in text
    assert all(partner.name in text for partner in event.partners)
    assert pictures == len(pictures_of(lived.store, event.id)) > 0
    assert "活动现场" in text
    assert sheet_name(lived, event) == f"2026-10-16{event.title}登记表"
    assert missing_characters(document) == []


def test_a_bare_event_has_a_sheet_too(office: Desk, read: Read) -> None:
    event = Event(held_on=date(2026, 5, 4), until_date=date(2026, 5, 6), title="A&B <b>=1+1 䶮𠮷")
    with office.store.change("登记") as change:
        row = change.save(replace(event, participants=(Participant(officer_id=1, role="主持"),), counted=9))
    text, pictures = read(event_sheet(office, office.store.get(Event, row)))
    assert "A&B<b>=1+1䶮𠮷" in text
    assert "2026年5月4日至2026年" in text
    assert "（主持）" in text
    assert "另有家属、嘉宾等8人" in text
    assert pictures == 0


def test_a_long_account_is_printed_whole_behind_the_form(office: Desk, read: Read) -> None:
    event = Event(held_on=date(2026, 5, 4), title="活动", content="第一段。" * 700 + "全文完")
    text, _ = read(event_sheet(office, event))
    assert "（见附页）" in text
    assert text.count("第一段。") == 700
    assert "全文完" in text


def test_the_report_tells_the_year_with_its_pictures(lived: Desk, read: Read) -> None:
    document = events_report(lived, Period(2026))
    text, pictures = read(document)
    assert "开展了主题活动的有4个。" in text
    assert "重阳节举办重阳节老干部健步走" in text
    annexes = [block for block in document.blocks if isinstance(block, Annex)]
    photos = next(block for annex in annexes for block in annex.blocks if isinstance(block, Photos))
    assert pictures == len(photos.items) > 4
    assert photos.items[0].caption.startswith("2026年3月6日　“三八”妇女节")
    printed = {figure.key for figure in document.figures()}
    assert {"events.events", "events.attendances", "events.festivals", "events.retired_visit_rate"} <= printed
    assert missing_characters(document) == []


def test_the_festivals_of_many_pictures_come_first(lived: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from courtoffice.areas.events import papers_report

    monkeypatch.setattr(papers_report, "MOST_PICTURES", 4)
    blocks = [block for annex in _annexes(lived) for block in annex.blocks if isinstance(block, Photos)]
    captions = [photo.caption for photo in blocks[0].items]
    assert len({caption.partition("　")[0] for caption in captions}) == 4


def _annexes(desk: Desk) -> list[Annex]:
    return [block for block in events_report(desk, Period(2026)).blocks if isinstance(block, Annex)]


def test_missed_festivals_are_named_and_nothing_at_all_is_refused(office: Desk, read: Read) -> None:
    with pytest.raises(Refused, match="还没有登记文化活动"):
        events_report(office, Period(2026))
    with office.store.change("登记") as change:
        change.save(Event(held_on=date(2026, 3, 6), title="座谈会", festival="妇女节"))
    text, _ = read(events_report(office, Period(2026)))
    assert "妇女节举办座谈会。青年节、儿童节没有登记主题活动。" in text


def test_the_annex_prints_the_figures(lived: Desk) -> None:
    document = Document(title="表", blocks=annexes(lived, Period(2026)))
    counted = {figure.key: figure for figure in AREA.figures(lived, Period(2026))}
    printed = {figure.key: figure for figure in document.figures()}
    assert set(printed) == {
        "events.events",
        "events.festivals",
        "events.co_organised",
        "events.attendances",
        "events.cost",
        "events.retired_people",
        "events.retired_cost",
    }
    assert all(figure == counted[key] for key, figure in printed.items())


def test_a_period_without_anything_has_no_annex(lived: Desk) -> None:
    assert annexes(lived, Period(2019)) == ()
    only_visits = annexes(lived, Period(2026, 2))
    assert [annex.title for annex in only_visits] == ["2026年2月文体、老干部活动表"]
