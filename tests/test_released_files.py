"""A real office file of every released version opens, checks clean and prints its summary."""

from datetime import date
from pathlib import Path

import pytest

from courtoffice import catalogue
from courtoffice.areas.summary.papers import yearly_summary
from courtoffice.office import open_office
from courtoffice.paper.pdf import make_pdf
from courtoffice.period import Period
from courtoffice.store.check import check

FILES = sorted((Path(__file__).parent / "files").glob("office-*.courtoffice"))


@pytest.mark.parametrize("released", FILES, ids=lambda path: path.stem)
def test_a_file_of_a_released_version_opens(released: Path, tmp_path: Path) -> None:
    path = tmp_path / "旧文件.courtoffice"
    path.write_bytes(released.read_bytes())
    with open_office(path, who="测试") as store:
        desk = catalogue.desk(store, date(2026, 12, 31))
        assert len(store.load(catalogue.REGISTERS["officers"].record)) >= 12
        assert make_pdf(yearly_summary(desk, Period(2026))).pages > 3
    assert check(path).sound


def test_there_is_a_file_of_the_first_version() -> None:
    assert "office-0.1.0" in {path.stem for path in FILES}
