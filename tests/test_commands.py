import io
import json
import sys

import pytest

from courtoffice.commands import say_json


@pytest.mark.parametrize(("encoding", "plain"), [("utf-8", True), ("cp936", False)])
def test_json_is_read_rightly_whatever_the_code_page(
    encoding: str, plain: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding=encoding, errors="replace"))
    say_json({"姓名": "𠮷䶮"})
    sys.stdout.flush()
    assert json.loads(written.getvalue()) == {"姓名": "𠮷䶮"}
    assert ("姓名".encode() in written.getvalue()) is plain
