"""Kill a writing process at random moments; no change that it confirmed may be lost, none be there by half.

    python tests/benchmarks/kill_test.py --kills 500

Every change inserts three rows and a long one and deletes three older ones. The writer says the number of a
change only after it was committed; then it is confirmed. After every kill the file is opened, as the user
would, and compared; from time to time and at the end it is checked as a whole.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from courtoffice.store import Store
from courtoffice.store.check import check

GROUP = 3
KEPT = 20  # groups
LONGEST = 0.06  # seconds from the first confirmed change to the kill
EARLY = 0.1  # share of kills that come while the writer is still starting
LOOK_EVERY = 50


@dataclass
class Result:
    """What came out: kills, changes confirmed in all, kills that left a journal to be rolled back."""

    kills: int = 0
    confirmed: int = 0
    rolled_back: int = 0


def write(path: Path) -> None:
    """Change the file until killed; print the number of each change once it is stored."""
    with Store.open(path, who="写入") as store:
        number = last_number(store)
        while True:
            number += 1
            with store.change(str(number)) as change:
                words = [("字", f"{number}-{part}") for part in range(GROUP)]
                change.insert_many("dictionary_word", ["dictionary", "word"], words)
                gone = f"{number - KEPT}-%"
                old = change.query("SELECT id FROM dictionary_word WHERE word LIKE ?", (gone,))
                for row in old:
                    change.delete("dictionary_word", row["id"])
                long = json.dumps("长" * (37 * number % 700))
                change.insert("setting", {"key": f"number {number}", "value": long})
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


def last_number(store: Store) -> int:
    """Return the number of the newest change in the file."""
    entries = store.journal(1)
    return int(entries[0].name) if entries else 0


def kill_once(path: Path, chance: random.Random) -> int | None:
    """Start a writer, kill it, and return the last change that it confirmed."""
    with subprocess.Popen(
        [sys.executable, str(Path(__file__).resolve()), "--write", str(path)], stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout is not None
        said = b""
        if chance.random() < EARLY:
            time.sleep(chance.uniform(0, 0.3))
        else:
            said = writer.stdout.readline()
            if not said:
                raise AssertionError("the writer could not begin")
            time.sleep(chance.uniform(0, LONGEST))
        writer.kill()
        said += writer.stdout.read()
    whole = said.split(b"\n")[:-1]  # a line cut short was not said
    return int(whole[-1]) if whole else None


def verify(path: Path, confirmed: int, result: Result) -> int:
    """Open the file as the user would after a crash and compare; return the number of its newest change."""
    result.rolled_back += path.with_name(path.name + "-journal").exists()
    with Store.open(path, who="检查") as store:
        stored = last_number(store)
        if stored not in (confirmed, confirmed + 1):
            raise AssertionError(f"{confirmed} was confirmed, {stored} is stored")
        words = {row["word"] for row in store.query("SELECT word FROM dictionary_word")}
        kept = range(max(1, stored - KEPT + 1), stored + 1)
        if words != {f"{number}-{part}" for number in kept for part in range(GROUP)}:
            raise AssertionError(f"a change is there by half: {sorted(words)}")
        settings = store.query("SELECT count(*) FROM setting")[0][0]
        if settings != stored:
            raise AssertionError(f"{stored} changes, {settings} settings")
    return stored


def run(path: Path, kills: int, seed: int) -> Result:
    """Kill writers of a new file; raises AssertionError when the file is not what it should be."""
    chance = random.Random(seed)
    result = Result()
    Store.create(path, who="检查").close()
    number = 0
    for kill in range(1, kills + 1):
        confirmed = kill_once(path, chance)
        newest = verify(path, number if confirmed is None else confirmed, result)
        result.kills += 1
        result.confirmed += newest - number
        number = newest
        if kill % LOOK_EVERY == 0 or kill == kills:
            report = check(path)
            if not report.sound:
                raise AssertionError(f"after {kill} kills: {report.lines}")
    return result


def main() -> None:
    """Read the arguments, kill, and tell what came out."""
    parser = argparse.ArgumentParser(description="Kill a writing process and look for lost changes.")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", type=Path, help="be the writer of this file (used by the test itself)")
    arguments = parser.parse_args()
    if arguments.write is not None:
        write(arguments.write)
    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        result = run(Path(folder) / "kill.courtoffice", arguments.kills, arguments.seed)
        took = time.monotonic() - began
    sys.stdout.write(
        f"{result.kills} kills in {took:.0f} s: {result.confirmed} changes stored, none lost, none by half;"
        f" {result.rolled_back} kills left a journal, and it was rolled back\n"
    )


if __name__ == "__main__":
    main()
