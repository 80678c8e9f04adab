"""Answers in quarantine, and those that a person took out of it."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from annotate.domain import Annotation, AnsweredTask, FaultyAnswer
from annotate.errors import UserMistake

from .marks import Marks
from .sessions import stood_at
from .sync_tables import AcceptanceRow
from .tables import AnnotationRow, FaultyAnswerRow
from .taxonomies import forms_of, stamp
from .veiled import Veiled
from .words import read_word, write_fields


class Quarantine(Marks, Veiled):
    """The part of the store that keeps what breaks the form. An answer that is taken out stays there as history."""

    def quarantined(self, as_of: datetime | None = None) -> list[FaultyAnswer]:
        """Return the answers in quarantine."""
        with self._reading() as session:
            chosen = select(FaultyAnswerRow).where(stood_at(FaultyAnswerRow, FaultyAnswerRow.fetched_at, as_of))
            ordered = chosen.order_by(col(FaultyAnswerRow.id))
            return [read_word(FaultyAnswer, row) for row in session.exec(ordered)]

    def quarantine(self) -> dict[int, FaultyAnswer]:
        """Return the answers in quarantine by the numbers the store knows them by."""
        with self._reading() as session:
            chosen = select(FaultyAnswerRow).where(stood_at(FaultyAnswerRow, FaultyAnswerRow.fetched_at, None))
            rows = session.exec(chosen.order_by(col(FaultyAnswerRow.id)))
            return {row.id: read_word(FaultyAnswer, row) for row in rows if row.id is not None}

    def accept(self, number: int, reading: Annotation, by: str) -> None:
        """
        Let an answer in quarantine stand as a person read it; for as long as it says the same on the server.

        Raises:
            UserMistake: it is not in quarantine any more.
        """
        with self._writing() as session:
            row = session.get(FaultyAnswerRow, number)
            if row is None or row.retired_at is not None:
                raise UserMistake(f"No answer {number} is in quarantine.", hint="`annotate quarantine list` shows all.")
            row.retired_at = self._clock()
            reading = stamp(reading, forms_of(session, row.project_id))
            veil = self._veil(session)
            reading, by = veil.hide_in_word(reading), veil.hide(by)
            session.add(AcceptanceRow(faulty_id=number, by=by, accepted_at=row.retired_at, reading=reading))
            where = {"project_id": row.project_id, "task_id": row.task_id, "fetched_at": row.retired_at}
            session.add(AnnotationRow(**{**write_fields(reading), **where}))


def with_accepted(session: Session, project_id: int, tasks: Sequence[AnsweredTask]) -> Sequence[AnsweredTask]:
    """Return answered tasks with what a person read in faulty answers in place of those."""
    faulty = [task.remote.task_id for task in tasks if task.faulty]
    if not faulty:
        return tasks
    chosen = select(FaultyAnswerRow, AcceptanceRow).where(
        FaultyAnswerRow.id == AcceptanceRow.faulty_id,
        FaultyAnswerRow.project_id == project_id,
        col(FaultyAnswerRow.task_id).in_(faulty),
    )
    readings = {read_word(FaultyAnswer, row): acceptance.reading for row, acceptance in session.exec(chosen)}
    return [_with_accepted(task, readings) for task in tasks]


def _with_accepted(task: AnsweredTask, readings: dict[FaultyAnswer, Annotation]) -> AnsweredTask:
    accepted = tuple(readings[answer] for answer in task.faulty if answer in readings)
    if not accepted:
        return task
    left = tuple(answer for answer in task.faulty if answer not in readings)
    return task.model_copy(update={"annotations": (*task.annotations, *accepted), "faulty": left})
