"""Work cut into steps that fit between two keys: done ahead step by step, or to its end when it is wanted."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from itertools import islice
from typing import Generic, TypeVar

K = TypeVar("K")
T = TypeVar("T")
Steps = Generator[None, None, T]
"""Work that stops after every step; what it returns is its result."""

_ROWS = 5_000  # that are worked on in one step: some milliseconds


class InSteps(Generic[T]):
    """The result of a work that is done once: in steps, at once, or at once what is left after some steps."""

    def __init__(self, begin: Callable[[], Steps[T]]) -> None:
        """Do nothing yet."""
        self._begin = begin
        self._made: list[T] = []
        self._rest = self._do()

    @property
    def ready(self) -> bool:
        """Whether nothing is left to be done."""
        return bool(self._made)

    def result(self) -> T:
        """Do what is left at once and return the result."""
        for _ in self._rest:
            pass
        return self._made[0]

    def steps(self) -> Steps[T]:
        """Do what is left as steps of another work, and return the result.

        Where that work is given up this one stays as it is: ``yield from`` would end it too.
        """
        for _ in self._rest:
            yield
        return self.result()

    def _do(self) -> Iterator[None]:
        try:
            self._made.append((yield from self._begin()))
        except Exception:
            self._rest = self._do()  # for whoever wants it in spite of that
            raise


def parts(rows: Sequence[T], many: int = _ROWS) -> Iterator[list[T]]:
    """Yield rows in parts, each as many as one step takes."""
    left = iter(rows)
    while part := list(islice(left, many)):
        yield part


def looked_up(values: Sequence[K], found: Mapping[K, T]) -> Steps[list[T]]:
    """Return what is found for each of many values."""
    made: list[T] = []
    for part in parts(values):
        made += map(found.__getitem__, part)
        yield
    return made
