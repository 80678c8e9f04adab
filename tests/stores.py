"""Articles, claims and answers for tests of the store and the sync."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from annotate.domain import (
    Annotation,
    AnsweredTask,
    Article,
    Attribution,
    Claim,
    Evidence,
    Modifier,
    Passage,
    Period,
    Quantity,
    RemoteTask,
    StudioProject,
    Task,
)

PROJECT = StudioProject(server="http://labels.example", project=7, key="a" * 32)
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)

TEXT = "Officials say that at least 12 people died in Orlava. Rents rose 9%. The mayor resigned today."
ORLAVA = Article(title="Twelve dead in Orlava", text=TEXT, publisher="Ister Wire", published_on=NOON.date())


def passage(text: str, article: Article = ORLAVA) -> Passage:
    """Return where a text stands in an article."""
    start = article.text.index(text)
    return Passage(start=start, end=start + len(text), text=text)


def claim(text: str, **fields: object) -> Claim:
    """Return a claim of the article."""
    where = passage(text)
    known = {"kind": "event", "wording": text, "checkworthiness": 0.5, "splitter": "test-1"}
    return Claim(**where.model_dump(), **(known | fields))


DEATHS = claim(
    "at least 12 people died in Orlava",
    kind="casualty",
    checkworthiness=0.9,
    reasons=("harm to people",),
    quantities=(
        Quantity(
            **passage("at least 12 people").model_dump(),
            low=Decimal(12),
            high=None,
            modifier=Modifier.AT_LEAST,
            unit="person",
        ),
    ),
    attribution=Attribution(source=passage("Officials"), cue="say"),
)
RENTS = claim("Rents rose 9%", kind="rate")
MAYOR = claim(
    "The mayor resigned today",
    checkworthiness=0.1,
    dates=(Period(**passage("today").model_dump(), first_day=NOON.date(), last_day=NOON.date(), granularity="day"),),
)
CLAIMS = (DEATHS, RENTS, MAYOR)


def task(claim_id: str, text: str = "Rents rose 9%", priority: float = 0.5) -> Task:
    """Return a task whose wording is this text."""
    return Task(
        claim_id=claim_id,
        claim=text,
        wording=text,
        kind="rate",
        context=text,
        claim_start=0,
        claim_end=len(text),
        sentence_start=0,
        sentence_end=len(text),
        headline="Rents",
        priority=priority,
    )


def remote(claim_id: str, fingerprint: str, task_id: int = 1, answers: int = 0, minutes: int = 0) -> RemoteTask:
    """Return a task on the server, last touched some minutes after noon."""
    moment = NOON + timedelta(minutes=minutes)
    return RemoteTask(task_id=task_id, claim_id=claim_id, fingerprint=fingerprint, answers=answers, updated_at=moment)


def annotation(claim_id: str, annotation_id: int = 1, **fields: object) -> Annotation:
    """Return a reviewer's answer to a claim."""
    known = {
        "reviewer": "amal@example.org",
        "verdict": "supported",
        "evidence": (Evidence(url="https://records.example/1", quote="Twelve."),),
        "submitted_at": NOON,
        "updated_at": NOON,
    }
    return Annotation(annotation_id=annotation_id, claim_id=claim_id, **(known | fields))


def answered(claim_id: str, *annotations: Annotation, task_id: int = 1, minutes: int = 0) -> AnsweredTask:
    """Return a task with its answers."""
    where = remote(claim_id, "f", task_id, len(annotations), minutes)
    return AnsweredTask(remote=where, annotations=annotations, faulty=())
