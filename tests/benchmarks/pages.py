"""How long a large desk's index and pages take, one article's report among many, and a PDF."""

from collections.abc import Iterator
from pathlib import Path

from annotate.store import open_store
from annotate.workflows.init import init

from .answers import fill_with_answers, fill_with_claims
from .articles import CLAIMS_PER_ARTICLE
from .figures import Limit, Line, Reference, Spread
from .processes import ANNOTATE, megabytes, seconds, take_turns

ARTICLES = 500
_ROUNDS = 3
_IN_A_PDF = 25


def measure(folder: Path) -> Iterator[Line]:
    """Measure 10,000 claims as pages, and reports of some of them, each in a process of its own."""
    init(folder, written="review_overlap = 2\n")
    with open_store("sqlite:///annotate.db", folder) as store:
        fill_with_claims(store, ARTICLES)
        fill_with_answers(store, ARTICLES)
        ids = store.article_ids()
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
    claims = ARTICLES * CLAIMS_PER_ARTICLE
    yield Line(f"report --pages: {ARTICLES} pages, {claims:,} claims", seconds(runs["pages"]), start, Limit(30))
    yield Line("  most memory", megabytes(runs["pages"]), limit=Limit(500))
    yield Line("  largest page", Spread((largest,), "MB"), limit=Limit(3))
    alone = [one.seconds - bare.seconds for one, bare in zip(runs["one"], runs["start"], strict=True)]
    yield Line("report ARTICLE, on top of the start", Spread(tuple(alone), "s"), start, Limit(1))
    yield Line(f"report as PDF: {_IN_A_PDF} articles, {_IN_A_PDF * CLAIMS_PER_ARTICLE} claims", seconds(runs["pdf"]))
    yield Line("  most memory", megabytes(runs["pdf"]))
