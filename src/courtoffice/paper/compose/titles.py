"""Breaks a long title into lines of whole words, shaped as the standard asks (梯形 or 菱形, clause 7.3.1)."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations, pairwise

from courtoffice.paper.lines.breaks import atom_ends

_USUAL = (
    "人民法院 政治部 政治处 党组 中心组 理论学习 学习 教育培训 教育 培训 案件质量评查 "
    "案件质量 案件 质量 评查 工作 总结 报告 情况 通报 汇报 通知 意见 办法 规定 方案 "
    "计划 纪要 统计表 汇总表 登记表 一览表 花名册 年度 半年 季度 上半年 下半年 关于 "
    "全院 干警 队伍 建设 开展 贯彻 落实 实施 进一步 加强 组织 活动 专题 调研 论文 "
    "获奖 考核 岗位责任制 责任制 结果 奖惩 兑现 处理 建议 督办 事项 会议 材料 法官 "
    "助理 书记员 离退休 干部 文化 廉政 警示 思想 政治 主题 整改 检查 问题 审判 执行 "
    "管理 监督 基层 党建 纪律 作风 先进 集体 个人 表彰 决定 请示 批复 函 名单 安排 "
    "经验 交流 讲话 例会 党风 "
)
_WORDS = tuple(_USUAL.split())
"""Words that a title's line does not end inside of: the program has no dictionary, only the usual ones."""
_AFTER = tuple("的和与及、》）”，；：")
_AFTER_WORDS = ("关于", "年度", "人民法院", "月", "年", "党组", "政治部")
_NOT_BEFORE = tuple("的了等和与及之")
_MANY_ATOMS = 60


def title_lines(text: str, most: int, measure: Callable[[str], float], width: float) -> tuple[str, ...]:
    """Return a title's lines.

    Line feeds in the text are kept. A line wider than ``width`` by ``measure`` is broken into the fewest
    lines of at most ``most`` characters' width, between words where possible, so that no line is very much
    shorter than the others and the middle of three is not the shortest.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        for part in _before_dash(line) if measure(line) > width else (line,):
            lines += [part] if measure(part) <= width else _broken(part, measure, width * most / (most + 2))
    return tuple(lines)


def _before_dash(text: str) -> tuple[str, ...]:
    """Part a title from the second title that a dash opens (破折号引出副标题)."""
    at = text.find("——")
    return (text[:at], text[at:]) if at > 0 else (text,)


def _broken(text: str, measure: Callable[[str], float], width: float) -> list[str]:
    ends = atom_ends(text)
    least = max(2, -int(-measure(text) // width))
    if len(ends) > _MANY_ATOMS or least > 4:
        return _greedy(text, ends, measure, width)
    for count in (least, least + 1):
        best = _best(text, ends[:-1], count, measure, width)
        if best:
            return best
    return _greedy(text, ends, measure, width)


def _best(
    text: str, ends: list[int], count: int, measure: Callable[[str], float], width: float
) -> list[str] | None:
    """Try every way to cut a title into ``count`` lines and return the least bad one."""
    bad = {end: _badness(text, end) for end in ends}
    chosen: list[str] | None = None
    lowest = float("inf")
    good = sorted(sorted(ends, key=lambda end: bad[end])[: 24 if count < 4 else 14])
    for cuts in combinations(good, count - 1):
        bounds = [0, *cuts, len(text)]
        lines = [text[a:b] for a, b in pairwise(bounds)]
        widths = [measure(line) for line in lines]
        if max(widths) > width:
            continue
        cost = _shape(widths) + sum(bad[cut] for cut in cuts)
        if cost < lowest:
            chosen, lowest = lines, cost
    return chosen


def _badness(text: str, at: int) -> float:
    """How bad it is to end a title's line here: inside a word, or before a word that leans back."""
    cost = 1.0
    if text.startswith(_NOT_BEFORE, at):
        cost += 3.0
    if text.endswith((*_AFTER, *_AFTER_WORDS), 0, at):
        cost -= 0.8
    for word in _WORDS:
        start = text.find(word, max(0, at - len(word) + 1), at + len(word) - 1)
        if start >= 0 and start < at < start + len(word):
            return cost + 4.0
    return cost


def _shape(widths: list[float]) -> float:
    """How far lines are from a trapezium or a diamond: equal lines and an hourglass are worst."""
    mean = sum(widths) / len(widths)
    cost = sum(abs(width - mean) for width in widths) / mean
    if len(widths) == 2 and abs(widths[0] - widths[1]) < 0.05 * mean:
        cost += 0.3
    for before, line, after in zip(widths, widths[1:], widths[2:], strict=False):
        if line < min(before, after):
            cost += 2.0
    return cost * 2


def _greedy(text: str, ends: list[int], measure: Callable[[str], float], width: float) -> list[str]:
    """Fill line after line; a piece wider than a line is left to the breaker of the page."""
    lines: list[str] = []
    start = last = 0
    for end in ends:
        if last > start and measure(text[start:end]) > width:
            lines.append(text[start:last])
            start = last
        last = end
    return [*lines, text[start:]]
