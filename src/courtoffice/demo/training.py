"""The invented court trains: plan, in-house courses, outside batches, online study, degrees."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time, timedelta

from courtoffice.areas.people.records import CLASSES, Officer
from courtoffice.areas.training import records as training
from courtoffice.areas.training.hours import with_hours
from courtoffice.areas.training.records import DegreeStudy, Lecturer, Participant, Session
from courtoffice.areas.training.records_plan import DONE, NOT_YET, Assignment, PlanItem, TrainingPlan
from courtoffice.areas.training.registers import ATTACHMENTS
from courtoffice.attachments import attach
from courtoffice.demo import training_words as words
from courtoffice.demo.life import Life
from courtoffice.demo.training_night import evenings_of
from courtoffice.demo.training_scene import Scene, lecturer_for, political
from courtoffice.store import Change

_OFFICERS_A_BATCH = 30  # one outside place for about as many officers


def live(change: Change, life: Life) -> None:
    """Fill the training tables for every year of the life."""
    scene = Scene(change, life, life.source("training"))
    _lecturers(scene)
    for year in life.years:
        _plan(scene, year)
        sessions = [*_outside(scene, year), *_in_house(scene, year), *_online(scene, year)]
        sessions += evenings_of(scene, year)
        sessions = [_as_known(session, life.today) for session in sessions]
        sessions.sort(key=lambda session: (str(session.held_on), session.kind))
        ids = change.save_all([with_hours(session, scene.conversion) for session in sessions])
        _attach_notices(scene, zip(ids, sessions, strict=True))
    change.save_all(_degrees(scene))


def _as_known(session: Session, today: date) -> Session:
    """Return a training as it is known on a day: of one that lies ahead nobody has taken part yet."""
    return session if (session.held_on or date.min) <= today else replace(session, participants=())


def _attach_notices(scene: Scene, stored: Iterable[tuple[int, Session]]) -> None:
    """Keep the notice of every outside training with it."""
    for number, session in stored:
        if session.kind == training.OUTSIDE and session.held_on is not None:
            lines = (session.notice_number, f"关于举办{session.topic}的通知", f"{session.held_on}报到")
            notice = (f"{session.topic}调训通知.txt", "\n".join(lines).encode("utf-8-sig"))
            attach(scene.change, ATTACHMENTS, number, [notice], session.held_on - timedelta(days=14))


def _lecturers(scene: Scene) -> None:
    """Enter eight judges of the court and some guests; judges who lecture serve through all the years."""
    judges = [officer for officer in _steady(scene.life) if _category(scene.life, officer) == "法官"]
    own = scene.rng.sample(judges or _steady(scene.life), min(8, len(judges or _steady(scene.life))))
    for officer, topic in zip(own, words.OWN_TOPICS, strict=False):
        lecturer = Lecturer(officer_id=officer.id, source=training.OWN_LECTURER, topics=topic)
        scene.own_lecturers[scene.change.save(lecturer)] = officer.id
    for name, unit, post, topics in words.OUTSIDERS:
        guest = Lecturer(name=name, unit=unit, post=post, topics=topics, source=training.INVITED)
        scene.guests.append(scene.change.save(guest))


def _plan(scene: Scene, year: int) -> None:
    plan = TrainingPlan(
        year=year,
        title=f"{year}年法官教育培训计划",
        issued_on=scene.life.workdays.after(date(year, 1, 12), scene.rng.randint(1, 6)),
        number=f"云法政〔{year}〕3号",
        requirements="各部门统筹安排审判工作和培训时间，参训干警遵守学习纪律，培训结束后及时上交结业材料。",
    )
    scene.change.save(plan)


def _item(scene: Scene, item: PlanItem, day: date) -> int:
    """Enter a planned course in the month in which it is held; return its id."""
    planned = replace(item, year=day.year, month=day.month, department_id=political(scene.life))
    return scene.change.save(planned)


def _outside(scene: Scene, year: int) -> list[Session]:
    """Send officers out in batches, numbered by their days; the larger the court, the more there are."""
    serving = scene.life.roster.serving_on(date(year, 6, 30))
    planned = words.OUTSIDE * max(1, len(serving) // 150)
    batches = sorted((_batch(scene, year, *each) for each in planned), key=lambda each: str(each.held_on))
    return [_numbered(batch, year, at) for at, batch in enumerate(batches, start=1)]


def _numbered(batch: Session, year: int, at: int) -> Session:
    """Return a batch with its number, that of its notice, and those of the certificates."""
    return replace(
        batch,
        batch=f"第{at}批",
        notice_number=f"调训〔{year}〕{at * 3 + 5}号",
        participants=tuple(
            replace(row, certificate=f"{year}{at:02d}{place:03d}")
            for place, row in enumerate(batch.participants, start=1)
        ),
    )


def _batch(
    scene: Scene, year: int, topic: str, destination: str, organiser: str, category: str, days: int
) -> Session:
    held_on = scene.life.workdays.after(date(year, scene.rng.randint(2, 11), 1), scene.rng.randint(1, 15))
    until = held_on + timedelta(days=days - 1)
    sent = _sent(scene, held_on, until)
    item = PlanItem(
        course=topic,
        kind=training.OUTSIDE,
        category=category,
        target="按调训通知确定",
        planned_persons=len(sent),
        state=DONE,
        assigned=tuple(Assignment(officer_id=officer.id) for officer in sent),
    )
    return Session(
        kind=training.OUTSIDE,
        topic=topic,
        category=category,
        held_on=held_on,
        until_date=until,
        organiser=organiser,
        place=organiser,
        destination=destination,
        form=training.FORMS[0],
        plan_item_id=_item(scene, item, held_on),
        participants=tuple(
            Participant(officer_id=officer.id, result=scene.rng.choice(words.RESULTS)) for officer in sent
        ),
    )


def _sent(scene: Scene, first: date, last: date) -> list[Officer]:
    """Choose who goes to an outside training, nobody who is at another one, and send them away."""
    span = [first + timedelta(days=back) for back in range((last - first).days + 1)]
    free = [
        officer
        for officer in scene.life.roster.serving_on(first)
        if not any(scene.is_away(officer.id, day) for day in span)
    ]
    places = min(scene.rng.randint(1, 2 + len(free) // _OFFICERS_A_BATCH), len(free))
    sent = scene.rng.sample(free, places)
    scene.send_away(sent, first, last)
    return sent


def _in_house(scene: Scene, year: int) -> list[Session]:
    """Hold the courses of the house, spread over the year; the last one of the last year is not held."""
    sessions = []
    for at, (topic, category, begin, end, wanted) in enumerate(words.IN_HOUSE):
        month = 2 + at * 10 // len(words.IN_HOUSE)
        held_on = scene.life.workdays.after(date(year, month, 1), scene.rng.randint(2, 15))
        held = year != scene.life.years[-1] or at + 1 != len(words.IN_HOUSE)
        item = PlanItem(
            course=topic,
            kind=training.IN_HOUSE,
            category=category,
            target=f"{wanted}部门干警" if wanted else "全院干警",
            state=DONE if held else NOT_YET,
        )
        item_id = _item(scene, item, held_on)
        if not held:
            continue
        lecturer, teaches = lecturer_for(scene, held_on)
        listed = [
            officer
            for officer in scene.life.roster.serving_on(held_on)
            if officer.id != teaches and wanted in ("", _class_of(scene.life, officer, held_on))
        ]
        sessions.append(
            Session(
                kind=training.IN_HOUSE,
                topic=topic,
                category=category,
                held_on=held_on,
                starts_at=time(*begin),
                ends_at=time(*end),
                lecturer_id=lecturer,
                organiser="本院政治部",
                place="多功能厅",
                plan_item_id=item_id,
                participants=scene.present(listed, held_on, words.LEAVE_REASONS, 0.93),
            )
        )
    return sessions


def _online(scene: Scene, year: int) -> list[Session]:
    """Let most study online twice a year, over six weeks, for twenty hours each time."""
    sessions = []
    for topic, month in zip(words.ONLINE, (4, 10), strict=True):
        held_on = scene.life.workdays.after(date(year, month, 1), 3)
        item = PlanItem(course=topic, kind=training.ONLINE, target="全院干警", hours=2_000, state=DONE)
        listed = [officer for officer in scene.life.roster.serving_on(held_on) if scene.rng.random() < 0.9]
        sessions.append(
            Session(
                kind=training.ONLINE,
                topic=topic,
                category="网络学习",
                held_on=held_on,
                until_date=held_on + timedelta(days=42),
                organiser="省干部网络学院",
                place="线上",
                form=training.FORMS[1],
                credit_hours=2_000,
                plan_item_id=_item(scene, item, held_on),
                participants=tuple(Participant(officer_id=officer.id, result="合格") for officer in listed),
            )
        )
    return sessions


def _degrees(scene: Scene) -> list[DegreeStudy]:
    """Let two officers be short of a degree when the last year begins, and one of them obtain it in it.

    In every earlier year somebody else obtained one.
    """
    life = scene.life
    low = [officer for officer in _steady(life) if officer.education in ("高中", "中专", "大专")]
    wanting = [*low, *(officer for officer in _steady(life) if officer not in low)][: len(life.years) + 1]
    obtained_in: list[int | None] = [*life.years, None]
    return [
        _degree(scene, officer, year)
        for officer, year in zip(wanting, obtained_in[len(obtained_in) - len(wanting) :], strict=True)
    ]


def _degree(scene: Scene, officer: Officer, obtained_in: int | None) -> DegreeStudy:
    school, major, form = scene.rng.choice(words.SCHOOLS)
    since = date(scene.life.years[0], 1, 1)
    obtained_on = None if obtained_in is None else date(obtained_in, 7, scene.rng.randint(1, 20))
    return DegreeStudy(
        officer_id=officer.id,
        required=training.DEGREES[0] if officer.education in ("高中", "中专") else training.DEGREES[1],
        required_from=since,
        deadline=date(scene.life.years[-1] + 1, 12, 31),
        remind_on=date(scene.life.years[-1] + 1, 6, 30),
        present_education=officer.education,
        school=school,
        major=major,
        study_form=form,
        enrolled_on=date(since.year, 3, 1),
        study_years=3,
        state=training.STUDYING if obtained_on is None else training.OBTAINED,
        obtained_on=obtained_on,
        certificate="" if obtained_on is None else f"{obtained_on:%Y%m}{officer.id:05d}",
    )


def _steady(life: Life) -> list[Officer]:
    """Return those who serve from the first day of the life to the last."""
    first, last = date(life.years[0], 1, 1), date(life.years[-1], 12, 31)
    return _both(life.roster.serving_on(first), life.roster.serving_on(last))


def _both(one: Iterable[Officer], other: Iterable[Officer]) -> list[Officer]:
    ids = {officer.id for officer in other}
    return [officer for officer in one if officer.id in ids]


def _category(life: Life, officer: Officer) -> str:
    posting = life.roster.posting_on(officer.id, date(life.years[0], 1, 1))
    return "" if posting is None else posting.category


def _class_of(life: Life, officer: Officer, day: date) -> str:
    department = life.roster.departments.get(life.roster.department_on(officer.id, day) or 0)
    return CLASSES[1] if department is None else department.kind
