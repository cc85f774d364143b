"""Which officer a row of a staff list is about: one of the office, told from namesakes, or a new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from courtoffice.areas.people.records import Officer
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.roster_draft import Draft
from courtoffice.exchange.intake.links import LinkReader


def match(
    drafts: Sequence[Draft], roster: Roster, departments: Mapping[str, int], links: LinkReader
) -> dict[int, Officer]:
    """Return the officers of the office that rows are about, by row number; rows of new officers are missing.

    The key is name and birth month, or name and department where a birth month is not known, or else the
    number in the roster or what the clerk has answered. Rows that cannot be told apart get a sentence in
    ``wrong``, those taken for somebody with less certainty one in ``asked``. ``departments`` are the known
    departments' ids by name.
    """
    by_name: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.name:
            by_name.setdefault(draft.name, []).append(draft)
    found: dict[int, Officer] = {}
    for name, same in by_name.items():
        found |= _NameMatch(same, list(roster.named(name)), roster, departments, links).match()
        _tell_apart(same, found)
    return found


class _NameMatch:
    """The rows and the officers of one name."""

    def __init__(
        self,
        drafts: Sequence[Draft],
        officers: list[Officer],
        roster: Roster,
        departments: Mapping[str, int],
        links: LinkReader,
    ) -> None:
        self._drafts = drafts
        self._officers = officers
        self._roster = roster
        self._departments = departments
        self._links = links
        self._found: dict[int, Officer] = {}

    def match(self) -> dict[int, Officer]:
        for sure in (self._same_birth, self._same_department, self._same_number, self._answered):
            for draft in self._drafts:
                if draft.number not in self._found and not draft.wrong:
                    taken = {kept.id for kept in self._found.values()}
                    self._choose(
                        draft, [who for who in self._officers if who.id not in taken and sure(draft, who)]
                    )
        self._match_last()
        return self._found

    def _choose(self, draft: Draft, likely: list[Officer]) -> None:
        for nearer in (self._same_place, self._same_number, self._answered):
            if len(likely) > 1:
                near = [who for who in likely if nearer(draft, who)]
                likely = near if len(near) == 1 else likely
        if len(likely) == 1:
            self._found[draft.number] = likely[0]
        elif likely:
            draft.wrong.append(f"名册里有{len(likely)}位{draft.name}，分不清是哪一位，请写明出生年月和部门。")
            self._ask(draft, likely)

    def _match_last(self) -> None:
        """Take a name's only row for the one officer left of it, and say so; more cannot be told apart."""
        taken = {officer.id for officer in self._found.values()}
        for draft in self._drafts:
            left = [who for who in self._officers if who.id not in taken and _may_be(draft, who)]
            if draft.number in self._found or draft.wrong or not left:
                continue
            if len(left) == 1 and len(self._drafts) == 1:
                self._found[draft.number] = left[0]
                draft.asked.append(f"按姓名认作名册里原有的{draft.name}；如是另一个人，请写明出生年月。")
            else:
                draft.wrong.append(f"名册里已有{draft.name}，分不清是不是同一个人，请写明出生年月。")
                self._ask(draft, left)

    def _ask(self, draft: Draft, officers: list[Officer]) -> None:
        """Ask whom a name means; one answer cannot be for several rows, each of which is somebody else."""
        if len(self._drafts) == 1:
            ids = tuple(who.id for who in officers)
            draft.questions.append(self._links.question("officer", draft.name, ids))

    def _same_birth(self, draft: Draft, officer: Officer) -> bool:
        return draft.birth_month == officer.birth_month != ""

    def _same_department(self, draft: Draft, officer: Officer) -> bool:
        return _may_be(draft, officer) and self._same_place(draft, officer)

    def _same_number(self, draft: Draft, officer: Officer) -> bool:
        number = draft.personal.get("position")
        same_birth = _may_be(draft, officer) or draft.birth_month == officer.birth_month
        return same_birth and number is not None and number == officer.position

    def _answered(self, draft: Draft, officer: Officer) -> bool:
        return len(self._drafts) == 1 and self._links.answer("officer", draft.name) == officer.id

    def _same_place(self, draft: Draft, officer: Officer) -> bool:
        posting = self._roster.latest_posting(officer.id)
        return (
            posting is not None
            and posting.department_id is not None
            and self._departments.get(draft.department) == posting.department_id
        )


def _may_be(draft: Draft, officer: Officer) -> bool:
    """Return whether the birth months tell nothing, neither for it nor against it."""
    return not draft.birth_month or not officer.birth_month


def _tell_apart(same: Sequence[Draft], found: Mapping[int, Officer]) -> None:
    """Refuse the rows of new officers of one name that nothing tells apart from another row."""
    for at, draft in enumerate(same):
        others = [one for one in same[:at] if not (draft.number in found and one.number in found)]
        alike = next((one for one in others if not _different(draft, one)), None)
        if alike is not None:
            draft.wrong.append(
                f"和第{alike.number}行的{draft.name}分不清是不是同一个人。"
                "同一个人请删去一行；两个人请写明出生年月或部门。"
            )
        elif others:
            draft.asked.append(f"和第{others[0].number}行同名，按不同的人导入。")


def _different(one: Draft, other: Draft) -> bool:
    if one.birth_month and other.birth_month:
        return one.birth_month != other.birth_month
    return bool(one.department and other.department and one.department != other.department)
