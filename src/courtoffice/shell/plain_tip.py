"""Tooltips that show a text as it stands."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """Return what a tooltip has to be given to show a text as it stands: Qt takes <b> in it for markup."""
    return f"<span>{escape(text).replace(chr(10), '<br>')}</span>" if "<" in text else text
