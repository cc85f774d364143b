"""A mapping that is made when it is first looked into, so that a start need not wait for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Late(Mapping[K, V], Generic[K, V]):
    """Behaves as the mapping that its function returns; the function is called once, at the first look."""

    def __init__(self, make: Callable[[], Mapping[K, V]]) -> None:
        """Keep the function for later."""
        self._make = make

    @cached_property
    def _made(self) -> Mapping[K, V]:
        return self._make()

    def __getitem__(self, key: K) -> V:
        """Return a value; raises KeyError."""
        return self._made[key]

    def __iter__(self) -> Iterator[K]:
        """Go through the keys."""
        return iter(self._made)

    def __bool__(self) -> bool:
        """Say yes without a look: the mapping may hold something."""
        return True

    def __len__(self) -> int:
        """Count the keys."""
        return len(self._made)
