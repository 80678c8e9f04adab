"""Trace one claim's verdict back to the bytes of its article."""

from annotate.domain import Annotation, CheckedArticle, Finding, Report
from annotate.judging import settle
from annotate.publishing import Trace, hide_people
from annotate.settings import Settings
from annotate.store import Store

from .init import pseudonym_key
from .policy import policy_of
from .taxonomy import read_taxonomy


def trace(store: Store, settings: Settings, beginning: str) -> Trace:
    """
    Return where the verdict on the claim comes from whose id begins like this; people appear by pseudonym.

    Raises:
        UnknownClaim: there is no such claim, or several.
    """
    found = store.claim(beginning)
    claim_id, taxonomy = found.claim_id, read_taxonomy(settings)
    article, began = store.article(found.article_id), store.beginnings(claim_id)
    answers, ruling = store.annotations(claim_id), store.adjudications().get(claim_id)
    sent = store.task_numbers().get(claim_id)
    policy = policy_of(settings, taxonomy)
    finding = Finding(
        claim_id=claim_id,
        article_id=found.article_id,
        claim=found.claim,
        judgement=settle(found.claim, answers, ruling, sent=sent is not None, policy=policy),
        annotations=tuple(answers),
        adjudication=ruling,
    )
    alone = Report(
        as_of=store.now(), taxonomy=taxonomy, articles=(CheckedArticle(article=article, findings=(finding,)),)
    )
    return Trace(
        article=article,
        added_at=began.added_at,
        found_at=began.found_at,
        finding=hide_people(alone, pseudonym_key(settings), also=store.people()).findings[0],
        taxonomy=taxonomy.name,
        sent=sent,
        tasks=_tasks(store, claim_id),
    )


def _tasks(store: Store, claim_id: str) -> dict[int, int]:
    """Return the task of each answer that stands, by the answer's number; those of tasks that are gone have none."""
    standing = [
        said for said in store.said(claim_id) if said.retired_at is None and isinstance(said.answer, Annotation)
    ]
    return {said.answer.annotation_id: said.task_id for said in standing if said.task_id > 0}
