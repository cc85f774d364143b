"""The draw of cases: repeatable from its seed, fair within a judge's cases, key cases always in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courtoffice.areas.people.roster import Roster
from courtoffice.areas.review.draw import (
    Quota,
    Verification,
    checksum,
    drawn,
    key_reason,
    new_seed,
    pool_of,
    preview,
    request_faults,
    rule_in_words,
    verify,
)
from courtoffice.areas.review.records_cases import ClosedCase, Draw, DrawnCase
from courtoffice.areas.review.rules_cases import draw_faults
from courtoffice.errors import Refused, blocking

FIRST, LAST = date(2026, 3, 1), date(2026, 3, 31)
FLAGS = ("sent_back", "retried", "petition", "referred")


def case(row: int, judge: int = 1, day: int = 1, **more: bool) -> ClosedCase:
    return ClosedCase(
        id=row,
        case_number=f"（2026）湘0999民初{row}号",
        case_type="民事",
        closed_on=date(2026, 3, day),
        judge_id=judge,
        sent_back=more.get("sent_back", False),
        retried=more.get("retried", False),
        petition=more.get("petition", False),
        referred=more.get("referred", False),
    )


def request(minimum: int = 2, share: int = 0, seed: str = "种子", *, key_always: bool = True) -> Draw:
    return Draw(
        name="抽查",
        drawn_on=date(2026, 4, 1),
        from_date=FIRST,
        until_date=LAST,
        minimum=minimum,
        share=share,
        seed=seed,
        key_always=key_always,
    )


def ids(draw: Draw, basis: str = "") -> list[int]:
    return [item.case_id or 0 for item in draw.cases if basis in ("", item.basis)]


@st.composite
def pools(draw: st.DrawFn) -> list[ClosedCase]:
    """Pools of up to forty cases of five judges; one in eight is a key case, some lie outside the days."""
    rows = draw(st.lists(st.integers(1, 10**9), unique=True, min_size=1, max_size=40))
    made = []
    for row in rows:
        flag = draw(st.sampled_from((*FLAGS, *[""] * 28)))
        made.append(case(row, draw(st.integers(1, 5)), 1, **({flag: True} if flag else {})))
    outside = draw(st.integers(0, 3))
    return [
        replace(item, closed_on=LAST + timedelta(days=1)) if at < outside else item
        for at, item in enumerate(made)
    ]


requests = st.builds(
    request, st.integers(1, 6), st.integers(0, 100_00), st.text("0123456789种子abc甲", min_size=1)
)


@given(cases=pools(), wanted=requests)
def test_a_draw_takes_what_its_rule_says_and_nothing_twice(cases: list[ClosedCase], wanted: Draw) -> None:
    roster, pool = Roster([], []), pool_of(wanted, cases)
    if not pool:
        with pytest.raises(Refused, match="没有已结案件"):
            drawn(wanted, cases, roster)
        return
    made = drawn(wanted, cases, roster)
    by_id = {item.id: item for item in pool}
    assert len(set(ids(made))) == len(ids(made))
    assert set(ids(made)) <= set(by_id)
    assert set(ids(made, "重点")) == {item.id for item in pool if key_reason(item)}
    taken = Counter(by_id[row].judge_id for row in ids(made, "随机"))
    for quota in preview(wanted, cases):
        own = sum(1 for item in pool if item.judge_id == quota.judge_id and not key_reason(item))
        assert taken[quota.judge_id] == quota.random >= min(own, wanted.minimum or 0)
        assert quota.random * 100_00 >= own * (wanted.share or 0)
        assert quota.closed == own + quota.key
    assert [item.position for item in made.cases] == list(range(1, len(made.cases) + 1))
    closed = {item.id: item.closed_on or FIRST for item in pool}
    assert draw_faults(made, closed, date(2026, 4, 1)) == []


@given(cases=pools(), wanted=requests, mixed=st.randoms())
def test_the_same_seed_draws_the_same_from_a_pool_in_any_order(
    cases: list[ClosedCase], wanted: Draw, mixed: object
) -> None:
    roster = Roster([], [])
    if not pool_of(wanted, cases):
        return
    made = drawn(wanted, cases, roster)
    other = list(cases)
    mixed.shuffle(other)  # type: ignore[attr-defined]
    assert drawn(wanted, other, roster) == made
    assert verify(made, other) == Verification()
    more = drawn(replace(wanted, minimum=(wanted.minimum or 0) + 1), cases, roster)
    assert set(ids(made)) <= set(ids(more))


def test_the_lots_are_the_same_on_every_machine() -> None:
    """A draw that was kept must be repeatable years later: these cases were drawn once and for all."""
    cases = [case(row, judge) for row, judge in zip(range(1, 31), [1, 2, 3] * 10, strict=True)]
    made = drawn(request(2, seed="20260401"), cases, Roster([], []))
    assert ids(made) == [26, 2, 4, 10, 9, 18]
    assert made.checksum == "ce423169257fc81486c09563679cc27a055ab9360f244c8c74633cd45725052b"


def test_another_seed_draws_otherwise() -> None:
    cases = [case(row) for row in range(1, 200)]
    drawings = {tuple(ids(drawn(request(3, seed=str(at)), cases, Roster([], [])))) for at in range(20)}
    assert len(drawings) == 20


def _counts(cases: Sequence[ClosedCase], wanted: Draw, times: int) -> Counter[int]:
    found: Counter[int] = Counter()
    for at in range(times):
        found.update(ids(drawn(replace(wanted, seed=f"第{at}次"), cases, Roster([], [])), "随机"))
    return found


def test_every_case_of_a_stratum_is_equally_likely() -> None:
    """Chi square over fixed seeds, 9 and 4 degrees of freedom; the bounds are those of one in a hundred."""
    cases = [case(row, 1) for row in range(1, 11)] + [case(row, 2) for row in range(500, 505)]
    times = 2000
    found = _counts(cases, request(2), times)
    for rows, bound in ((range(1, 11), 21.67), (range(500, 505), 13.28)):
        chance = 2 / len(rows)
        spread = times * chance * (1 - chance)
        total = sum((found[row] - times * chance) ** 2 for row in rows) / spread
        assert total * (len(rows) - 1) / len(rows) < bound


def test_every_pair_is_equally_likely() -> None:
    """Neighbours in the list must not come together more often than others: 10 pairs of 5 cases."""
    cases = [case(row) for row in range(1, 6)]
    found: Counter[frozenset[int]] = Counter()
    for at in range(2000):
        found[frozenset(ids(drawn(request(2, seed=f"对{at}"), cases, Roster([], []))))] += 1
    assert len(found) == 10
    assert sum((count - 200) ** 2 / 200 for count in found.values()) < 21.67


def test_preview_says_how_many_each_judge_gets(court: Roster) -> None:
    cases = [case(1), case(2), case(3, sent_back=True), *(case(row, 5) for row in range(10, 31))]
    wanted = request(3, 20_00)
    assert preview(wanted, cases) == [Quota(1, 3, 1, 2, 1), Quota(5, 21, 0, 5, 0)]
    [asked] = request_faults(wanted, cases, court)
    assert asked.message == "不够每名法官至少3件的，将全部抽取：钱一（2件）。确定这样抽取吗？"
    assert not asked.blocks
    assert ids(drawn(wanted, cases, court))[0] == 3
    assert preview(request(3, 20_00, key_always=False), cases)[0] == Quota(1, 3, 0, 3, 0)


def test_without_days_there_is_no_pool() -> None:
    assert preview(replace(request(), until_date=None), [case(1)]) == []


def test_a_part_of_a_case_is_a_case() -> None:
    assert preview(request(0, 10_00), [case(row) for row in range(1, 12)])[0].random == 2
    assert preview(request(0, 1), [case(1)])[0].random == 1
    assert preview(request(0, 100_00), [case(row) for row in range(1, 12)])[0].random == 11


REFUSED = (
    (request(seed="　 "), "随机种子"),
    (request(share=100_01), "0到100之间"),
    (request(share=-1), "0到100之间"),
    (request(-1), "不能小于零"),
    (replace(request(), from_date=None), "起始日期和截止日期"),
    (request(0), "一件也抽不到"),
    (replace(request(), from_date=date(2027, 1, 1), until_date=date(2027, 1, 31)), "没有已结案件"),
    (replace(request(), from_date=LAST, until_date=FIRST), "没有已结案件"),
)


@pytest.mark.parametrize(("wanted", "words"), REFUSED, ids=[words for _, words in REFUSED])
def test_a_draw_that_cannot_be_made_is_refused_in_words(wanted: Draw, words: str, court: Roster) -> None:
    cases = [case(1), case(2)]
    assert blocking(request_faults(wanted, cases, court))
    with pytest.raises(Refused, match=words):
        drawn(wanted, cases, court)


def test_all_that_is_wrong_is_said_at_once(court: Roster) -> None:
    wrong = replace(request(-1, -1, ""), until_date=None)
    assert [fault.field for fault in request_faults(wrong, [], court)] == [
        "seed", "share", "minimum", "from_date",
    ]  # fmt: skip


def test_key_cases_alone_make_a_draw(court: Roster) -> None:
    made = drawn(request(0), [case(1), case(2, petition=True)], court)
    assert [(item.case_id, item.basis, item.reason) for item in made.cases] == [(2, "重点", "信访")]
    three = [case(1, retried=True), case(2, 5, referred=True), case(3, sent_back=True)]
    assert ids(drawn(replace(request(), minimum=None, share=None), three, court)) == [1, 2, 3]


def test_named_cases_stay_and_are_not_compared(court: Roster) -> None:
    cases = [case(row) for row in range(1, 9)] + [case(9, referred=True)]
    lucky = ids(drawn(request(1), cases, court), "随机")[0]
    other = next(row for row in range(1, 9) if row != lucky)
    by_hand = tuple(DrawnCase(case_id=row, basis="指定", reason="院领导指定") for row in (other, 9))
    made = drawn(replace(request(1), cases=by_hand), cases, court)
    assert [(item.case_id, item.basis) for item in made.cases] == [
        (9, "重点"), (lucky, "随机"), (other, "指定"),
    ]  # fmt: skip
    assert verify(made, cases).same


def test_verification_finds_an_exchanged_case(court: Roster) -> None:
    cases = [case(row) for row in range(1, 9)]
    made = drawn(request(1), cases, court)
    [lucky] = ids(made)
    wrong = 1 if lucky != 1 else 2
    forged = replace(made, cases=(replace(made.cases[0], case_id=wrong),))
    found = verify(forged, cases)
    assert (found.missing, found.extra, found.trouble, found.same) == ((wrong,), (lucky,), "", False)
    numbers = {item.id: item.case_number for item in cases if item.id != lucky}
    assert found.words(numbers) == (
        f"重抽验证不一致。保存的结果多出：（2026）湘0999民初{wrong}号。保存的结果缺少：（已删除）。"
    )
    assert verify(made, cases).words({}).startswith("重抽验证一致")


@pytest.mark.parametrize(
    "change",
    [
        lambda cases: cases[:-1],
        lambda cases: [*cases, case(99)],
        lambda cases: [replace(cases[0], petition=True), *cases[1:]],
        lambda cases: [replace(cases[0], judge_id=3), *cases[1:]],
        lambda cases: [replace(cases[0], case_number="（2026）湘0999民初77号"), *cases[1:]],
        lambda cases: [replace(cases[0], closed_on=date(2026, 3, 30)), *cases[1:]],
    ],
)
def test_verification_tells_a_pool_that_has_changed(change: object, court: Roster) -> None:
    cases = [case(row) for row in range(1, 9)]
    made = drawn(request(8), cases, court)
    found = verify(made, change(cases))  # type: ignore[operator]
    assert not found.same
    assert "案件池与抽取时不同：抽取时8件，现在" in found.words({})


def test_the_checksum_leaves_aside_how_a_number_is_typed() -> None:
    typed = replace(case(1), case_number="(2026) 湘0999民初１号")
    assert checksum([typed]) == checksum([case(1)]) != checksum([case(2)])
    assert checksum([case(1), case(2)]) == checksum([case(2), case(1)])


def test_a_draw_registered_without_seed_cannot_be_verified() -> None:
    assert "无法重抽验证" in verify(replace(request(), seed=""), [case(1)]).words({})
    assert "无法重抽验证" in verify(request(), [case(1)]).trouble


def test_the_rule_in_words() -> None:
    assert rule_in_words(request(2, 12_50)) == (
        "从2026年3月1日至2026年3月31日的已结案件中抽取；发回或改判、再审、信访、转办的案件全部评查，另计；"
        "其余案件每名法官至少2件，按每名法官案件数的12.5%（不足一件的按一件），取多者，随机抽取；"
        "不够的全部抽取。"
    )
    assert "按每名" not in rule_in_words(request(1))
    assert rule_in_words(request(0, 5_00, key_always=False)).endswith(
        "抽取；案件按每名法官案件数的5%（不足一件的按一件），随机抽取；不够的全部抽取。"
    )
    assert rule_in_words(request(0)).endswith("全部评查，另计。")


def test_hostile_seeds_and_numbers_are_only_text(court: Roster) -> None:
    for text in ("'; DROP TABLE review", "<b>&</b>", "=1+1", "䶮𠮷", "\x00\x07", "９" * 18, "长" * 5000):
        made = drawn(request(1, seed=text), [replace(case(1), case_number=text), case(2)], court)
        assert verify(made, [replace(case(1), case_number=text), case(2)]).same


def test_seeds_nobody_chose_are_eight_digits_and_differ() -> None:
    seeds = {new_seed() for _ in range(50)}
    assert len(seeds) > 45
    assert all(len(seed) == 8 and seed.isdigit() for seed in seeds)
