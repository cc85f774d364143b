"""What the parts of the invented training share: who is away when, who lectures, who is on the list."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from courtoffice.areas.people.records import Officer
from courtoffice.areas.training.hours import Conversion
from courtoffice.areas.training.records import ABSENT, ON_LEAVE, Participant
from courtoffice.demo.life import Life
from courtoffice.store import Change

AWAY = "外出培训"


@dataclass
class Scene:
    """The court while its training is made up; lecturers by id, own ones with their officer."""

    change: Change
    life: Life
    rng: random.Random
    conversion: Conversion = Conversion()
    own_lecturers: dict[int, int] = field(default_factory=dict)
    guests: list[int] = field(default_factory=list)
    _away: set[tuple[int, date]] = field(default_factory=set)

    def send_away(self, officers: Sequence[Officer], first: date, last: date) -> None:
        """Remember who is at an outside training from one day to another."""
        for officer in officers:
            for back in range((last - first).days + 1):
                self._away.add((officer.id, first + timedelta(days=back)))

    def is_away(self, officer: int, day: date) -> bool:
        """Return whether an officer is at an outside training on a day."""
        return (officer, day) in self._away

    def present(
        self, officers: Sequence[Officer], day: date, reasons: Sequence[str], part: float
    ) -> tuple[Participant, ...]:
        """Return a list on which about ``part`` of the officers took part; who is away is on leave."""
        return tuple(self._row(officer.id, day, reasons, part) for officer in officers)

    def _row(self, officer: int, day: date, reasons: Sequence[str], part: float) -> Participant:
        if self.is_away(officer, day):
            return Participant(officer_id=officer, state=ON_LEAVE, leave_reason=AWAY)
        drawn = self.rng.random()
        if drawn < part:
            return Participant(officer_id=officer)
        if drawn < 0.99:
            return Participant(officer_id=officer, state=ON_LEAVE, leave_reason=self.rng.choice(reasons))
        return Participant(officer_id=officer, state=ABSENT)


def lecturer_for(scene: Scene, day: date) -> tuple[int | None, int | None]:
    """Return who lectures on a day, two times of three one of the court's own, and the officer behind."""
    own = [key for key, officer in scene.own_lecturers.items() if not scene.is_away(officer, day)]
    chosen = scene.rng.choice(own if own and scene.rng.random() < 2 / 3 else scene.guests)
    return chosen, scene.own_lecturers.get(chosen)


def political(life: Life) -> int | None:
    """Return the political department, or the first department of a court without one."""
    found = [key for key, kept in life.roster.departments.items() if "政治" in kept.name]
    return next(iter([*found, *life.roster.departments]), None)
