"""The tabs that draw on all areas: 总览 and 报告."""

from courtoffice.areas.summary.overview_page import OverviewPage
from courtoffice.areas.summary.reports_page import ReportsPage

__all__ = ["OverviewPage", "ReportsPage"]
