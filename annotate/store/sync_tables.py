"""The tables of the journal, and of what was decided about single answers."""

from datetime import datetime
from decimal import Decimal
from typing import ClassVar

from sqlalchemy import Column, Index, Text, text
from sqlmodel import Field, SQLModel

from annotate.domain import Annotation, Ending, GivenRuling, ReasonKind

from .columns import AsJson, AsName, ExactDecimal, UtcMoment


def _moment(*, required: bool = True) -> Column[datetime]:
    return Column(UtcMoment, nullable=not required)


class SyncRunRow(SQLModel, table=True):
    """One push or pull: who, when, against what, how it ended. `drafts` are tasks with an answer begun, at a pull."""

    __tablename__ = "sync_run"

    id: int | None = Field(default=None, primary_key=True)
    project_id: int = Field(foreign_key="studio_project.id", index=True)
    verb: str
    by: str
    begun_at: datetime = Field(sa_column=_moment())
    there_at: datetime | None = Field(default=None, sa_column=_moment(required=False))
    drafts: int | None = None
    ended_at: datetime | None = Field(default=None, sa_column=_moment(required=False))
    ending: Ending | None = Field(default=None, sa_column=Column(AsName(Ending), nullable=True))
    failure: str = Field(default="", sa_type=Text)


class SyncActionRow(SQLModel, table=True):
    """One action of a sync: noted before it is tried, and again once it is done."""

    __tablename__ = "sync_action"

    run_id: int = Field(foreign_key="sync_run.id", primary_key=True)
    place: int = Field(primary_key=True)
    action: str
    claim_id: str = Field(index=True)
    task_id: int | None = None
    done_at: datetime | None = Field(default=None, sa_column=_moment(required=False))


class AcceptanceRow(SQLModel, table=True):
    """A person took an answer out of quarantine, as far as it could be read."""

    __tablename__ = "acceptance"

    faulty_id: int = Field(foreign_key="faulty_answer.id", primary_key=True)
    by: str
    accepted_at: datetime = Field(sa_column=_moment())
    reading: Annotation = Field(sa_column=Column(AsJson(Annotation), nullable=False))


class ReturnRow(SQLModel, table=True):
    """An answer that was put back on another server; `annotation_id` is its number there, once it was seen there."""

    __tablename__ = "returned_answer"

    project_id: int = Field(foreign_key="studio_project.id", primary_key=True)
    answer_id: int = Field(foreign_key="annotation.id", primary_key=True)
    annotation_id: int | None = None


class GivenRulingRow(GivenRuling, table=True):
    """One state of a ruling given in Label Studio, and the adjudication it became; faulty ones became none."""

    __tablename__ = "given_ruling"
    __table_args__: ClassVar = (
        Index(
            "ix_given_ruling_stands",
            *("project_id", "task_id", "ruling_id"),
            unique=True,
            sqlite_where=text("retired_at IS NULL"),
            postgresql_where=text("retired_at IS NULL"),
        ),
    )
    model_config = {"frozen": False}  # noqa: RUF012

    id: int | None = Field(default=None, primary_key=True)
    project_id: int = Field(foreign_key="studio_project.id")
    task_id: int
    claim_id: str = Field(foreign_key="claim.id", index=True)
    because: ReasonKind | None = Field(default=None, sa_column=Column(AsName(ReasonKind), nullable=True))
    reason: str = Field(sa_type=Text)
    corrected_figure: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    fault: str = Field(sa_type=Text)
    raw: str = Field(sa_type=Text)
    updated_at: datetime = Field(sa_column=_moment())
    fetched_at: datetime = Field(sa_column=_moment())
    retired_at: datetime | None = Field(default=None, sa_column=_moment(required=False))
    adjudication_id: int | None = Field(default=None, foreign_key="adjudication.id")
