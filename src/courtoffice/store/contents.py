"""What BLOB columns held: the journal names contents by their SHA-256, and keeps those that have gone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from courtoffice.late import late

MARK = "sha256:"
"""What a content's name in the journal begins with."""
_sha256 = late("hashlib", "sha256")


def install(connection: sqlite3.Connection) -> None:
    """Give SQL the function that names a content, for the rows that are entered in the journal."""
    connection.create_function("content_mark", 1, mark, deterministic=True)


def mark(content: bytes | None) -> str | None:
    """Return the name of a content, None for none."""
    return None if content is None else f"{MARK}{_sha256(content).hexdigest()}"


def keep(connection: sqlite3.Connection, table: str, columns: Iterable[str], rows: Sequence[int]) -> None:
    """Keep what some rows hold in their BLOB columns, before it goes; a content is kept once."""
    for column in columns:
        connection.execute(
            "INSERT OR IGNORE INTO journal_content (sha256, content)"
            f' SELECT content_mark("{column}"), "{column}" FROM "{table}"'
            f' WHERE "{column}" IS NOT NULL AND id IN (SELECT value FROM json_each(?))',
            (json.dumps(list(rows)),),
        )


def kept(connection: sqlite3.Connection, name: str) -> bytes:
    """Return the content of a name; raises KeyError when it was not kept."""
    found = connection.execute("SELECT content FROM journal_content WHERE sha256 = ?", (name,)).fetchone()
    if found is None:
        raise KeyError(f"no content is kept as {name}")
    return bytes(found[0])
