"""The words of lists of closed cases (结案清单): what their columns are called, what courts write in them."""

from __future__ import annotations

import re
from typing import Final

from courtoffice.areas.review.records_cases import CASE_TYPES, ClosedCase
from courtoffice.case_number import parse
from courtoffice.cells import clean, half_width, read
from courtoffice.exchange.heads import Head
from courtoffice.exchange.sheets_in import Value
from courtoffice.fields import Field, field_of

HEADS: Final = (
    Head("case_number", "案号", ("案件编号", "案件号", "结案案号", "本院案号"), required=True),
    Head("case_type", "案件类型", ("类型", "案件类别", "案件性质", "类别", "审判类别")),
    Head("cause", "案由", ("立案案由", "结案案由", "罪名", "案由名称")),
    Head("procedure", "适用程序", ("审理程序", "程序", "审判程序", "结案程序")),
    Head("parties", "当事人", ("当事人姓名", "当事人名称", "诉讼参与人")),
    Head("department_id", "承办部门", ("承办庭室", "部门", "庭室", "办案部门", "所属部门")),
    Head(
        "judge_id",
        "承办法官",
        ("承办人", "主审法官", "主审人", "审判员", "承办审判员", "办案法官", "法官"),
        required=True,
    ),
    Head("assistant_id", "法官助理", ("助理", "审判助理")),
    Head("clerk_id", "书记员", ("书记", "记录人")),
    Head("panel", "合议庭", ("合议庭成员", "合议庭组成人员", "合议庭组成", "审判组织成员")),
    Head("received_on", "收案日期", ("立案日期", "收案时间", "立案时间", "受理日期")),
    Head(
        "closed_on",
        "结案日期",
        ("结案时间", "审结日期", "审结时间", "执结日期", "审执结日期"),
        required=True,
    ),
    Head("closed_by", "结案方式", ("结案形式", "审结方式", "执结方式")),
    Head("sent_back", "发回或改判", ("发改", "发回改判", "被发回改判", "是否发改", "改判发回", "二审发改")),
    Head("retried", "再审", ("是否再审", "进入再审", "申请再审")),
    Head("petition", "信访", ("是否信访", "涉诉信访", "涉信访", "信访案件")),
    Head("referred", "转办", ("是否转办", "交办", "督办", "上级转办", "转办交办")),
    Head("key", "重点事由", ("重点案件", "重点类型", "特殊标识")),
    Head("note", "备注", ("说明",)),
    Head("position", "序号", ("编号", "行号"), common=True),
)
FLAGS: Final = {"sent_back": "发回或改判", "retried": "再审", "petition": "信访", "referred": "转办"}
_FLAG_WORDS: Final = {
    "sent_back": ("发回", "改判", "发改"),
    "retried": ("再审",),
    "petition": ("信访", "上访", "申诉"),
    "referred": ("转办", "交办", "督办"),
}
_TYPE_WORDS: Final = (
    ("赔偿", "赔偿"),
    ("执行", "执行"),
    ("刑", "刑事"),
    ("行政", "行政"),
    ("民", "民事"),
    ("商", "民事"),
)
_TOTAL = re.compile(
    r"(合|小|总|共)计|(制表|填表|填报|审核|负责)(人|单位|日期)?[:：]|(注|说明|备注)[:：]|(共|合计|总计)?\d+件$"
)
_PARTS = re.compile(r"[、，,;；/／|\s]+")
_DUTY = re.compile(
    r"^(审判长|审判员|人民陪审员|陪审员|代理审判员)[:：]?|[（(](审判长|审判员|人民陪审员|陪审员|主审)[)）]$"
)

Said = tuple[str, str]
"""A value read from a cell, and what is to be asked about it ("" for nothing)."""


def is_total(first: str) -> bool:
    """Return whether the first filled cell of a row begins a sum or a note under the list, not a case."""
    return _TOTAL.match("".join(first.split())) is not None


def field(key: str) -> Field:
    """Return the declared field of a closed case that a column fills."""
    return field_of(ClosedCase, key)


def read_type(value: Value, number: str) -> Said:
    """Return the type of a case: as written, otherwise as its number says, 其他 when neither does."""
    text = "".join(half_width(clean(value)).split())
    if text in CASE_TYPES:
        return text, ""
    parsed = parse(number)
    by_number = parsed.case_type if parsed is not None else ""
    by_word = next((kept for word, kept in _TYPE_WORDS if word in text), "")
    if by_word:
        return by_word, ""
    if by_number:
        return by_number, f"案件类型“{text}”看不懂，按案号定为“{by_number}”。" if text else ""
    asked = f"案件类型“{text}”看不懂" if text else "没有写案件类型，案号里也看不出来"
    return "其他", f"{asked}，按“其他”导入。"


def read_flag(key: str, value: Value) -> tuple[bool, str]:
    """Return whether a case is a key case; a word for it in the cell (改判, 进京上访) is a yes."""
    try:
        return bool(read(field(key), value)), ""
    except ValueError:
        text = clean(value)
    if any(word in text for word in ("未", "没有", "不涉")):
        return False, ""
    if any(word in text for word in _FLAG_WORDS[key]):
        return True, ""
    return True, f"“{FLAGS[key]}”写的“{text}”按“是”导入。"


def flags_in(value: Value) -> list[str]:
    """Return the key reasons that a cell of the column 重点事由 names."""
    text = clean(value)
    return [key for key, words in _FLAG_WORDS.items() if any(word in text for word in words)]


def panel_names(value: Value) -> list[tuple[str, str]]:
    """Return the members of a panel as written, each with the duty beside the name, "" for none."""
    found = []
    for part in _PARTS.split(clean(value)):
        duty = _DUTY.search(part)
        name = _DUTY.sub("", part).strip()
        if name:
            found.append((name, _duty(duty[0]) if duty is not None else ""))
    return found


def _duty(text: str) -> str:
    if "审判长" in text:
        return "审判长"
    return "人民陪审员" if "陪审" in text else "审判员" if "审判员" in text else ""
