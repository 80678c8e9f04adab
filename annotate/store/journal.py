"""The journal: what every sync was about to do, what it did, and how it ended."""

import getpass
import socket
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, insert, update
from sqlmodel import Session, col, select

from annotate.domain import FETCHING, Ending, JournalEntry, StudioProject, SyncRun

from .marks import Marks
from .sync_tables import SyncActionRow, SyncRunRow
from .tables import StudioProjectRow
from .veiled import Veiled
from .words import table_of


class Intent(NamedTuple):
    """An action as the journal notes it: its name, the claim, and the task where it has one."""

    action: str
    claim_id: str
    task_id: int | None = None


class LastRun(NamedTuple):
    """When the last sync of a kind that came to its end began, by our clock and by the server's."""

    begun_at: datetime
    there_at: datetime | None


class Journal(Marks, Veiled):
    """The part of the store that remembers syncs. Nothing here is changed once a sync has ended."""

    def begin_run(
        self,
        project: StudioProject,
        verb: str,
        intents: Sequence[Intent],
        *,
        there_at: datetime | None = None,
        drafts: int | None = None,
    ) -> int:
        """
        Note what a sync is about to do, before it does anything; return its number.

        Whoever calls this holds the turn, so runs without an end are of processes that died: they were cut off.
        """
        with self._writing() as session:
            session.execute(update(SyncRunRow).where(col(SyncRunRow.ending).is_(None)).values(ending=Ending.CUT_OFF))
            run = SyncRunRow(
                project_id=self._project_id(session, project),
                verb=verb,
                by=self._veil(session).hide(whoami()),
                begun_at=self._clock(),
                there_at=there_at,
                drafts=drafts,
            )
            session.add(run)
            session.flush()
            number = run.id or 0
            rows = [{"run_id": number, "place": place, **intent._asdict()} for place, intent in enumerate(intents)]
            if rows:
                session.execute(insert(table_of(SyncActionRow)), rows)
            return number

    def note_done(self, run: int, first: int, last: int) -> None:
        """Note that the actions in these places, the last one included, were carried out."""
        with self._writing() as session:
            of_run = (col(SyncActionRow.run_id) == run) & col(SyncActionRow.place).between(first, last)
            session.execute(update(SyncActionRow).where(of_run).values(done_at=self._clock()))

    def end_run(self, run: int, ending: Ending, failure: str = "") -> None:
        """Note how a sync ended."""
        with self._writing() as session:
            failure = self._veil(session).hide(failure)
            ended = {"ended_at": self._clock(), "ending": ending, "failure": failure}
            session.execute(update(SyncRunRow).where(col(SyncRunRow.id) == run).values(**ended))

    def last_run(self, project: StudioProject, verbs: Collection[str]) -> LastRun | None:
        """Return the last sync of a project, of these kinds, that came to its end, or None."""
        with self._reading() as session:
            chosen = (
                select(SyncRunRow)
                .join(StudioProjectRow, col(StudioProjectRow.id) == col(SyncRunRow.project_id))
                .where(StudioProjectRow.key == project.key, SyncRunRow.ending == Ending.DONE)
                .where(col(SyncRunRow.verb).in_(verbs))
                .order_by(col(SyncRunRow.id).desc())
                .limit(1)
            )
            row = session.exec(chosen).first()
            return LastRun(row.begun_at, row.there_at) if row else None

    def count_drafts(self) -> int:
        """Return how many answers were begun and not submitted when each project was last looked at."""
        with self._reading() as session:
            ended = col(SyncRunRow.verb).in_(FETCHING) & (col(SyncRunRow.ending) == Ending.DONE)
            newest = select(func.max(SyncRunRow.id)).where(ended).group_by(col(SyncRunRow.project_id))
            return sum(session.exec(select(func.coalesce(SyncRunRow.drafts, 0)).where(col(SyncRunRow.id).in_(newest))))

    def runs(self, limit: int) -> list[SyncRun]:
        """Return the last syncs, newest first."""
        with self._reading() as session:
            chosen = select(SyncRunRow.id).order_by(col(SyncRunRow.id).desc()).limit(limit)
            runs = _read_runs(session, [number for number in session.exec(chosen) if number is not None])
            return sorted(runs.values(), key=lambda run: -run.number)

    def entries(self, claim_id: str) -> list[JournalEntry]:
        """Return what syncs did, or were about to do, with a claim; oldest first."""
        with self._reading() as session:
            chosen = select(SyncActionRow).where(SyncActionRow.claim_id == claim_id)
            rows = session.exec(chosen.order_by(col(SyncActionRow.run_id), col(SyncActionRow.place))).all()
            runs = _read_runs(session, [row.run_id for row in rows])
            return [
                JournalEntry(run=runs[row.run_id], action=row.action, task_id=row.task_id, done_at=row.done_at)
                for row in rows
            ]


def whoami() -> str:
    """Return who works here, and on which machine."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError):  # a container may give its user no name
        name = "somebody"
    return f"{name}@{socket.gethostname()}"


def _read_runs(session: Session, numbers: Sequence[int]) -> dict[int, SyncRun]:
    counted = (
        select(SyncActionRow.run_id, func.count(), func.count(col(SyncActionRow.done_at)))
        .where(col(SyncActionRow.run_id).in_(numbers))
        .group_by(col(SyncActionRow.run_id))
    )
    tally = {run: (planned, done) for run, planned, done in session.exec(counted)}
    chosen = select(SyncRunRow, StudioProjectRow).where(
        col(SyncRunRow.id).in_(numbers), SyncRunRow.project_id == StudioProjectRow.id
    )
    return {row.id or 0: _run(row, project, *tally.get(row.id or 0, (0, 0))) for row, project in session.exec(chosen)}


def _run(row: SyncRunRow, project: StudioProjectRow, planned: int, done: int) -> SyncRun:
    return SyncRun(
        number=row.id or 0,
        verb=row.verb,
        server=project.server,
        project=project.project,
        by=row.by,
        begun_at=row.begun_at,
        there_at=row.there_at,
        planned=planned,
        done=done,
        ended_at=row.ended_at,
        ending=row.ending,
        failure=row.failure,
    )
