"""The tab 工作督办: supervised matters and the tasks of the year."""

from __future__ import annotations

from courtoffice.areas.matters.registers import MATTERS, TASKS
from courtoffice.shell.register_page import RegisterPage
from courtoffice.shell.register_view import Listed


class MattersPage(RegisterPage):
    """The registers of work plans and supervised matters."""

    key = "matters"
    title = "工作督办"
    icon = "matters"
    lists = (Listed(MATTERS), Listed(TASKS))
    later = "蓝、黄、红三色预警和督办通报将在后续版本中提供；现在可以先登记督办事项及其进展。"
