"""The reckoned register of retired officers: who they are, whose birthday is near, who was visited."""

from __future__ import annotations

from courtoffice.areas.events.records import RetiredActivity
from courtoffice.areas.events.retired import RetiredOfficer, retired_officers
from courtoffice.areas.people.records import TABLES, roster
from courtoffice.period import Period
from courtoffice.register import Desk, Register

_READS = TABLES | {"retired_activity", "retired_participant"}


def rows_of_year(desk: Desk, period: Period | None) -> list[RetiredOfficer]:
    """Work out the retired officers of a period, of this year without one."""
    activities = desk.store.load(RetiredActivity, "held_on <= ?", (desk.today,), "held_on, id")
    return retired_officers(roster(desk.store), activities, period or Period(desk.today.year), desk.today)


RETIRED_OFFICERS = Register(
    key="retired-officers",
    title="离退休干警",
    noun="离退休干警",
    record=RetiredOfficer,
    describe=lambda row, desk: row.name,
    totals=("visits", "activities"),
    reckon=rows_of_year,
    opens=lambda row: ("officers", row.id),
    hint="还没有离退休干警。在“人员”页把干警的任职状态登记为“离退休”，这里就会列出。",
    reads=_READS,
)
