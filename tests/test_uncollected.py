"""The collector of cycles is put off only while it is asked to be, and never for good."""

from __future__ import annotations

import gc

import pytest

from courtoffice.uncollected import without_collecting


def test_collecting_goes_on_afterwards() -> None:
    with without_collecting():
        assert not gc.isenabled()
        with without_collecting():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError), without_collecting():
        raise ZeroDivisionError
    assert gc.isenabled()
