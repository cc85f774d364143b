"""The invented court studies: plans, campaigns, centre group, collective days, branches."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from courtoffice.areas.people.records import Officer
from courtoffice.areas.study import records as study
from courtoffice.areas.study.records import (
    Attendance,
    Campaign,
    Observer,
    PlanItem,
    Session,
    Speech,
    StudyPlan,
)
from courtoffice.areas.study.registers import ATTACHMENTS
from courtoffice.attachments import attach
from courtoffice.demo import study_words as words
from courtoffice.demo.life import Life
from courtoffice.demo.study_awards import contests_of, papers_of
from courtoffice.store import Change

BRANCHES = ("第一党支部", "第二党支部", "第三党支部")
_MISSED_MONTH = 7  # the centre group did not meet in July of the first year
_OBSERVED_MONTH = 5
_ABSENCE = ((0.935, study.PRESENT), (0.965, study.ON_LEAVE), (0.992, study.ON_DUTY), (1.0, study.ABSENT))


@dataclass
class _Scene:
    """The court while its study is made up: where things go, and what was decided of the year."""

    change: Change
    life: Life
    rng: random.Random
    campaigns: dict[int, Campaign]

    def campaign_on(self, day: date) -> int | None:
        """Return the campaign that runs on a day."""
        for key, campaign in self.campaigns.items():
            if (
                campaign.from_date
                and campaign.until_date
                and campaign.from_date <= day <= campaign.until_date
            ):
                return key
        return None


def live(change: Change, life: Life) -> None:
    """Fill the study tables for every year of the life."""
    scene = _Scene(change, life, life.source("study"), {})
    for year in life.years:
        _plan(scene, year)
        _campaigns(scene, year)
        _centre_group(scene, year)
        _collective_days(scene, year)
        _branches(scene, year)
        change.save_all(papers_of(life, scene.rng, year, scene.campaign_on))
        change.save_all(contests_of(life, scene.rng, year))


def _plan(scene: _Scene, year: int) -> None:
    issued = scene.life.workdays.after(date(year, 1, 9), scene.rng.randint(1, 6))
    plan = StudyPlan(
        year=year,
        title=f"{year}年度理论学习计划和安排",
        issued_on=issued,
        number=f"云法政〔{year}〕2号",
        requirements="各部门要按时组织，党员领导干部带头学习；因故缺席的及时补学，补学后上交学习笔记。",
    )
    scene.change.save(plan)


def _campaigns(scene: _Scene, year: int) -> None:
    """Make two campaigns a year, in spring and in autumn."""
    at = scene.life.years.index(year) * 2
    for half, (first, last) in enumerate(
        ((date(year, 3, 1), date(year, 6, 20)), (date(year, 9, 1), date(year, 12, 20)))
    ):
        name, theme = words.CAMPAIGNS[(at + half) % len(words.CAMPAIGNS)]
        campaign = Campaign(
            name=f"{year}年“{name}”主题教育",
            theme=theme,
            from_date=first,
            until_date=last,
            organiser="本院党组",
            number=f"云法党〔{year}〕{half + 3}号",
            department_id=_political(scene.life, first),
        )
        scene.campaigns[scene.change.save(campaign)] = campaign


def _centre_group(scene: _Scene, year: int) -> None:
    """Let the centre group meet once a month, but for one month of the first year."""
    sessions = []
    for month in range(1, 13):
        theme, content = words.CENTRE_THEMES[(year * 5 + month) % len(words.CENTRE_THEMES)]
        held = month != _MISSED_MONTH or year != scene.life.years[0]
        item = PlanItem(
            year=year,
            month=month,
            theme=theme,
            content=content,
            form=study.FORMS[3] if month % 3 == 0 else study.FORMS[0],
            body=study.CENTRE_GROUP,
            speaker="党组成员轮流",
            department_id=_political(scene.life, date(year, month, 1)),
            state=study.DONE if held and date(year, month, 28) <= scene.life.today else study.NOT_YET,
        )
        item_id = scene.change.save(item)
        if held:
            day = scene.life.workdays.after(date(year, month, 9), scene.rng.randint(1, 6))
            sessions.append(_centre_session(scene, day, item, item_id))
    sessions = _as_known(scene.life, sessions)
    _keep_speeches(scene, zip(scene.change.save_all(sessions), sessions, strict=True))


def _as_known(life: Life, sessions: Iterable[Session]) -> list[Session]:
    """Return sessions as they are known today: one that lies ahead is arranged, and nobody has been there."""
    return [
        replace(item, attendance=(), speeches=(), observers=(), minutes="")
        if (item.held_on or date.min) > life.today
        else replace(item, attendance=tuple(_made_up(row, life.today) for row in item.attendance))
        for item in sessions
    ]


def _made_up(row: Attendance, today: date) -> Attendance:
    later = row.made_up_on is not None and row.made_up_on > today
    return replace(row, made_up_on=None, notes_in=False) if later else row


def _keep_speeches(scene: _Scene, stored: Iterable[tuple[int, Session]]) -> None:
    """Keep what was said at each session of the centre group with it."""
    for number, session in stored:
        if session.held_on is not None and session.speeches:
            lines = (session.topic, *(f"{speech.subject}：{speech.gist}" for speech in session.speeches))
            speeches = (f"{session.topic}发言提纲.txt", "\n".join(lines).encode("utf-8-sig"))
            attach(scene.change, ATTACHMENTS, number, [speeches], session.held_on)


def _centre_session(scene: _Scene, day: date, item: PlanItem, item_id: int) -> Session:
    members = scene.life.roster.centre_group_on(day)
    speakers = scene.rng.sample(members, min(3, len(members)))
    observed = scene.rng.random() < 0.1 or day.month == _OBSERVED_MONTH
    unit, opinion = scene.rng.choice(words.OBSERVERS)
    return Session(
        held_on=day,
        starts_at=time(9),
        ends_at=time(11, 30),
        body=study.CENTRE_GROUP,
        form=item.form,
        topic=item.theme,
        materials=item.content,
        place=words.PLACES[1],
        chair_id=members[0].id if members else None,
        main_speaker_id=speakers[0].id if speakers else None,
        recorder_id=_recorder(scene.life, day),
        plan_item_id=item_id,
        campaign_id=scene.campaign_on(day),
        minutes=f"会议围绕“{item.theme}”开展学习，{len(speakers)}名同志作重点发言，会议研究了下一步措施。",
        attendance=_attendance(scene, day, members),
        speeches=tuple(
            Speech(
                officer_id=speaker.id, subject=f"谈{item.theme}", gist="结合分管工作谈认识、找不足、提措施。"
            )
            for speaker in speakers
        ),
        observers=(
            Observer(name=scene.rng.choice(("陈科长", "周科长", "刘主任")), unit=unit, opinion=opinion),
        )
        if observed
        else (),
    )


def _collective_days(scene: _Scene, year: int) -> None:
    """Let everybody study on the last two working days of each month, but for one day a year."""
    left_out = scene.rng.randint(1, 24)
    sessions = []
    for month in range(1, 13):
        for half, day in enumerate(scene.life.workdays.last_workdays(year, month, 2)):
            at = (month - 1) * 2 + half
            theme, content = words.OFFICER_THEMES[(at + year * 7) % len(words.OFFICER_THEMES)]
            campaign = scene.campaign_on(day) if half else None
            item = PlanItem(
                year=year,
                month=month,
                planned_on=day,
                position=half + 1,
                theme=theme,
                content=content,
                form=study.FORMS[2] if campaign else study.FORMS[0],
                body=study.ALL_OFFICERS,
                department_id=_political(scene.life, day),
                campaign_id=campaign,
                state=study.NOT_YET if at + 1 == left_out or day > scene.life.today else study.DONE,
            )
            item_id = scene.change.save(item)
            if at + 1 != left_out:
                sessions.append(_collective_session(scene, day, item, item_id))
    scene.change.save_all(_as_known(scene.life, sessions))


def _collective_session(scene: _Scene, day: date, item: PlanItem, item_id: int) -> Session:
    present = scene.life.roster.serving_on(day)
    leaders = scene.life.roster.centre_group_on(day) or present
    return Session(
        held_on=day,
        starts_at=time(15),
        ends_at=time(17, 30),
        body=study.ALL_OFFICERS,
        form=item.form,
        topic=item.theme,
        materials=item.content,
        place=words.PLACES[2],
        chair_id=scene.rng.choice(leaders).id,
        main_speaker_id=scene.rng.choice(present).id,
        recorder_id=_recorder(scene.life, day),
        plan_item_id=item_id,
        campaign_id=item.campaign_id,
        attendance=_attendance(scene, day, present),
    )


def _branches(scene: _Scene, year: int) -> None:
    """Let every branch meet each quarter with its Party members."""
    sessions = []
    for quarter in range(4):
        for at, branch in enumerate(BRANCHES):
            day = scene.life.workdays.after(date(year, quarter * 3 + 2, 1), at + scene.rng.randint(2, 10))
            members = [
                officer
                for officer in scene.life.roster.serving_on(day)
                if officer.party_member and officer.id % len(BRANCHES) == at
            ]
            sessions.append(
                Session(
                    held_on=day,
                    starts_at=time(16),
                    ends_at=time(17, 30),
                    body=study.BRANCH,
                    branch=branch,
                    form=study.FORMS[0],
                    topic=words.BRANCH_THEMES[(quarter + at + year) % len(words.BRANCH_THEMES)],
                    place=words.PLACES[0],
                    chair_id=members[0].id if members else None,
                    attendance=_attendance(scene, day, members),
                )
            )
    scene.change.save_all(_as_known(scene.life, sessions))


def _attendance(scene: _Scene, day: date, officers: Sequence[Officer]) -> tuple[Attendance, ...]:
    return tuple(_row(scene, day, officer) for officer in officers)


def _row(scene: _Scene, day: date, officer: Officer) -> Attendance:
    """Let most be there; most of the others make the session up within two weeks and hand in their notes."""
    drawn = scene.rng.random()
    state = next(state for limit, state in _ABSENCE if drawn < limit)
    if state == study.PRESENT:
        return Attendance(officer_id=officer.id)
    reasons = {study.ON_LEAVE: words.LEAVE_REASONS, study.ON_DUTY: words.DUTY_REASONS}.get(state)
    later = day + timedelta(days=scene.rng.randint(2, 14))
    owed = scene.rng.random() < 0.3 or later.year > scene.life.years[-1]
    made_up_on = None if owed else later
    renamed = made_up_on is not None and state != study.ON_DUTY and scene.rng.random() < 0.5
    return Attendance(
        officer_id=officer.id,
        state=study.MADE_UP if renamed else state,
        reason=_said(officer, scene.rng.choice(reasons)) if reasons else "",
        made_up_on=made_up_on,
        notes_in=made_up_on is not None and scene.rng.random() < 0.8,
    )


def _said(officer: Officer, reason: str) -> str:
    return words.OF_FATHERS.get(reason, reason) if officer.gender == "男" else reason


def _political(life: Life, day: date) -> int | None:
    """Return the political department, or the first department of a court without one."""
    found = [key for key, kept in life.roster.departments.items() if "政治" in kept.name]
    return next(iter([*found, *life.roster.departments]), None)


def _recorder(life: Life, day: date) -> int | None:
    serving = life.roster.serving_on(day)
    office = _political(life, day)
    own = [officer for officer in serving if life.roster.department_on(officer.id, day) == office]
    return (own or serving)[-1].id if serving else None
