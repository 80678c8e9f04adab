"""How long a large desk's index and pages take, one article's report among many, and a PDF."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from .articles import CLAIMS_PER_ARTICLE
from .figures import Limit, Line, Reference, Spread
from .processes import ANNOTATE, megabytes, seconds, take_turns

_ROUNDS = 3
_IN_A_PDF = 25


def measure_pages(folder: Path, ids: Sequence[str]) -> Iterator[Line]:
    """Measure the articles of a store as pages, and reports of some of them, each in a process of its own."""
    some = ids[:_IN_A_PDF]
    commands = {
        "start": [ANNOTATE, "article", "list", "--help"],
        "pages": [ANNOTATE, "report", "--pages", "site"],
        "one": [ANNOTATE, "report", ids[0], "--out", "one.html"],
        "pdf": [ANNOTATE, "report", *some, "--out", "some.pdf"],
    }
    runs = take_turns(commands, folder, _ROUNDS)
    start = Reference("annotate … --help", seconds(runs["start"]))
    largest = max(file.stat().st_size for file in (folder / "site").glob("*.html")) / 1e6
    claims = len(ids) * CLAIMS_PER_ARTICLE
    yield Line(f"report --pages: {len(ids)} pages, {claims:,} claims", seconds(runs["pages"]), start, Limit(30))
    yield Line("  most memory", megabytes(runs["pages"]), limit=Limit(500))
    yield Line("  largest page", Spread((largest,), "MB"), limit=Limit(3))
    alone = [one.seconds - bare.seconds for one, bare in zip(runs["one"], runs["start"], strict=True)]
    yield Line("report ARTICLE, on top of the start", Spread(tuple(alone), "s"), start, Limit(1))
    yield Line(f"report as PDF: {_IN_A_PDF} articles, {_IN_A_PDF * CLAIMS_PER_ARTICLE} claims", seconds(runs["pdf"]))
    yield Line("  most memory", megabytes(runs["pdf"]))
