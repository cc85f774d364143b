"""What post responsibility brings to the house."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.areas.posts.reports import REPORTS
from courtoffice.areas.posts.settings import POSTS_SETTINGS
from courtoffice.late import late, late_value

_figures = late("courtoffice.areas.posts.figures", "figures")
_rows = late("courtoffice.areas.posts.rows", "post_rows")

AREA = Area(
    key="posts",
    title="岗位考核",
    lists=late_value("courtoffice.areas.posts.lists", "REGISTERS"),
    linked=late_value("courtoffice.areas.posts.registers", "LINKS"),
    settings=POSTS_SETTINGS,
    figures=lambda desk, period: _figures(_rows(desk.store, period, desk.today)),
    reports=REPORTS,
    cautions=late("courtoffice.areas.posts.cautions", "sanctions_in_force"),
)
