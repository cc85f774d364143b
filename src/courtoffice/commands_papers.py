"""The commands about papers that leave the office: the pack for a meeting, and verifying what was issued."""

from __future__ import annotations

from pathlib import Path

from courtoffice.areas.summary.pack_papers import PackPdf, set_pack
from courtoffice.areas.summary.packs import Pack, numbered, only, pack_of, period_for
from courtoffice.areas.summary.reports import REPORTS
from courtoffice.areas.summary.verify import in_words
from courtoffice.areas.summary.verify import verify as verify_pdf
from courtoffice.commands import Options, desk_of, hint, period_asked, reader, say
from courtoffice.errors import FileTrouble, Refused
from courtoffice.paper.saving import save
from courtoffice.period import Period
from courtoffice.register import Desk


def pack(options: Options) -> None:
    """Set the pack of a meeting: as it was put together in the window, or of the papers that are named.

    Papers that were only proposed, by the program or after the last pack, are left out where they have
    nothing to tell; papers that were chosen are not.
    """
    output: Path = options.output
    if output.suffix.lower() != ".pdf":
        raise Refused(f"输出文件要以 .pdf 结尾，现在是“{output.name}”。")
    with reader(options.file) as store:
        desk = desk_of(store)
        period = period_asked(store, options)
        chosen = pack_of(desk, period)
        if options.reports is not None:
            keys = [key.strip() for key in options.reports.split(",") if key.strip()]
            chosen = only(chosen, keys)
        elif not chosen.id:
            chosen = _with_something_to_tell(desk, chosen, period)
        made = set_pack(desk, chosen, lambda done, total, words: None)
    _write(made, output)
    hint(made.remarks)


def verify(options: Options) -> int:
    """Look an issued PDF over against the office file; exit code 1 when it or a figure differs."""
    try:
        data = options.pdf.read_bytes()
    except FileNotFoundError as error:
        raise FileTrouble(f"没有文件“{options.pdf}”。请检查文件名。") from error
    except OSError as error:
        why = "这是一个文件夹，请写明 PDF 文件" if options.pdf.is_dir() else "请检查有没有权限"
        raise FileTrouble(f"读不了“{options.pdf}”：{why}。") from error
    with reader(options.file) as store:
        verdict = verify_pdf(desk_of(store), data)
    for line in in_words(verdict):
        say(line)
    return 0 if verdict.sound else 1


def _with_something_to_tell(desk: Desk, proposed: Pack, period: Period) -> Pack:
    """Leave out the papers of a proposal that have nothing to tell, and say so."""
    kept = []
    for item in proposed.items:
        report = REPORTS[item.report]
        try:
            report.made(desk, period_for(report, period, desk.today))
        except Refused as refusal:
            say(f"没有列入“{report.title}”：{refusal}")
        else:
            kept.append(item)
    return Pack(**{**vars(proposed), "items": numbered(kept)})


def _write(made: PackPdf, output: Path) -> None:
    """Write one PDF, or one for each item beside each other."""
    if len(made.files) == 1:
        save(output, made.files[0][1])
        say(f"已写入：{output}（共{made.pages}页）")
        return
    for name, data in made.files:
        path = output.with_stem(f"{output.stem} {name}")
        save(path, data)
        say(f"已写入：{path}")
