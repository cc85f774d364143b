"""The axis of a chart: round ticks, and numbers short enough to stand at it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

_MOST_TICKS = 5
_FLAT = 0.25  # a line whose values differ by less than this share of the largest does not begin at zero
_HUGE = 1e15  # beyond it a float no longer holds single units
_NOTHING = 1e-9  # smaller than anything that is counted, and than what a step of the axis could show
_NAMES = ((10**8, "亿"), (10**4, "万"))


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from ``low`` to ``high`` with a tick at every ``step``."""

    low: float
    high: float
    step: float

    def place(self, value: float) -> float:
        """Return where a value stands between the ends: 0 at ``low``, 1 at ``high``."""
        return (value - self.low) / (self.high - self.low)

    def ticks(self) -> tuple[float, ...]:
        """Return the values of the ticks, both ends included."""
        count = round((self.high - self.low) / self.step)
        return tuple(self.low + at * self.step for at in range(count + 1))


def known(value: float | None) -> float | None:
    """Return a value that can be drawn; what is missing, infinite or beyond any count is a gap."""
    if value is None or not math.isfinite(value) or abs(value) > _HUGE:
        return None
    return value


def scale_for(values: Iterable[float], *, from_zero: bool = True) -> Scale:
    """Return an axis with at most six ticks at round numbers that holds every value.

    It holds zero too, unless ``from_zero`` is off and the values are all positive and lie close together.
    Whole numbers never get ticks between them.
    """
    given = [0.0 if abs(value) < _NOTHING else value for value in values]
    low, high = min(given, default=0.0), max(given, default=0.0)
    whole = all(value == int(value) for value in given)
    if from_zero or low <= 0 or high - low > _FLAT * high or high - low <= _NOTHING * high:
        low, high = min(low, 0.0), max(high, 0.0)
    if high == low:
        return Scale(0.0, 1.0, 1.0)
    step = _round_step((high - low) / _MOST_TICKS, whole=whole)
    return Scale(math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step, step)


def _round_step(least: float, *, whole: bool) -> float:
    """Return the smallest of 1, 2, 5, 10, 20 … that is not below ``least``."""
    power = 10.0 ** math.floor(math.log10(least))
    step = next(power * lead for lead in (1, 2, 5, 10) if power * lead >= least * (1 - 1e-9))
    return max(step, 1.0) if whole else step


def tick_texts(scale: Scale) -> tuple[str, ...]:
    """Return what stands at each tick; large numbers are given in 万 or 亿."""
    top = max(abs(scale.low), abs(scale.high))
    size, name = next(((size, name) for size, name in _NAMES if top >= 10 * size), (1, ""))
    digits = max(0, -math.floor(math.log10(scale.step / size) + 1e-9))
    return tuple(f"{tick / size:.{digits}f}{name if abs(tick) > 0 else ''}" for tick in scale.ticks())


def number_text(value: float) -> str:
    """Return a value as it is printed at its bar: at most two decimals, from a hundred million on in 亿."""
    size, name = (10**8, "亿") if abs(value) >= 10**8 else (1, "")
    text = f"{value / size:.2f}".rstrip("0").rstrip(".")
    return ("0" if text == "-0" else text) + name


def percent_text(part: float, whole: float) -> str:
    """Return a share in per cent with two decimals, rounded half up as in the papers."""
    hundredths = int(Fraction(part) / Fraction(whole) * 10000 + Fraction(1, 2))
    return f"{hundredths // 100}.{hundredths % 100:02d}%"
