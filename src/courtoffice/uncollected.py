"""Making a great many objects without being looked through for cycles again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Put off Python's search for cycles while something is done that makes few of them and is soon over.

    It comes after so many new objects and goes through all there are: a tenth of the time that a long paper
    takes, or a list of a hundred thousand rows. Where it is off already, it is left off.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
