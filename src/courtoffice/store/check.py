"""Looking through an office file for damage: what is found is told, nothing is repaired."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from courtoffice.errors import Fault, FileTrouble
from courtoffice.store.file import connect, in_words, inspect, is_damage
from courtoffice.store.names import NO_NAMES
from courtoffice.store.office import Store
from courtoffice.store.schema import STEPS

Checks = Mapping[str, Callable[[Store], list[Fault]]]


class Severity(Enum):
    """How grave a line of the report is; the value is what the clerk reads."""

    GOOD = "正常"
    NOTE = "提示"
    WRONG = "错误"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the report: what was looked at, how it is, and what to do."""

    about: str
    severity: Severity
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a check has found, and how many rows every table has, by its Chinese name."""

    lines: tuple[Line, ...]
    counts: Mapping[str, int]

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong; notes are no errors."""
        return all(line.severity is not Severity.WRONG for line in self.lines)


def check(
    path: Path,
    *,
    names: Mapping[str, str] = NO_NAMES,
    areas: Checks | None = None,
    steps: Path = STEPS,
) -> Report:
    """Look through a file, which may be open elsewhere, and report.

    ``areas`` are further checks by the name under which their faults are told. Raises Refused for what is
    no office file, or one of another version, and FileTrouble when it cannot be read.
    """
    path = path.resolve()
    inspect(path)
    damage = _damage(path)
    if damage:
        advice = "文件已损坏。请不要继续使用，从备份恢复；如没有备份，请先导出能读出的数据。"
        return Report((Line("文件", Severity.WRONG, advice), *damage), {})
    with Store.open(path, who="", readonly=True, names=names, steps=steps) as store:
        lines = [
            Line("文件", Severity.GOOD, "文件结构完好。"),
            *_links(store),
            *_tables(store),
            *_journal(store),
        ]
        for about, find in (areas or {}).items():
            lines += _area(about, find(store))
        counts = {
            store.names.table(table): int(store.query(f'SELECT count(*) FROM "{table}"')[0][0])
            for table in store.tables()
        }
    return Report(tuple(lines), counts)


def _damage(path: Path) -> list[Line]:
    """Return what SQLite's own check of all pages and indexes finds."""
    try:
        with in_words(path), closing(connect(path, readonly=True)) as connection:
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
    except FileTrouble as trouble:
        if not is_damage(trouble.__cause__):
            raise
        found = [str(trouble.__cause__)]
    return [] if found == ["ok"] else [Line("文件", Severity.WRONG, f"数据库报告：{text}") for text in found]


def _links(store: Store) -> Iterator[Line]:
    broken = Counter((row["table"], row["parent"]) for row in store.query("PRAGMA foreign_key_check"))
    if not broken:
        yield Line("引用", Severity.GOOD, "记录之间的引用完整。")
    for (table, parent), count in broken.items():
        text = f"“{store.names.table(table)}”中有 {count} 条引用了已不存在的“{store.names.table(parent)}”。"
        yield Line("引用", Severity.WRONG, text)


def _tables(store: Store) -> Iterator[Line]:
    """Tables that would take a value of the wrong type, or one that the journal cannot keep exactly."""
    loose = store.query(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0"
        " AND substr(name, 1, 7) <> 'sqlite_' AND substr(name, 1, 8) <> '_sqlite_' ORDER BY name"
    )
    inexact = store.query(
        "SELECT DISTINCT t.name FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c"
        " WHERE t.schema = 'main' AND t.type = 'table' AND t.strict = 1"
        " AND c.type NOT IN ('INTEGER', 'TEXT', 'BLOB') ORDER BY t.name"
    )
    if not loose and not inexact:
        yield Line("数据表", Severity.GOOD, "各数据表都严格检查类型。")
    for row in [*loose, *inexact]:
        yield Line("数据表", Severity.WRONG, f"数据表“{store.names.table(row['name'])}”不严格检查类型。")


def _journal(store: Store) -> Iterator[Line]:
    """Entries that cannot be read back: the audit trail and the undo need every one of them."""
    broken = store.query(
        "SELECT count(*) FROM journal_row WHERE (before IS NULL AND after IS NULL)"
        " OR (before IS NOT NULL AND NOT json_valid(before)) OR (after IS NOT NULL AND NOT json_valid(after))"
    )[0][0]
    empty = store.query(
        "SELECT count(*) FROM journal_change WHERE id NOT IN (SELECT change_id FROM journal_row)"
    )[0][0]
    if broken or empty:
        text = f"改动记录有 {broken + empty} 处读不出来，有关的操作不能撤销。请从备份恢复。"
        yield Line("改动记录", Severity.WRONG, text)
    else:
        count = store.query("SELECT count(*) FROM journal_change")[0][0]
        yield Line("改动记录", Severity.GOOD, f"改动记录完好，共 {count} 次操作。")


def _area(about: str, faults: list[Fault]) -> Iterator[Line]:
    if not faults:
        yield Line(about, Severity.GOOD, "没有发现问题。")
    for fault in faults:
        yield Line(about, Severity.WRONG if fault.blocks else Severity.NOTE, fault.message)
