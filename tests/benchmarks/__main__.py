"""Measure, show a table, and fail when a limit is missed: `python -m tests.benchmarks [GROUP …] [--json]`."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from . import agreement, long, pull, push, report, split, start, tables
from .figures import Line
from .machine import describe_machine
from .table import describe, lay_out
from .telling import tell

GROUPS = {
    "start": start.measure,
    "split": split.measure,
    "report": report.measure,
    "tables": tables.measure,
    "agreement": agreement.measure,
    "push": push.measure,
    "pull": pull.measure,
}
ON_REQUEST = {"long": long.measure}
_ALL = GROUPS | ON_REQUEST


def main() -> int:
    """Measure what was asked for; return 1 when a limit is missed, else 0."""
    chosen = _read_options()
    before = describe_machine()
    lines = [line for name in chosen.groups for line in _measure(name)]
    after = describe_machine()
    if chosen.json:
        facts = {**before, "load_after": after["load"]}
        print(json.dumps({"machine": facts, "lines": [line.as_data() for line in lines]}, ensure_ascii=False, indent=2))
    else:
        print(f"{lay_out(lines)}\n\n{describe(before, after)}")
    return int(any(line.kept is False for line in lines))


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Measure speed and memory.")
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"{', '.join(_ALL)}; without any, all but long")
    parser.add_argument("--json", action="store_true", help="as data, with every single value")
    options = parser.parse_args()
    for group in set(options.groups) - _ALL.keys():
        parser.error(f"there is no group {group}; choose among {', '.join(_ALL)}")
    options.groups = options.groups or list(GROUPS)
    return options


def _measure(name: str) -> Sequence[Line]:
    tell(f"Measuring {name} …")
    with TemporaryDirectory(prefix="annotate-bench-") as folder:
        return list(_ALL[name](Path(folder)))


if __name__ == "__main__":
    sys.exit(main())
