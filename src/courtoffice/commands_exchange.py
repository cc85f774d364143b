"""The commands that take lists in, give them out, and write the blank ones."""

from __future__ import annotations

from courtoffice import catalogue
from courtoffice.commands import Options, desk_of, period_of, reader, required, say, who
from courtoffice.errors import Refused
from courtoffice.exchange.intake.preview import ADDED, BAD, CHANGED, GOOD, SAME
from courtoffice.exchange.intake.taking import read_list, take_in
from courtoffice.late import late
from courtoffice.office import open_office

USUAL_KEYS = {"roster": "officers", "cases": "closed-cases"}
"""What lists are called on the command line beside the keys of their registers."""
_write_register = late("courtoffice.exchange.registers_out", "write_register")
_write_template = late("courtoffice.exchange.intake.template", "write_template")


def kinds() -> tuple[str, ...]:
    """Return what lists can be taken in, by their names on the command line."""
    registers = catalogue.REGISTERS.items()
    return (*USUAL_KEYS, *(key for key, one in registers if one.reckon is None and one.takes_lists))


def import_list(options: Options) -> int:
    """Read a list for a register, show what it would do, and store it unless this is a dry run."""
    register = catalogue.REGISTERS[USUAL_KEYS.get(options.kind, options.kind)]
    with open_office(options.file, who=who(), readonly=options.dry_run) as store:
        desk = desk_of(store)
        preview = read_list(options.sheet, register, desk, year=options.year or desk.today.year)
        for row in preview.apart:
            if row.state != GOOD:
                say(f"第{row.number}行 {' '.join(row.cells)}：{''.join(row.reasons)}")
        for note in preview.notes:
            say(note)
        actions = preview.actions(accept_fixes=options.accept)
        counted = "，".join(f"{name}{actions[name]}条" for name in (ADDED, CHANGED, SAME))
        say(f"{counted}，有错{preview.count(BAD)}行。")
        if preview.count(BAD):
            raise Refused("表格里有不能导入的行，什么也没有写入。请按上面的提示改正后再导入。")
        if preview.fixed() and not options.accept:
            raise Refused("有的名称要改正后才能导入，什么也没有写入。同意按提示改正的，请加上 --accept。")
        if options.dry_run:
            say("这是预览，没有写入。")
        else:
            take_in(desk, preview, accept_fixes=options.accept)
            say("已导入，可以在窗口里撤销。")
    return 0


def template(options: Options) -> None:
    """Write the blank list of a register."""
    register = catalogue.REGISTERS.get(USUAL_KEYS.get(options.kind, options.kind))
    if register is None or register.reckon is not None or not register.takes_lists:
        raise Refused(f"“{options.kind}”没有空白导入表。运行 courtoffice export list 查看全部登记簿。")
    with reader(options.file) as store:
        _write_template(options.output, register, desk_of(store))
    say(f"已写出空白表：{options.output}")


def export(options: Options) -> None:
    """Write one register as a spreadsheet, or list the registers."""
    if options.kind == "list":
        for each in catalogue.REGISTERS.values():
            say(f"{each.key}\t{each.title}")
        return
    register = catalogue.REGISTERS.get(options.kind)
    if register is None:
        raise Refused(f"没有“{options.kind}”这个登记簿。运行 courtoffice export list 查看全部登记簿。")
    file = required(options.file, "请写明数据文件。")
    output = required(options.output, "请写明输出文件，如 名册.xlsx。")
    with reader(file) as store:
        desk = desk_of(store)
        period = None if options.year is None else period_of(store, options.year)
        count = _write_register(output, register, register.rows(desk, period), desk)
    say(f"已导出{count}条：{output}")
