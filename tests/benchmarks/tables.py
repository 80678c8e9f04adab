"""How long the tables of a large desk take, and ClaimReview, and how much memory."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

from annotate.domain import Report
from annotate.publishing import render_csv, render_jsonl, render_parquet, render_workbook
from annotate.settings import read_settings
from annotate.store import open_store
from annotate.workflows.init import init
from annotate.workflows.report import gather

from .figures import Limit, Line, Reference, Spread
from .processes import ANNOTATE, cpu_seconds, megabytes, seconds, take_turns
from .report import fill_desk

_ROUNDS = 3
_FEWEST_ROWS_A_SECOND = 10_000
_SETTINGS = """\
review_overlap = 2
desk_name = "A Desk"
desk_url = "https://desk.example"
report_url = "https://desk.example/checks.html"
"""
_WRITERS: dict[str, Callable[[Report], str | bytes]] = {
    "JSON Lines": render_jsonl,
    "CSV": render_csv,
    "Parquet": render_parquet,
    "Excel, all four tables": render_workbook,
}


def measure(folder: Path) -> Iterator[Line]:
    """Measure writing 10,000 claims in every format, once they are read; then the commands, from start to end."""
    init(folder, written=_SETTINGS)
    yield fill_desk(folder)
    yield from _measure_writers(folder)
    commands = {
        "export jsonl": [ANNOTATE, "export", "jsonl", "--out", "claims.jsonl"],
        "export parquet": [ANNOTATE, "export", "parquet", "--out", "claims.parquet"],
        "export excel": [ANNOTATE, "export", "excel", "--out", "desk.xlsx"],
        "export claimreview": [ANNOTATE, "export", "claimreview", "--out", "feed.json", "--left-out", "others.jsonl"],
    }
    limits = {"export claimreview": Limit(5)}
    for name, took in take_turns(commands, folder, _ROUNDS).items():
        yield Line(f"annotate {name}", seconds(took), limit=limits.get(name))
        yield Line("  on the processor", cpu_seconds(took))
        yield Line("  most memory", megabytes(took))


def _measure_writers(folder: Path) -> Iterator[Line]:
    with open_store("sqlite:///annotate.db", folder) as store:
        begun = process_time()
        report = gather(store, read_settings(folder), None)
        read = Spread((process_time() - begun,), "CPU-s")
    claims = len(report.findings)
    limits = {"JSON Lines": Limit(claims / _FEWEST_ROWS_A_SECOND)}
    for name, render in _WRITERS.items():
        took = Spread(tuple(_time(render, report) for _ in range(_ROUNDS)), "CPU-s")
        yield Line(f"writing {claims:,} claims as {name}", took, Reference("reading them", read), limits.get(name))


def _time(render: Callable[[Report], str | bytes], report: Report) -> float:
    begun = process_time()
    render(report)
    return process_time() - begun
