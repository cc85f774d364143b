"""Making and opening an office file with everything that the areas bring to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from courtoffice.late import LateMapping, late
from courtoffice.store import Store

NAMES: LateMapping[str, str] = LateMapping(late("courtoffice.table_names", "names"))
"""What tables and columns are called in sentences; looked up when the first such sentence is made."""
_fill_defaults = late("courtoffice.defaults", "fill_defaults")
_fill_review_standard = late("courtoffice.areas.review.defaults", "fill_review_standard")
_fill_holidays = late("courtoffice.calendar_table", "fill_holidays")
_fill_routines = late("courtoffice.areas.routine.defaults", "fill_routines")


def new_office(path: Path, *, who: str, years: Iterable[int] = ()) -> Store:
    """Make a new office file with the defaults of every area and the holidays; return it open.

    The holidays of ``years`` are filled in, and the routines begin with the first of them. Where none are
    named, the holidays are those of this year and the routines begin today: nothing is overdue of days on
    which nobody kept the file. Raises Refused when the path exists, FileTrouble when it cannot be written.
    """
    store = Store.create(path, who=who, names=NAMES)
    try:
        with store.change("新建数据文件", undoable=False) as change:
            _fill_defaults(change)
            _fill_review_standard(change)
            span, today = tuple(years), date.today()
            _fill_holidays(change, span or (today.year,))
            _fill_routines(change, date(min(span), 1, 1) if span else today)
    except BaseException:
        store.close()
        path.unlink(missing_ok=True)
        raise
    return store


def open_office(path: Path, *, who: str, readonly: bool = False, check: bool = True) -> Store:
    """Open an office file, able to name its tables and fields in sentences; arguments as ``Store.open``'s."""
    return Store.open(path, who=who, readonly=readonly, check=check, names=NAMES)
