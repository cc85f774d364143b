"""The one door for imports that come late: what only some work needs is imported when that work is begun.

A start, of the window or of a command, waits for nothing but what it uses itself. Where a file of the house
names something of another that most starts have no use for (a paper, a page, what a command does), it says

    study_plan = late("courtoffice.areas.study.papers_plan", "study_plan")

and calls it as if it were imported. Both words are written out, so that ``tests/test_architecture.py`` finds
them: there every such name is held to exist, and the contracts of the house count it as any other import.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from importlib import import_module
from typing import Any, Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


def late(module: str, name: str) -> Callable[..., Any]:
    """Return what calls a function or a class whose module is imported at the first call."""
    return partial(_call, module, name)


def _call(module: str, name: str, /, *given: Any, **named: Any) -> Any:
    return _value(module, name)(*given, **named)


def load_ahead(call: Callable[..., object]) -> None:
    """Import now what a late function or value would wait for at its first use; others load nothing."""
    if isinstance(call, partial) and call.func in (_call, _value):
        import_module(call.args[0])


def late_value(module: str, name: str) -> Callable[[], Any]:
    """Return what returns a value of a module that is imported when it is first asked for it."""
    return partial(_value, module, name)


def _value(module: str, name: str) -> Any:
    return getattr(import_module(module), name)


class LateMapping(Mapping[K, V], Generic[K, V]):
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

    def __len__(self) -> int:
        """Count the keys."""
        return len(self._made)
