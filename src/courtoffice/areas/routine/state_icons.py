"""The icon of every state of a due, and the colour of the look that it has."""

from __future__ import annotations

from collections.abc import Mapping

STATE_ICONS: Mapping[str, tuple[str, str]] = {
    "已完成": ("done", "done"),
    "逾期完成": ("done", "due"),
    "即将到期": ("due", "due"),
    "逾期未办": ("overdue", "overdue"),
    "免办": ("waived", "waived"),
    "未到期": ("clock", "muted"),
}
