"""The list of the class days of one night-school term, worked out of the training register."""

from __future__ import annotations

from collections.abc import Callable

from courtoffice.areas.training.night_term import Around, evenings
from courtoffice.areas.training.records import NIGHT_SCHOOL, Lecturer, Session, Term
from courtoffice.areas.training.records_reckoned import Evening
from courtoffice.areas.training.settings import NIGHT_MINUTES
from courtoffice.calendar_table import workdays
from courtoffice.period import Period
from courtoffice.register import Desk, Register
from courtoffice.store import Store

_HELD = frozenset({"training_session", "training_participant"})
READS = frozenset(
    {"training_term", "training_session", "training_participant", "lecturer", "officer", "holiday", "setting"}
)


def terms_of(desk: Desk, period: Period) -> list[Term]:
    """Return the terms that have days in a period, the earliest first."""
    return desk.store.load(
        Term, "from_date <= ? AND until_date >= ?", (period.last, period.first), "from_date, id"
    )


def around_term(desk: Desk, term: Term) -> Around:
    """Return what is known beside a term, with its trainings in the order of their dates."""
    store = desk.store
    return Around(
        sessions=store.derived(f"training.term:{term.id}", _HELD, lambda kept: _sessions(kept, term.id)),
        workdays=workdays(store),
        lecturers=store.derived("training.all_lecturers", frozenset({"lecturer"}), _lecturers),
        names=desk.names("lecturer"),
        least_minutes=store.settings.value(NIGHT_MINUTES, term.from_date or desk.today),
        today=desk.today,
    )


def _sessions(store: Store, term: int) -> tuple[Session, ...]:
    return tuple(store.load(Session, "term_id = ? AND kind = ?", (term, NIGHT_SCHOOL), "held_on, id"))


def _lecturers(store: Store) -> dict[int, Lecturer]:
    return {lecturer.id: lecturer for lecturer in store.load(Lecturer)}


def evenings_of(chosen: Callable[[Desk], Term | None]) -> Register[Evening]:
    """Return the list of the class days of the term that ``chosen`` gives when it is asked."""

    def reckon(desk: Desk, period: Period | None) -> list[Evening]:
        term = chosen(desk)
        return [] if term is None else evenings(term, around_term(desk, term))

    return Register(
        key="training-evenings",
        title="业校课表",
        noun="业校上课",
        record=Evening,
        describe=lambda row, desk: f"{row.held_on or ''} {row.topic}",
        totals=("minutes", "listed", "present"),
        hint="这个年度还没有业校学期。点“新建学期…”填写起止日期和上课时间，保存以后再点“安排上课…”。",
        reads=READS,
        reckon=reckon,
        opens=lambda row: ("training-sessions", row.id) if row.id > 0 else None,
    )
