"""Full collections come by the clock; each gives back what is no longer used."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from courtoffice.shell.garbage import collect_at_leisure


class _Ring:
    """Holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def thresholds() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_what_is_old_is_collected_by_the_timer_alone(qapp: QObject) -> None:
    owner = QObject()
    timer = collect_at_leisure(owner)
    ring = _Ring()
    gone = weakref.ref(ring)
    gc.collect()  # now it is old
    del ring
    gc.collect(1)
    assert gone() is not None
    assert timer.isActive()
    assert gc.get_threshold()[2] >= 1_000_000
    timer.timeout.emit()
    assert gone() is None
