"""How soon the machine finds planted bugs: `python -m tests.syncing.power [SEEDS]` shows it, a column for each seed."""

import os
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from .bugs import BUGS, Bug, planted
from .machine import SyncMachine

EXAMPLES, STEPS = 300, 10
SEEDS = (1, 2, 3, 4, 5)


class Hunt(NamedTuple):
    """How a hunt for a bug went: after how many examples it was caught, None if it was not; by what; in what time."""

    caught_after: int | None
    by: str
    seconds: float


def hunt(bug: Bug, number: int, examples: int = EXAMPLES) -> Hunt:
    """Run the machine over a tool with a bug, under a seed, until the bug is caught."""
    begun = time.monotonic()
    played = 0
    caught: list[tuple[int, Exception]] = []

    class Watched(SyncMachine):
        def __init__(self) -> None:
            nonlocal played
            super().__init__()
            played += 1

        def teardown(self) -> None:
            failure = sys.exception()
            try:
                super().teardown()
            except Exception as later:
                failure = failure or later
                raise
            finally:
                if isinstance(failure, Exception):
                    caught.append((played, failure))

    chosen = settings(
        max_examples=examples,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        derandomize=False,
        print_blob=False,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    with planted(bug), suppress(Exception):
        run_state_machine_as_test(seed(number)(Watched), settings=chosen)
    if not caught:
        return Hunt(None, "", time.monotonic() - begun)
    after, failure = caught[0]
    if isinstance(failure, TypeError):
        raise failure  # the bug does not fit where it was planted: that is no catch
    said = str(failure).splitlines()
    return Hunt(after, said[0] if said else type(failure).__name__, time.monotonic() - begun)


def main(seeds: Sequence[int] = SEEDS) -> int:
    """Show how soon each bug is caught under each seed; return 1 when one is not, or where there is none and one is."""
    wanted = sys.argv[1:]
    rows = [
        row for row, bug in enumerate(_ROWS) if bug is _NONE or not wanted or any(word in bug.what for word in wanted)
    ]
    print("Caught after so many examples, by seed; by what, the first time.\n")
    print(_in_a_line("row", "bug", [f"#{number}" for number in seeds], "seconds", ""))
    missed = 0
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        begun = [(_ROWS[row], [workers.submit(_hunt_in, row, number) for number in seeds]) for row in rows]
        for bug, running in begun:
            hunts = [each.result() for each in running]
            cells = [str(each.caught_after or "–") for each in hunts]
            seconds = f"{sum(each.seconds for each in hunts):.1f}"
            print(_in_a_line(bug.row, bug.what, cells, seconds, hunts[0].by[:60]), flush=True)
            missed += sum((each.caught_after is None) is (bug is not _NONE) for each in hunts)
    tally = f"{len(rows) - 1} bugs, and none, under {len(seeds)} seeds"
    print(f"\n{tally}: wrong {missed} times in {EXAMPLES} examples each.")
    return int(missed > 0)


_NONE = Bug("–", "none: what is caught here is real, or the machine is wrong", {})
_ROWS = (_NONE, *BUGS)


def _hunt_in(row: int, number: int) -> Hunt:
    """Hunt for the bug of a row in a process of its own: a bug itself, full of functions, cannot be sent to one."""
    return hunt(_ROWS[row], number)


def _in_a_line(row: str, what: str, cells: Sequence[str], seconds: str, by: str) -> str:
    columns = "".join(f"{cell:>5}" for cell in cells)
    return f"{row:32}{what:62}{columns}{seconds:>9}  {by}".rstrip()


if __name__ == "__main__":
    sys.exit(main())
