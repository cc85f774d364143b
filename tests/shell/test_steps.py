from __future__ import annotations

import pytest

from courtoffice.shell.steps import InSteps, Steps, looked_up, parts


def test_work_that_was_given_up_goes_on_and_work_that_failed_begins_anew() -> None:
    done: list[int] = []
    broken = True

    def work() -> Steps[str]:
        for at in range(3):
            done.append(at)
            if at == 2 and broken:
                raise RuntimeError("broken off")
            yield
        return "made"

    made = InSteps(work)
    steps = made.steps()
    next(steps)
    del steps
    with pytest.raises(RuntimeError, match="broken off"):
        made.result()
    assert (done, made.ready) == ([0, 1, 2], False)
    broken = False
    assert (made.result(), made.result(), made.ready) == ("made", "made", True)
    assert done == [0, 1, 2, 0, 1, 2]


def test_many_rows_come_in_parts_in_their_order() -> None:
    assert [list(part) for part in parts("abcde", 2)] == [["a", "b"], ["c", "d"], ["e"]]
    assert InSteps(lambda: looked_up("aba", {"a": 1, "b": 2})).result() == [1, 2, 1]
