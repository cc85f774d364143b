"""The sections of the settings window, in their order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from courtoffice.shell.open_office import OpenOffice
from courtoffice.shell.settings_backups import BackupsSection
from courtoffice.shell.settings_computer import ComputerSection
from courtoffice.shell.settings_court import CourtSection
from courtoffice.shell.settings_rules import RulesSection
from courtoffice.shell.settings_section import Section
from courtoffice.shell.settings_words import WordsSection

if TYPE_CHECKING:
    from courtoffice.shell.main_window import MainWindow

TITLES = tuple(
    section.title for section in (CourtSection, RulesSection, WordsSection, ComputerSection, BackupsSection)
)
"""What the sections are called, in their order."""


def sections(window: MainWindow, office: OpenOffice, restore: Callable[[Path], None]) -> list[Section]:
    """Make the sections for the open file of a window; ``restore`` goes back to a backup."""
    house, keeping, dialogs = window.house, window.keeping, window.dialogs
    settings = house.settings()
    return [
        CourtSection([setting for setting in settings if not setting.dated]),
        RulesSection([setting for setting in settings if setting.dated], house.today()),
        WordsSection(house.dictionaries()),
        ComputerSection(window.preferences, dialogs.set_who, dialogs.set_scheme, dialogs.set_text_size),
        BackupsSection(
            lambda: keeping.back_up(office.store), restore, lambda: keeping.choose_folder(office.store)
        ),
    ]
