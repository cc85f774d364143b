"""Back and forth between places, as in a browser. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass

_MANY = 100


@dataclass(frozen=True, slots=True)
class Place:
    """A tab, and the record opened on it when it was one of a register."""

    tab: str
    register: str = ""
    record: int = 0


class History:
    """The places visited, with the one that is shown now."""

    def __init__(self) -> None:
        """Begin nowhere."""
        self._places: list[Place] = []
        self._at = -1

    @property
    def can_back(self) -> bool:
        """Whether there is an earlier place."""
        return self._at > 0

    @property
    def can_forward(self) -> bool:
        """Whether there is a later place."""
        return self._at < len(self._places) - 1

    def visit(self, place: Place) -> None:
        """Note a place; going on from an earlier one forgets the later ones."""
        if self._at >= 0 and self._places[self._at] == place:
            return
        self._places = [*self._places[: self._at + 1], place][-_MANY:]
        self._at = len(self._places) - 1

    def back(self) -> Place | None:
        """Go one place back and return it, None when there is none."""
        if not self.can_back:
            return None
        self._at -= 1
        return self._places[self._at]

    def forward(self) -> Place | None:
        """Go one place forward and return it, None when there is none."""
        if not self.can_forward:
            return None
        self._at += 1
        return self._places[self._at]
