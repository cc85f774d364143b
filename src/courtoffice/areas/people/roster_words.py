"""The words of staff lists (花名册): what their columns are called and what offices write in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Final

from courtoffice.areas.people.records import MOVED, RETIRED, SERVING, Officer, Posting
from courtoffice.cells import clean, half_width, read
from courtoffice.exchange.heads import Head, plain_heading
from courtoffice.exchange.intake.cells_in import read_cell
from courtoffice.exchange.sheets_in import Value
from courtoffice.fields import Kind, field_of

DEPARTMENT_NAMES = (
    *("庭室", "所在部门", "所属部门", "部门名称", "内设机构", "所在庭室", "工作部门", "现部门", "庭室部局队"),
    *("部门庭室", "庭室部门", "科室", "所在科室", "所在处室", "单位部门"),
)
HEADS: Final = (
    Head("name", "姓名", ("名字", "干警姓名", "人员姓名"), required=True),
    Head("gender", "性别"),
    Head("ethnic_group", "民族"),
    Head("birth_month", "出生年月", ("出生日期", "出生时间", "出生年月日", "生日")),
    Head("department", "部门", DEPARTMENT_NAMES),
    Head("post", "职务", ("现任职务", "现职务", "行政职务", "职务名称", "岗位", "工作岗位")),
    Head("category", "人员类别", ("类别", "身份", "人员身份", "人员性质", "人员分类", "岗位类别", "序列")),
    Head("judge_rank", "等级", ("法官等级", "职级", "现任职级", "职务职级", "等级职级", "警衔", "级别")),
    Head("party_member", "政治面貌", ("党派", "是否党员", "是否中共党员", "中共党员", "党员", "面貌")),
    Head("party_group", "党组成员", ("是否党组成员",)),
    Head("centre_group", "中心组成员", ("党组中心组成员", "是否中心组成员", "党组中心组", "中心组")),
    Head("education", "学历", ("最高学历", "学历学位", "文化程度", "学历层次", "全日制学历")),
    Head(
        "joined_on",
        "进院日期",
        (
            "进院时间",
            "入院时间",
            "到院时间",
            "调入时间",
            "入职时间",
        ),
    ),
    Head("status", "状态", ("在职状态", "人员状态", "在岗情况", "在职情况")),
    Head("pinyin", "姓名拼音", ("拼音",)),
    Head("written_as", "笔画排序字"),
    Head("note", "备注", ("说明",)),
    Head("position", "排列序号", ("名册序号", "排列顺序", "排序")),
    Head("serial", "序号", ("编号",), common=True),
)
PASSED_OVER: Final = frozenset({"年龄", "周岁", "签名", "签字", "签收", "不能导入的原因"})
"""Columns of staff lists that say nothing to be kept."""

CATEGORY_WORDS: Final = {
    **dict.fromkeys(("法官", "员额法官", "员额", "入额法官", "审判员"), "法官"),
    **dict.fromkeys(("法官助理", "助理", "助审员", "助理审判员"), "法官助理"),
    **dict.fromkeys(("书记员",), "书记员"),
    **dict.fromkeys(("法警", "司法警察"), "法警"),
    **dict.fromkeys(("司法行政", "司法行政人员", "行政", "行政人员", "综合", "综合人员"), "司法行政"),
    **dict.fromkeys(
        ("聘用", "聘用人员", "聘用制", "聘用制人员", "合同制", "临聘", "劳务派遣", "聘任"), "聘用"
    ),
}
STATUS_WORDS: Final = {
    **dict.fromkeys(("在职", "在岗", "在编", "在编在岗", "在职在编", "正常"), SERVING),
    **dict.fromkeys(("离退休", "退休", "离休", "已退休", "离退", "离退休人员", "退休人员"), RETIRED),
    **dict.fromkeys(("调出", "调离", "已调出", "已调离", "调走"), MOVED),
}
_ASKED_STATUS = {
    **dict.fromkeys(("借调", "挂职", "病休", "病假", "产假", "驻村", "抽调", "退居二线", "内退"), SERVING),
    **dict.fromkeys(("辞职", "离职", "辞退", "解聘", "去世", "死亡", "开除"), MOVED),
}
_PARTY = frozenset(
    {"中共党员", "党员", "中国共产党党员", "共产党员", "中共预备党员", "预备党员", "是", "√", "✓"}
)
_NO_PARTY = frozenset({"", "群众", "团员", "共青团员", "无党派", "无党派人士", "无", "否", "×", "普通群众"})
_OTHER_PARTIES = ("民革", "民盟", "民建", "民进", "农工", "致公", "九三", "台盟", "民主党派")
_TOTALS = re.compile(
    r"(合|小|总|共)计|(制表|填表|填报|审核|负责|报送|联系)(人|单位|日期)?[:：]|(注|说明|备注)[:：]|共\d+人"
)
_SECTION = re.compile(
    r"([一二三四五六七八九十]+、)?(?P<name>[^（(]*?(庭|室|部|局|队|处|科|中心|院领导|领导|人员))([（(].*[)）])?"
)
_IN_BRACKETS = re.compile(r"(?P<name>[^（()）]+)[（(](?P<said>[^（()）]*)[)）]")
GENDERS: Final = {"男": "男", "女": "女", "男性": "男", "女性": "女"}

Said = tuple[str, str]
"""A value read from a cell, and what is to be asked about it ("" for nothing)."""


def is_total(cells: Mapping[str, Value]) -> bool:
    """Return whether a row is a sum or a note under the list, not a person."""
    first = next((text for cell in cells.values() if (text := clean(cell))), "")
    name = plain_heading(cells.get("name", ""))
    return any(_TOTALS.match("".join(text.split())) is not None for text in (first, name))


def section_of(cells: Mapping[str, Value]) -> str:
    """Return the department that a row heads when it holds nothing else (民一庭（5人）), or ""."""
    texts = {clean(cell) for cell in cells.values()} - {""}
    found = _SECTION.fullmatch("".join(texts.pop().split())) if len(texts) == 1 else None
    return found["name"] if found else ""


def read_name(value: Value) -> tuple[str, dict[str, str]]:
    """Return a name and what stands behind it in brackets: 李四（女，回族）is a woman of the 回族."""
    text = clean(value)
    found = _IN_BRACKETS.fullmatch(text)
    if found is None:
        return text, {}
    more: dict[str, str] = {}
    for word in re.split(r"[，,、\s]+", found["said"]):
        if word in GENDERS:
            more["gender"] = GENDERS[word]
        elif word.endswith("族"):
            more["ethnic_group"] = word
        else:
            return text, {}
    return found["name"].strip(), more


def read_gender(value: Value) -> Said:
    """Return 男 or 女."""
    text = _bare(value)
    if text in GENDERS or not text:
        return GENDERS.get(text, ""), ""
    return "", f"性别“{text}”看不懂，没有导入这一项"


def read_ethnic_group(value: Value) -> Said:
    """Return the full name of an ethnic group: 汉 is 汉族."""
    text = _bare(value)
    return (
        f"{text}族" if text and not text.endswith("族") and len(text) <= 4 and text != "其他" else text
    ), ""


def read_category(value: Value, rank: str) -> Said:
    """Return the category of staff; where the cell is empty what the rank says of it."""
    text = _bare(value)
    if text in CATEGORY_WORDS:
        return CATEGORY_WORDS[text], ""
    if text and ("聘" in text or "合同" in text or "派遣" in text):
        return "聘用", f"人员类别“{text}”按“聘用”导入"
    if text:
        found = next((kept for word, kept in _in_order() if word in text), "")
        asked = f"按“{found}”导入" if found else "看不懂，没有导入这一项"
        return found, f"人员类别“{text}”{asked}"
    found = next((kept for word, kept in _in_order() if word in rank), "")
    return found, f"没有填人员类别，按等级“{rank}”定为“{found}”" if found else ""


def _in_order() -> list[tuple[str, str]]:
    """Longer words first, so that 四级法官助理 is no judge."""
    words = {word: kept for word, kept in CATEGORY_WORDS.items() if len(word) > 1 and kept != "司法行政"}
    words |= {"警督": "法警", "警司": "法警", "警员": "法警", "科员": "司法行政", "司法行政": "司法行政"}
    return sorted(words.items(), key=lambda item: -len(item[0]))


def read_status(value: Value) -> Said:
    """Return 在职, 离退休 or 调出; an empty cell is 在职."""
    text = _bare(value)
    if not text or text in STATUS_WORDS:
        return STATUS_WORDS.get(text, SERVING), ""
    kept = _ASKED_STATUS.get(text, SERVING)
    return kept, f"状态“{text}”按“{kept}”导入"


def read_party(value: Value) -> tuple[bool, str]:
    """Return whether 政治面貌 names a party member; probationary members count, other parties do not."""
    text = _bare(value)
    if text in _PARTY or (text.startswith("中共") and "党员" in text):
        return True, ""
    known = text in _NO_PARTY or text.startswith(_OTHER_PARTIES)
    return False, "" if known else f"政治面貌“{text}”看不懂，按非中共党员导入"


def read_yes_no(key: str, value: Value) -> tuple[bool, str]:
    """Return a yes or no; a title such as 党组成员、副院长 in the cell is a yes."""
    field = field_of(Officer, key)
    try:
        return bool(read(field, value)), ""
    except ValueError:
        text = clean(value)
        said = any(word in text for word in ("成员", "书记", "组长"))
        return said, "" if said else f"“{field.label}”写的“{text}”看不懂，按“否”导入"


def read_month(key: str, value: Value) -> Said:
    """Return a month (1985-06) from 1985.06, 198506, 1985年6月, a date, or the number 1985.06."""
    text = re.sub(r"[（(].*", "", half_width(value)) if isinstance(value, str) else value
    field = field_of(Officer, key)
    try:
        month = str(read(field, text))
    except ValueError as error:
        return "", f"{str(error).rstrip('。')}，没有导入这一项"
    if isinstance(value, float) and not value.is_integer() and month.endswith("-10"):
        return month, f"“{field.label}”是数字 {value:.1f}，按10月导入，请核对是不是1月"
    return month, ""


def read_day(key: str, value: Value, year: int) -> tuple[date | None, str]:
    """Return a day; of a month alone its first day. ``year`` is that of days written without one."""
    field = field_of(Officer, key)
    text = half_width(value) if isinstance(value, str) else value
    found = read_cell(field, text, year)
    if not found.wrong:
        return found.value, found.asked.rstrip("。")
    month, asked = read_month("birth_month", text)
    if month:
        return date.fromisoformat(f"{month}-01"), asked.replace("出生年月", field.label)
    return None, f"“{field.label}”写的“{clean(value)}”不是日期，没有导入这一项"


def read_position(value: Value) -> tuple[int | None, str]:
    """Return the place in the roster; what is no number comes with words."""
    field = field_of(Officer, "position")
    try:
        return read(field, value), ""
    except ValueError as error:
        return None, f"{str(error).rstrip('。')}，没有导入这一项"


def read_department(value: Value) -> str:
    """Return a department's name without blanks."""
    return "".join(clean(value).split())


def read_text(key: str, value: Value) -> str:
    """Return a text of an officer or of his posting, without blanks at its ends."""
    record = Posting if key in ("post", "judge_rank") else Officer
    return clean(value, lines=field_of(record, key).kind is Kind.LONG_TEXT)


def _bare(value: Value) -> str:
    return "".join(unicodedata.normalize("NFKC", clean(value)).split())
