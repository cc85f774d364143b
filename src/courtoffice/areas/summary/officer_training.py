"""What is told of an officer's training: courses with hours, lectures given, degrees."""

from __future__ import annotations

from collections.abc import Iterator

from courtoffice.areas.summary.officer_words import DEGREE, TEACHING, TRAINING, Told, day_of, joined
from courtoffice.areas.training.records import TOOK_PART, DegreeStudy
from courtoffice.areas.training.registers import SESSIONS
from courtoffice.areas.training.registers_plan import DEGREES
from courtoffice.cells import hundredths
from courtoffice.store import Store

TABLES = frozenset({"training_session", "training_participant", "lecturer", "degree_study"})


def training_lines(store: Store, officer: int) -> Iterator[Told]:
    """Yield every training that an officer was listed for."""
    for row in store.query(
        "SELECT s.id, s.held_on, s.until_date, s.kind, s.topic, s.organiser, p.state, p.hours, p.result,"
        " p.certificate FROM training_participant AS p JOIN training_session AS s ON s.id = p.session_id"
        " WHERE p.officer_id = ?",
        (officer,),
    ):
        came = row["state"] == TOOK_PART
        detail = joined(
            f"{hundredths(row['hours'])}学时" if came and row["hours"] else "",
            "" if came else row["state"],
            row["result"],
            f"证书{row['certificate']}" if row["certificate"] else "",
            row["organiser"],
            f"至{row['until_date']}" if row["until_date"] and row["until_date"] != row["held_on"] else "",
        )
        words = f"{row['kind']}：{row['topic']}"
        yield Told(day_of(row["held_on"]), TRAINING, words, detail, (SESSIONS.key, row["id"]))


def lecture_lines(store: Store, officer: int) -> Iterator[Told]:
    """Yield the lectures that an officer gave."""
    for row in store.query(
        "SELECT s.id, s.held_on, s.kind, s.topic FROM lecturer AS l"
        " JOIN training_session AS s ON s.lecturer_id = l.id WHERE l.officer_id = ?",
        (officer,),
    ):
        words = f"{row['kind']}授课：{row['topic']}"
        yield Told(day_of(row["held_on"]), TEACHING, words, "", (SESSIONS.key, row["id"]))


def degree_lines(store: Store, officer: int) -> Iterator[Told]:
    """Yield the degrees that an officer had to obtain, each when required and when obtained."""
    for study in store.load(DegreeStudy, "officer_id = ?", (officer,)):
        opens = (DEGREES.key, study.id)
        school = joined(study.school, study.major)
        if study.required_from is not None:
            limit = f"期限{study.deadline}" if study.deadline is not None else ""
            detail = joined(study.state, school, limit)
            yield Told(study.required_from, DEGREE, f"应取得{study.required}学历", detail, opens)
        if study.obtained_on is not None:
            detail = joined(school, f"证书{study.certificate}" if study.certificate else "")
            yield Told(study.obtained_on, DEGREE, f"取得{study.required}学历", detail, opens)
