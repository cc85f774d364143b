from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass
from datetime import date, time
from typing import Any, ClassVar

import pytest

from courtoffice import fields
from courtoffice.fields import Field, Kind, Record, children_of, field_of, fields_of, label_of


@dataclass(frozen=True, kw_only=True)
class Guest(Record):
    table: ClassVar[str] = "guest"
    party_id: int = fields.owner()
    name: str = fields.text("姓名", required=True)


@dataclass(frozen=True, kw_only=True)
class Party(Record):
    table: ClassVar[str] = "party"
    title: str = fields.text("名称", required=True, dictionary="party", hint="全称", width=12, listed=False)
    story: str = fields.text("经过", long=True, default="无")
    held_on: date | None = fields.day("日期", required=True)
    month: str = fields.month("月份")
    begins: time | None = fields.clock("开始")
    count: int | None = fields.number("人数", unit="人", default=1)
    cost: int | None = fields.number("费用", Kind.MONEY, derived=True)
    open: bool = fields.yes_no("公开", default=True)
    kind: str = fields.choice("类别", ("大", "小"), default="大")
    host_id: int | None = fields.link("主持人", "officer")
    guests: tuple[Guest, ...] = fields.many("来宾", Guest, owner="party_id")
    remark: str = "not declared"


def test_fields_come_in_their_order_with_their_names() -> None:
    declared = [(field.name, field.label, field.kind) for field in fields_of(Party)]
    assert declared == [
        ("title", "名称", Kind.TEXT),
        ("story", "经过", Kind.LONG_TEXT),
        ("held_on", "日期", Kind.DATE),
        ("month", "月份", Kind.MONTH),
        ("begins", "开始", Kind.TIME),
        ("count", "人数", Kind.INTEGER),
        ("cost", "费用", Kind.MONEY),
        ("open", "公开", Kind.YES_NO),
        ("kind", "类别", Kind.CHOICE),
        ("host_id", "主持人", Kind.LINK),
    ]


def test_what_a_declaration_keeps() -> None:
    assert field_of(Party, "title") == Field(
        "title", "名称", Kind.TEXT, True, dictionary="party", hint="全称", width=12, listed=False
    )
    assert field_of(Party, "kind").choices == ("大", "小")
    assert field_of(Party, "host_id").link == "officer"
    assert field_of(Party, "count").unit == "人"
    assert [field.name for field in fields_of(Party) if field.required] == ["title", "held_on"]
    assert [field.name for field in fields_of(Party) if field.derived] == ["cost"]


def test_a_new_record_is_empty_but_for_its_defaults() -> None:
    party = Party()
    assert (party.id, party.title, party.story, party.held_on, party.month, party.begins) == (
        0, "", "无", None, "", None,
    )  # fmt: skip
    assert (party.count, party.cost, party.open, party.kind, party.host_id, party.guests) == (
        1, None, True, "大", None, (),
    )  # fmt: skip
    assert Guest().party_id == 0


def test_children_and_their_owner() -> None:
    (child,) = children_of(Party)
    assert (child.name, child.label, child.record, child.owner) == ("guests", "来宾", Guest, "party_id")
    assert children_of(Guest) == ()
    assert [field.name for field in fields_of(Guest)] == ["name"]


def test_label_of() -> None:
    assert label_of(Party, "held_on") == "日期"
    for name in ("guests", "id", "remark", "nothing"):
        with pytest.raises(KeyError):
            label_of(Party, name)


def test_records_do_not_change() -> None:
    party: Any = Party()
    with pytest.raises(FrozenInstanceError):
        party.title = "x"
    make: Any = Party
    with pytest.raises(TypeError):
        make("x")


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in fields.NUMBERS])
def test_a_number_is_of_a_kind_of_number(kind: Kind) -> None:
    with pytest.raises(ValueError, match="not a kind of number"):
        fields.number("人数", kind)


def test_hundredths_are_numbers() -> None:
    assert fields.HUNDREDTHS < fields.NUMBERS
