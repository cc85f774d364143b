from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courtoffice.shell import sorting
from courtoffice.shell.sorting import sorted_in_steps
from courtoffice.shell.steps import InSteps


@settings(max_examples=60)
@given(st.lists(st.integers(0, 12)), st.sampled_from([1, 3, 10]))
def test_what_is_sorted_in_steps_is_sorted_as_ever(keys: list[int], at_once: int) -> None:
    rows = [row for row in range(len(keys)) if keys[row]]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sorting, "_AT_ONCE", at_once)
        found = InSteps(partial(sorted_in_steps, rows, keys)).result()
    assert found == sorted(rows, key=keys.__getitem__)
