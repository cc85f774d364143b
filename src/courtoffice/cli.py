"""The command line: everything that a test or an administrator needs without a window.

Exit code 0 is done, 1 is refused (with words on the error stream), 2 is a wrong call.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from courtoffice.errors import Refused
from courtoffice.late import late
from courtoffice.uncollected import without_collecting

_NAMES = (
    *("window", "demo", "sample", "report", "pack", "verify", "verify-draw", "figures", "dues"),
    *("import", "export", "template", "ics"),
    *("check", "backup", "backups", "restore", "dump", "load", "screenshots"),
)
_parser = late("courtoffice.cli_parser", "parser")
_open_window = late("courtoffice.commands_window", "window")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; without a command, open the window.

    The window takes the search for cycles up again once its first page is painted.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    with without_collecting():
        if not given or (given[0] not in _NAMES and not given[0].startswith("-")):
            return _answer(lambda: _open_window(Path(given[0]) if given else None))
        options = _parser().parse_args(given)
        return _answer(lambda: int(options.run(options) or 0))


def window() -> int:
    """Open the window: the entry point that starts without a console on Windows."""
    return main(["window", *sys.argv[1:2]])


def _answer(run: Callable[[], int]) -> int:
    try:
        return run()
    except Refused as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    except BrokenPipeError:
        return 1


def _speak_utf8() -> None:
    """Chinese words must not fail on a console whose code page has no such character."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
