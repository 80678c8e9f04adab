"""Rulings: those that stand, those given in Label Studio, and those that were set aside; each with its history."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlmodel import Session, col, select

from annotate.domain import Adjudication, GivenRuling, PastRuling, RuledTask, SetAside, StudioProject

from .authors import is_gone
from .marks import Marks
from .sessions import stood_at
from .sync_tables import GivenRulingRow
from .tables import AdjudicationRow
from .veil import Veil
from .veiled import Veiled
from .words import read_word, write_fields

# What an adjudicator said, as opposed to when it was saved last, and to what we made of it.
_SAID = ("adjudicator", "verdict", "because", "reason", "corrected_figure", "raw")


class RulingTasks(NamedTuple):
    """Tasks with a ruling known here, by number and claim id: with one that counts, or only with ones set aside."""

    ruled: frozenset[tuple[int, str]]
    set_aside: frozenset[tuple[int, str]]

    @property
    def all(self) -> frozenset[tuple[int, str]]:
        """Both."""
        return self.ruled | self.set_aside


class Rulings(Marks, Veiled):
    """The part of the store that holds what adjudicators ruled. Nothing here is overwritten or deleted."""

    def keep_adjudication(self, ruling: Adjudication) -> None:
        """Let a ruling stand, in place of an earlier one on the same claim."""
        with self._writing() as session:
            _let_stand(session, self._veil(session).hide_in_word(ruling))

    def adjudications(self, as_of: datetime | None = None) -> dict[str, Adjudication]:
        """Return the rulings that stand, by claim id."""
        with self._reading() as session:
            chosen = select(AdjudicationRow).where(stood_at(AdjudicationRow, AdjudicationRow.ruled_at, as_of))
            return {row.claim_id: read_word(Adjudication, row) for row in session.exec(chosen)}

    def count_revisions(self, as_of: datetime | None = None) -> Counter[str]:
        """Return how many rulings on each claim stood before, and stand no more."""
        with self._reading() as session:
            retired_at = col(AdjudicationRow.retired_at)
            chosen = select(AdjudicationRow.claim_id).where(retired_at.is_not(None))
            return Counter(session.exec(chosen if as_of is None else chosen.where(retired_at <= as_of)))

    def rulings(self, claim_id: str) -> list[PastRuling]:
        """Return every ruling on a claim, the oldest first."""
        with self._reading() as session:
            chosen = select(AdjudicationRow).where(AdjudicationRow.claim_id == claim_id)
            rows = session.exec(chosen.order_by(col(AdjudicationRow.id)))
            return [PastRuling(ruling=read_word(Adjudication, row), retired_at=row.retired_at) for row in rows]

    def keep_rulings(self, project: StudioProject, tasks: Sequence[RuledTask]) -> int:
        """
        Keep the rulings given to these tasks; return how many are new, changed or taken back.

        One without a fault becomes an adjudication, and stands in place of an
        earlier one. One that was changed is a revision; one that was taken
        back takes its adjudication back, unless that was revised since. A
        change that has a fault is set aside, and what was ruled before stands.
        """
        with self._writing() as session:
            project_id, veil = self._project_id(session, project), self._veil(session)
            return sum(self._keep(session, project_id, _hide_in(task, veil)) for task in tasks)

    def _keep(self, session: Session, project_id: int, task: RuledTask) -> int:
        place: dict[str, Any] = {"project_id": project_id, "task_id": task.remote.task_id}
        of_task = select(GivenRulingRow).filter_by(**place, claim_id=task.remote.claim_id, retired_at=None)
        rows = {row.ruling_id: row for row in session.exec(of_task)}
        given = {ruling.ruling_id: _with_author(ruling, rows.get(ruling.ruling_id)) for ruling in task.rulings}
        changed = [number for number in rows.keys() | given.keys() if not _same(rows.get(number), given.get(number))]
        for row in [rows[number] for number in changed if number in rows]:
            row.retired_at = self._clock()
            if row.ruling_id not in given:
                self._take_back(session, row)
        session.flush()  # the old state must have stepped down before the new one may stand
        in_turn = sorted((given[number] for number in changed if number in given), key=lambda each: each.updated_at)
        for ruling in in_turn:
            row = GivenRulingRow(**write_fields(ruling), **place, fetched_at=self._clock())
            if not ruling.fault:
                row.adjudication_id = _let_stand(session, ruling.as_ruling(self._clock()))
            elif ruling.ruling_id in rows:  # what was ruled before stands until its author changes it well
                row.adjudication_id = rows[ruling.ruling_id].adjudication_id
            session.add(row)
        return len(changed)

    def _take_back(self, session: Session, row: GivenRulingRow) -> None:
        kept = session.get(AdjudicationRow, row.adjudication_id) if row.adjudication_id else None
        if kept is not None and kept.retired_at is None:
            kept.retired_at = self._clock()

    def ruling_tasks(self, project: StudioProject) -> RulingTasks:
        """Return which tasks of a project hold a ruling known here."""
        with self._reading() as session:
            project_id = self._project_id(session, project)
            chosen = select(GivenRulingRow).filter_by(project_id=project_id, retired_at=None)
            rows = session.exec(chosen.where(GivenRulingRow.task_id > 0)).all()
            ruled = frozenset((row.task_id, row.claim_id) for row in rows if row.adjudication_id is not None)
            return RulingTasks(ruled, frozenset((row.task_id, row.claim_id) for row in rows) - ruled)

    def ruled_there(self, project: StudioProject) -> set[str]:
        """Return the ids of the claims on which a ruling stands that was given in a project."""
        with self._reading() as session:
            project_id = self._project_id(session, project)
            chosen = select(AdjudicationRow.claim_id).where(
                GivenRulingRow.adjudication_id == AdjudicationRow.id,
                GivenRulingRow.project_id == project_id,
                col(AdjudicationRow.retired_at).is_(None),
            )
            return set(session.exec(chosen))

    def set_aside(self, claim_id: str | None = None) -> list[SetAside]:
        """Return the rulings that could not stand, unless changed since; of one claim all there were. Oldest first."""
        with self._reading() as session:
            chosen = select(GivenRulingRow).where(GivenRulingRow.fault != "")
            if claim_id is None:
                chosen = chosen.where(col(GivenRulingRow.retired_at).is_(None))
            else:
                chosen = chosen.where(GivenRulingRow.claim_id == claim_id)
            rows = session.exec(chosen.order_by(col(GivenRulingRow.id)))
            return [SetAside(given=read_word(GivenRuling, row), fetched_at=row.fetched_at) for row in rows]

    def part_with_rulings(self, project: StudioProject, there: Collection[tuple[int, str]]) -> None:
        """
        Let what was ruled on tasks that are gone from the server stand.

        Their numbers may be given out again. So the rulings are put under
        minus the number, where no pull compares them with what is there.

        Args:
            there: the tasks that are not gone, by number and claim id.
        """
        with self._writing() as session:
            project_id = self._project_id(session, project)
            rows = session.exec(select(GivenRulingRow).where(GivenRulingRow.project_id == project_id))
            for row in rows:
                if row.task_id > 0 and (row.task_id, row.claim_id) not in there:
                    row.task_id = -row.task_id


def _with_author(ruling: GivenRuling, known: GivenRulingRow | None) -> GivenRuling:
    """Return a ruling with the author it had before, where the account is gone."""
    if known is None or not is_gone(ruling.adjudicator):
        return ruling
    return ruling.model_copy(update={"adjudicator": known.adjudicator})


def _hide_in(task: RuledTask, veil: Veil) -> RuledTask:
    return task.model_copy(update={"rulings": tuple(map(veil.hide_in_word, task.rulings))}) if veil else task


def _let_stand(session: Session, ruling: Adjudication) -> int | None:
    """Keep a ruling in place of an earlier one on the same claim; return the number it has here."""
    standing = select(AdjudicationRow).filter_by(claim_id=ruling.claim_id, retired_at=None)
    for row in session.exec(standing):
        row.retired_at = ruling.ruled_at
    new = AdjudicationRow(**write_fields(ruling))
    session.add(new)
    session.flush()
    return new.id


def _same(row: GivenRulingRow | None, ruling: GivenRuling | None) -> bool:
    return row is not None and ruling is not None and all(getattr(row, n) == getattr(ruling, n) for n in _SAID)
