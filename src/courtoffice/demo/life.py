"""What every part of the invented life draws from: one random source, the people, the calendar."""

from __future__ import annotations

import random
from dataclasses import dataclass

from courtoffice.areas.people.roster import Roster
from courtoffice.workdays import Workdays


@dataclass(frozen=True)
class Life:
    """The invented court while its years are lived.

    ``years`` are the calendar years to fill, oldest first. Each part of the life (study, training …) uses a
    ``random.Random`` of its own from :meth:`source`, so that adding to one part never changes another.
    """

    seed: int
    years: tuple[int, ...]
    roster: Roster
    workdays: Workdays

    def source(self, part: str) -> random.Random:
        """Return the random source of one part of the life; the same seed gives the same source."""
        return random.Random(f"{self.seed}:{part}")
