from __future__ import annotations

import importlib.util
import sys
from pathlib import Path


def test_ten_kills_lose_nothing(tmp_path: Path) -> None:
    """The script under tests/benchmarks does five hundred."""
    script = Path(__file__).resolve().parents[1] / "benchmarks" / "kill_test.py"
    spec = importlib.util.spec_from_file_location("kill_test", script)
    assert spec is not None
    assert spec.loader is not None
    kill_test = importlib.util.module_from_spec(spec)
    sys.modules["kill_test"] = kill_test
    spec.loader.exec_module(kill_test)
    result = kill_test.run(tmp_path / "kill.courtoffice", kills=10, seed=7)
    assert result.kills == 10
    assert result.confirmed > 10
