"""One officer's file: every line of every area, the numbers of each year, the card, the command line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from courtoffice import catalogue, cli
from courtoffice.areas.events.records import Event, Participant, RetiredActivity, RetiredParticipant
from courtoffice.areas.people.records import Officer, Posting, roster
from courtoffice.areas.posts.records_conduct import Conduct, Evaluation, RewardPenalty
from courtoffice.areas.review.records import Review
from courtoffice.areas.review.records_measures import Measure
from courtoffice.areas.study.records import Attendance, Session, Speech
from courtoffice.areas.study.records_awards import (
    Author,
    Contest,
    ContestAward,
    Entrant,
    PaperAward,
    ResearchPaper,
)
from courtoffice.areas.summary.officer_card import card_name, officer_card
from courtoffice.areas.summary.officer_lines import TABLES, Wanted, file_lines, file_register, told_of
from courtoffice.areas.summary.officer_reports import officer_named
from courtoffice.areas.summary.officer_words import SORTS
from courtoffice.areas.summary.officer_years import years_of_officer
from courtoffice.areas.training.records import DegreeStudy, Lecturer
from courtoffice.areas.training.records import Participant as Trained
from courtoffice.areas.training.records import Session as Training
from courtoffice.errors import Refused
from courtoffice.office import open_office
from courtoffice.paper.document import Document
from courtoffice.paper.faces.missing import missing_characters
from courtoffice.register import Desk

ReadBack = Callable[[Document | bytes], str]

ZHANG, LI = 1, 2
SECRET = "酒后驾车"


def _study(desk: Desk) -> None:
    with desk.store.change("学习") as change:
        rows = (
            ("出席", None),
            ("请假", date(2026, 3, 20)),
            ("公差", None),
            ("缺席", None),
        )
        for at, (state, made_up) in enumerate(rows):
            listed = (
                Attendance(officer_id=ZHANG, state=state, made_up_on=made_up),
                Attendance(officer_id=LI),
            )
            spoken = (Speech(officer_id=ZHANG, subject="谈体会"),) if at == 0 else ()
            change.save(
                Session(held_on=date(2026, 3, 2 + at), topic="专题", attendance=listed, speeches=spoken)
            )
        change.save(Session(held_on=date(2025, 5, 5), topic="党课", main_speaker_id=ZHANG))
        award = PaperAward(level="省级", grade="二等奖", awarded_on=date(2026, 9, 1), awarded_by="省高院")
        change.save(
            ResearchPaper(
                title="论 A&B <b>",
                written_on=date(2026, 6, 1),
                high_quality=True,
                authors=(Author(officer_id=LI, position=1), Author(officer_id=ZHANG, position=2)),
                awards=(award,),
            )
        )
        change.save(
            Contest(
                name="文书竞赛",
                level="市级",
                held_on=date(2026, 7, 1),
                entrants=(Entrant(officer_id=ZHANG, result="第三名"),),
                awards=(
                    ContestAward(officer_id=ZHANG, level="市级", grade="三等奖", awarded_on=date(2026, 7, 9)),
                ),
            )
        )


def _training(desk: Desk) -> None:
    with desk.store.change("培训") as change:
        lecturer = change.save(Lecturer(officer_id=ZHANG))
        change.save(Training(topic="证据", held_on=date(2026, 4, 1), lecturer_id=lecturer, kind="法官业校"))
        took = Trained(officer_id=ZHANG, hours=750, result="合格", certificate="A1")
        away = Trained(officer_id=ZHANG, state="请假", hours=None)
        long: dict[str, Any] = {"until_date": date(2026, 4, 9), "organiser": "省法官学院"}
        change.save(Training(topic="轮训", held_on=date(2026, 4, 7), participants=(took,), **long))
        change.save(Training(topic="讲座", held_on=date(2026, 4, 20), participants=(away,)))
        degree: dict[str, Any] = {
            "required_from": date(2024, 1, 1),
            "deadline": date(2027, 1, 1),
            "school": "某大学",
        }
        obtained: dict[str, Any] = {"state": "已取得", "obtained_on": date(2026, 5, 1), "certificate": "B2"}
        change.save(DegreeStudy(officer_id=ZHANG, **degree, **obtained))


def _rest(desk: Desk) -> None:
    with desk.store.change("其他") as change:
        change.save(
            Review(
                case_number="（2026）湘0999民初1号",
                case_type="民事",
                closed_on=date(2026, 2, 1),
                judge_id=ZHANG,
                reviewed_on=date(2026, 3, 1),
                counted_on=date(2026, 3, 1),
                score=9350,
                grade="优秀",
                cause="借款",
            )
        )
        change.save(
            Measure(
                year=2026, officer_id=ZHANG, kind="通报批评", proposed_on=date(2026, 12, 1), outcome="采纳"
            )
        )
        change.save(
            Conduct(
                happened_on=date(2026, 8, 1), officer_id=ZHANG, kind="违纪", facts=SECRET, handling="警告"
            )
        )
        change.save(Evaluation(year=2025, officer_id=ZHANG, grade="称职", votes_competent=9))
        change.save(
            RewardPenalty(decided_on=date(2026, 1, 5), officer_id=ZHANG, content="嘉奖", amount=800_00)
        )
        change.save(
            Event(
                held_on=date(2026, 3, 6),
                title="座谈会",
                festival="妇女节",
                participants=(Participant(officer_id=ZHANG, role="主持"),),
            )
        )
        change.save(
            RetiredActivity(
                held_on=date(2026, 1, 9), title="看望", officers=(RetiredParticipant(officer_id=ZHANG),)
            )
        )


@pytest.fixture
def desk(court_desk: Desk) -> Desk:
    """The court's desk where something of every area has happened to 张三."""
    for fill in (_study, _training, _rest):
        fill(court_desk)
    return court_desk


STUDIED = "2026年集中学习应到3次，实到1次，请假1次，公差1次，缺席1次"
RESULT = "2026年评查1件，平均93.50分；年度合格。其中1件尚未定案。"
EXPECTED = {
    ("2020-01-01", "任职", "在民事审判一庭工作", "法官"),
    ("2026-03-05", "学习", STUDIED, "出席率33.33%，已补学1次，待补学2次"),
    ("2026-03-02", "学习", "学习发言：谈体会", ""),
    ("2025-05-05", "学习", "学习主讲：党课", ""),
    ("2026-06-01", "调研", "撰写调研论文《论 A&B <b>》", "第2作者，高质量论文"),
    ("2026-07-01", "调研", "参加文书竞赛", "市级，第三名"),
    ("2026-09-01", "获奖", "论文《论 A&B <b>》获省级二等奖", "省高院"),
    ("2026-07-09", "获奖", "文书竞赛获市级三等奖", ""),
    ("2026-04-07", "培训", "本院培训：轮训", "7.5学时，合格，证书A1，省法官学院，至2026-04-09"),
    ("2026-04-20", "培训", "本院培训：讲座", "请假"),
    ("2026-04-01", "授课", "法官业校授课：证据", ""),
    ("2024-01-01", "学历", "应取得本科学历", "已取得，某大学，期限2027-01-01"),
    ("2026-05-01", "学历", "取得本科学历", "某大学，证书B2"),
    ("2026-03-01", "评查", "承办案件被评查：（2026）湘0999民初1号", "93.5分 优秀，借款"),
    ("2026-03-01", "评查", "2026年案件评查年度结果：合格", RESULT),
    ("2026-12-01", "处理", "2026年评查结果处理：通报批评", "采纳"),
    ("2025-12-31", "考核", "2025年度考核：称职", "称职9票"),
    ("2026-01-05", "奖惩", "奖励：嘉奖", "800元，尚未兑现"),
    ("2026-03-06", "活动", "座谈会", "妇女节，主持"),
    ("2026-01-09", "活动", "看望", "离退休慰问"),
}  # fmt: skip


def test_everything_is_told_newest_first_and_conduct_only_when_asked_for(desk: Desk) -> None:
    told = told_of(desk, ZHANG)
    assert {(line.day.isoformat(), line.sort, line.words, line.detail) for line in told} == EXPECTED
    assert [line.day for line in told] == sorted((line.day for line in told), reverse=True)
    asked = told_of(desk, ZHANG, conduct=True)
    (secret,) = set(asked) - set(told)
    assert (secret.sort, secret.words, secret.detail) == ("违纪违规", f"违纪：{SECRET}", "警告")
    assert {line.sort for line in asked} == set(SORTS)


def test_every_line_opens_a_record_that_is_there(desk: Desk) -> None:
    for line in told_of(desk, ZHANG, conduct=True):
        register = catalogue.REGISTERS[line.opens[0]]
        ids = line.opens[1] if isinstance(line.opens[1], tuple) else (line.opens[1],)
        for row in ids:
            assert desk.store.get(register.record, row).id == row
        assert register.record.table in TABLES


def test_a_year_before_any_standard_has_no_result(court_desk: Desk) -> None:
    old: dict[str, Any] = {
        "closed_on": date(1999, 1, 1),
        "reviewed_on": date(1999, 2, 1),
        "counted_on": date(1999, 2, 1),
    }
    with court_desk.store.change("登记") as change:
        change.save(Review(case_number="（1999）1号", case_type="民事", judge_id=LI, score=50_00, **old))
    words = [line.words for line in told_of(court_desk, LI) if line.sort == "评查"]
    assert "1999年案件评查年度结果：未评定" in words


def test_lines_are_chosen_by_year_and_sort(desk: Desk) -> None:
    def words(**wanted: object) -> list[str]:
        return [line.words for line in file_lines(desk, Wanted(ZHANG, **wanted))]  # type: ignore[arg-type]

    assert words(year=2025) == ["2025年度考核：称职", "学习主讲：党课"]
    assert words(sort="获奖") == ["论文《论 A&B <b>》获省级二等奖", "文书竞赛获市级三等奖"]
    assert words(year=2024, sort="获奖") == []
    assert words(sort="违纪违规") == []
    assert words(sort="违纪违规", conduct=True) == [f"违纪：{SECRET}"]
    assert file_lines(desk, Wanted()) == []
    with pytest.raises(KeyError):
        told_of(desk, 99)
    register = file_register(lambda: Wanted(ZHANG))
    rows = register.rows(desk, None)
    assert len({row.id for row in rows}) == len(rows) == len(EXPECTED)
    assert register.opens is not None
    assert register.opens(rows[-1]) == ("officers", ZHANG)


def test_the_years_are_summed_up(desk: Desk) -> None:
    years = {year.year: year for year in years_of_officer(desk.store, ZHANG, date(2026, 12, 31))}
    assert sorted(years) == [2025, 2026]
    year = years[2026]
    assert (year.due, year.present, year.rate, year.trainings, year.hours) == (3, 1, 3333, 1, 750)
    assert (year.cases, year.mean, year.events, year.grade) == (1, Fraction(9350), 1, "")
    assert (years[2025].grade, years[2025].rate, years[2025].mean) == ("称职", None, None)
    assert [year.year for year in years_of_officer(desk.store, ZHANG, date(2026, 1, 1))] == [2025]


def test_the_card_is_the_person_the_career_and_the_years(desk: Desk, read_back: ReadBack) -> None:
    card = officer_card(desk, ZHANG)
    text = read_back(card)
    for words in (
        "干警档案",
        "张三",
        "民事审判一庭",
        "33.33%",
        "93.50",
        "论A&B<b>",
        "嘉奖",
        "截至2026年11月20日",
    ):
        assert words in text
    assert SECRET not in text
    assert "通报批评" not in text  # proposed after today
    assert card.mark == ""
    asked = officer_card(desk, ZHANG, conduct=True)
    assert SECRET in read_back(asked)
    assert asked.mark == "内部"
    assert missing_characters(asked) == []
    assert card_name(desk, ZHANG) == "张三档案"
    assert "通报批评" in read_back(officer_card(desk, ZHANG, until=date(2026, 12, 31)))


def test_somebody_of_whom_nothing_is_known_has_a_card(court_desk: Desk, read_back: ReadBack) -> None:
    with court_desk.store.change("登记") as change:
        nobody = change.save(Officer(name="欧阳䶮"))
    assert "欧阳䶮" in read_back(officer_card(court_desk, nobody))
    assert told_of(court_desk, nobody) == []


def test_lectures_without_end_are_cut_to_the_last_ones(court_desk: Desk, read_back: ReadBack) -> None:
    with court_desk.store.change("登记") as change:
        lecturer = change.save(Lecturer(officer_id=ZHANG))
        for at in range(25):
            change.save(Training(topic=f"第{at}讲", held_on=date(2026, 1, 1 + at), lecturer_id=lecturer))
    text = read_back(officer_card(court_desk, ZHANG))
    assert "共25次，列最近20次" in text
    assert "第24讲" in text
    assert "第4讲" not in text


@pytest.fixture(scope="module")
def lived(demo_file: Path) -> Iterator[Desk]:
    """The desk of the sample office; tests only read it."""
    with open_office(demo_file, who="测试", readonly=True) as store:
        yield catalogue.desk(store, date(2026, 12, 31))


COUNTED = {
    "培训": "SELECT count(*) FROM training_participant WHERE officer_id = ?",
    "评查": "SELECT count(*) FROM review WHERE judge_id = ? AND counted_on IS NOT NULL AND state <> '已抽取'",
    "考核": "SELECT count(*) FROM yearly_evaluation WHERE officer_id = ?",
    "违纪违规": "SELECT count(*) FROM conduct_record WHERE officer_id = ?",
}


def test_nothing_is_missing_from_the_files_of_a_lived_court(lived: Desk) -> None:
    for officer in roster(lived.store).officers()[:20]:
        told = Counter(line.sort for line in told_of(lived, officer.id, conduct=True) if len(line.opens) == 2)
        for sort, sql in COUNTED.items():
            assert told[sort] == lived.store.query(sql, (officer.id,))[0][0], (officer.name, sort)


def test_the_command_line_prints_the_card_of_an_officer(
    lived: Desk,
    demo_file: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    read_back: ReadBack,
) -> None:
    name = roster(lived.store).label(roster(lived.store).serving_on(lived.today)[0].id)
    output = tmp_path / "档案.pdf"
    words = ["report", "officer-file", str(demo_file), "--officer", name, "-o", str(output)]
    assert cli.main(words) == 0
    assert name in read_back(output.read_bytes())
    words[4] = "查无此人"
    assert cli.main(words) == 1
    assert "名册里没有“查无此人”" in capsys.readouterr().err
    assert cli.main(["report", "officer-file", str(demo_file), "-o", str(output)]) == 1
    assert "--officer" in capsys.readouterr().err
    assert cli.main(["report", "list"]) == 0
    assert "officer-file\t干警档案" in capsys.readouterr().out


def test_namesakes_are_told_apart(court_desk: Desk) -> None:
    with court_desk.store.change("登记") as change:
        other = change.save(
            Officer(name="张三", postings=(Posting(from_date=date(2020, 1, 1), department_id=2),))
        )
    with pytest.raises(Refused, match="有 2 名“张三”：张三（政治部）、张三（民事审判一庭）"):
        officer_named(court_desk, "张三")
    assert officer_named(court_desk, " 张三(政治部) ") == other
