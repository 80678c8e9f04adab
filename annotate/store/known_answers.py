"""What editors know beforehand of claims, to see how sure reviewers are."""

from sqlmodel import Session, col, select

from annotate.domain import KnownAnswer

from .people_tables import KnownAnswerRow
from .veiled import Veiled
from .words import read_word, write_fields


class KnownAnswers(Veiled):
    """The part of the store that keeps known answers. Nothing is made of them but figures for the editor."""

    def keep_known_answer(self, known: KnownAnswer) -> None:
        """Let a known answer stand, in place of an earlier one on the same claim."""
        with self._writing() as session:
            self._retire(session, known.claim_id)
            session.add(KnownAnswerRow(**write_fields(self._veil(session).hide_in_word(known))))

    def retire_known_answer(self, claim_id: str) -> bool:
        """Let the known answer to a claim be history; return whether there was one."""
        with self._writing() as session:
            return self._retire(session, claim_id)

    def known_answers(self) -> dict[str, KnownAnswer]:
        """Return the known answers that stand, by claim id, in the order they came."""
        with self._reading() as session:
            chosen = select(KnownAnswerRow).where(col(KnownAnswerRow.retired_at).is_(None))
            rows = session.exec(chosen.order_by(col(KnownAnswerRow.id)))
            return {row.claim_id: read_word(KnownAnswer, row) for row in rows}

    def _retire(self, session: Session, claim_id: str) -> bool:
        standing = select(KnownAnswerRow).where(
            KnownAnswerRow.claim_id == claim_id, col(KnownAnswerRow.retired_at).is_(None)
        )
        rows = session.exec(standing).all()
        for row in rows:
            row.retired_at = self._clock()
        return bool(rows)
