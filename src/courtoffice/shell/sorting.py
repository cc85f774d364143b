"""Sorting very many rows in steps: sorted part by part, then put together range by range."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain
from typing import Any

from courtoffice.shell.steps import Steps, parts

_AT_ONCE = 10_000  # rows that are sorted in one step
_SAMPLED = 32  # rows out of every sorted part from which the ranges are guessed


def sorted_in_steps(rows: Sequence[int], keys: Sequence[Any]) -> Steps[list[int]]:
    """Return rows sorted by the keys that stand at their places; those with equal keys keep their order.

    No step takes longer than sorting some thousand rows, unless as many have one key: those stay together.
    """
    key = keys.__getitem__
    runs: list[list[int]] = []
    for part in parts(rows, _AT_ONCE):
        runs.append(sorted(part, key=key))
        yield
    if len(runs) < 2:
        return runs[0] if runs else []
    sample = sorted(map(key, chain.from_iterable(run[:: max(len(run) // _SAMPLED, 1)] for run in runs)))
    count = -(-len(rows) // _AT_ONCE)
    limits = [sample[len(sample) * place // count] for place in range(1, count)]
    cuts = [[0, *(bisect_left(run, limit, key=key) for limit in limits), len(run)] for run in runs]
    made: list[int] = []
    for place in range(count):
        joined = chain.from_iterable(
            run[cut[place] : cut[place + 1]] for run, cut in zip(runs, cuts, strict=True)
        )
        made += sorted(joined, key=key)
        yield
    return made
