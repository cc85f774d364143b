"""Settings and dictionaries of the office, as the file keeps them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from courtoffice.errors import Refused
from courtoffice.settings import Setting, faults_of, value_on

if TYPE_CHECKING:
    from courtoffice.store.change import Change
    from courtoffice.store.office import Store

T = TypeVar("T", int, str, bool)
_ALWAYS = ""  # sorts before every date


class Settings:
    """Reads the settings of an open office file."""

    def __init__(self, store: Store) -> None:
        """Read from that file."""
        self._store = store

    def value(self, setting: Setting[T], on: date | None = None) -> T:
        """Return the value in force on a day, by default the latest; the default where none was set."""
        kept: dict[str, dict[str, T]] = self._all()
        return value_on(setting, kept, on)

    def history(self, setting: Setting[T]) -> list[tuple[date | None, T]]:
        """Return every value that was set, oldest first, with its first day (None: from the beginning)."""
        dated: dict[str, T] = self._all().get(setting.key, {})
        return [
            (date.fromisoformat(start) if start else None, value) for start, value in sorted(dated.items())
        ]

    def _all(self) -> dict[str, dict[str, Any]]:
        return self._store.derived("store.settings", frozenset({"setting"}), _read)


def dictionary(store: Store, name: str) -> list[str]:
    """Return the words that a dictionary offers, in their order."""
    return [
        row["word"]
        for row in store.query(
            "SELECT word FROM dictionary_word WHERE dictionary = ? AND retired = 0 ORDER BY position, id",
            (name,),
        )
    ]


def set_setting(change: Change, setting: Setting[T], value: T, valid_from: date | None) -> None:
    """Set a setting; see :meth:`Change.set_setting`."""
    faults = faults_of(setting, value)
    if faults:
        raise Refused("\n".join(fault.message for fault in faults))
    start = _start(setting, valid_from)
    text = json.dumps(value, ensure_ascii=False)
    found = change.query("SELECT id FROM setting WHERE key = ? AND valid_from = ?", (setting.key, start))
    if found:
        change.update("setting", found[0]["id"], {"value": text})
    else:
        change.insert("setting", {"key": setting.key, "valid_from": start, "value": text})


def unset_setting(change: Change, setting: Setting[Any], valid_from: date | None) -> None:
    """Forget a value; see :meth:`Change.unset_setting`."""
    start = _start(setting, valid_from)
    found = change.query("SELECT id FROM setting WHERE key = ? AND valid_from = ?", (setting.key, start))
    if not found:
        raise KeyError(f"{setting.key} has no value from {start!r} on")
    change.delete("setting", found[0]["id"])


def set_dictionary(change: Change, name: str, words: Sequence[str]) -> None:
    """Set a dictionary; see :meth:`Change.set_dictionary`."""
    found = change.query("SELECT id, word FROM dictionary_word WHERE dictionary = ?", (name,))
    ids = {row["word"]: row["id"] for row in found}
    offered = {word.strip(): None for word in words if word.strip()}
    for position, word in enumerate(offered):
        values = {"position": position, "retired": False}
        if word in ids:
            change.update("dictionary_word", ids[word], values)
        else:
            change.insert("dictionary_word", {"dictionary": name, "word": word, **values})
    for word, row in ids.items():
        if word not in offered:
            change.update("dictionary_word", row, {"retired": True})


def _start(setting: Setting[Any], valid_from: date | None) -> str:
    if valid_from is not None and not setting.dated:
        raise TypeError(f"{setting.key} is not dated")
    return _ALWAYS if valid_from is None else valid_from.isoformat()


def _read(store: Store) -> dict[str, dict[str, Any]]:
    kept: dict[str, dict[str, Any]] = {}
    for row in store.query("SELECT key, valid_from, value FROM setting"):
        kept.setdefault(row["key"], {})[row["valid_from"]] = json.loads(row["value"])
    return kept
