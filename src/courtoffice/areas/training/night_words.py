"""What the evenings of a term add up to, in words for the screen. Pure."""

from __future__ import annotations

from courtoffice.areas.training.night_term import TermTotals
from courtoffice.cells import hundredths


def totals_in_words(found: TermTotals) -> str:
    """Return the totals of a term as a clerk reads them."""
    parts = [f"到今天应上课 {found.due} 次，已上课 {found.held} 次"]
    if found.unrecorded:
        parts.append(f"其中 {found.unrecorded} 次还没有登记参训人员")
    if found.rate is not None:
        parts.append(f"到课率 {hundredths(found.rate)}%（{found.present}/{found.listed} 人次）")
    if found.held:
        parts.append(
            f"本院授课 {found.own} 次 {found.own_lecturers} 人，"
            f"外请 {found.guests} 次 {found.guest_lecturers} 人"
        )
    if found.short:
        parts.append(f"课时不足的 {found.short} 次")
    if found.ahead:
        parts.append(f"待上课 {found.ahead} 次")
    return "　".join(parts)
