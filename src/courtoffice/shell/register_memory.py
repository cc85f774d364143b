"""What this computer remembers of a register's table: columns, widths, order, and what it is sorted by."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from PySide6.QtCore import QSettings

from courtoffice.shell import preferences

_DAMAGED = (ValueError, KeyError, TypeError, AttributeError)


@dataclass(frozen=True)
class TableShape:
    """How a table was left: column keys from left to right, hidden ones, widths in pixels, the sorting.

    ``sorted_by`` is a column's key, "" for the register's own order. ``filters`` is what is typed over the
    columns. Keys that the register no longer has mean nothing.
    """

    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    widths: dict[str, int] = field(default_factory=dict)
    sorted_by: str = ""
    descending: bool = False
    filters: dict[str, str] = field(default_factory=dict)


def recall(register_key: str) -> TableShape | None:
    """Return how a register's table was left, None when that is not known or damaged."""
    try:
        return _shape(json.loads(str(_settings().value(f"tables/{register_key}", ""))))
    except _DAMAGED:
        return None


def remember(register_key: str, shape: TableShape) -> None:
    """Keep how a register's table is left."""
    _settings().setValue(f"tables/{register_key}", json.dumps(asdict(shape), ensure_ascii=True))


def forget(register_key: str) -> None:
    """Go back to the register's own columns."""
    _settings().remove(f"tables/{register_key}")


def views(register_key: str) -> dict[str, TableShape]:
    """Return the views of a register's table that the clerk has named, by their names."""
    try:
        kept = json.loads(str(_settings().value(f"views/{register_key}", "{}")))
        return {str(name): _shape(shape) for name, shape in kept.items()}
    except _DAMAGED:
        return {}


def keep_views(register_key: str, named: dict[str, TableShape]) -> None:
    """Keep the named views of a register's table."""
    shapes = {name: asdict(shape) for name, shape in named.items()}
    kept = _settings()
    kept.setValue(f"views/{register_key}", json.dumps(shapes, ensure_ascii=True))
    kept.sync()


def editor_width() -> int:
    """Return the width of the record editor in pixels as it was left, 0 when that is not known."""
    kept = _settings().value("editor/width", 0)
    try:
        return int(str(kept))
    except ValueError:
        return 0


def remember_editor_width(width: int) -> None:
    """Keep the width of the record editor."""
    _settings().setValue("editor/width", width)


def _shape(kept: Any) -> TableShape:
    return TableShape(
        order=tuple(str(key) for key in kept["order"]),
        hidden=tuple(str(key) for key in kept["hidden"]),
        widths={str(key): int(width) for key, width in kept["widths"].items()},
        sorted_by=str(kept["sorted_by"]),
        descending=bool(kept["descending"]),
        filters={str(key): str(query) for key, query in kept.get("filters", {}).items()},
    )


def _settings() -> QSettings:
    """Return the memory as it is now: a second window of the program may have written to it."""
    kept = QSettings(str(preferences.config_folder() / "tables.ini"), QSettings.Format.IniFormat)
    kept.sync()
    return kept
