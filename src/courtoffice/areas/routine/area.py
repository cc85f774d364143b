"""What routines bring to the house: so far only the tables of the office file."""

from __future__ import annotations

from courtoffice.area import Area

AREA = Area(key="routine", title="例行工作")
