"""Issued papers: terms, numbers, what the PDF carries, what has changed, what verifying finds."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfWriter

from courtoffice.areas.study.records import Session
from courtoffice.areas.summary import issued
from courtoffice.areas.summary.archive import (
    Issued,
    KeptFigure,
    altered,
    figures_of,
    issued_by,
    issued_papers,
    pdf_of,
)
from courtoffice.areas.summary.issued import (
    GONE,
    Terms,
    differences,
    figures_now,
    keep,
    make_ready,
    next_number,
    terms_faults,
    with_terms,
)
from courtoffice.areas.summary.reports import REPORTS, report_of
from courtoffice.areas.summary.verify import Kind, in_words, verify
from courtoffice.errors import Refused, blocking
from courtoffice.paper.attached import streams
from courtoffice.paper.document import Document, Paragraph, RedHead, Signature
from courtoffice.paper.pdf import make_pdf
from courtoffice.period import Period
from courtoffice.register import Desk
from courtoffice.store import Store

DAY = date(2026, 11, 20)
YEAR = Period(2026)
TERMS = Terms("×法政〔2026〕1号", DAY, "张三", "报党组会")


@pytest.fixture
def desk(court_desk: Desk, court_store: Store) -> Desk:
    with court_store.change("登记学习") as change:
        change.save(Session(held_on=date(2026, 3, 5), topic="学习", body="党组中心组"))
    return court_desk


def _issue(desk: Desk, terms: Terms = TERMS, key: str = "yearly-summary") -> Issued:
    ready = make_ready(desk, REPORTS[key], YEAR, terms)
    with desk.store.change("定稿") as change:
        row = keep(change, ready)
    found = issued_by(desk.store, "id", row)
    assert found is not None
    return found


def test_what_was_issued_is_kept_and_found(desk: Desk) -> None:
    first = _issue(desk)
    second = _issue(desk, dataclasses.replace(TERMS, number=""))
    assert [(one.version, one.name) for one in issued_papers(desk.store, 2026)] == [
        (2, "2026年度工作总结（第2稿）"),
        (1, "2026年度工作总结"),
    ]
    assert issued_papers(desk.store, 2025) == []
    assert pdf_of(desk.store, first).startswith(b"%PDF-1.5")
    assert first.mark != second.mark
    assert [one.key for one in figures_of(desk.store, first)] == [
        one.key for one in figures_of(desk.store, second)
    ]
    with pytest.raises(ValueError, match="not found by"):
        issued_by(desk.store, "title", "x")


def test_numbers_go_on(desk: Desk) -> None:
    assert next_number(desk.store, 2026) == "×法政〔2026〕1号"
    _issue(desk, dataclasses.replace(TERMS, number="×法政〔2026〕12号"))
    _issue(desk, dataclasses.replace(TERMS, number="×法政〔2026〕附号"))
    assert next_number(desk.store, 2026) == "×法政〔2026〕13号"
    assert next_number(desk.store, 2027) == "×法政〔2027〕1号"


def test_terms_are_looked_over(desk: Desk) -> None:
    assert terms_faults(TERMS, desk.store, DAY) == []
    _issue(desk)
    again = dataclasses.replace(TERMS, issued_on=date(2026, 12, 1))
    assert [fault.field for fault in terms_faults(again, desk.store, DAY)] == ["number", "issued_on"]
    assert not blocking(terms_faults(again, desk.store, DAY))
    assert blocking(terms_faults(Terms("x" * 61, DAY), desk.store, DAY))
    assert blocking(terms_faults(Terms("", DAY, "张\x07三"), desk.store, DAY))


def test_number_date_and_signer_are_printed(desk: Desk) -> None:
    paper = Document("题", (Paragraph(("文",)), Signature("政治部", "2026年1月1日")), sublines=("汇报",))
    plain = with_terms(desk, paper, TERMS)
    assert plain.sublines == ("×法政〔2026〕1号", "汇报")
    assert plain.blocks[-1] == Signature("政治部", "2026年11月20日")
    red = with_terms(desk, paper, dataclasses.replace(TERMS, red_head=True))
    assert red.red_head == RedHead("××县人民法院政治部文件", "×法政〔2026〕1号", "张三")
    assert with_terms(desk, paper, Terms("", DAY)).sublines == ("汇报",)


def test_an_unchanged_office_verifies(desk: Desk) -> None:
    paper = _issue(desk)
    verdict = verify(desk, pdf_of(desk.store, paper))
    assert verdict.sound
    assert "全部一致" in in_words(verdict)[-1]


def test_a_changed_record_is_found(desk: Desk) -> None:
    paper = _issue(desk)
    with desk.store.change("登记学习") as change:
        change.save(Session(held_on=date(2026, 4, 5), topic="学习", body="党组中心组"))
    verdict = verify(desk, pdf_of(desk.store, paper))
    assert verdict.kind is Kind.GENUINE
    assert not verdict.sound
    found = {one.name: (one.then, one.now) for one in verdict.changed}
    assert found["党组中心组学习"] == ("1次", "2次")
    assert any("党组中心组学习\t定稿 1次\t现在 2次" in line for line in in_words(verdict))


def _saved_again(data: bytes) -> bytes:
    """What another program makes of a PDF."""
    again = BytesIO()
    PdfWriter(clone_from=BytesIO(data)).write(again)
    return again.getvalue()


@pytest.mark.parametrize(
    "alter", [lambda data: data + b"\n", _saved_again], ids=["a byte", "another program"]
)
def test_an_altered_pdf_is_found(desk: Desk, alter: Callable[[bytes], bytes]) -> None:
    data = pdf_of(desk.store, _issue(desk))
    verdict = verify(desk, alter(data))
    assert verdict.kind is Kind.ALTERED
    assert not verdict.sound
    assert verdict.paper is not None


def test_a_pdf_that_was_issued_again_names_the_latest(desk: Desk) -> None:
    first = _issue(desk)
    second = _issue(desk, dataclasses.replace(TERMS, number=""))
    old, new = (verify(desk, pdf_of(desk.store, paper)) for paper in (first, second))
    assert old.sound
    assert old.latest == second
    assert any(
        line.startswith("注意：后来又重新定稿，最新的是2026年度工作总结（第2稿）") for line in in_words(old)
    )
    assert new.latest == new.paper
    assert not any(line.startswith("注意") for line in in_words(new))


def test_a_pdf_newer_than_the_file_is_counted_all_the_same(desk: Desk) -> None:
    """The file was restored from a backup that does not have the paper yet, nor one of its records."""
    data = pdf_of(desk.store, _issue(desk))
    with desk.store.change("恢复") as change:
        change.delete("issued_paper", issued_papers(desk.store)[0].id)
        change.remove(Session, desk.store.load(Session)[0].id)
    verdict = verify(desk, data)
    assert verdict.kind is Kind.UNKNOWN
    assert not verdict.sound
    assert {one.name: (one.then, one.now) for one in verdict.changed}["党组中心组学习"] == ("1次", "0次")


def _forged(desk: Desk, **changed: object) -> bytes:
    """A PDF made by somebody else around what ours carries, with something changed in it."""
    data = pdf_of(desk.store, issued_papers(desk.store)[-1])
    told = json.loads(next(one for one in streams(data) if issued.KIND.encode() in one))
    return make_pdf(Document("题", ()), attached={"a": json.dumps(told | changed).encode()}).data


def test_figures_that_were_changed_inside_are_named(desk: Desk) -> None:
    _issue(desk)
    one = {
        "key": "study.sessions",
        "name": "各类学习",
        "printed": "99",
        "unit": "场",
        "exact": "99",
        "ids": [],
    }
    verdict = verify(desk, _forged(desk, figures=[one]))
    assert verdict.kind is Kind.ALTERED
    assert [(item.then, item.now) for item in verdict.forged] == [("1场", "99场")]
    assert any(line.startswith("被改动的数字\t各类学习") for line in in_words(verdict))


def test_a_paper_of_another_office_is_counted_all_the_same(desk: Desk) -> None:
    _issue(desk)
    verdict = verify(desk, _forged(desk, mark="other"))
    assert (verdict.kind, verdict.paper, verdict.changed) == (Kind.UNKNOWN, None, ())
    assert verdict.counted > 5


@pytest.mark.parametrize(
    "changed", [{"figures": 5}, {"figures": [{"key": 1}]}, {"period": "never"}, {"kind": "x"}, {"mark": 7}]
)
def test_what_carries_nonsense_is_refused(desk: Desk, changed: dict[str, object]) -> None:
    _issue(desk)
    with pytest.raises(Refused, match="没有定稿的数字"):
        verify(desk, _forged(desk, **changed))


def test_foreign_files_are_refused_in_words(desk: Desk) -> None:
    with pytest.raises(Refused, match="不是 PDF"):
        verify(desk, b"PK\x03\x04")
    with pytest.raises(Refused, match="不是本程序定稿的"):
        verify(desk, make_pdf(Document("别的", (Paragraph(("文",)),))).data)
    with pytest.raises(Refused, match="没有“gone”"):
        report_of("gone")


def test_figures_are_counted_though_the_paper_has_nothing_to_tell(desk: Desk) -> None:
    paper = _issue(desk)
    desk.store.undo()
    with desk.store.change("删除") as change:
        change.remove(Session, desk.store.load(Session)[0].id)
    now = figures_now(desk, paper.report, paper.period, DAY)
    assert now["study.sessions"].figure.value == 0
    then = [
        KeptFigure("study.sessions", "各类学习", "1", "场", "1", (1,)),
        KeptFigure("x", "没了", "—", "分", "", ()),
    ]
    assert [(one.then, one.now) for one in differences(then, now)] == [("1场", "0场"), ("—", GONE)]


def test_the_check_of_a_file_finds_an_archive_that_was_altered(desk: Desk) -> None:
    paper = _issue(desk)
    assert altered(desk.store) == []
    with desk.store.change("弄坏") as change:
        change.update("issued_paper", paper.id, {"pdf": b"%PDF-"})
    assert ["校验码不符" in fault.message for fault in altered(desk.store)] == [True]
