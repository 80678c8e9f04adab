"""Answers that were put back on another server, and are known again when they come from there."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from sqlmodel import Session, col, select

from annotate.domain import Annotation, AnsweredTask, FaultyAnswer, StudioProject

from .marks import Marks
from .sync_tables import ReturnRow
from .tables import AnnotationRow, SyncMarkRow
from .words import read_word

Given = TypeVar("Given", Annotation, FaultyAnswer)

# What a reviewer said, as opposed to who, when and under which number.
_SAID = ("verdict", "corrected_figure", "evidence", "rationale", "confidence", "problems", "problem_note")


class Homeless(NamedTuple):
    """An answer that stands here and not in a project: the store's number for it, and the task it belongs to there."""

    number: int
    task_id: int
    answer: Annotation


class Returns(Marks):
    """The part of the store that knows which answers went back to a server."""

    def homeless(self, project: StudioProject) -> list[Homeless]:
        """Return the answers from elsewhere to claims that are in a project now, in the order they were submitted."""
        with self._reading() as session:
            project_id = self._project_id(session, project)
            found = select(ReturnRow.answer_id).where(
                ReturnRow.project_id == project_id, col(ReturnRow.annotation_id).is_not(None)
            )
            chosen = select(AnnotationRow, SyncMarkRow.task_id).where(
                AnnotationRow.claim_id == SyncMarkRow.claim_id,
                SyncMarkRow.project_id == project_id,
                AnnotationRow.project_id != project_id,
                col(AnnotationRow.retired_at).is_(None),
                col(AnnotationRow.id).not_in(found),
            )
            rows = session.exec(chosen.order_by(col(AnnotationRow.submitted_at), col(AnnotationRow.id)))
            return [Homeless(row.id or 0, task_id, read_word(Annotation, row)) for row, task_id in rows]

    def note_return(self, project: StudioProject, number: int) -> None:
        """Note that an answer is about to be put back; before it is, so that a pull knows it whatever happens."""
        with self._writing() as session:
            project_id = self._project_id(session, project)
            if session.get(ReturnRow, (project_id, number)) is None:
                session.add(ReturnRow(project_id=project_id, answer_id=number))


def with_returned(
    session: Session, project_id: int, tasks: Sequence[AnsweredTask], moment: datetime
) -> Sequence[AnsweredTask]:
    """
    Return answered tasks in which answers that were put back are what they were: their authors' and of their time.

    Such an answer moves: where it was before, it stands no more.
    """
    numbers = [number for task in tasks for number in task.returned.values()]
    if not numbers:
        return tasks
    chosen = select(ReturnRow, AnnotationRow).where(
        ReturnRow.project_id == project_id,
        ReturnRow.answer_id == AnnotationRow.id,
        col(ReturnRow.answer_id).in_(numbers),
    )
    known = {row.id or 0: (back, row) for back, row in session.exec(chosen)}
    moved = [task.model_copy(update=_move(task, known, moment)) for task in tasks]
    session.flush()
    return moved


Known = dict[int, tuple[ReturnRow, AnnotationRow]]


def _move(task: AnsweredTask, known: Known, moment: datetime) -> dict[str, Any]:
    """Return the answers to a task, and those that break the form by now, under the names of their authors."""

    def as_before(answer: Given) -> Given:
        back, before = known.get(task.returned.get(answer.annotation_id, 0), (None, None))
        if back is None or before is None or before.claim_id != answer.claim_id:
            return answer  # somebody else's number
        back.annotation_id = answer.annotation_id
        before.retired_at = before.retired_at or moment
        if isinstance(answer, FaultyAnswer):
            return answer.model_copy(update={"reviewer": before.reviewer})
        return _as_before(answer, read_word(Annotation, before))

    return {"annotations": tuple(map(as_before, task.annotations)), "faulty": tuple(map(as_before, task.faulty))}


def _as_before(answer: Annotation, before: Annotation) -> Annotation:
    if all(getattr(answer, name) == getattr(before, name) for name in _SAID):
        return before.model_copy(update={"annotation_id": answer.annotation_id})
    kept = {"reviewer": before.reviewer, "submitted_at": before.submitted_at}  # edited on the new server since
    return answer.model_copy(update=kept)
