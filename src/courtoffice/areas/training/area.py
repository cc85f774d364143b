"""What training brings to the house."""

from __future__ import annotations

from courtoffice.area import Area
from courtoffice.areas.training.settings import TRAINING_SETTINGS
from courtoffice.late import late, late_value
from courtoffice.report import Report, Span

_figures = late("courtoffice.areas.training.figures", "figures")
_rows = late("courtoffice.areas.training.rows", "training_rows")
_plan = late("courtoffice.areas.training.papers_plan", "training_plan")
_plan_officers = late("courtoffice.areas.training.papers_plan_officers", "training_plan_officers")
_report = late("courtoffice.areas.training.papers_report", "training_report")
_ledger = late("courtoffice.areas.training.papers_ledger", "training_ledger")
_shortfall = late("courtoffice.areas.training.papers_shortfall", "training_shortfall")

AREA = Area(
    key="training",
    title="培训台账",
    lists=late_value("courtoffice.areas.training.lists", "REGISTERS"),
    linked=late_value("courtoffice.areas.training.registers_plan", "LINKS"),
    settings=TRAINING_SETTINGS,
    figures=lambda desk, period: _figures(_rows(desk.store, period, desk.today)),
    reports=(
        Report("training-plan", "年度教育培训计划", Span.YEAR, _plan),
        Report("training-plan-officers", "年度培训人员安排表", Span.YEAR, _plan_officers),
        Report("training-report", "年度教育培训工作报告", Span.YEAR, _report),
        Report("training-ledger", "培训台账", Span.YEAR, _ledger),
        Report("training-shortfall", "学时未达标人员名单", Span.YEAR, _shortfall),
    ),
    own_check=late("courtoffice.areas.training.check", "check"),
)
