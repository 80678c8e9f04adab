"""Make of our claims the tasks that reviewers read."""

from bisect import bisect_right
from collections.abc import Collection
from itertools import groupby

from annotate.domain import Article, FoundClaim, Passage, Task
from annotate.language.sentences import Span, find_paragraphs, sentences_in
from annotate.store import Store
from annotate.syncing import make_task


def our_tasks(store: Store, context_characters: int, named: Collection[str] | None = None) -> dict[str, Task | None]:
    """
    Return the task of every claim, by claim id; None for retired ones.

    Args:
        named: only of these claims, so that a sync makes the tasks it needs and no others.
    """
    retired = store.retired()
    claims = store.claims() if named is None else store.claims_named(named)
    tasks: dict[str, Task | None] = dict.fromkeys(retired if named is None else retired.intersection(named))
    articles = {article.id: article for article in store.articles()} if claims else {}
    for article_id, found_there in groupby(claims, key=lambda found: found.article_id):
        sentences = _Sentences(articles[article_id])
        for found in found_there:
            task = make_task(articles[article_id], found, sentences.around(found), context_characters)
            tasks[found.claim_id] = task
    return tasks


class _Sentences:
    """The sentences of an article, found where a claim stands and nowhere else: finding them takes the time."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._paragraphs = find_paragraphs(article.text)
        self._known: dict[Span, list[Span]] = {}

    def around(self, found: FoundClaim) -> Passage:
        """Return the sentence a claim stands in; the claim itself when sentences are cut differently by now."""
        paragraph = _around(found.claim, self._paragraphs)
        if paragraph is not None:
            if paragraph not in self._known:
                self._known[paragraph] = list(sentences_in(self._text, paragraph))
            sentence = _around(found.claim, self._known[paragraph])
            if sentence is not None:
                return Passage(start=sentence.start, end=sentence.end, text=self._text[sentence.start : sentence.end])
        return found.claim


def _around(passage: Passage, spans: list[Span]) -> Span | None:
    place = bisect_right(spans, passage.start, key=lambda span: span.start) - 1
    return spans[place] if place >= 0 and passage.end <= spans[place].end else None
