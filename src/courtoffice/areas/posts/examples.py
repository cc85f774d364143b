"""Examples for the blank lists of conduct, rewards and penalties."""

from __future__ import annotations

from courtoffice.areas.posts.records_conduct import Conduct, RewardPenalty
from courtoffice.register import Desk


def conduct(desk: Desk) -> Conduct | None:
    """Return a breach of discipline; None for an office without people."""
    officer = desk.first("officer")
    if officer is None:
        return None
    return Conduct(happened_on=desk.today, officer_id=officer, kind="作风纪律", facts="上班迟到")


def reward(desk: Desk) -> RewardPenalty | None:
    """Return a reward of one officer; None for an office without people."""
    officer = desk.first("officer")
    if officer is None:
        return None
    return RewardPenalty(decided_on=desk.today, kind="奖励", officer_id=officer, content="通报表扬")
