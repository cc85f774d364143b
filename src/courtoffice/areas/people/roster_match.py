"""Which officer a row of a staff list is about: one of the office, told from namesakes, or a new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from courtoffice.areas.people.records import Officer
from courtoffice.areas.people.roster import Roster
from courtoffice.areas.people.roster_draft import Draft


def match(drafts: Sequence[Draft], roster: Roster, departments: Mapping[str, int]) -> dict[int, Officer]:
    """Return the officers of the office that rows are about, by row number; rows of new officers are missing.

    The key is name and birth month, or name and department where a birth month is not known. Rows that
    cannot be told apart get a sentence in ``wrong``, those taken for somebody with less certainty one in
    ``asked``. ``departments`` are the known departments' ids by name.
    """
    by_name: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.name:
            by_name.setdefault(draft.name, []).append(draft)
    found: dict[int, Officer] = {}
    for name, same in by_name.items():
        found |= _match_name(same, list(roster.named(name)), roster, departments)
        _tell_apart(same, found)
    return found


def _match_name(
    drafts: Sequence[Draft], officers: list[Officer], roster: Roster, departments: Mapping[str, int]
) -> dict[int, Officer]:
    found: dict[int, Officer] = {}
    for sure in (_same_birth, _same_department):
        for draft in drafts:
            if draft.number in found or draft.wrong:
                continue
            likely = [
                who
                for who in officers
                if sure(draft, who, roster, departments)
                and who.id not in {kept.id for kept in found.values()}
            ]
            if len(likely) > 1:
                nearer = [who for who in likely if _same_place(draft, who, roster, departments)]
                likely = nearer if len(nearer) == 1 else likely
            if len(likely) == 1:
                found[draft.number] = likely[0]
            elif likely:
                draft.wrong.append(
                    f"名册里有{len(likely)}位{draft.name}，分不清是哪一位，请写明出生年月和部门。"
                )
    _match_last(drafts, officers, found)
    return found


def _same_birth(draft: Draft, officer: Officer, roster: Roster, departments: Mapping[str, int]) -> bool:
    return draft.birth_month == officer.birth_month != ""


def _same_department(draft: Draft, officer: Officer, roster: Roster, departments: Mapping[str, int]) -> bool:
    return _may_be(draft, officer) and _same_place(draft, officer, roster, departments)


def _same_place(draft: Draft, officer: Officer, roster: Roster, departments: Mapping[str, int]) -> bool:
    posting = roster.latest_posting(officer.id)
    return (
        posting is not None
        and posting.department_id is not None
        and (departments.get(draft.department) == posting.department_id)
    )


def _may_be(draft: Draft, officer: Officer) -> bool:
    """Return whether the birth months do not speak against it."""
    return not draft.birth_month or not officer.birth_month


def _match_last(drafts: Sequence[Draft], officers: list[Officer], found: dict[int, Officer]) -> None:
    """Take a name's only row for the one officer left of it, and say so; more cannot be told apart."""
    taken = {officer.id for officer in found.values()}
    for draft in drafts:
        left = [who for who in officers if who.id not in taken and _may_be(draft, who)]
        if draft.number in found or draft.wrong or not left:
            continue
        if len(left) == 1 and len(drafts) == 1:
            found[draft.number] = left[0]
            draft.asked.append(f"按姓名认作名册里原有的{draft.name}；如是另一个人，请写明出生年月。")
        else:
            draft.wrong.append(f"名册里已有{draft.name}，分不清是不是同一个人，请写明出生年月。")


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
