"""Write a report as an index and a page an article; few of them are held at a time."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from annotate.publishing import name_page, render_html, render_index, summarize
from annotate.settings import Settings
from annotate.shipped import shipped_text
from annotate.store import Store

from .claimreview import imprint_of
from .page_folder import PageFolder
from .report import gather_each
from .taxonomy import read_taxonomy

INDEX = "index.html"


class Written(NamedTuple):
    """
    How many pages were written and how many of before removed; the names of those that somebody changed.

    `listed` is the folder's list of what was written, with hashes.
    """

    pages: int
    removed: int
    changed: Sequence[str]
    listed: bytes


def write_pages(
    store: Store,
    settings: Settings,
    as_of: datetime | None,
    article_ids: Sequence[str],
    folder: Path,
    advance: Callable[[int], None],
) -> Written:
    """
    Write the pages of these articles and their index, which comes last and leads only to what is there.

    Where the settings say that the report is published as pages, each carries
    the ClaimReview of its own article, and no other page does.

    Raises:
        FolderInUse: the folder holds files that are not ours.
        CannotWrite: it cannot be written.
    """
    taxonomy, moment, ours = read_taxonomy(settings), as_of or store.now(), PageFolder(folder)
    page = shipped_text("exports", "html", "report.html.j2")
    ours.open([INDEX, *map(name_page, article_ids)])
    summaries = []
    for report in gather_each(store, settings, as_of, article_ids):
        summaries.append(summary := summarize(report))
        ours.write(summary.page, render_html(report, page, imprint_of(settings, report, whole=False), index=INDEX))
        advance(1)
    quarantined = sum(each.quarantined for each in summaries)
    index = shipped_text("exports", "html", "index.html.j2")
    ours.write(INDEX, render_index(summaries, taxonomy, moment, quarantined, index))
    removed, changed, listed = ours.close()
    return Written(len(summaries), len(removed), changed, listed)
