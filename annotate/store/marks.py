"""What both sides of a sync last agreed on, and which project is ours."""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import delete, func, insert, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from annotate.domain import ProjectMark, Purpose, RemoteTask, StudioProject, SyncMark, fingerprint
from annotate.errors import StoreError

from .sessions import NAMED_AT_ONCE, Sessions
from .tables import AnnotationRow, FaultyAnswerRow, StudioProjectRow, SyncMarkRow, WorkspaceRow
from .words import read_word, table_of, write_fields

_ABOUT_ARTICLES = text("SELECT id, title, publisher, url, published_on FROM article")
_ABOUT_CLAIMS = text(
    'SELECT id, article_id, start, "end", wording, kind, quantities, attribution, checkworthiness, splitter '
    "FROM claim WHERE retired_at IS NULL"
)


class Marks(Sessions):
    """The part of the store that remembers the other side."""

    def workspace_id(self) -> str:
        """Return the id that marks this workspace's project on a server."""
        with self._reading() as session:
            return session.exec(select(WorkspaceRow.id)).one()

    def project(self, server: str, purpose: Purpose = Purpose.REVIEW) -> StudioProject | None:
        """Return the project this workspace uses on a server for a purpose, if it has one there."""
        with self._reading() as session:
            rows = select(StudioProjectRow).filter_by(server=server, purpose=purpose)
            row = session.exec(rows.order_by(col(StudioProjectRow.since).desc()).limit(1)).first()
            return row and read_word(StudioProject, row)

    def keep_project(self, project: StudioProject) -> None:
        """
        Use this project from now on; what was agreed about an earlier one is history.

        One we know already was reached by another address: its marks and answers stay with it.
        """
        with self._writing() as session:
            row = _row(session, project) or StudioProjectRow(**project.model_dump(), since=self._clock())
            row.server, row.since = project.server, self._clock()
            session.add(row)

    def marks(
        self, project: StudioProject, claim_ids: Sequence[str] | None = None, fingerprints: Sequence[str] = ()
    ) -> dict[str, SyncMark]:
        """
        Return what both sides last agreed on, by claim id; nothing for a project we never used.

        Args:
            claim_ids: of these claims only.
            fingerprints: and of those whose task reads so.
        """
        with self._reading() as session:
            row = _row(session, project)
            columns: Any = [getattr(SyncMarkRow, name) for name in SyncMark.model_fields]
            chosen = select(*columns).where(SyncMarkRow.project_id == (row and row.id))
            if claim_ids is not None:
                of_tasks = col(SyncMarkRow.fingerprint).in_(fingerprints)
                chosen = chosen.where(col(SyncMarkRow.claim_id).in_(claim_ids) | of_tasks)
            return {mark.claim_id: read_word(SyncMark, mark) for mark in session.exec(chosen)}

    def count_marks(self, project: StudioProject) -> int:
        """Return how many claims both sides know of."""
        with self._reading() as session:
            row = _row(session, project)
            of_project = SyncMarkRow.project_id == (row and row.id)
            return session.exec(select(func.count()).select_from(SyncMarkRow).where(of_project)).one()

    def project_mark(self, project: StudioProject) -> ProjectMark:
        """Return what both sides last agreed on for a project as a whole."""
        with self._reading() as session:
            row = _row(session, project)
            return read_word(ProjectMark, row) if row else ProjectMark()

    def keep_project_mark(self, project: StudioProject, mark: ProjectMark) -> None:
        """Note what both sides now agree on for a project as a whole."""
        with self._writing() as session:
            row = session.get_one(StudioProjectRow, self._project_id(session, project))
            row.form, row.tasks = mark.form, mark.tasks
            session.add(row)

    def bases(self, recipe: str) -> dict[str, str]:
        """
        Return a name for what each claim's task is made of, by claim id: the same name, the same task.

        It is read as it lies in the tables, which takes a fraction of the time that making the tasks would.

        Args:
            recipe: how tasks are made.
        """
        with self._reading() as session:
            connection = session.connection()
            about = {row[0]: repr(tuple(row)) for row in connection.execute(_ABOUT_ARTICLES)}
            claims = connection.execute(_ABOUT_CLAIMS)
            return {row[0]: fingerprint(recipe, about[row[1]], repr(tuple(row))) for row in claims}

    def sent(self) -> set[str]:
        """Return the ids of the claims that are with the reviewers, on some server, now."""
        return set(self.task_numbers())

    def task_numbers(self) -> dict[str, int]:
        """Return the number of each claim's task for reviewers, by claim id; of those on several servers, one."""
        with self._reading() as session:
            chosen = select(SyncMarkRow.claim_id, SyncMarkRow.task_id).where(
                SyncMarkRow.project_id == StudioProjectRow.id, StudioProjectRow.purpose == Purpose.REVIEW
            )
            return dict(session.exec(chosen).all())

    def answers_by_task(self, project: StudioProject) -> dict[int, int]:
        """Return how many answers stand here, those in quarantine included, by task."""
        counted: Counter[int] = Counter()
        with self._reading() as session:
            row = _row(session, project)
            for table in (AnnotationRow, FaultyAnswerRow):
                standing = select(table.task_id, func.count()).filter_by(project_id=row and row.id, retired_at=None)
                counted.update(dict(session.exec(standing.group_by(col(table.task_id))).all()))
        return counted

    def keep_marks(self, project: StudioProject, marks: Sequence[SyncMark]) -> None:
        """Note what both sides now agree on."""
        if not marks:
            return
        with self._writing() as session:
            project_id = self._project_id(session, project)
            _forget(session, project_id, [mark.claim_id for mark in marks])
            rows = [{**write_fields(mark), "project_id": project_id} for mark in marks]
            session.execute(insert(table_of(SyncMarkRow)), rows)

    def note_seen(self, project: StudioProject, remotes: Sequence[RemoteTask]) -> None:
        """
        Note when the answers to these tasks last changed that were brought home.

        A second task for the same claim changes no mark: that stays with the first.
        """
        with self._writing() as session:
            project_id = self._project_id(session, project)
            insert_or = postgresql.insert if self._engine.dialect.name == "postgresql" else sqlite.insert
            statement: Any = insert_or(table_of(SyncMarkRow))
            same_task = col(SyncMarkRow.task_id) == statement.excluded.task_id
            statement = statement.on_conflict_do_update(
                index_elements=["claim_id", "project_id"],
                set_={"seen_at": statement.excluded.seen_at},
                where=same_task,
            )
            rows = [
                {
                    "project_id": project_id,
                    "claim_id": remote.claim_id,
                    "task_id": remote.task_id,
                    "fingerprint": remote.fingerprint,
                    "seen_at": remote.updated_at,
                }
                for remote in remotes
            ]
            if rows:
                session.execute(statement, rows)

    def part_with(self, project: StudioProject, claim_ids: Collection[str]) -> None:
        """
        Forget the tasks of these claims, which are gone from the server, and let what was said to them stay.

        Their numbers may be given out again. So answers are put under minus
        the number, where no pull compares them with what is there.
        """
        if not claim_ids:
            return
        with self._writing() as session:
            project_id = self._project_id(session, project)
            marked = select(SyncMarkRow.claim_id).where(SyncMarkRow.project_id == project_id)
            gone = sorted(set(session.exec(marked)).intersection(claim_ids))
            for first in range(0, len(gone), NAMED_AT_ONCE):
                some = gone[first : first + NAMED_AT_ONCE]
                _forget(session, project_id, some)
                for table in (AnnotationRow, FaultyAnswerRow):
                    said = (col(table.project_id) == project_id) & col(table.claim_id).in_(some)
                    here = said & (col(table.task_id) > 0)
                    session.execute(update(table).where(here).values(task_id=-col(table.task_id)))

    def forget_mark(self, project: StudioProject, claim_id: str) -> None:
        """Forget what both sides agreed on: the claim is no longer shared."""
        with self._writing() as session:
            _forget(session, self._project_id(session, project), [claim_id])

    def _project_id(self, session: Session, project: StudioProject) -> int:
        row = _row(session, project)
        if row is None or row.id is None:
            raise StoreError(f"The store does not know project {project.project} on {project.server}.")
        return row.id


def _row(session: Session, project: StudioProject) -> StudioProjectRow | None:
    return session.exec(select(StudioProjectRow).where(StudioProjectRow.key == project.key)).first()


def _forget(session: Session, project_id: int, claim_ids: Sequence[str]) -> None:
    session.execute(
        delete(SyncMarkRow).where(col(SyncMarkRow.project_id) == project_id, col(SyncMarkRow.claim_id).in_(claim_ids))
    )
