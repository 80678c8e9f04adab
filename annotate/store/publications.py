"""What went out, when, with which hash; and what people added to corrections."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import insert
from sqlmodel import Session, col, select

from annotate.domain import CorrectionNote, Publication, PublishedVersion, Version

from .publication_tables import CorrectionNoteRow, PublicationRow, PublishedVersionRow
from .sessions import stood_at
from .veiled import Veiled
from .words import read_word, table_of, write_fields


class Noted(NamedTuple):
    """What noting a publication changed: whether the file is another than before, and which versions were new."""

    is_new: bool
    versions: tuple[Version, ...]


class Publications(Veiled):
    """The part of the store that remembers what went out. Nothing here is overwritten or deleted."""

    def keep_publication(self, publication: Publication, versions: Sequence[Version]) -> Noted:
        """
        Note that a file went out with these versions of claims.

        Where the last file of this form and name had the same bytes, nothing is
        noted; a version is, where the form brought another one of its claim last.
        """
        with self._writing() as session:
            same = select(PublicationRow).filter_by(form=publication.form, file=publication.file)
            last = session.exec(same.order_by(col(PublicationRow.id).desc()).limit(1)).first()
            if last is not None and last.sha256 == publication.sha256:
                return Noted(False, ())
            row = PublicationRow(**write_fields(self._veil(session).hide_in_word(publication)))
            before = _last_versions(session, publication.form)
            session.add(row)
            session.flush()
            new = [version for version in versions if before.get(version.claim_id) != version]
            if new:
                rows = [{**write_fields(version), "publication_id": row.id} for version in new]
                session.execute(insert(table_of(PublishedVersionRow)), rows)
            return Noted(True, tuple(new))

    def publications(self, as_of: datetime | None = None) -> list[Publication]:
        """Return the files that went out, the newest first."""
        with self._reading() as session:
            chosen = select(PublicationRow).order_by(col(PublicationRow.id).desc())
            if as_of is not None:
                chosen = chosen.where(col(PublicationRow.published_at) <= as_of)
            return [read_word(Publication, row) for row in session.exec(chosen)]

    def published_versions(self, as_of: datetime | None = None, claim_id: str | None = None) -> list[PublishedVersion]:
        """Return the versions of claims that went out, each with the file that brought it, in the order they did."""
        with self._reading() as session:
            columns: Any = [*table_of(PublishedVersionRow).c]
            same = PublishedVersionRow.publication_id == PublicationRow.id
            chosen = select(*columns).where(same).order_by(col(PublishedVersionRow.id))
            if as_of is not None:
                chosen = chosen.where(col(PublicationRow.published_at) <= as_of)
            if claim_id is not None:
                chosen = chosen.where(PublishedVersionRow.claim_id == claim_id)
            rows = session.execute(chosen).all()
            numbers = {row.publication_id for row in rows}
            files = {
                row.id: read_word(Publication, row) for row in session.exec(select(PublicationRow)) if row.id in numbers
            }
            return [
                PublishedVersion.model_construct(
                    number=row.id, version=read_word(Version, row), publication=files[row.publication_id]
                )
                for row in rows
            ]

    def keep_correction_note(self, note: CorrectionNote) -> None:
        """Let a sentence stand beside a correction, in place of an earlier one."""
        with self._writing() as session:
            self._retire_note(session, note.corrects, note.noted_at)
            session.add(CorrectionNoteRow(**write_fields(self._veil(session).hide_in_word(note))))

    def retire_correction_note(self, corrects: int) -> bool:
        """Take the sentence beside a correction away; it stays as history. Return whether there was one."""
        with self._writing() as session:
            return self._retire_note(session, corrects, self._clock())

    def correction_notes(self, as_of: datetime | None = None) -> dict[int, CorrectionNote]:
        """Return the sentences that stand, by the number of the version that is corrected."""
        with self._reading() as session:
            chosen = select(CorrectionNoteRow).where(stood_at(CorrectionNoteRow, CorrectionNoteRow.noted_at, as_of))
            return {row.corrects: read_word(CorrectionNote, row) for row in session.exec(chosen)}

    def all_correction_notes(self, claim_id: str) -> list[CorrectionNote]:
        """Return every sentence that was ever added to corrections of a claim, the oldest first."""
        with self._reading() as session:
            chosen = select(CorrectionNoteRow).where(CorrectionNoteRow.claim_id == claim_id)
            return [read_word(CorrectionNote, row) for row in session.exec(chosen.order_by(col(CorrectionNoteRow.id)))]

    def _retire_note(self, session: Session, corrects: int, moment: datetime) -> bool:
        standing = select(CorrectionNoteRow).where(
            CorrectionNoteRow.corrects == corrects, col(CorrectionNoteRow.retired_at).is_(None)
        )
        rows = session.exec(standing).all()
        for row in rows:
            row.retired_at = moment
        return bool(rows)


def _last_versions(session: Session, form: str) -> dict[str, Version]:
    """Return the version of each claim that a form brought last."""
    columns: Any = [*table_of(PublishedVersionRow).c]
    of_form = (PublishedVersionRow.publication_id == PublicationRow.id) & (PublicationRow.form == form)
    rows = session.execute(select(*columns).where(of_form).order_by(col(PublishedVersionRow.id)))
    return {row.claim_id: read_word(Version, row) for row in rows}
