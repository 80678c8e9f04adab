"""What people said: answers, and answers in quarantine; each with its history."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import exists, func, insert
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from annotate.domain import Annotation, AnsweredTask, BriefAnswer, FaultyAnswer, StudioProject, WeighedAnswer

from .authors import with_authors
from .quarantine import Quarantine, with_accepted
from .returns import Returns, with_returned
from .sessions import NAMED_AT_ONCE, stood_at
from .tables import AnnotationRow, ClaimRow, FaultyAnswerRow, StudioProjectRow
from .taxonomies import Taxonomies, with_taxonomy
from .veiled import hide_in_task
from .words import read_word, table_of, write_fields

Place = tuple[int, int]  # the numbers of a task and of an answer to it


class Answers(Quarantine, Returns, Taxonomies):
    """The part of the store that holds what people said. Nothing here is overwritten or deleted."""

    def keep_answers(self, project: StudioProject, tasks: Sequence[AnsweredTask]) -> int:
        """
        Let these answers to these tasks stand, and retire those that stood and do not any more.

        Returns:
            How many answers are new, changed or gone.
        """
        with self._writing() as session:
            project_id = self._project_id(session, project)
            tasks = with_authors(session, project_id, tasks)
            veil = self._veil(session)
            if veil:
                tasks = [hide_in_task(task, veil) for task in tasks]
            tasks = with_taxonomy(session, project_id, tasks)
            tasks = with_returned(session, project_id, with_accepted(session, project_id, tasks), self._clock())
            changed = self._let_stand(session, AnnotationRow, project_id, tasks)
            return len(changed | self._let_stand(session, FaultyAnswerRow, project_id, tasks))

    def _let_stand(
        self,
        session: Session,
        table: type[AnnotationRow] | type[FaultyAnswerRow],
        project_id: int,
        tasks: Sequence[AnsweredTask],
    ) -> set[Place]:
        of_tasks = col(table.task_id).in_([task.remote.task_id for task in tasks])
        standing: Any = session.exec(select(table).filter_by(project_id=project_id, retired_at=None).where(of_tasks))
        claims = {task.remote.task_id: task.remote.claim_id for task in tasks}
        rows = {_place(row.task_id, row): row for row in standing if row.claim_id == claims[row.task_id]}
        said = {_place(task.remote.task_id, answer): answer for task in tasks for answer in _answers(task, table)}
        changed = {place for place in rows.keys() | said.keys() if not _same(rows.get(place), said.get(place))}
        for place in changed & rows.keys():
            rows[place].retired_at = self._clock()
        session.flush()  # the old state must have stepped down before the new one may stand
        new = [
            {**write_fields(said[place]), "project_id": project_id, "task_id": place[0], "fetched_at": self._clock()}
            for place in sorted(changed & said.keys())
        ]
        if new:
            session.execute(insert(table_of(table)), new)
        return changed

    def annotations(self, claim_id: str | None = None, as_of: datetime | None = None) -> list[Annotation]:
        """Return the answers that stand, in the order they were submitted."""
        with self._reading() as session:
            chosen = _standing(as_of)
            return _in_order(session, chosen if claim_id is None else chosen.where(AnnotationRow.claim_id == claim_id))

    def annotations_to(self, claim_ids: Sequence[str], as_of: datetime | None = None) -> list[Annotation]:
        """Return the answers to these claims that stand; those to one claim in the order they were submitted."""
        with self._reading() as session:
            pages = (claim_ids[first : first + NAMED_AT_ONCE] for first in range(0, len(claim_ids), NAMED_AT_ONCE))
            chosen = (_standing(as_of).where(col(AnnotationRow.claim_id).in_(page)) for page in pages)
            return [answer for each in chosen for answer in _in_order(session, each)]

    def brief_answers(self, as_of: datetime | None = None) -> list[BriefAnswer]:
        """Return in short the answers that stand to claims that are part of the work, skips left out; in any order."""
        claims = stood_at(ClaimRow, ClaimRow.found_at, as_of)
        answers = stood_at(AnnotationRow, AnnotationRow.fetched_at, as_of)
        columns = (
            AnnotationRow.claim_id,
            ClaimRow.kind,
            AnnotationRow.reviewer,
            AnnotationRow.verdict,
            AnnotationRow.corrected_figure,
            AnnotationRow.submitted_at,
            AnnotationRow.annotation_id,
        )
        with self._reading() as session:
            chosen = select(*map(col, columns)).where(AnnotationRow.claim_id == ClaimRow.id, claims, answers)
            return [BriefAnswer(*row) for row in session.execute(chosen.where(col(AnnotationRow.verdict).is_not(None)))]

    def weighed_answers(self) -> list[WeighedAnswer]:
        """Return what of the answers that stand decides where claims stand, in any order."""
        columns: Any = [getattr(AnnotationRow, name) for name in WeighedAnswer._fields]
        with self._reading() as session:
            chosen = select(*columns).where(col(AnnotationRow.retired_at).is_(None))
            return [WeighedAnswer(*row) for row in session.execute(chosen)]

    def count_changed(self) -> int:
        """Return how many of the answers that stand were given differently at first."""
        with self._reading() as session:
            before = aliased(AnnotationRow)
            same = (
                (col(before.claim_id) == AnnotationRow.claim_id)
                & (col(before.project_id) == AnnotationRow.project_id)
                & (col(before.annotation_id) == AnnotationRow.annotation_id)
            )
            earlier = exists().where(same, col(before.retired_at).is_not(None))
            standing = col(AnnotationRow.retired_at).is_(None) & col(AnnotationRow.verdict).is_not(None)
            return session.exec(select(func.count()).select_from(AnnotationRow).where(standing, earlier)).one()

    def answered_tasks(self, project: StudioProject) -> set[int]:
        """Return the numbers of the tasks, but for those that are gone, to which an answer stands, faulty or not."""
        with self._reading() as session:
            tasks: set[int] = set()
            for table in (AnnotationRow, FaultyAnswerRow):
                chosen = select(table.task_id).join(StudioProjectRow, col(StudioProjectRow.id) == col(table.project_id))
                standing = chosen.where(StudioProjectRow.key == project.key, col(table.retired_at).is_(None))
                tasks |= set(session.exec(standing.where(col(table.task_id) > 0)))
            return tasks


def _standing(as_of: datetime | None) -> Any:
    columns: Any = [getattr(AnnotationRow, name) for name in Annotation.model_fields]
    return select(*columns).where(stood_at(AnnotationRow, AnnotationRow.fetched_at, as_of))


def _in_order(session: Session, chosen: Any) -> list[Annotation]:
    ordered = chosen.order_by(col(AnnotationRow.submitted_at), col(AnnotationRow.annotation_id))
    return [read_word(Annotation, row) for row in session.execute(ordered)]  # columns: rows take twice the time


def _answers(
    task: AnsweredTask, table: type[AnnotationRow] | type[FaultyAnswerRow]
) -> Sequence[Annotation | FaultyAnswer]:
    return task.annotations if table is AnnotationRow else task.faulty


def _place(task_id: int, answer: Any) -> Place:
    return task_id, answer.annotation_id


def _same(row: object | None, answer: Annotation | FaultyAnswer | None) -> bool:
    return row is not None and answer is not None and read_word(type(answer), row) == answer
