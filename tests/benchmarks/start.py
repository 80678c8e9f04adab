"""How soon the tool answers, from a process that has just begun."""

from collections.abc import Iterator
from pathlib import Path

from .articles import write_article
from .figures import Limit, Line, Reference
from .processes import ANNOTATE, PYTHON, cpu_seconds, seconds, take_turns


def measure(folder: Path) -> Iterator[Line]:
    """Measure `annotate --help` seven times and `annotate preview` five times, next to a Python that does nothing."""
    bare = [PYTHON, "-c", "pass"]
    runs = take_turns({"bare": bare, "help": [ANNOTATE, "--help"]}, folder, 7)
    yield Line("annotate --help", seconds(runs["help"]), Reference("python -c pass", seconds(runs["bare"])), Limit(0.3))
    yield Line("  on the processor", cpu_seconds(runs["help"]), Reference("the same", cpu_seconds(runs["bare"])))

    article = write_article(0)
    (folder / "article.txt").write_text(article.text, encoding="utf-8")
    what = f"annotate preview, {len(article.text.encode()) / 1000:.1f} kB"
    runs = take_turns({"bare": bare, "preview": [ANNOTATE, "preview", "article.txt"]}, folder, 5)
    yield Line(what, seconds(runs["preview"]), Reference("python -c pass", seconds(runs["bare"])), Limit(4))
    yield Line("  on the processor", cpu_seconds(runs["preview"]), Reference("the same", cpu_seconds(runs["bare"])))
