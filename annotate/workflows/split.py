"""Split stored articles into claims."""

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import NamedTuple

from annotate.domain import Article
from annotate.store import Store

from .splitting import Means, split_all


class Splitting(NamedTuple):
    """What splitting did: articles read, and claims that are new, changed, or retired."""

    articles: int
    new: int
    changed: int
    retired: int


def split(store: Store, articles: Sequence[Article], means: Means, advance: Callable[[int], None]) -> Splitting:
    """
    Split these articles and keep their claims, one article at a time.

    Splitting the same article twice changes nothing, so a run that was cut off
    is simply run again.
    """
    new = changed = retired = 0
    with closing(split_all(articles, means)) as splits:
        for article, found in zip(articles, splits, strict=True):
            kept = store.keep_claims(article.id, found.claims)
            new, changed, retired = new + kept.new, changed + kept.changed, retired + kept.retired
            advance(1)
    return Splitting(len(articles), new, changed, retired)
