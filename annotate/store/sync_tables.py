"""The tables of the journal, and of what was decided about single answers."""

from datetime import datetime

from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel

from annotate.domain import Annotation, Ending

from .columns import AsJson, AsName, UtcMoment


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
