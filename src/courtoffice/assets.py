"""Where the files that come with the program are, in a checkout and in an installed wheel."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a file under ``resources/``, such as ``resource("text", "x.md")``.

    The file need not exist; whoever opens it says what is missing.
    """
    installed = _HERE / "resources"
    root = installed if installed.is_dir() else _HERE.parents[1] / "resources"
    return root.joinpath(*parts)
