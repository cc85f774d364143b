"""The wording of a paper as the office file keeps it: a text for each wording and period."""

from __future__ import annotations

from courtoffice.assets import resource
from courtoffice.period import Period
from courtoffice.store import Change, Store

TABLE = "paper_wording"


def default_text(wording: str) -> str:
    """Return one of the wordings under ``resources/text``, a line a paragraph, without its opening notes."""
    lines = resource("text", wording).read_text(encoding="utf-8").splitlines()
    while lines and (lines[0].startswith("//") or not lines[0].strip()):
        del lines[0]
    return settled("\n".join(lines))


def settled(text: str) -> str:
    """Return a wording without empty lines, of which nothing is printed."""
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())


def kept_text(store: Store, wording: str, period: Period) -> str | None:
    """Return what the office has written for a period in place of the default, None for nothing."""
    rows = store.query(f"SELECT text FROM {TABLE} WHERE wording = ? AND period = ?", (wording, period.key))
    return settled(rows[0]["text"]) if rows else None


def earlier_text(store: Store, wording: str, period: Period) -> str | None:
    """Return what was written for the same period one year before, None for nothing."""
    return kept_text(store, wording, period.previous_year())


def text_of(store: Store, wording: str, period: Period) -> str:
    """Return the text that a paper of a period is told by."""
    kept = kept_text(store, wording, period)
    return default_text(wording) if kept is None else kept


def keep_text(change: Change, wording: str, period: Period, text: str) -> None:
    """Keep a text for a period; one that is the default is forgotten, so that better defaults show.

    Empty lines are dropped, and halves of characters, which no file can hold.
    """
    text = settled(text.encode("utf-8", "ignore").decode("utf-8"))
    rows = change.query(f"SELECT id FROM {TABLE} WHERE wording = ? AND period = ?", (wording, period.key))
    if text == default_text(wording):
        for row in rows:
            change.delete(TABLE, row["id"])
    elif rows:
        change.update(TABLE, rows[0]["id"], {"text": text})
    else:
        change.insert(TABLE, {"wording": wording, "period": period.key, "text": text})
