"""What people said: answers, answers in quarantine, rulings; each with its history."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlmodel import Session, col, select

from annotate.domain import Adjudication, Annotation, AnsweredTask, FaultyAnswer, StudioProject, Word

from .marks import Marks
from .sessions import stood_at
from .tables import AdjudicationRow, AnnotationRow, FaultyAnswerRow

Kind = TypeVar("Kind", bound=Word)


class Answers(Marks):
    """The part of the store that holds what people said. Nothing here is overwritten or deleted."""

    def keep_answers(self, project: StudioProject, task: AnsweredTask) -> int:
        """
        Let these answers to one task stand, and retire those that stood and do not any more.

        Returns:
            How many answers are new, changed or gone.
        """
        with self._writing() as session:
            where = {
                "project_id": self._project_id(session, project),
                "task_id": task.remote.task_id,
                "claim_id": task.remote.claim_id,
            }
            changed = self._let_stand(session, AnnotationRow, where, task.annotations)
            return len(changed | self._let_stand(session, FaultyAnswerRow, where, task.faulty))

    def _let_stand(
        self,
        session: Session,
        table: type[AnnotationRow] | type[FaultyAnswerRow],
        where: dict[str, Any],
        answers: Sequence[Annotation] | Sequence[FaultyAnswer],
    ) -> set[int]:
        standing: Any = session.exec(select(table).filter_by(**where, retired_at=None))
        rows = {row.annotation_id: row for row in standing}
        unchanged = {answer.annotation_id for answer in answers if _same(rows.get(answer.annotation_id), answer)}
        gone = [row for annotation_id, row in rows.items() if annotation_id not in unchanged]
        for row in gone:
            row.retired_at = self._clock()
        session.flush()  # the old state must have stepped down before the new one may stand
        fresh = [answer for answer in answers if answer.annotation_id not in unchanged]
        fetched = {**where, "fetched_at": self._clock()}
        session.add_all(table(**{**_fields(answer), **fetched}) for answer in fresh)
        return {row.annotation_id for row in gone} | {answer.annotation_id for answer in fresh}

    def annotations(self, claim_id: str | None = None, as_of: datetime | None = None) -> list[Annotation]:
        """Return the answers that stand, in the order they were submitted."""
        with self._reading() as session:
            chosen = select(AnnotationRow).where(stood_at(AnnotationRow, AnnotationRow.fetched_at, as_of))
            if claim_id is not None:
                chosen = chosen.where(AnnotationRow.claim_id == claim_id)
            ordered = chosen.order_by(col(AnnotationRow.submitted_at), col(AnnotationRow.annotation_id))
            return [_word(Annotation, row) for row in session.exec(ordered)]

    def quarantined(self, as_of: datetime | None = None) -> list[FaultyAnswer]:
        """Return the answers in quarantine."""
        with self._reading() as session:
            chosen = select(FaultyAnswerRow).where(stood_at(FaultyAnswerRow, FaultyAnswerRow.fetched_at, as_of))
            ordered = chosen.order_by(col(FaultyAnswerRow.id))
            return [_word(FaultyAnswer, row) for row in session.exec(ordered)]

    def keep_adjudication(self, ruling: Adjudication) -> None:
        """Let a ruling stand, in place of an earlier one on the same claim."""
        with self._writing() as session:
            standing = select(AdjudicationRow).where(
                AdjudicationRow.claim_id == ruling.claim_id, col(AdjudicationRow.retired_at).is_(None)
            )
            for row in session.exec(standing):
                row.retired_at = ruling.ruled_at
            session.add(AdjudicationRow(**_fields(ruling)))

    def adjudications(self, as_of: datetime | None = None) -> dict[str, Adjudication]:
        """Return the rulings that stand, by claim id."""
        with self._reading() as session:
            chosen = select(AdjudicationRow).where(stood_at(AdjudicationRow, AdjudicationRow.ruled_at, as_of))
            return {row.claim_id: _word(Adjudication, row) for row in session.exec(chosen)}


def _same(row: AnnotationRow | FaultyAnswerRow | None, answer: Annotation | FaultyAnswer) -> bool:
    return row is not None and _word(type(answer), row) == answer


def _fields(word: Word) -> dict[str, Any]:
    return {name: getattr(word, name) for name in type(word).model_fields}


def _word(kind: type[Kind], row: object) -> Kind:
    return kind(**{name: getattr(row, name) for name in kind.model_fields})
