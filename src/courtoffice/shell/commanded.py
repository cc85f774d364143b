"""What menus, toolbar and search may ask of a page, and of each of its rooms."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

COMMANDS = (
    "new_record",
    "edit_record",
    "duplicate_record",
    "delete_record",
    "focus_filter",
    "copy_rows",
    "export_rows",
    "export_details",
    "import_rows",
    "paste_rows",
    "write_template",
    "print_paper",
)


class Commanded:
    """Answers the commands of the window; one that is not overridden does nothing."""

    def can(self, command: str) -> bool:
        """Return whether a command, one of :data:`COMMANDS`, has something to work on now."""
        return False

    def new_record(self) -> None:
        """Begin a new record."""

    def edit_record(self) -> None:
        """Open the chosen record."""

    def duplicate_record(self) -> None:
        """Begin a new record as a copy of the chosen one."""

    def delete_record(self) -> None:
        """Delete the chosen records after asking."""

    def focus_filter(self) -> None:
        """Put the cursor into the filter row."""

    def copy_rows(self) -> None:
        """Copy the chosen rows, or all that are listed, to the clipboard for a spreadsheet."""

    def export_rows(self) -> None:
        """Write the listed rows to a spreadsheet."""

    def import_rows(self) -> None:
        """Take in a list from a spreadsheet."""

    def paste_rows(self) -> None:
        """Take in the rows that are in the clipboard."""

    def write_template(self) -> None:
        """Write a blank list to fill in and import."""

    def export_details(self) -> None:
        """Write what is listed with every detail, one line for each child row."""

    def print_paper(self) -> None:
        """Make the paper that belongs to this page."""

    def open_record(self, register_key: str, record_id: int) -> bool:
        """Bring up one record of a register; False when the register is not on this page."""
        return False

    def begin_record(self, register_key: str, given: Mapping[str, Any]) -> bool:
        """Begin a new record of a register with some fields filled in; False when it is not on this page."""
        return False

    def show_records(self, register_key: str, ids: Collection[int], words: str) -> bool:
        """List only some records of a register, with ``words`` that say which; False when it is not here."""
        return False
