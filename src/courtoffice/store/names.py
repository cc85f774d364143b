"""The Chinese names of tables and columns, for the sentences that refuse something."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from courtoffice.fields import Record, children_of, fields_of

NO_NAMES: Mapping[str, str] = MappingProxyType({})
_OWN = {
    "setting": "设置",
    "dictionary_word": "常用词",
    "holiday": "节假日",
    "paper_wording": "文稿的文字",
    "issued_paper": "定稿",
    "issued_figure": "定稿的数字",
    "meeting_pack": "党组会材料",
    "meeting_pack_item": "党组会材料的议题",
}


class Names:
    """Names given from outside as {"table": name, "table.column": name}, and those that records declare."""

    def __init__(self, given: Mapping[str, str]) -> None:
        """Begin with the names given, which win over what records declare."""
        self._given = given  # not copied: it may be costly to look into, and nobody may ever ask
        self._names = dict(_OWN)
        self._learnt: set[type[Record]] = set()

    def learn(self, record: type[Record]) -> None:
        """Take the labels of a record's fields and child lists."""
        if record in self._learnt:
            return
        self._learnt.add(record)
        for field in fields_of(record):
            self._names.setdefault(f"{record.table}.{field.name}", field.label)
        for child in children_of(record):
            self._names.setdefault(child.record.table, child.label)
            self.learn(child.record)

    def table(self, table: str) -> str:
        """Return what a table is called, its own name at worst."""
        return self._given.get(table) or self._names.get(table, table)

    def column(self, table: str, column: str) -> str:
        """Return what a column is called, its own name at worst."""
        key = f"{table}.{column}"
        return self._given.get(key) or self._names.get(key, column)
