"""The words that a new office begins with."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from courtoffice.areas.people.records import Officer, Posting
from courtoffice.catalogue import REGISTERS
from courtoffice.defaults import default_words, fill_defaults
from courtoffice.fields import children_of, fields_of
from courtoffice.store import Store


def test_every_word_is_there_once_and_is_plain() -> None:
    for name, words in default_words().items():
        assert words, name
        assert len(set(words)) == len(words), name
        assert all(word == word.strip() != "" for word in words), name


def test_the_dictionaries_of_people_are_filled() -> None:
    wanted = {field.dictionary for record in (Officer, Posting) for field in fields_of(record)} - {""}
    assert wanted == {"post", "judge_rank", "ethnic_group", "education"}
    assert wanted <= set(default_words())
    assert len(default_words()["ethnic_group"]) == 56


def test_filling_leaves_what_the_office_has_made(copy_of: Callable[[Path], Store], bare_file: Path) -> None:
    store = copy_of(bare_file)
    with store.change("词典") as change:
        change.set_dictionary("post", ["首席"])
        fill_defaults(change)
    assert store.dictionary("post") == ["首席"]
    assert store.dictionary("education") == list(default_words()["education"])
    with store.change("词典") as change:
        fill_defaults(change)
    assert store.dictionary("post") == ["首席"]


def test_files_of_areas_add_up_and_must_not_overlap(tmp_path: Path) -> None:
    (tmp_path / "dictionaries.json").write_text(json.dumps({"a": ["甲"]}), encoding="utf-8")
    (tmp_path / "dictionaries_more.json").write_text(json.dumps({"b": ["乙", "丙"]}), encoding="utf-8")
    assert default_words(tmp_path) == {"a": ("甲",), "b": ("乙", "丙")}
    (tmp_path / "dictionaries_more.json").write_text(json.dumps({"a": ["丁"]}), encoding="utf-8")
    with pytest.raises(ValueError, match="dictionaries_more"):
        default_words(tmp_path)


def test_every_dictionary_that_a_field_offers_has_words() -> None:
    records = [register.record for register in REGISTERS.values()]
    records += [child.record for record in records for child in children_of(record)]
    wanted = {field.dictionary for record in records for field in fields_of(record)} - {""}
    assert wanted - set(default_words()) == set()
