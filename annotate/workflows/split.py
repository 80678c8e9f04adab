"""Split stored articles into claims."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from annotate.domain import Article
from annotate.language import split_article
from annotate.store import Store


class Splitting(NamedTuple):
    """What splitting did: articles read, and claims that are new, changed, or retired."""

    articles: int
    new: int
    changed: int
    retired: int


def split(store: Store, articles: Sequence[Article], advance: Callable[[], None]) -> Splitting:
    """
    Split these articles and keep their claims, one article at a time.

    Splitting the same article twice changes nothing, so a run that was cut off
    is simply run again.
    """
    new = changed = retired = 0
    for article in articles:
        kept = store.keep_claims(article.id, split_article(article).claims)
        new, changed, retired = new + kept.new, changed + kept.changed, retired + kept.retired
        advance()
    return Splitting(len(articles), new, changed, retired)
