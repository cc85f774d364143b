"""The command of case review: every draw that was kept made again."""

from __future__ import annotations

from courtoffice.areas.review.draw_work import verified
from courtoffice.areas.review.records_cases import Draw
from courtoffice.commands import Options, desk_of, reader, say
from courtoffice.errors import Refused


def verify_draws(options: Options) -> int:
    """Make every draw of a file again and say what came out; exit code 1 when one is not the same."""
    with reader(options.file) as store:
        desk = desk_of(store)
        draws = store.load(Draw, order="drawn_on, id")
        if not draws:
            raise Refused("还没有抽查，没有可以重抽验证的。")
        results = [(draw, *verified(desk, draw)) for draw in draws]
    for draw, _, words in results:
        say(f"{draw.drawn_on}\t{draw.name}\t{words}")
    return 0 if all(found.same for _, found, _ in results) else 1
