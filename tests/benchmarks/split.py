"""How many articles the splitter reads in a second of the processor's time."""

import json
from collections.abc import Iterator
from pathlib import Path

from .figures import Line, Reference, Spread
from .processes import PYTHON, megabytes, take_turns

_ROUNDS = 5


def measure(folder: Path) -> Iterator[Line]:
    """Read the sample articles over and over, splitting them, and only finding their sentences."""
    tasks = {name: [PYTHON, "-m", "tests.benchmarks.reading", name, str(folder / name)] for name in ("split", "find")}
    runs = take_turns(tasks, Path.cwd(), _ROUNDS)
    split, find = (_rates(folder / name) for name in ("split", "find"))
    yield Line("splitting the sample articles", split, Reference("finding sentences only", find))
    yield Line("  most memory", megabytes(runs["split"]), Reference("the same", megabytes(runs["find"])))


def _rates(file: Path) -> Spread:
    """Return what each process noted, one a line, but for the first, which was there to warm up."""
    rates = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return Spread(tuple(rates[1:]), "articles per CPU-s")
