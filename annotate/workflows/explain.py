"""Trace one claim's verdict back to the bytes of its article."""

from annotate.domain import Annotation
from annotate.publishing import Trace
from annotate.settings import Settings
from annotate.store import Store

from .report import gather_claim
from .taxonomy import read_taxonomy


def trace(store: Store, settings: Settings, beginning: str) -> Trace:
    """
    Return where the verdict on the claim comes from whose id begins like this; people appear by pseudonym.

    Raises:
        UnknownClaim: there is no such claim, or several.
    """
    checked = gather_claim(store, settings, beginning)
    (finding,) = checked.findings
    began = store.beginnings(finding.claim_id)
    return Trace(
        article=checked.article,
        added_at=began.added_at,
        found_at=began.found_at,
        finding=finding,
        taxonomy=read_taxonomy(settings).name,
        sent=store.task_numbers().get(finding.claim_id),
        tasks=_tasks(store, finding.claim_id),
    )


def _tasks(store: Store, claim_id: str) -> dict[int, int]:
    """Return the task of each answer that stands, by the answer's number; those of tasks that are gone have none."""
    standing = [
        said for said in store.said(claim_id) if said.retired_at is None and isinstance(said.answer, Annotation)
    ]
    return {said.answer.annotation_id: said.task_id for said in standing if said.task_id > 0}
