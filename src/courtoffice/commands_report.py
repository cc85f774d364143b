"""The command that prints a paper, of the office or of one officer."""

from __future__ import annotations

from pathlib import Path

from courtoffice import catalogue
from courtoffice.areas.summary.officer_reports import OFFICER_PAPERS, officer_named
from courtoffice.commands import Options, desk_of, hint, period_asked, period_of, reader, required, say
from courtoffice.errors import Refused
from courtoffice.late import late
from courtoffice.paper.document import Document
from courtoffice.paper.faces.missing import missing_characters
from courtoffice.period import Period
from courtoffice.report import Report, Span
from courtoffice.store import Store

_WRITERS = {
    ".pdf": late("courtoffice.paper.pdf", "write_pdf"),
    ".docx": late("courtoffice.paper.word.docx", "write_docx"),
}
"""What writes a paper, by the ending of the file's name."""
_specimen = late("courtoffice.paper.specimen", "specimen")


def report(options: Options) -> None:
    """Print one paper, or list them all."""
    if options.key == "list":
        for key, kind in catalogue.REPORTS.items():
            say(f"{key}\t{kind.title}\t按{'、'.join(span.value for span in kind.spans)}")
        for paper in OFFICER_PAPERS.values():
            say(f"{paper.key}\t{paper.title}\t按人，用 --officer 写明姓名")
        say("specimen\t版式样张\t不需要数据文件")
        return
    output = required(options.output, "请用 -o 写明输出文件，如 -o 总结.pdf。")
    if options.key == "specimen":
        _write(_specimen(), output)
    elif options.key in OFFICER_PAPERS:
        _report_of_officer(options, output)
    else:
        _report_of_office(options, output)
    say(f"已写入：{output}")


def print_summary(file: Path, year: int, output: Path) -> None:
    """Print the yearly summary of an office file; raises Refused where the year has nothing to tell."""
    with reader(file) as store:
        _write(catalogue.REPORTS["yearly-summary"].made(desk_of(store), period_of(store, year)), output)


def _report_of_officer(options: Options, output: Path) -> None:
    file = required(options.file, "请写明数据文件。")
    name = required(options.officer, "请用 --officer 写明干警姓名。")
    with reader(file) as store:
        desk = desk_of(store)
        period = period_of(store, options.year or desk.today.year)
        _write(OFFICER_PAPERS[options.key].make(desk, officer_named(desk, name), period), output)


def _report_of_office(options: Options, output: Path) -> None:
    kind = catalogue.REPORTS.get(options.key)
    if kind is None:
        raise Refused(f"没有“{options.key}”这份文稿。运行 courtoffice report list 查看全部文稿。")
    file = required(options.file, "请写明数据文件。")
    year = required(options.year, "请用 --year 写明年度。")
    with reader(file) as store:
        period = _period_of_report(store, kind, year, options)
        document, remarks = kind.remarked(desk_of(store), period)
    _write(document, output)
    hint(remark.words for remark in remarks)


def _period_of_report(store: Store, kind: Report, year: int, options: Options) -> Period:
    """Return the period that a paper is asked for; what was not asked for is not taken into account."""
    if options.quarter is not None and Span.QUARTER in kind.spans:
        return period_asked(store, options)
    if options.month is not None and Span.MONTH in kind.spans:
        return period_of(store, year, options.month)
    if Span.YEAR in kind.spans:
        return period_of(store, year)
    if Span.MONTH in kind.spans:
        raise Refused(f"“{kind.title}”按月打印，请用 --month 写明月份。")
    raise Refused(f"“{kind.title}”按季度打印，请用 --quarter 写明季度。")


def _write(document: Document, output: Path) -> None:
    """Set a paper as the kind of file that its name asks for."""
    for missing in missing_characters(document):
        hint((missing.message,))
    writer = _WRITERS.get(output.suffix.lower())
    if writer is None:
        raise Refused(f"输出文件要以 .pdf 或 .docx 结尾，现在是“{output.name}”。")
    writer(document, output)
