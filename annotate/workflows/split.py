"""Split stored articles into claims."""

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import NamedTuple

from annotate.store import Store

from .splitting import Means, split_all


class Splitting(NamedTuple):
    """What splitting did: articles read, and claims that are new, changed, or retired."""

    articles: int
    new: int
    changed: int
    retired: int


def split(store: Store, article_ids: Sequence[str], means: Means, advance: Callable[[int], None]) -> Splitting:
    """
    Split the articles with these ids and keep their claims, one article at a time.

    Splitting the same article twice changes nothing, so a run that was cut off
    is simply run again.
    """
    new = changed = retired = 0
    with closing(split_all(store.each_article(article_ids), means)) as splits:
        for article_id, found in zip(article_ids, splits, strict=True):
            kept = store.keep_claims(article_id, found.claims)
            new, changed, retired = new + kept.new, changed + kept.changed, retired + kept.retired
            advance(1)
    return Splitting(len(article_ids), new, changed, retired)
