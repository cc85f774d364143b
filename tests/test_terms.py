"""The list of terms: what it names exists in the schema and in the code."""

import re
from pathlib import Path

import pytest

from courtoffice.store import Store

ROOT = Path(__file__).resolve().parents[1]
ROW = re.compile(
    r"^\| (?P<term>\S+) \| (?P<english>[a-z_]+) \| (?P<table>\w+)\.(?P<column>\w+) \|$", re.MULTILINE
)
TERMS = [
    found.groupdict() for found in ROW.finditer((ROOT / "docs" / "terms.md").read_text(encoding="utf-8"))
]


@pytest.fixture(scope="module")
def columns(bare_file: Path) -> set[tuple[str, str]]:
    """Every (table, column) of a new office file."""
    with Store.open(bare_file, who="测试", readonly=True) as store:
        found = store.query(
            "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'"
        )
        return {(row[0], row[1]) for row in found}


@pytest.fixture(scope="module")
def code() -> str:
    """All code of the areas, rules of the schema included."""
    files = [*ROOT.glob("src/courtoffice/**/*.py"), *ROOT.glob("src/courtoffice/**/*.sql")]
    return "\n".join(path.read_text(encoding="utf-8") for path in files).lower()


def test_the_page_lists_the_terms() -> None:
    lines = (ROOT / "docs" / "terms.md").read_text(encoding="utf-8").splitlines()
    assert len(TERMS) == sum(line.startswith("|") for line in lines) - 2


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term["term"])
def test_the_column_exists_and_the_word_is_used(
    term: dict[str, str], columns: set[tuple[str, str]], code: str
) -> None:
    assert (term["table"], term["column"]) in columns
    assert term["english"] in code
