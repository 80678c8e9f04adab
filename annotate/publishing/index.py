"""The index of many pages: how each article's claims stand, and what waits."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from annotate.domain import Report, Standing, Taxonomy

from .charts import draw_bar
from .html import fill_in
from .layout import list_standings, list_verdicts, name_page
from .words import ENGLISH, Words


class Summary(NamedTuple):
    """One article's line in the index, small enough to hold thousands of them."""

    page: str
    title: str
    publisher: str | None
    published_on: date | None
    language: str
    standings: Counter[Standing]
    verdicts: Counter[str]
    quarantined: int

    @property
    def claims(self) -> int:
        """How many claims the article has."""
        return self.standings.total()


def summarize(report: Report) -> Summary:
    """Return the line of a report that is of one article."""
    (checked,) = report.articles
    article = checked.article
    about = (article.title, article.publisher, article.published_on, article.language)
    return Summary(name_page(article.id), *about, report.standings, report.verdicts, report.quarantined)


def render_index(
    summaries: Sequence[Summary],
    taxonomy: Taxonomy,
    as_of: datetime,
    quarantined: int,
    template: str,
    words: Words = ENGLISH,
) -> str:
    """
    Return the index as an HTML page: the newest articles first, those without a day last.

    `template` is the text of `exports/html/index.html.j2`; it has the filters of the report's.
    """
    standings: Counter[Standing] = Counter()
    verdicts: Counter[str] = Counter()
    for each in summaries:
        standings.update(each.standings)
        verdicts.update(each.verdicts)
    standing, given = list_standings(standings), list_verdicts(taxonomy, verdicts)
    return fill_in(
        template,
        taxonomy,
        words,
        summaries=_newest_first(summaries),
        as_of=as_of,
        claims=standings.total(),
        standings=standing,
        verdicts=given,
        bar=draw_bar(given + standing[1:]),
        quarantined=quarantined,
    )


def _newest_first(summaries: Iterable[Summary]) -> list[Summary]:
    return sorted(summaries, key=lambda each: each.published_on or date.min, reverse=True)
