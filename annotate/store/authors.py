"""Whose answers these are, also when the server does not know any more."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from sqlmodel import Session, col, select

from annotate.domain import Annotation, AnsweredTask, FaultyAnswer

from .tables import AnnotationRow, FaultyAnswerRow

_GONE = re.compile(r"unknown|user \d+")  # what the door says of an author without an account
_Place = tuple[int, int, str]  # the numbers of a task and of an answer to it, and its claim


def with_authors(session: Session, project_id: int, tasks: Sequence[AnsweredTask]) -> Sequence[AnsweredTask]:
    """Return answered tasks in which answers whose author's account is gone have the author they had before."""
    gone = [task.remote.task_id for task in tasks if any(_is_gone(answer) for answer in _answers(task))]
    if not gone:
        return tasks
    authors = _authors(session, project_id, gone)
    return [_with_authors(task, authors) if task.remote.task_id in gone else task for task in tasks]


def _authors(session: Session, project_id: int, task_ids: Sequence[int]) -> dict[_Place, str]:
    """Return who gave each answer, as the newest state says that names somebody."""
    found: dict[_Place, tuple[Any, str]] = {}
    for table in (AnnotationRow, FaultyAnswerRow):
        columns = (table.task_id, table.annotation_id, table.claim_id, table.reviewer, table.fetched_at)
        chosen = select(*map(col, columns)).where(table.project_id == project_id, col(table.task_id).in_(task_ids))
        for task_id, answer_id, claim_id, reviewer, fetched_at in session.execute(chosen):
            place = (task_id, answer_id, claim_id)
            if not is_gone(reviewer) and (place not in found or found[place][0] < fetched_at):
                found[place] = (fetched_at, reviewer)
    return {place: reviewer for place, (_, reviewer) in found.items()}


def _with_authors(task: AnsweredTask, authors: dict[_Place, str]) -> AnsweredTask:
    def known(answer: Any) -> Any:
        author = authors.get((task.remote.task_id, answer.annotation_id, answer.claim_id))
        return answer.model_copy(update={"reviewer": author}) if author and _is_gone(answer) else answer

    return task.model_copy(
        update={"annotations": tuple(map(known, task.annotations)), "faulty": tuple(map(known, task.faulty))}
    )


def is_gone(author: str) -> bool:
    """Say whether the door could not tell who somebody is, because they have no account any more."""
    return _GONE.fullmatch(author) is not None


def _is_gone(answer: Annotation | FaultyAnswer) -> bool:
    return is_gone(answer.reviewer)


def _answers(task: AnsweredTask) -> Iterator[Annotation | FaultyAnswer]:
    yield from task.annotations
    yield from task.faulty
