"""How long the report of a large desk takes, on one page and on many, and how much memory."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from annotate.store import open_store
from annotate.workflows.init import init

from .answers import fill_with_answers, fill_with_claims
from .articles import CLAIMS_PER_ARTICLE
from .figures import Limit, Line, Reference, Spread
from .pages import measure_pages
from .processes import ANNOTATE, PYTHON, megabytes, seconds, take_turns

ARTICLES = 500
_ROUNDS = 3
# What no report can do without: to read everything the store holds, and to write it out.
_READ_AND_WRITE = """
import json, sqlite3
with sqlite3.connect("annotate.db") as store, open("bare.json", "w") as out:
    for (table,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        json.dump(store.execute(f"SELECT * FROM {table}").fetchall(), out)
"""


def measure(folder: Path) -> Iterator[Line]:
    """Measure the report, its pages, the export and the status of 10,000 claims, each in a process of its own."""
    init(folder, written="review_overlap = 2\n")
    yield fill_desk(folder)
    commands = {
        "bare": [PYTHON, "-c", _READ_AND_WRITE],
        "report": [ANNOTATE, "report", "--out", "report.html"],
        "export": [ANNOTATE, "export", "jsonl", "--out", "claims.jsonl"],
        "status": [ANNOTATE, "status", "--json"],
    }
    runs = take_turns(commands, folder, _ROUNDS)
    bare = runs.pop("bare")
    size = (folder / "report.html").stat().st_size / 1e6
    names = {
        "report": f"annotate report, HTML of {size:.0f} MB",
        "export": "annotate export jsonl",
        "status": "annotate status --json",
    }
    limits = {"report": (Limit(10), Limit(500)), "status": (Limit(1.5), None)}
    for key, took in runs.items():
        time_limit, memory_limit = limits.get(key, (None, None))
        yield Line(names[key], seconds(took), Reference("bare sqlite3 to JSON", seconds(bare)), time_limit)
        yield Line("  most memory", megabytes(took), Reference("bare sqlite3 to JSON", megabytes(bare)), memory_limit)
    with open_store("sqlite:///annotate.db", folder) as store:
        ids = store.article_ids()
    yield from measure_pages(folder, ids)


def fill_desk(folder: Path) -> Line:
    """Put 500 articles, their claims and the answers to them into the store of a desk; return how long it took."""
    with open_store("sqlite:///annotate.db", folder) as store:
        begun = perf_counter()
        fill_with_claims(store, ARTICLES)
        answers = fill_with_answers(store, ARTICLES)
        took = perf_counter() - begun
    what = f"filling a store: {ARTICLES} articles, {ARTICLES * CLAIMS_PER_ARTICLE:,} claims, {answers:,} answers"
    return Line(what, Spread((took,), "s"))
