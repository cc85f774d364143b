"""The plain export of a whole file, one folder of CSV and JSON, and a file rebuilt from it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from courtoffice.errors import FileTrouble, Refused
from courtoffice.store import csv_text, opening, schema
from courtoffice.store.office import Store

CONTENTS = "office.json"
FORMAT = 1
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_' ORDER BY 1"


def dump(store: Store, folder: Path) -> None:
    """Write every table of a file, the journal too, into a new or empty folder.

    ``office.json`` names the tables with their Chinese names, columns, types and numbers of rows, and the
    steps of the schema. Raises Refused when the folder holds something, FileTrouble when it is not writable.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise Refused(f"文件夹“{folder}”不是空的。请选择一个空文件夹，或者新建一个。")
        contents: dict[str, Any] = {"format": FORMAT, "steps": store.steps(), "tables": {}}
        for row in store.query(_TABLES):
            contents["tables"][row["name"]] = _dump_table(store, folder, row["name"])
        text = json.dumps(contents, ensure_ascii=False, indent=2)
        (folder / CONTENTS).write_text(text + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise FileTrouble(
            f"无法写入“{folder}”（{error.strerror}）。请检查磁盘空间和权限，或换一个文件夹。"
        ) from error


def load(folder: Path, path: Path, *, who: str, steps: Path = schema.STEPS) -> None:
    """Build a new office file out of a dumped folder.

    Raises Refused, with the file and the line, for a folder that is incomplete or has been altered wrongly,
    and FileTrouble when something cannot be read or written; then there is no new file.
    """
    contents = _contents(folder)
    applied = contents["steps"]
    if any(name not in schema.step_files(steps) for name in applied):
        raise Refused(f"“{folder}”是由更新版本的程序导出的。请升级本程序后再重建。")

    def fill(connection: sqlite3.Connection) -> None:
        for table in [row[0] for row in connection.execute(_TABLES)]:
            _load_table(connection, folder, table, contents["tables"].get(table))

    try:
        connection, lock, _ = opening.create(path, who, steps, only=applied, then=fill)
    except sqlite3.IntegrityError as error:
        raise Refused(f"“{folder}”中有记录引用了不存在的记录，不能重建。请重新导出。") from error
    connection.close()
    lock.release()


def _dump_table(store: Store, folder: Path, table: str) -> dict[str, Any]:
    """Write one table and return what ``office.json`` says of it."""
    columns = [dict(row) for row in store.query(f'SELECT name, type FROM pragma_table_info("{table}")')]
    rows = store.query(f'SELECT * FROM "{table}" ORDER BY id')
    head = [column["name"] for column in columns]
    with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(csv_text.BOM)
        file.writelines(csv_text.write([head, *map(tuple, rows)]))
    for column in columns:
        column["label"] = store.names.column(table, column["name"])
    return {"label": store.names.table(table), "rows": len(rows), "columns": columns}


def _contents(folder: Path) -> dict[str, Any]:
    """Read what a dumped folder says of itself."""
    try:
        contents = json.loads((folder / CONTENTS).read_text(encoding="utf-8"))
        usable = contents["format"] == FORMAT and all(isinstance(name, str) for name in contents["steps"])
        usable = usable and all(
            isinstance(table["rows"], int)
            and all(isinstance(column["name"], str) for column in table["columns"])
            for table in contents["tables"].values()
        )
    except OSError as error:
        raise FileTrouble(f"在“{folder}”中读不到 {CONTENTS}。请选择由本程序导出的文件夹。") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refused(f"“{folder}”中的 {CONTENTS} 已被改动或不完整，不能重建。请重新导出。") from error
    if not usable:
        raise Refused(f"“{folder}”中的 {CONTENTS} 不是本版本能读的格式。请升级本程序，或重新导出。")
    return dict(contents)


def _load_table(
    connection: sqlite3.Connection, folder: Path, table: str, about: Mapping[str, Any] | None
) -> None:
    """Fill one table with the rows of its CSV file, in place of what the schema put there."""
    types = dict(connection.execute(f'SELECT name, type FROM pragma_table_info("{table}")').fetchall())
    if about is None or [column["name"] for column in about["columns"]] != list(types):
        raise Refused(f"导出的文件夹里没有数据表“{table}”，或者它的列不对，不能重建。请重新导出。")
    file = folder / f"{table}.csv"
    connection.execute(f'DELETE FROM "{table}"')
    insert = f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(types))})'
    line, count = 0, 0
    try:
        for line, row in _rows(file, types):  # noqa: B007 - named in the refusal below
            connection.execute(insert, row)
            count += 1
    except OSError as error:
        raise FileTrouble(f"读不到“{file}”（{error.strerror}）。请检查导出的文件夹是否完整。") from error
    except ValueError as error:
        raise Refused(f"“{file.name}”第 {error.args[0]} 行读不出来，不能重建。请重新导出。") from error
    except (sqlite3.IntegrityError, OverflowError) as error:
        raise Refused(f"“{file.name}”第 {line} 行的内容不合规定，不能重建。请改正或重新导出。") from error
    if count != about["rows"]:
        raise Refused(f"“{file.name}”应有 {about['rows']} 行，实有 {count} 行，不能重建。请重新导出。")


def _rows(file: Path, types: Mapping[str, str]) -> Iterator[tuple[int, list[Any]]]:
    """Yield the rows of a CSV file under its heading; raises ValueError with the number of a line."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        try:
            text = opened.read()
        except UnicodeDecodeError:
            raise ValueError(1) from None
    rows = csv_text.read(text)
    if next(rows, (1, None))[1] != list(types):
        raise ValueError(1)
    for line, row in rows:
        try:
            yield line, [_stored(value, kind) for value, kind in zip(row, types.values(), strict=True)]
        except ValueError:
            raise ValueError(line) from None


def _stored(value: str | int | None, kind: str) -> str | int | bytes | None:
    return bytes.fromhex(value) if kind == "BLOB" and isinstance(value, str) else value
