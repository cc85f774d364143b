"""What every part of the invented life draws from: one random source, the people, the calendar."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date

from courtoffice.areas.people.roster import Roster
from courtoffice.workdays import Workdays


@dataclass(frozen=True)
class Life:
    """The invented court while its years are lived.

    ``years`` are the calendar years to fill, oldest first. Each part of the life (study, training …) uses a
    ``random.Random`` of its own from :meth:`source`, so that adding to one part never changes another.

    ``today`` is the day on which it is told: nothing is assessed, closed, decided or fulfilled after it, and
    everything else is as without it. What was arranged for later stands in the file all the same.
    """

    seed: int
    years: tuple[int, ...]
    roster: Roster
    workdays: Workdays
    today: date = date.max

    @property
    def end(self) -> date:
        """The last day that is lived: that of the last year, or today before it."""
        return min(date(self.years[-1], 12, 31), self.today)

    def source(self, part: str) -> random.Random:
        """Return the random source of one part of the life; the same seed gives the same source."""
        return random.Random(f"{self.seed}:{part}")
