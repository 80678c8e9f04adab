"""Everything that was ever said of one claim, what stands and what does not any more."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlmodel import col, select

from annotate.domain import Acceptance, Annotation, FaultyAnswer, Said

from .sessions import Sessions
from .sync_tables import AcceptanceRow, ReturnRow
from .tables import AnnotationRow, ArticleRow, ClaimRow, FaultyAnswerRow
from .words import read_word


class Beginnings(NamedTuple):
    """When an article came into the store, and when a claim was found in it."""

    added_at: datetime
    found_at: datetime


class History(Sessions):
    """The part of the store that tells what was."""

    def beginnings(self, claim_id: str) -> Beginnings:
        """Return when a claim's article was added and when the claim was found."""
        with self._reading() as session:
            chosen = select(ArticleRow.added_at, ClaimRow.found_at).where(
                ClaimRow.id == claim_id, ClaimRow.article_id == ArticleRow.article_id
            )
            return Beginnings(*session.exec(chosen).one())

    def said(self, claim_id: str) -> list[Said]:
        """Return every state of every answer to a claim, faulty ones too, in the order they came."""
        with self._reading() as session:
            backs = session.exec(
                select(ReturnRow)
                .where(col(ReturnRow.annotation_id).is_not(None))
                .where(ReturnRow.answer_id == AnnotationRow.id, AnnotationRow.claim_id == claim_id)
            ).all()
            moved = {back.answer_id for back in backs}
            put_back = {(back.project_id, back.annotation_id) for back in backs}
            kinds: Any = ((AnnotationRow, Annotation), (FaultyAnswerRow, FaultyAnswer))
            states = [
                Said(
                    answer=read_word(word, row),
                    project=row.project_id,
                    task_id=row.task_id,
                    fetched_at=row.fetched_at,
                    retired_at=row.retired_at,
                    moved=table is AnnotationRow and row.id in moved,
                    put_back=(row.project_id, row.annotation_id) in put_back,
                )
                for table, word in kinds
                for row in session.exec(select(table).where(table.claim_id == claim_id).order_by(table.id))
            ]
            return sorted(states, key=lambda state: state.fetched_at)

    def acceptances(self, claim_id: str) -> list[Acceptance]:
        """Return who took answers to a claim out of quarantine."""
        with self._reading() as session:
            chosen = select(AcceptanceRow).where(
                AcceptanceRow.faulty_id == FaultyAnswerRow.id, FaultyAnswerRow.claim_id == claim_id
            )
            rows = session.exec(chosen.order_by(col(AcceptanceRow.accepted_at)))
            return [Acceptance(by=row.by, accepted_at=row.accepted_at, reading=row.reading) for row in rows]
