"""Who is named in the store; and how somebody is forgotten."""

import secrets
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Column, Table, Text, and_, literal, type_coerce, update
from sqlalchemy.types import String, TypeDecorator
from sqlmodel import Session, SQLModel, col, func, select

from annotate.errors import UserMistake

from .columns import AsJson
from .people_tables import ForgottenRow, KnownAnswerRow
from .publication_tables import CorrectionNoteRow, PublicationRow
from .scrubbing import scrub
from .sync_tables import AcceptanceRow, GivenRulingRow, SyncRunRow
from .tables import AdjudicationRow, AnnotationRow, FaultyAnswerRow
from .veil import AUTHORS, Veil, digest_of, shape_of
from .veiled import Veiled, name_key

# What the world wrote, and what we made: nobody's name is looked for there.
_NOBODY_IN = {
    "article", "claim", "form", "forgotten", "published_version", "returned_answer", "studio_project", "sync_action",
    "sync_mark", "taxonomy", "workspace",
}  # fmt: skip


class Traces(NamedTuple):
    """Under how many answers, earlier states of answers, faulty answers, rulings and other notes a name stands."""

    answers: int
    earlier: int
    faulty: int
    rulings: int
    notes: int


class People(Veiled):
    """The part of the store that knows people, and forgets them."""

    def people(self) -> set[str]:
        """Return everybody who ever answered, edited or ruled, by the names the store has."""
        answering = (AnnotationRow.reviewer, AnnotationRow.edited_by, FaultyAnswerRow.reviewer)
        columns = (*answering, AdjudicationRow.adjudicator, GivenRulingRow.adjudicator)
        with self._reading() as session:
            return {name for column in columns for name in session.exec(select(column).distinct()) if name}

    def forgotten(self) -> set[str]:
        """Return what stands in the place of those who were forgotten."""
        with self._reading() as session:
            return set(session.exec(select(ForgottenRow.stand_in).distinct()))

    def recognized(self, names: Sequence[str]) -> str:
        """Return what stands in the place of a person already; "" where nobody forgot these names under our key."""
        with self._reading() as session:
            if not session.exec(select(ForgottenRow.digest).limit(1)).first():
                return ""
            return next(filter(None, map(self._own_veil(session).stand_in, names)), "")

    def traces(self, names: Sequence[str]) -> Traces:
        """Return where these names stand as somebody's; what people wrote is not searched."""
        notes = (
            *(AnnotationRow.edited_by, AcceptanceRow.by, SyncRunRow.by, KnownAnswerRow.by),
            *(CorrectionNoteRow.by, PublicationRow.by),
        )
        with self._reading() as session:

            def count(column: object, *more: object) -> int:
                chosen = select(func.count()).where(col(column).in_(names), *more)  # type: ignore[arg-type]
                return session.exec(chosen).one()

            retired = col(AnnotationRow.retired_at)
            return Traces(
                count(AnnotationRow.reviewer, retired.is_(None)),
                count(AnnotationRow.reviewer, retired.is_not(None)),
                count(FaultyAnswerRow.reviewer),
                count(AdjudicationRow.adjudicator) + count(GivenRulingRow.adjudicator, col(GivenRulingRow.fault) != ""),
                sum(map(count, notes)),
            )

    def forget(self, names: Sequence[str], again_as: str = "") -> str:
        """
        Put a stand-in wherever one of these names of a person stands, also in history, and keep what recognizes them.

        All of it happens or nothing; doing it again changes nothing more. The bytes go with `scrub`.

        Args:
            names: addresses, full names, logins: whatever names the person, the surest first.
            again_as: the stand-in they have, where the key under which they were forgotten is lost.

        Returns:
            The stand-in: a random one, or the one they have already.

        Raises:
            UserMistake: nobody stands under `again_as`, or somebody else does.
        """
        with self._writing() as session:
            if self._engine.dialect.name == "sqlite":
                session.connection().exec_driver_sql("PRAGMA secure_delete = ON")
            if again_as:
                self._let_go(session, again_as, names)
            veil = self._own_veil(session)
            before = next(filter(None, map(veil.stand_in, names)), None)
            stand_in = again_as or before or f"forgotten-{secrets.token_hex(4)}"
            new = {digest_of(name, self._key()): name for name in names if name.split() and not veil.stand_in(name)}
            session.add_all(self._recognize(digest, name, stand_in) for digest, name in new.items())
            session.flush()
            veil = self._own_veil(session)
            for table in SQLModel.metadata.sorted_tables:
                if table.name not in _NOBODY_IN:
                    _hide_in_table(session, table, veil)
            return stand_in

    def _let_go(self, session: Session, stand_in: str, names: Sequence[str]) -> None:
        """Drop what recognized a person under another key, so that it can be made anew under ours."""
        rows = session.exec(select(ForgottenRow).where(ForgottenRow.stand_in == stand_in)).all()
        ours = [row for row in rows if row.key == name_key(self._key())]
        known = {digest_of(name, self._key()) for name in names}
        if not rows or (ours and not any(row.digest in known for row in ours)):
            who = "Somebody else" if rows else "Nobody"
            raise UserMistake(f"{who} stands under {stand_in}.", hint="`annotate reviewer list` shows the stand-ins.")
        for row in rows:
            if row not in ours:
                session.delete(row)
        session.flush()

    def scrub(self) -> None:
        """
        Make sure that nothing of what was overwritten is left in the files of the store.

        Raises:
            StoreLocked: somebody reads the store; try again.
        """
        scrub(self._engine, self._shown)

    def _recognize(self, digest: str, name: str, stand_in: str) -> ForgottenRow:
        return ForgottenRow(
            digest=digest,
            key=name_key(self._key()),
            shape=shape_of(name),
            stand_in=stand_in,
            forgotten_at=self._clock(),
        )


def _hide_in_table(session: Session, table: Table, veil: Veil) -> None:
    """Hide names in every text of a table, as it lies there: past the types of columns, which would read it."""
    texts = [column for column in table.columns if _is_text(column)]
    keys = list(table.primary_key.columns)
    chosen = select(*keys, *(type_coerce(column, Text).label(column.name) for column in texts))
    texts.sort(key=lambda column: column.name == "raw")  # whose it is decides what goes, and is read before
    hidden = [(row, after) for row in session.execute(chosen) if (after := _hide_in_row(row._asdict(), texts, veil))]
    for row, after in hidden:
        this = and_(*(key == getattr(row, key.name) for key in keys))
        values = {name: literal(value, Text) for name, value in after.items()}
        session.execute(update(table).where(this).values(values))


def _hide_in_row(row: dict[str, str | None], texts: Sequence[Column[str]], veil: Veil) -> dict[str, str]:
    after: dict[str, str] = {}
    for column in texts:
        before = row[column.name]
        if not before:
            continue
        if column.name == "raw":
            authors = ((row | after).get(role) or "" for role in AUTHORS)
            value = veil.hide_raw(before, anonymous=any(map(veil.is_stand_in, authors)))
        else:
            value = veil.hide_in_json(before) if isinstance(column.type, AsJson) else veil.hide(before)
        if value != before:
            after[column.name] = value
    return after


def _is_text(column: Column[str]) -> bool:
    kind = column.type.impl_instance if isinstance(column.type, TypeDecorator) else column.type
    return isinstance(kind, String) and not column.primary_key
