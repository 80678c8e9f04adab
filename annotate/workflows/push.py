"""Bring our claims to Label Studio: look, and plan. `workflows.apply` carries the plan out."""

from bisect import bisect_right
from itertools import groupby

from annotate.domain import FoundClaim, Passage, Task
from annotate.language.sentences import find_sentences
from annotate.settings import Settings
from annotate.store import Store
from annotate.studio import Studio
from annotate.syncing import Action, make_task, plan_push


def look_before_push(store: Store, studio: Studio, settings: Settings, *, after_emptying: bool = False) -> list[Action]:
    """Look at both sides and plan a push. Changes nothing."""
    theirs = studio.tasks() if studio.count_tasks() else []
    ours = our_tasks(store, settings.context_characters)
    return plan_push(ours, theirs, store.marks(studio.project), after_emptying=after_emptying)


def our_tasks(store: Store, context_characters: int) -> dict[str, Task | None]:
    """Return the task of every claim, by claim id; None for retired ones."""
    tasks: dict[str, Task | None] = dict.fromkeys(store.retired())
    articles = {article.id: article for article in store.articles()}
    for article_id, claims in groupby(store.claims(), key=lambda found: found.article_id):
        article = articles[article_id]
        sentences = [Passage(start=s, end=e, text=article.text[s:e]) for s, e in find_sentences(article.text)]
        for found in claims:
            tasks[found.claim_id] = make_task(article, found, _around(found, sentences), context_characters)
    return tasks


def _around(found: FoundClaim, sentences: list[Passage]) -> Passage:
    """Return the sentence a claim stands in; the claim itself when sentences are cut differently by now."""
    place = bisect_right(sentences, found.claim.start, key=lambda sentence: sentence.start) - 1
    if place >= 0 and found.claim.end <= sentences[place].end:
        return sentences[place]
    return found.claim
