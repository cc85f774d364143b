"""Tokens in a wording while it is typed: where they are, which names complete what was begun. Pure."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from courtoffice.pinyin import matches, search_keys
from courtoffice.wording import COMPARED, LEFT_OUT, Told

_TOKEN = re.compile(r"【[^【】\n]*】|\{[^{}\n]*\}")
_BEGUN = re.compile(r"(【)([^【】\n]*)$|(\{)([^{}\n]*)$")
_MOST = 60
_ALIKE = 0.35
_COMPARED_TO = 1_000  # characters by which paragraphs are compared


@dataclass(frozen=True, slots=True)
class Begun:
    """A token of which the opening bracket and some letters are typed; ``start`` is the bracket's place."""

    start: int
    typed: str


def token_spans(line: str) -> list[tuple[int, int]]:
    """Return where the tokens of a line begin and end."""
    return [found.span() for found in _TOKEN.finditer(line)]


def token_around(line: str, at: int) -> tuple[int, int] | None:
    """Return the token that a place lies inside of, None between tokens and at their edges."""
    return next(((start, end) for start, end in token_spans(line) if start < at < end), None)


def token_beside(line: str, at: int, *, before: bool) -> tuple[int, int] | None:
    """Return the token that ends at a place (``before``) or begins there."""
    side = 1 if before else 0
    return next((span for span in token_spans(line) if span[side] == at), None)


def begun_token(line: str, at: int) -> Begun | None:
    """Return the token that is being typed in front of a place."""
    found = _BEGUN.search(line[:at])
    if found is None:
        return None
    return Begun(found.start(), found[2] if found[1] else found[4])


def names_for(typed: str, told: Told) -> list[str]:
    """Return the tokens that what was typed may become: figures, their comparisons, the paper's words.

    A name is found by any part of it, and by the initials of its pinyin. Names that begin with what was
    typed stand first.
    """
    names = [f"【{name}】" for name in told.figures]
    names += [f"{{{word}}}" for word in told.words]
    names += [f"【{name}{COMPARED}】" for name in told.figures if name in told.last_year]
    fitting = [name for name in names if not typed or typed in name or _by_pinyin(typed, name[1:-1])]
    fitting.sort(key=lambda name: not name[1:].startswith(typed))
    return fitting[:_MOST]


def toggled(line: str) -> str:
    """Return a paragraph left out, or put in again."""
    return line[len(LEFT_OUT) :].lstrip() if line.startswith(LEFT_OUT) else f"{LEFT_OUT} {line}"


def closest(paragraph: str, others: Iterable[str]) -> str | None:
    """Return the paragraph that is most like another one, None when none is like it."""
    best, most = None, _ALIKE
    for other in others:
        if other.strip() and (alike := _alikeness(paragraph, other)) > most:
            best, most = other, alike
    return best


def lost(lines: Sequence[str], default: Sequence[str]) -> list[int]:
    """Return which paragraphs of the default a wording has no more, neither as they were nor changed."""
    own = [line for line in lines if line.removeprefix(LEFT_OUT).strip() not in default]
    there = {line.removeprefix(LEFT_OUT).strip() for line in lines}
    missing = [at for at, line in enumerate(default) if line not in there]
    changed = {closest(line, (default[at] for at in missing)) for line in own}
    return [at for at in missing if default[at] not in changed]


def place_of_lost(lines: Sequence[str], default: Sequence[str], at: int) -> int:
    """Return before which line a paragraph of the default goes back: behind the one that stood before it."""
    for before in reversed(default[:at]):
        found = [line for line, words in enumerate(lines) if words.removeprefix(LEFT_OUT).strip() == before]
        if found:
            return found[-1] + 1
    return 0


def same_line(lines: Sequence[str], at: int, others: Sequence[str]) -> int:
    """Return where a line stands in other lines: the nearest with the same words, else the same place."""
    if not 0 <= at < len(lines):
        return max(min(at, len(others) - 1), 0)
    alike = [other for other, words in enumerate(others) if words.strip() == lines[at].strip()]
    return min(alike, key=lambda other: abs(other - at), default=max(min(at, len(others) - 1), 0))


def _alikeness(paragraph: str, other: str) -> float:
    """Return how like two paragraphs are, 0 to 1, by their beginnings."""
    bare = paragraph.removeprefix(LEFT_OUT).strip()[:_COMPARED_TO]
    matcher = difflib.SequenceMatcher(None, bare, other[:_COMPARED_TO], autojunk=False)
    return 0.0 if matcher.quick_ratio() <= _ALIKE else matcher.ratio()


def _by_pinyin(typed: str, name: str) -> bool:
    return typed.isascii() and matches(typed, search_keys(name, ""))
