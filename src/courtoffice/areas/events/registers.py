"""The registers of events and of retired officers' activities and visits."""

from __future__ import annotations

from courtoffice.areas.events.records import Event, RetiredActivity
from courtoffice.areas.events.rules import attendance, event_faults, retired_faults
from courtoffice.areas.people.records import TABLES, roster
from courtoffice.fields import Kind
from courtoffice.late import late
from courtoffice.register import Column, Register

EVENTS = Register(
    key="events",
    title="文化活动",
    noun="活动",
    record=Event,
    describe=lambda event, desk: f"{event.held_on or ''} {event.title}".strip(),
    order="held_on, id",
    dated_by="held_on",
    computed=(
        Column(
            "attendance",
            "参加人次",
            Kind.INTEGER,
            lambda event, desk: attendance(event),
            width=4,
            unit="人次",
            computed=True,
        ),
        Column(
            "partner_names",
            "协办单位",
            Kind.TEXT,
            lambda event, desk: "、".join(partner.name for partner in event.partners),
            width=10,
            computed=True,
        ),
    ),
    order_columns=(
        "held_on",
        "title",
        "festival",
        "theme",
        "kind",
        "place",
        "organiser",
        "partner_names",
        "attendance",
        "cost",
    ),
    totals=("attendance", "cost"),
    faults=lambda event, before, desk: event_faults(event, roster(desk.store), desk.today),
    blank=lambda desk: Event(held_on=desk.today),
    hint="还没有文化活动。按 Ctrl+N 登记活动的日期、名称和参加人员；节日活动请选上节日。",
    reads=TABLES,
    example=late("courtoffice.areas.events.examples", "event"),
)

RETIRED = Register(
    key="retired-activities",
    title="老干部活动与慰问",
    noun="老干部活动",
    record=RetiredActivity,
    describe=lambda item, desk: f"{item.held_on or ''} {item.title}".strip(),
    order="held_on, id",
    dated_by="held_on",
    computed=(
        Column(
            "attendance",
            "人次",
            Kind.INTEGER,
            lambda item, desk: attendance(item),
            width=4,
            unit="人次",
            computed=True,
        ),
    ),
    order_columns=("held_on", "kind", "title", "festival", "place", "visitors", "attendance", "cost"),
    totals=("attendance", "cost"),
    faults=lambda item, before, desk: retired_faults(item, roster(desk.store), desk.today),
    blank=lambda desk: RetiredActivity(held_on=desk.today),
    identity=("held_on", "title", "visitors"),
    hint="还没有老干部活动和慰问。按 Ctrl+N 登记一次活动或走访，选上离退休干警。",
    reads=TABLES,
    example=late("courtoffice.areas.events.examples", "retired_activity"),
)
