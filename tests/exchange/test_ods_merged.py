"""Merged cells of OpenDocument workbooks are found where they show."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from courtoffice.exchange.ods_merged import Merged, merged_in_ods

_HEAD = '<o xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><table:table table:name="甲">'
_CELL = "<table:table-cell/>"


def _ods(path: Path, rows: str) -> Path:
    with ZipFile(path, "w") as archive:
        archive.writestr("content.xml", f"{_HEAD}{rows}</table:table></o>")
    return path


@pytest.mark.parametrize(
    ("rows", "merged"),
    [
        (f"<table:table-row>{_CELL}</table:table-row>", []),
        (
            '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
            '<table:table-row><table:table-cell table:number-columns-repeated="2"/>'
            '<table:table-cell table:number-rows-spanned="2"/></table:table-row>'
            "<table:table-row><table:covered-table-cell/>"
            '<table:table-cell table:number-columns-spanned="3"/></table:table-row>',
            [((3, 2), (4, 2)), ((4, 1), (4, 3))],
        ),
        (
            '<table:table-row><table:table-cell table:number-columns-spanned="99999999"/></table:table-row>',
            [((0, 0), (0, 9_999))],
        ),
    ],
)
def test_ranges(tmp_path: Path, rows: str, merged: list[Merged]) -> None:
    assert dict(merged_in_ods(_ods(tmp_path / "a.ods", rows))) == ({"甲": merged} if merged else {})
