"""The tables of what went out, and of what people added to corrections."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import Column, Text
from sqlmodel import Field

from annotate.domain import CorrectionNote, Publication, Standing, Version

from .columns import AsName, ExactDecimal, UtcMoment


class PublicationRow(Publication, table=True):
    """A file that went out. A row is never changed."""

    __tablename__ = "publication"
    model_config = {"frozen": False}  # noqa: RUF012

    id: int | None = Field(default=None, primary_key=True)
    file: str = Field(sa_type=Text)
    as_of: datetime = Field(sa_column=Column(UtcMoment, nullable=False))
    published_at: datetime = Field(sa_column=Column(UtcMoment, nullable=False))


class PublishedVersionRow(Version, table=True):
    """A version of a claim, with the publication that brought it: the first in its form that said so."""

    __tablename__ = "published_version"
    model_config = {"frozen": False}  # noqa: RUF012

    id: int | None = Field(default=None, primary_key=True)
    publication_id: int = Field(foreign_key="publication.id", index=True)
    claim_id: str = Field(foreign_key="claim.id", index=True)
    standing: Standing | None = Field(default=None, sa_column=Column(AsName(Standing), nullable=True))
    figure: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    settled_at: datetime | None = Field(default=None, sa_column=Column(UtcMoment, nullable=True))


class CorrectionNoteRow(CorrectionNote, table=True):
    """A sentence added to a correction. A later one in its place retires it."""

    __tablename__ = "correction_note"
    model_config = {"frozen": False}  # noqa: RUF012

    id: int | None = Field(default=None, primary_key=True)
    claim_id: str = Field(foreign_key="claim.id", index=True)
    corrects: int = Field(foreign_key="published_version.id")
    text: str = Field(sa_type=Text)
    noted_at: datetime = Field(sa_column=Column(UtcMoment, nullable=False))
    retired_at: datetime | None = Field(default=None, sa_column=Column(UtcMoment, nullable=True))
