"""The draw of cases for review (抽查): by judge, with a seed, and repeatable by anybody. Pure.

The pool is what was closed between two days. Every case of it, in the order of the numbers of the records,
gets one lot from ``random.Random(seed).random()``, the one sequence that Python promises to keep in all
versions; the smallest lots of each judge are drawn. So the draw depends on the seed and on the pool alone.
"""

from __future__ import annotations

import hashlib
import random
import re
import secrets
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.serving import name_of
from courtoffice.areas.review.records_cases import KEY, NAMED, RANDOM, ClosedCase, Draw, DrawnCase
from courtoffice.areas.review.rules_cases import WHOLE
from courtoffice.case_number import normalise
from courtoffice.cells import hundredths
from courtoffice.errors import Fault, Refused, blocking

_KEY_REASONS = {"sent_back": "发回或改判", "retried": "再审", "petition": "信访", "referred": "转办"}


@dataclass(frozen=True, slots=True)
class Quota:
    """What a draw takes of one judge: of ``closed`` cases ``key`` ones always, and ``random`` by lot.

    ``short`` is how many cases the judge lacks for the minimum.
    """

    judge_id: int
    closed: int
    key: int
    random: int
    short: int


@dataclass(frozen=True, slots=True)
class Verification:
    """What repeating a draw has shown (重抽验证).

    ``missing`` were drawn but are not drawn again, ``extra`` the other way round: ids of cases. ``trouble``
    says in words why the draw could not be repeated as it was, "" when it could.
    """

    missing: tuple[int, ...] = ()
    extra: tuple[int, ...] = ()
    trouble: str = ""

    @property
    def same(self) -> bool:
        """Return whether the repeated draw took just what was kept, from the same pool."""
        return not (self.missing or self.extra or self.trouble)

    def words(self, numbers: Mapping[int, str]) -> str:
        """Return the result in words; ``numbers`` are the case numbers by the id of the case."""
        if self.same:
            return "重抽验证一致：按保存的规则、随机种子和案件池重新抽取，结果与保存的完全相同。"
        found = [self.trouble] if self.trouble else ["重抽验证不一致。"]
        for lead, ids in (("保存的结果多出", self.missing), ("保存的结果缺少", self.extra)):
            if ids:
                found.append(f"{lead}：{'、'.join(numbers.get(row, '（已删除）') for row in ids)}。")
        return "".join(found)


def new_seed() -> str:
    """Return a seed of eight digits that nobody chose."""
    return f"{secrets.randbelow(10**8):08d}"


def key_reason(case: ClosedCase) -> str:
    """Return why a case is always reviewed, "" for an ordinary one."""
    return next((name for flag, name in _KEY_REASONS.items() if getattr(case, flag)), "")


def pool_of(draw: Draw, cases: Iterable[ClosedCase]) -> list[ClosedCase]:
    """Return the cases that the draw is from, in the order of their ids: by their days, type and cause."""
    first, last = draw.from_date, draw.until_date
    if first is None or last is None:
        return []
    causes = causes_of(draw)
    pool = [
        case
        for case in cases
        if case.closed_on is not None
        and first <= case.closed_on <= last
        and draw.case_type in ("", case.case_type)
        and (not causes or any(cause in case.cause for cause in causes))
    ]
    return sorted(pool, key=lambda case: case.id)


def causes_of(draw: Draw) -> list[str]:
    """Return the causes that a special draw is from, or parts of them; [] for every cause."""
    return [cause for cause in re.split(r"[、，,；;\s]+", draw.cause) if cause]


def checksum(pool: Iterable[ClosedCase]) -> str:
    """Return the checksum (SHA-256) of everything in a pool that a draw depends on, in any order."""
    lines = [
        f"{case.id}|{normalise(case.case_number)}|{case.closed_on}|{case.judge_id}|{key_reason(case)}"
        for case in sorted(pool, key=lambda case: case.id)
    ]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def preview(draw: Draw, cases: Iterable[ClosedCase]) -> list[Quota]:
    """Return what the draw would take of each judge, in the order of the judges' ids; no seed is needed."""
    keys, rest = _parted(draw, pool_of(draw, cases))
    found = []
    for judge in sorted({*keys, *rest}):
        ordinary, wanted = len(rest[judge]), draw.minimum or 0
        share = -(-ordinary * (draw.share or 0) // WHOLE)  # a part of a case is a case
        taken = min(ordinary, max(wanted, share))
        closed = ordinary + len(keys[judge])
        found.append(Quota(judge, closed, len(keys[judge]), taken, max(0, wanted - ordinary)))
    return found


def request_faults(draw: Draw, cases: Sequence[ClosedCase], roster: Roster) -> list[Fault]:
    """Return what keeps this draw from being made, and as questions what it will not reach."""
    faults = []
    if not draw.seed.strip():
        faults.append(Fault("seed", "请填写随机种子，或者由程序随机生成一个。"))
    if not 0 <= (draw.share or 0) <= WHOLE:
        faults.append(Fault("share", "抽查比例要在0到100之间，请改正。"))
    if (draw.minimum or 0) < 0:
        faults.append(Fault("minimum", "“每名法官至少”不能小于零，请改正。"))
    if draw.from_date is None or draw.until_date is None:
        faults.append(Fault("from_date", "请填写结案起始日期和截止日期，抽查的案件池由此确定。"))
    if blocking(faults):
        return faults
    quotas = preview(draw, cases)
    if not quotas:
        if pool_of(replace(draw, case_type="", cause=""), cases):
            days = f"{draw.from_date}至{draw.until_date}"
            message = f"{days}没有{kind_in_words(draw)}，请改正只抽的案件类型或者案由。"
            return [Fault("cause" if draw.cause.strip() else "case_type", message)]
        message = (
            f"{draw.from_date}至{draw.until_date}没有已结案件，请先导入结案清单，或者改正结案日期的范围。"
        )
        return [Fault("from_date", message)]
    if not any(quota.key + quota.random for quota in quotas):
        message = "按这个规则一件也抽不到，请填写每名法官至少几件，或者填写抽查比例。"
        return [Fault("minimum", message)]
    return _short_of(draw, quotas, roster)


def drawn(draw: Draw, cases: Sequence[ClosedCase], roster: Roster) -> Draw:
    """Return the draw with the cases it takes, its rule in words, and the checksum and size of its pool.

    Cases that were named by hand (指定) stay, unless the draw takes them itself. Raises Refused when it
    cannot be made.
    """
    if faults := blocking(request_faults(draw, cases, roster)):
        raise Refused("".join(fault.message for fault in faults))
    pool = pool_of(draw, cases)
    taken = _taken(draw, pool)
    own = {item.case_id for item in taken}
    named = [item for item in draw.cases if item.basis == NAMED and item.case_id not in own]
    return replace(
        draw,
        rule=rule_in_words(draw),
        checksum=checksum(pool),
        pool_size=len(pool),
        cases=tuple(replace(item, position=at) for at, item in enumerate([*taken, *named], start=1)),
    )


def kind_in_words(draw: Draw, noun: str = "已结案件") -> str:
    """Return what kind of cases a draw is from: 民事已结案件（案由含“借贷”）."""
    causes = "或".join(f"“{cause}”" for cause in causes_of(draw))
    return f"{draw.case_type}{noun}" + (f"（案由含{causes}）" if causes else "")


def rule_in_words(draw: Draw) -> str:
    """Return the rule of a draw as papers print it."""
    least = f"每名法官至少{draw.minimum}件" if draw.minimum else ""
    share = f"按每名法官案件数的{hundredths(draw.share)}%（不足一件的按一件）" if draw.share else ""
    by_lot = "，".join(filter(None, (least, share)))
    parts = [f"从{_in_words(draw.from_date)}至{_in_words(draw.until_date)}的{kind_in_words(draw)}中抽取"]
    if draw.key_always:
        parts.append("发回或改判、再审、信访、转办的案件全部评查，另计")
    if by_lot:
        both = "，取多者" if least and share else ""
        parts.append(f"{'其余' if draw.key_always else ''}案件{by_lot}{both}，随机抽取；不够的全部抽取")
    return "；".join(parts) + "。"


def verify(draw: Draw, cases: Iterable[ClosedCase]) -> Verification:
    """Repeat a draw that was kept, from the pool as it is now, and compare (重抽验证).

    Cases that were named by hand are not by lot and are left out of the comparison.
    """
    if not draw.seed.strip() or not draw.checksum.strip():
        return Verification(trouble="这次抽查没有保存随机种子或者案件池校验值，无法重抽验证。")
    pool = pool_of(draw, cases)
    kept = {item.case_id or 0 for item in draw.cases if item.basis != NAMED}
    again = {item.case_id or 0 for item in _taken(draw, pool)}
    by_hand = {item.case_id or 0 for item in draw.cases} - kept
    trouble = ""
    if checksum(pool) != draw.checksum:
        trouble = (
            f"案件池与抽取时不同：抽取时{draw.pool_size or 0}件，现在{len(pool)}件，校验值不符。"
            "抽取以后案件有增删或者改动，请先核对案件池，再看下面的差异。"
        )
    return Verification(tuple(sorted(kept - again)), tuple(sorted(again - kept - by_hand)), trouble)


def _taken(draw: Draw, pool: Sequence[ClosedCase]) -> list[DrawnCase]:
    """Return the cases that the draw takes: key cases in the order of their ids, the others by lot."""
    source = random.Random()
    source.seed(draw.seed.strip(), version=2)
    lots = {case.id: source.random() for case in pool}
    keys, rest = _parted(draw, pool)
    by_lot: list[int] = []
    for quota in preview(draw, pool):
        own = sorted(rest[quota.judge_id], key=lambda case: (lots[case.id], case.id))
        by_lot += [case.id for case in own[: quota.random]]
    always = sorted((case for own in keys.values() for case in own), key=lambda case: case.id)
    return [
        *(DrawnCase(case_id=case.id, basis=KEY, reason=key_reason(case)) for case in always),
        *(DrawnCase(case_id=row, basis=RANDOM) for row in sorted(by_lot, key=lambda row: (lots[row], row))),
    ]


def _parted(
    draw: Draw, pool: Iterable[ClosedCase]
) -> tuple[defaultdict[int, list[ClosedCase]], defaultdict[int, list[ClosedCase]]]:
    """Return the cases of each judge that are always in, and those that the lot decides about."""
    keys: defaultdict[int, list[ClosedCase]] = defaultdict(list)
    rest: defaultdict[int, list[ClosedCase]] = defaultdict(list)
    for case in pool:
        always = draw.key_always and key_reason(case)
        (keys if always else rest)[case.judge_id or 0].append(case)
    return keys, rest


def _in_words(day: date | None) -> str:
    """Return a day as papers write it: 2026年3月5日."""
    return "" if day is None else f"{day.year}年{day.month}月{day.day}日"


def _short_of(draw: Draw, quotas: Sequence[Quota], roster: Roster) -> list[Fault]:
    lacking = [f"{name_of(roster, quota.judge_id)}（{quota.random}件）" for quota in quotas if quota.short]
    if not lacking:
        return []
    message = f"不够每名法官至少{draw.minimum}件的，将全部抽取：{'、'.join(lacking)}。确定这样抽取吗？"
    return [Fault("minimum", message, blocks=False)]
