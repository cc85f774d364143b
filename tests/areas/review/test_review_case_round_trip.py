"""Whatever cases an office has: their list comes in again from a spreadsheet and changes none of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from courtoffice.areas.review.records_cases import CASE_TYPES, CasePanelist, ClosedCase
from courtoffice.areas.review.registers_cases import CASES
from courtoffice.exchange.intake.preview import BAD, SAME
from courtoffice.exchange.intake.taking import read_list, take_in
from courtoffice.exchange.registers_out import write_details, write_register
from courtoffice.register import Desk

TEXTS = st.sampled_from(["", "=1+1", "A&B <b>", "0012", "-3", "@院", "䶮𠮷", "430102199001011234"])
PEOPLE = st.integers(1, 5)
PANEL = st.one_of(
    st.builds(CasePanelist, officer_id=PEOPLE, duty=st.sampled_from(["", "审判长"])),
    st.builds(CasePanelist, name=st.sampled_from(["陪审甲", "阿卜·买买提"]), duty=st.just("人民陪审员")),
)
CASE = st.builds(
    ClosedCase,
    case_type=st.sampled_from(CASE_TYPES),
    cause=TEXTS,
    procedure=st.sampled_from(["", "普通程序"]),
    parties=st.one_of(TEXTS, st.just("甲公司、乙公司")),
    received_on=st.sampled_from([None, date(2025, 12, 31)]),
    closed_on=st.sampled_from([date(2026, 3, 5), date(2026, 2, 28)]),
    closed_by=st.sampled_from(["", "判决"]),
    department_id=st.sampled_from([None, 1, 2]),
    judge_id=PEOPLE,
    assistant_id=st.one_of(st.none(), PEOPLE),
    clerk_id=st.one_of(st.none(), PEOPLE),
    sent_back=st.booleans(),
    retried=st.booleans(),
    petition=st.booleans(),
    referred=st.booleans(),
    note=st.one_of(TEXTS, st.just("甲\n乙")),
    panel=st.lists(PANEL, max_size=3, unique_by=lambda row: row.officer_id or row.name).map(tuple),
)


@given(cases=st.lists(CASE, min_size=1, max_size=4), ending=st.sampled_from(["xlsx", "csv"]))
@settings(
    max_examples=8,
    phases=(Phase.generate,),  # an example of a few cases can be read as it is
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_an_exported_list_of_cases_changes_none(
    court_desk: Desk, tmp_path: Path, cases: list[ClosedCase], ending: str
) -> None:
    store = court_desk.store
    with store.change("登记案件") as change:
        for at, case in enumerate(cases, 1):
            change.save(CASES.prepare(replace(case, case_number=f"（2026）湘0999民初{at}号"), court_desk))
    try:
        path = tmp_path / f"结案.{ending}"
        for write in (write_register, write_details):
            write(path, CASES, CASES.rows(court_desk, None), court_desk)
            preview = read_list(path, CASES, court_desk, year=2026)
            assert [row.reasons for row in preview.rows if row.state == BAD] == []
            assert preview.actions(accept_fixes=False) == {SAME: len(cases)}
            assert take_in(court_desk, preview) == 0
    finally:
        store.undo()
