"""What is told of an officer's study: attendance by year, speeches, papers, contests, awards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from courtoffice.areas.study.records import ABSENT, ON_DUTY, ON_LEAVE, Attendance
from courtoffice.areas.study.registers import SESSIONS
from courtoffice.areas.study.registers_awards import CONTESTS, PAPERS
from courtoffice.areas.study.rules import expected, made_up, make_up_owed, per_cent, present
from courtoffice.areas.summary.officer_words import AWARD, PAPER, STUDY, Told, day_of, joined, several
from courtoffice.cells import hundredths
from courtoffice.store import Store

TABLES = frozenset(
    {
        "study_session",
        "study_attendance",
        "study_speech",
        "research_paper",
        "research_paper_author",
        "research_paper_award",
        "contest",
        "contest_entrant",
        "contest_award",
    }
)


def attendance_by_year(store: Store, officer: int) -> dict[int, list[tuple[date, Attendance]]]:
    """Return how an officer attended studies, by calendar year and day."""
    rows = store.query(
        "SELECT s.held_on, a.id, a.session_id, a.state, a.made_up_on FROM study_attendance AS a"
        " JOIN study_session AS s ON s.id = a.session_id WHERE a.officer_id = ? ORDER BY s.held_on, s.id",
        (officer,),
    )
    found: dict[int, list[tuple[date, Attendance]]] = {}
    for row in rows:
        day = day_of(row["held_on"])
        made_up_on = day_of(row["made_up_on"]) if row["made_up_on"] else None
        attended = Attendance(
            id=row["id"],
            session_id=row["session_id"],
            officer_id=officer,
            state=row["state"],
            made_up_on=made_up_on,
        )
        found.setdefault(day.year, []).append((day, attended))
    return found


def study_lines(store: Store, officer: int) -> Iterator[Told]:
    """Yield a line for each year's attendance, and one for each time the officer spoke."""
    for year, rows in attendance_by_year(store, officer).items():
        attended = [row for _, row in rows]
        due = sum(map(expected, attended))
        there = sum(map(present, attended))
        rate = per_cent(there, due)
        words = joined(
            f"{year}年集中学习应到{due}次，实到{there}次",
            *(
                f"{state}{count}次"
                for state in (ON_LEAVE, ON_DUTY, ABSENT)
                if (count := sum(row.state == state for row in attended))
            ),
        )
        detail = joined(
            f"出席率{hundredths(rate)}%" if rate is not None else "",
            f"已补学{count}次" if (count := sum(map(made_up, attended))) else "",
            f"待补学{count}次" if (count := sum(map(make_up_owed, attended))) else "",
        )
        ids = [row.session_id for row in attended]
        opens = several(SESSIONS.key, ids, f"{year}年列入考勤的学习")
        yield Told(rows[-1][0], STUDY, words, detail, opens)
    rows_spoken = store.query(
        "SELECT id, held_on, '主讲' AS part, topic AS subject FROM study_session WHERE main_speaker_id = ?"
        " UNION ALL SELECT s.id, s.held_on, '发言', p.subject FROM study_speech AS p"
        " JOIN study_session AS s ON s.id = p.session_id WHERE p.officer_id = ?",
        (officer, officer),
    )
    for row in rows_spoken:
        words = f"学习{row['part']}：{row['subject']}" if row["subject"] else f"学习{row['part']}"
        yield Told(day_of(row["held_on"]), STUDY, words, "", (SESSIONS.key, row["id"]))


def paper_lines(store: Store, officer: int) -> Iterator[Told]:
    """Yield the papers that an officer has written, and the contests entered."""
    for row in store.query(
        "SELECT p.id, p.title, p.written_on, p.high_quality, p.published_in, p.forwarded_to, a.position"
        " FROM research_paper_author AS a JOIN research_paper AS p ON p.id = a.paper_id"
        " WHERE a.officer_id = ?",
        (officer,),
    ):
        detail = joined(
            f"第{row['position']}作者" if row["position"] else "",
            "高质量论文" if row["high_quality"] else "",
            f"发表于{row['published_in']}" if row["published_in"] else "",
            f"报送{row['forwarded_to']}" if row["forwarded_to"] else "",
        )
        words = f"撰写调研论文《{row['title']}》"
        yield Told(day_of(row["written_on"]), PAPER, words, detail, (PAPERS.key, row["id"]))
    for row in store.query(
        "SELECT c.id, c.name, c.held_on, c.level, e.entry, e.result FROM contest_entrant AS e"
        " JOIN contest AS c ON c.id = e.contest_id WHERE e.officer_id = ?",
        (officer,),
    ):
        detail = joined(row["level"], row["entry"], row["result"])
        yield Told(day_of(row["held_on"]), PAPER, f"参加{row['name']}", detail, (CONTESTS.key, row["id"]))


def award_lines(store: Store, officer: int) -> Iterator[Told]:
    """Yield what an officer's papers won, and what the officer won in contests."""
    for row in store.query(
        "SELECT p.id, p.title AS what, w.level, w.grade, w.awarded_on, w.awarded_by, w.certificate"
        " FROM research_paper_author AS a JOIN research_paper AS p ON p.id = a.paper_id"
        " JOIN research_paper_award AS w ON w.paper_id = p.id WHERE a.officer_id = ?",
        (officer,),
    ):
        detail = joined(row["awarded_by"], f"证书{row['certificate']}" if row["certificate"] else "")
        words = f"论文《{row['what']}》获{row['level']}{row['grade']}"
        yield Told(day_of(row["awarded_on"]), AWARD, words, detail, (PAPERS.key, row["id"]))
    for row in store.query(
        "SELECT c.id, c.name AS what, w.level, w.grade, w.awarded_on, w.awarded_by, w.certificate"
        " FROM contest_award AS w JOIN contest AS c ON c.id = w.contest_id WHERE w.officer_id = ?",
        (officer,),
    ):
        detail = joined(row["awarded_by"], f"证书{row['certificate']}" if row["certificate"] else "")
        words = f"{row['what']}获{row['level']}{row['grade']}"
        yield Told(day_of(row["awarded_on"]), AWARD, words, detail, (CONTESTS.key, row["id"]))
