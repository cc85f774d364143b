"""Working days, holidays, make-up days and lunar dates of the office's calendar.

Days off come from the office's own table, which the State Council's yearly notice fills; a year without a
notice is reckoned from the statutory holidays alone and says so (``known``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

OFF, MAKE_UP = "休", "班"
_ONE_DAY = timedelta(days=1)
_BRIDGE = "休息日"  # what the package calls a day off that the notice has moved
_NEAR = timedelta(days=8)  # no holiday with its bridging days is longer


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day off of a holiday (休), or a weekend day that is worked (班), with the holiday's name."""

    day: date
    kind: str
    name: str


class Workdays:
    """The office's calendar, made from its special days and the years whose notice is loaded.

    ``reckon`` gives the special days of a year that is not ``settled``, where a day of its own still comes
    first; it is asked once, when such a year is looked at. The years of the special days are settled unless
    said otherwise; without ``reckon`` a year without special days is ordinary weeks.
    """

    def __init__(
        self,
        special: Iterable[SpecialDay],
        known_years: Iterable[int] = (),
        reckon: Callable[[int], Iterable[SpecialDay]] | None = None,
        settled: Iterable[int] | None = None,
    ) -> None:
        self._special = {item.day: item for item in special}
        self._known = set(known_years)
        self._reckon = reckon
        self._years = {day.year for day in self._special} if settled is None else set(settled)

    def known(self, year: int) -> bool:
        """Return whether the make-up days of that year are known: from its notice, or as it is reckoned."""
        self._look_at(year)
        return year in self._known

    def special(self, day: date) -> SpecialDay | None:
        """Return what the calendar says of a day, None for an ordinary one."""
        self._look_at(day.year)
        return self._special.get(day)

    def special_of(self, year: int) -> list[SpecialDay]:
        """Return every special day of a year, in their order."""
        self._look_at(year)
        return [self._special[day] for day in sorted(self._special) if day.year == year]

    def _look_at(self, year: int) -> None:
        """Reckon a year when it is first asked for."""
        if self._reckon is None or year in self._years:
            return
        self._years.add(year)
        reckoned = list(self._reckon(year))
        self._special = {item.day: item for item in reckoned} | self._special
        if any(item.kind == MAKE_UP for item in reckoned):
            self._known.add(year)

    def is_workday(self, day: date) -> bool:
        """Return whether the office works on that day."""
        special = self.special(day)
        return special.kind == MAKE_UP if special is not None else day.weekday() < 5

    def workdays(self, first: date, last: date) -> Iterator[date]:
        """Yield the working days from ``first`` to ``last``, both included."""
        day = first
        while day <= last:
            if self.is_workday(day):
                yield day
            day += _ONE_DAY

    def last_workdays(self, year: int, month: int, count: int) -> list[date]:
        """Return the last ``count`` working days of a month, earliest first."""
        day = date(year + month // 12, month % 12 + 1, 1) - _ONE_DAY
        found: list[date] = []
        while day.month == month and len(found) < count:
            found += [day] if self.is_workday(day) else []
            day -= _ONE_DAY
        return found[::-1]

    def after(self, day: date, count: int) -> date:
        """Return the ``count``-th working day after a day; a deadline of n working days ends on it."""
        while count > 0:
            day += _ONE_DAY
            count -= self.is_workday(day)
        return day


@lru_cache(maxsize=64)
def special_days(year: int) -> tuple[SpecialDay, ...]:
    """Return the special days of a year as the ``holidays`` package knows them.

    That package knows the days off and, for years whose notice it carries, the make-up working days.
    """
    import holidays  # noqa: PLC0415  a tenth of a second to load, and most offices have their own table

    china = holidays.country_holidays("CN", years=year, language="zh_CN")
    off = [
        SpecialDay(day, OFF, name.partition("（")[0].removeprefix("农历").replace("; ", "、"))
        for day, name in sorted(china.items())
        if day.year == year
    ]
    worked = sorted(day for day in china.weekend_workdays if day.year == year)
    named = _with_weekends(list(_named(off)), frozenset(worked))
    return (*named, *(SpecialDay(day, MAKE_UP, "调休上班") for day in worked))


def _named(off: list[SpecialDay]) -> Iterator[SpecialDay]:
    """Name the bridging days after the holiday that they belong to, the one just before or else after."""
    holidays_proper = [item for item in off if item.name != _BRIDGE]
    for item in off:
        before = [other for other in holidays_proper if item.day - _NEAR <= other.day <= item.day]
        after = [other for other in holidays_proper if item.day < other.day <= item.day + _NEAR]
        yield item if item.name != _BRIDGE else replace(item, name=(before[-1:] + after[:1] + [item])[0].name)


def _with_weekends(off: list[SpecialDay], worked: frozenset[date]) -> list[SpecialDay]:
    """Add the weekend days that a holiday takes in or touches: the notice counts them as days off too."""
    days = {item.day: item for item in off}
    for item in off:
        for step in (-_ONE_DAY, _ONE_DAY):
            day = item.day + step
            while day.weekday() >= 5 and day not in worked and day not in days and day.year == item.day.year:
                days[day] = replace(item, day=day)
                day += step
    return [days[day] for day in sorted(days)]


def notice_known(year: int) -> bool:
    """Return whether the ``holidays`` package carries the make-up days of that year's notice."""
    return any(item.kind == MAKE_UP for item in special_days(year))


def calendar_of(years: Iterable[int]) -> Workdays:
    """Return the calendar of some years as the ``holidays`` package knows them, without an office file."""
    wanted = tuple(years)
    special = [item for year in wanted for item in special_days(year)]
    return Workdays(special, (year for year in wanted if notice_known(year)))


@lru_cache(maxsize=4096)
def lunar_text(day: date) -> str:
    """Return the lunar date in words: 九月初九."""
    from lunar_python.util import LunarUtil  # noqa: PLC0415  loaded where lunar dates are shown

    first, name = [month for month in _lunar_months(day.year) if month[0] <= day][-1]
    return f"{name}月{LunarUtil.DAY[(day - first).days + 1]}"


@lru_cache(maxsize=32)
def _lunar_months(year: int) -> tuple[tuple[date, str], ...]:
    """Return the lunar months that a year touches, each by its first day.

    The package reckons a whole lunar year for every day that it is asked and keeps only the latest, which
    makes the days around the new year slow; here a year is reckoned once.
    """
    from lunar_python import LunarYear, Solar  # noqa: PLC0415
    from lunar_python.util import LunarUtil  # noqa: PLC0415

    months = []
    for month in LunarYear.fromYear(year).getMonths():
        solar = Solar.fromJulianDay(month.getFirstJulianDay())
        number = month.getMonth()
        name = ("闰" if number < 0 else "") + LunarUtil.MONTH[abs(number)]
        months.append((date(solar.getYear(), solar.getMonth(), solar.getDay()), name))
    return tuple(months)


def double_ninth(year: int) -> date:
    """Return 重阳节, the ninth day of the ninth lunar month of a year."""
    first = next(first for first, name in _lunar_months(year) if name == "九" and first.year == year)
    return first + timedelta(days=8)
