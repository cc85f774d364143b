"""The tab 学习日历, worked on as a clerk does."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from courtoffice.areas.study.page import StudyPage
from courtoffice.areas.study.records import Session
from courtoffice.areas.study.records_awards import ResearchPaper

if TYPE_CHECKING:
    from tests.conftest import Clerk
