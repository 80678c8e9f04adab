"""What invented reviewers said of invented claims, put into a store."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from annotate.domain import (
    Adjudication,
    Annotation,
    AnsweredTask,
    Claim,
    Evidence,
    EvidenceStance,
    FaultyAnswer,
    RemoteTask,
    StudioProject,
    SyncMark,
)
from annotate.store import Store

from .articles import CLAIMS_PER_ARTICLE, find_claims, write_article

PROJECT = StudioProject(server="https://labels.example", project=1, key="a" * 32)

_MORNING = datetime(2031, 4, 7, 8, tzinfo=UTC)
_RATIONALE = (
    "The register of the county names the same figure for the same week, and its keeper confirmed it on the phone. "
    "An earlier count was lower, because two villages had not reported yet."
)
# By the last digit of a claim's number: what each reviewer in turn answers; "-" is a skip.
_ANSWERS = (
    (),
    (),
    ("supported",),
    ("supported", "misleading"),
    ("refuted", "unproven"),
    ("-", "refuted"),
    ("supported", "supported"),
    ("refuted", "refuted"),
    ("unproven", "unproven"),
    ("misleading", "misleading", "supported"),
)
_UNSENT, _RULED, _FAULTY = 0, 4, 7


def fill_with_claims(store: Store, articles: int) -> None:
    """Put articles with twenty claims each into a store."""
    for number in range(articles):
        article = write_article(number)
        with store.saving():
            store.add_article(article)
            store.keep_claims(article.id, find_claims(number, article))


def fill_with_answers(store: Store, articles: int) -> int:
    """Answer most claims of these articles, most of them twice; return how many answers there are."""
    store.keep_project(PROJECT)
    given = 0
    for number in range(articles):
        article = write_article(number)
        sent = [
            (task_id, claim, claim.id_in(article.id))
            for task_id, claim in enumerate(find_claims(number, article), CLAIMS_PER_ARTICLE * number + 1)
            if task_id % len(_ANSWERS) != _UNSENT
        ]
        marks = [SyncMark(claim_id=claim_id, task_id=task_id, fingerprint="f") for task_id, _, claim_id in sent]
        with store.saving():
            store.keep_marks(PROJECT, marks)
            given += sum(_answer(store, task_id, claim, claim_id) for task_id, claim, claim_id in sent)
    return given


def _answer(store: Store, task_id: int, claim: Claim, claim_id: str) -> int:
    annotations = tuple(_annotations(task_id, claim, claim_id))
    remote = RemoteTask(
        task_id=task_id, claim_id=claim_id, fingerprint="f", answers=len(annotations), updated_at=_MORNING
    )
    task = AnsweredTask(remote=remote, annotations=annotations, faulty=_faulty(task_id, claim_id))
    store.keep_answers(PROJECT, [task])
    if task_id % len(_ANSWERS) == _RULED:
        store.keep_adjudication(_ruling(claim_id))
    return len(annotations)


def _ruling(claim_id: str) -> Adjudication:
    return Adjudication(
        claim_id=claim_id,
        adjudicator="ivo@desk.example",
        verdict="refuted",
        reason="An older edition of the register settles it.",
        ruled_at=_MORNING,
    )


def _annotations(task_id: int, claim: Claim, claim_id: str) -> Iterator[Annotation]:
    for place, verdict in enumerate(_ANSWERS[task_id % len(_ANSWERS)]):
        moment = _MORNING + timedelta(minutes=task_id + place)
        known = {"annotation_id": 10 * task_id + place, "claim_id": claim_id, "reviewer": _reviewer(task_id + place)}
        times = {"seconds": 41.5, "submitted_at": moment, "updated_at": moment}
        if verdict == "-":
            yield Annotation(**known, **times, verdict=None)
            continue
        yield Annotation(
            **known,
            **times,
            verdict=verdict,
            corrected_figure=Decimal(task_id) if verdict == "refuted" else None,
            evidence=_evidence(task_id, claim),
            rationale=_RATIONALE,
            confidence=1 + task_id % 5,
            problems=("missing_context",) if verdict == "misleading" else (),
        )


def _reviewer(number: int) -> str:
    return f"reviewer{number % 6}@desk.example"


def _evidence(task_id: int, claim: Claim) -> Sequence[Evidence]:
    register = f"https://register.example/weeks/{task_id}"
    said = Evidence(url=register, quote=claim.wording, stance=EvidenceStance.SUPPORTS)
    return (said, Evidence(url=f"{register}/notes", quote="Two villages were late.")) if task_id % 2 else (said,)


def _faulty(task_id: int, claim_id: str) -> tuple[FaultyAnswer, ...]:
    if task_id % 50 != _FAULTY:
        return ()
    known = {"annotation_id": 10 * task_id + 9, "claim_id": claim_id, "reviewer": _reviewer(task_id)}
    return (FaultyAnswer(**known, reason="It has no verdict.", raw='{"result": []}', updated_at=_MORNING),)
