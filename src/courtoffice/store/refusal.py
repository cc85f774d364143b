"""Why the file did not take a row, in words: what SQLite's constraints say to the user."""

from __future__ import annotations

import re
import sqlite3

from courtoffice.errors import Refused
from courtoffice.store.names import Names
from courtoffice.store.tables import Tables


def still_referred(
    connection: sqlite3.Connection, tables: Tables, names: Names, table: str, row: int
) -> None:
    """Refuse to delete a row that others refer to, and say which."""
    found: dict[str, int] = {}
    for reference in tables.to(table):
        if reference.on_delete in ("CASCADE", "SET NULL"):
            continue
        count = connection.execute(
            f'SELECT count(*) FROM "{reference.table}" WHERE "{reference.column}" = ?', (row,)
        ).fetchone()[0]
        if count:
            field = names.column(reference.table, reference.column)
            found[f"“{names.table(reference.table)}”的“{field}”"] = count
    if found:
        listed = "、".join(f"{where} {count} 条" for where, count in found.items())
        raise Refused(f"不能删除：还有记录引用它（{listed}）。请先改动或删除这些记录。")


Unstored = sqlite3.IntegrityError | UnicodeEncodeError | OverflowError
UNSTORED = (sqlite3.IntegrityError, UnicodeEncodeError, OverflowError)


def refusal(
    error: Unstored,
    connection: sqlite3.Connection,
    tables: Tables,
    names: Names,
    table: str,
    values: dict[str, object],
) -> Exception:
    """Return what to raise for a row that the file did not take: a sentence, or for a bug the error."""
    if isinstance(error, UnicodeEncodeError):
        return Refused(f"“{names.table(table)}”中有一处文字含有残缺的字符，不能保存。请重新输入后再保存。")
    if isinstance(error, OverflowError):
        return Refused(f"“{names.table(table)}”中有一个数字太大，不能保存。请改正后再保存。")
    return _broken_rule(error, connection, tables, names, table, values)


def _broken_rule(
    error: sqlite3.IntegrityError,
    connection: sqlite3.Connection,
    tables: Tables,
    names: Names,
    table: str,
    values: dict[str, object],
) -> Exception:
    _, _, detail = str(error).partition(": ")
    match error.sqlite_errorcode:
        case sqlite3.SQLITE_CONSTRAINT_UNIQUE:
            return Refused(_repeated(names, table, values, detail))
        case sqlite3.SQLITE_CONSTRAINT_NOTNULL:
            return Refused(f"{_quoted(names, table, [detail.rpartition('.')[2]])}没有填写，请填写后再保存。")
        case sqlite3.SQLITE_CONSTRAINT_CHECK:
            columns = [column for column in tables.columns(table) if re.search(rf"\b{column}\b", detail)]
            field = _quoted(names, table, columns)
            return Refused(f"“{names.table(table)}”的{field}不在允许的范围内，请改正后再保存。")
        case sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
            dangling = _dangling(connection, tables, table, values)
            field = _quoted(names, table, dangling)
            return Refused(f"{field}所选的记录不存在，可能已被删除，请重新选择。")
        case _:
            return error


def _repeated(names: Names, table: str, values: dict[str, object], detail: str) -> str:
    columns = [part.rpartition(".")[2] for part in detail.split(", ") if part.startswith(f"{table}.")]
    texts = [str(values[column]) for column in columns if isinstance(values.get(column), str)]
    shown = f"（{'，'.join(texts)}）" if texts else ""
    return f"“{names.table(table)}”中已有{_quoted(names, table, columns)}相同的记录{shown}，不能重复。"


def _dangling(
    connection: sqlite3.Connection, tables: Tables, table: str, values: dict[str, object]
) -> list[str]:
    return [
        reference.column
        for reference in tables.of(table)
        if values.get(reference.column) is not None
        and connection.execute(
            f'SELECT 1 FROM "{reference.parent}" WHERE id = ?', (values[reference.column],)
        ).fetchone()
        is None
    ]


def _quoted(names: Names, table: str, columns: list[str]) -> str:
    return "、".join(f"“{names.column(table, column)}”" for column in columns) or "某项内容"
