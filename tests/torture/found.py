"""What is on the server and in the store in the end: read bare, past everything that is judged."""

import json
from typing import NamedTuple

import httpx
from sqlalchemy import create_engine, text

from .ledger import SKIP, Said, read_said

UNREAD = Said(("?", "?"))
"""Stands for answers the server could not hand out: here it always can."""


class There(NamedTuple):
    """A task on the server with the answers to it, by number."""

    task_id: int
    claim_id: str
    answers: dict[int, Said]


class Row(NamedTuple):
    """One state of one answer as the store keeps it, in quarantine or not."""

    number: int
    task_id: int
    claim_id: str
    reviewer: str
    said: Said
    stands: bool


class Kept(NamedTuple):
    """What the store holds: every state of every answer, in the order they came; and the claims not retired."""

    rows: list[Row]
    claims: set[str]


def read_server(url: str, token: str, workspace: str) -> list[There]:
    """Return the tasks in all projects of a workspace: a push that was cut off may have begun a second one."""
    with httpx.Client(base_url=url, headers={"Authorization": f"Token {token}"}, timeout=120, trust_env=False) as line:
        projects = line.get("/api/projects", params={"page_size": 1000}).raise_for_status().json()["results"]
        ours = [project["id"] for project in projects if f"annotate:{workspace}" in (project["description"] or "")]
        return [task for project in ours for task in _tasks(line, project)]


def _tasks(line: httpx.Client, project: int) -> list[There]:
    asked = {"project": project, "page_size": 10_000, "fields": "all"}
    found = line.get("/api/tasks", params=asked).raise_for_status().json()["tasks"]
    return [
        There(task["id"], task["data"]["claim_id"], {each["id"]: read_said(each) for each in task["annotations"]})
        for task in found
    ]


_ANSWERS = text(
    "SELECT annotation_id, task_id, claim_id, reviewer, fetched_at, retired_at, id, "
    "verdict, rationale, evidence, confidence FROM annotation"
)
_FAULTY = text("SELECT annotation_id, task_id, claim_id, reviewer, fetched_at, retired_at, id, raw FROM faulty_answer")


def read_store(url: str) -> Kept:
    """Return what lies in the tables."""
    engine = create_engine(url)
    with engine.connect() as store:
        answers = [(row, _said(row)) for row in store.execute(_ANSWERS)]
        answers += [(row, read_said(json.loads(row.raw)) if row.raw else UNREAD) for row in store.execute(_FAULTY)]
        claims = set(store.execute(text("SELECT id FROM claim WHERE retired_at IS NULL")).scalars())
    engine.dispose()
    ordered = sorted(answers, key=lambda each: (str(each[0].fetched_at), each[0].id))
    rows = [
        Row(row.annotation_id, row.task_id, row.claim_id, row.reviewer, said, row.retired_at is None)
        for row, said in ordered
    ]
    return Kept(rows, claims)


def read_workspace(url: str) -> str:
    """Return the id by which the projects of a store are known."""
    engine = create_engine(url)
    with engine.connect() as store:
        found: str = store.execute(text("SELECT id FROM workspace")).scalar_one()
    engine.dispose()
    return found


def _said(row: object) -> Said:
    if row.verdict is None:
        return SKIP
    evidence = json.loads(row.evidence) if isinstance(row.evidence, str) else row.evidence
    (piece,) = evidence
    return Said((row.verdict,), row.rationale, piece["url"], row.confidence)
