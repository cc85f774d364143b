"""The words that a new office begins with: its dictionaries, kept as data under ``resources/defaults``."""

from __future__ import annotations

import json
from pathlib import Path

from courtoffice.assets import resource
from courtoffice.store import Change

_FILES = "dictionaries*.json"


def default_words(folder: Path | None = None) -> dict[str, tuple[str, ...]]:
    """Return the default words of every dictionary by its name.

    They are read from every ``dictionaries*.json`` of the folder, so that an area may bring a file of its
    own. A dictionary in two files is an error of the program and raises ValueError.
    """
    words: dict[str, tuple[str, ...]] = {}
    for path in sorted((folder or resource("defaults")).glob(_FILES)):
        for name, listed in json.loads(path.read_text(encoding="utf-8")).items():
            if name in words:
                raise ValueError(f"{path.name}: the dictionary {name} is in another file too")
            words[name] = tuple(listed)
    return words


def fill_defaults(change: Change) -> None:
    """Give every dictionary its default words; one that the office has filled already stays as it is."""
    kept = {row["dictionary"] for row in change.query("SELECT DISTINCT dictionary FROM dictionary_word")}
    for name, words in default_words().items():
        if name not in kept:
            change.set_dictionary(name, words)
