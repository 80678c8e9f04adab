"""How claims were handed out to reviewers, and when which answer was given: what doubts are drawn from."""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import func
from sqlmodel import Session, col, select

from annotate.domain import GivenAnswer, Purpose, QueuePlace

from .sessions import Sessions
from .sync_tables import SyncActionRow, SyncRunRow
from .tables import AnnotationRow, FaultyAnswerRow, StudioProjectRow, SyncMarkRow

_PLACING = ("add", "adopt", "replace", "supersede", "rank")
_COLUMNS = ("claim_id", "annotation_id", "reviewer", "submitted_at", "updated_at", "seconds", "edited_by", "verdict")

_Moments = dict[str, datetime]
_NO_TIME = datetime.min.replace(tzinfo=UTC)


class Handing(Sessions):
    """The part of the store that tells who was given which claim, and when."""

    def places(self) -> list[QueuePlace]:
        """Return where the claims that are on a server stand in its queue, and since when, by the server's clock."""
        with self._reading() as session:
            since = _last_done(session, _PLACING)
            marks = select(SyncMarkRow.claim_id, SyncMarkRow.task_id, SyncMarkRow.rank).where(
                SyncMarkRow.project_id == StudioProjectRow.id, StudioProjectRow.purpose == Purpose.REVIEW
            )
            newest_last = session.exec(marks.order_by(col(SyncMarkRow.project_id))).all()
            return list({mark[0]: QueuePlace(*mark, since.get(mark[0])) for mark in newest_last}.values())

    def last_done(self, *actions: str) -> datetime | None:
        """Return when one of these actions on a project as a whole was done last, by the server's clock."""
        with self._reading() as session:
            return _last_done(session, actions).get("")

    def given(self) -> list[GivenAnswer]:
        """Return when every answer that was ever fetched was given, also those withdrawn, skipped or in quarantine."""
        with self._reading() as session:
            known: Any = [getattr(AnnotationRow, name) for name in _COLUMNS]
            columns: Any = [AnnotationRow.project_id, *known, col(AnnotationRow.retired_at).is_(None)]
            chosen: Any = select(*columns).order_by(col(AnnotationRow.id))
            newest = {(row[0], row.annotation_id): row for row in session.execute(chosen)}
            faulty: Any = select(FaultyAnswerRow.claim_id, FaultyAnswerRow.annotation_id, FaultyAnswerRow.reviewer)
            unread = {tuple(row) for row in session.execute(faulty)}
            return [*map(_given, newest.values()), *(_untimed(*row) for row in unread)]


def _last_done(session: Session, actions: Collection[str]) -> _Moments:
    """Return when one of these actions was last done with each claim."""
    runs = session.exec(
        select(SyncRunRow.id, SyncRunRow.begun_at, SyncRunRow.there_at).where(
            SyncRunRow.project_id == StudioProjectRow.id, StudioProjectRow.purpose == Purpose.REVIEW
        )
    )
    ahead = {run: there_at - begun_at if there_at else timedelta() for run, begun_at, there_at in runs}
    done = (
        select(SyncActionRow.claim_id, SyncActionRow.run_id, func.max(SyncActionRow.done_at))
        .where(col(SyncActionRow.action).in_(actions), col(SyncActionRow.done_at).is_not(None))
        .group_by(col(SyncActionRow.claim_id), col(SyncActionRow.run_id))
    )
    last: _Moments = {}
    for claim_id, run, moment in session.execute(done):
        if run not in ahead:  # it was for adjudicators
            continue
        there = moment + ahead[run]
        last[claim_id] = max(there, last.get(claim_id, there))
    return last


def _given(row: Any) -> GivenAnswer:
    return GivenAnswer(
        claim_id=row.claim_id,
        annotation_id=row.annotation_id,
        reviewer=row.reviewer,
        opened_at=row.submitted_at - timedelta(seconds=row.seconds or 0),
        submitted_at=row.submitted_at,
        changed_at=row.updated_at,
        edited_by=row.edited_by,
        skipped=row.verdict is None,
        stands=bool(row[-1]),
    )


def _untimed(claim_id: str, annotation_id: int, reviewer: str) -> GivenAnswer:
    return GivenAnswer(claim_id, annotation_id, reviewer, _NO_TIME, _NO_TIME, _NO_TIME, stands=False, timed=False)
