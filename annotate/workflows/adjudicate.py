"""Find the disputes, show one, and rule."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from annotate.domain import (
    Adjudication,
    Dispute,
    Finding,
    PastRuling,
    ReasonKind,
    Report,
    SetAside,
    Standing,
    Task,
    Taxonomy,
)
from annotate.errors import OwnAnswer, UnknownClaim, UserMistake
from annotate.judging import Precedents, RuledClaim, disagreement, last_words
from annotate.publishing import Disguise
from annotate.settings import Settings
from annotate.store import Store

from .init import pseudonym_key
from .push import our_tasks
from .report import gather
from .taxonomy import find_verdict, read_taxonomy


def find_disputes(store: Store, settings: Settings) -> list[Dispute]:
    """Return the disputed claims, the worst first: the most disagreement times check-worthiness."""
    report = gather(store, settings, None)
    disputed = [finding for finding in report.findings if finding.judgement.standing is Standing.DISPUTED]
    disputes = _as_disputes(disputed, report, store, settings)
    return sorted(disputes, key=lambda dispute: (-dispute.priority, dispute.claim_id))


def count_earlier(store: Store) -> Counter[str]:
    """Return how many rulings each claim had that stand no more, and those that stand."""
    return store.count_revisions() + Counter(store.adjudications().keys())


def find_set_aside(store: Store, settings: Settings) -> list[SetAside]:
    """Return the rulings that could not stand, on claims without one that does; by pseudonym."""
    ruled, disguise = store.adjudications(), Disguise(store.people(), pseudonym_key(settings))
    return [disguise.set_aside(kept) for kept in store.set_aside() if kept.given.claim_id not in ruled]


class Case(NamedTuple):
    """A claim with all an adjudicator needs: answers, precedents, and every ruling on it; people by pseudonym."""

    dispute: Dispute
    finding: Finding
    rulings: tuple[PastRuling, ...]


def open_case(store: Store, settings: Settings, beginning: str) -> Case:
    """
    Return the claim whose id begins like this as an adjudicator sees it, disputed or not.

    Raises:
        UnknownClaim: there is no such claim, or several, or it was taken out of the work.
    """
    report, claim_id = gather(store, settings, None), store.claim(beginning).claim_id
    finding = next((finding for finding in report.findings if finding.claim_id == claim_id), None)
    if finding is None:
        raise UnknownClaim(f"The claim {claim_id} was taken out of the work.")
    (dispute,) = _as_disputes([finding], report, store, settings)
    disguise = Disguise(store.people(), pseudonym_key(settings))
    return Case(dispute, finding, tuple(map(disguise.ruling, store.rulings(claim_id))))


def rule(
    store: Store,
    settings: Settings,
    beginning: str,
    verdict: str,
    *,
    by: str,
    because: ReasonKind,
    reason: str,
    corrected_figure: Decimal | None = None,
) -> Adjudication:
    """
    Keep a ruling on a claim; an earlier one becomes history.

    Raises:
        UnknownVerdict: the taxonomy does not have it.
        UserMistake: no reason, nobody named, or a figure where the verdict asks for none.
        OwnAnswer: they answered the claim themselves.
    """
    find_verdict(read_taxonomy(settings), verdict, corrected_figure)
    reason, by = reason.strip(), by.strip()
    if not reason or not by:
        raise UserMistake("A ruling needs a name and a reason.", hint="Give both: --by EMAIL --reason TEXT.")
    claim = store.claim(beginning)
    if store.known_as(by).casefold() in who_answered(store, claim.claim_id):
        raise OwnAnswer(f"{by} answered this claim, and nobody rules on their own answer.")
    ruling = Adjudication(
        claim_id=claim.claim_id,
        adjudicator=by,
        verdict=verdict,
        because=because,
        reason=reason,
        corrected_figure=corrected_figure,
        ruled_at=store.now(),
    )
    store.keep_adjudication(ruling)
    return ruling


def who_answered(store: Store, claim_id: str) -> frozenset[str]:
    """
    Return who ever answered a claim, or changed somebody's answer to it, in lower case.

    Answers that were edited, withdrawn, replaced or in quarantine count; a skip is no answer.
    """
    people = set[str]()
    for state in store.said(claim_id):
        answer = state.answer
        if getattr(answer, "verdict", "in quarantine") is not None:
            people |= {answer.reviewer, getattr(answer, "edited_by", None) or answer.reviewer}
    return frozenset(person.casefold() for person in people)


def _as_disputes(findings: Iterable[Finding], report: Report, store: Store, settings: Settings) -> list[Dispute]:
    chosen = {finding.claim_id: finding for finding in findings}
    tasks = our_tasks(store, settings.context_characters, chosen.keys()) if chosen else {}
    precedents = Precedents(
        RuledClaim(finding.claim_id, finding.claim, finding.adjudication)
        for finding in report.findings
        if finding.adjudication
    )
    return [
        _as_dispute(task, chosen[claim_id], report.taxonomy, precedents, settings.figure_tolerance)
        for claim_id, task in tasks.items()
        if task is not None
    ]


def _as_dispute(
    task: Task, finding: Finding, taxonomy: Taxonomy, precedents: Precedents, tolerance: Decimal
) -> Dispute:
    apart = disagreement(finding.annotations, taxonomy, tolerance)
    shown = {name: getattr(task, name) for name in Task.model_fields}
    return Dispute(
        **shown | {"priority": round(apart * finding.claim.checkworthiness, 4)},
        answers=tuple(last_words(finding.annotations)),
        why=finding.judgement.why,
        disagreement=round(apart, 4),
        precedents=precedents.like(finding.claim_id, finding.claim),
    )
