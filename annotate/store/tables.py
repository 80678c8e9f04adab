"""The tables. Fields come from `domain`; a table adds identity and history."""

from datetime import datetime
from decimal import Decimal
from typing import ClassVar

from sqlalchemy import Column, Index, String, Text, text
from sqlmodel import Field, SQLModel

from annotate.domain import (
    Adjudication,
    Annotation,
    Article,
    Attribution,
    Claim,
    ClaimKind,
    Evidence,
    FaultyAnswer,
    Period,
    Purpose,
    Quantity,
    ReasonKind,
    StudioProject,
    SyncMark,
)

from .columns import AsJson, AsName, ExactDecimal, UtcMoment


def _moment(*, required: bool = True) -> Column[datetime]:
    return Column(UtcMoment, nullable=not required)


class WorkspaceRow(SQLModel, table=True):
    """Whose store this is: one row, made with the store. Its id marks our project on a server."""

    __tablename__ = "workspace"

    id: str = Field(primary_key=True)
    made_at: datetime = Field(sa_column=_moment())


class ArticleRow(Article, table=True):
    """An article as it was when somebody added it. Its text never changes."""

    __tablename__ = "article"
    model_config = {"frozen": False}  # noqa: RUF012

    article_id: str = Field(sa_column=Column("id", String, primary_key=True))
    text: str = Field(sa_type=Text)
    added_at: datetime = Field(sa_column=_moment())


class ClaimRow(Claim, table=True):
    """
    A claim found in an article.

    Rows are never deleted: a claim that a later split no longer finds, or that
    a person rejects, gets `retired_at` instead, so its annotations keep meaning.
    """

    __tablename__ = "claim"
    model_config = {"frozen": False}  # noqa: RUF012

    id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="article.id", index=True)
    text: str = Field(sa_type=Text)
    wording: str = Field(sa_type=Text)
    kind: ClaimKind = Field(sa_column=Column(AsName(ClaimKind), nullable=False))
    quantities: tuple[Quantity, ...] = Field(sa_column=Column(AsJson(tuple[Quantity, ...]), nullable=False))
    dates: tuple[Period, ...] = Field(sa_column=Column(AsJson(tuple[Period, ...]), nullable=False))
    attribution: Attribution = Field(sa_column=Column(AsJson(Attribution), nullable=False))
    reasons: tuple[str, ...] = Field(sa_column=Column(AsJson(tuple[str, ...]), nullable=False))
    found_at: datetime = Field(sa_column=_moment())
    retired_at: datetime | None = Field(default=None, sa_column=_moment(required=False))
    retired_by_person: bool = False


class StudioProjectRow(StudioProject, table=True):
    """A Label Studio project this workspace pushes to, and where it was reached last; the newest of a server counts."""

    __tablename__ = "studio_project"
    model_config = {"frozen": False}  # noqa: RUF012

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    purpose: Purpose = Field(default=Purpose.REVIEW, sa_column=Column(AsName(Purpose), nullable=False))
    since: datetime = Field(sa_column=_moment())
    form: str = ""
    tasks: int | None = None


class SyncMarkRow(SyncMark, table=True):
    """What both sides last agreed on, for one claim in one project."""

    __tablename__ = "sync_mark"
    model_config = {"frozen": False}  # noqa: RUF012

    project_id: int = Field(foreign_key="studio_project.id", primary_key=True)
    claim_id: str = Field(foreign_key="claim.id", primary_key=True)
    seen_at: datetime | None = Field(default=None, sa_column=_moment(required=False))


def _stands_once(table: str) -> Index:
    """Of one answer on one server, only one state stands; the others are history."""
    stands = text("retired_at IS NULL")
    columns = ("project_id", "annotation_id")
    return Index(f"ix_{table}_stands", *columns, unique=True, sqlite_where=stands, postgresql_where=stands)


class TaxonomyRow(SQLModel, table=True):
    """A version of a taxonomy that was sent to reviewers, with all it said; it never says anything else."""

    __tablename__ = "taxonomy"

    key: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    content: str = Field(sa_type=Text)
    noted_at: datetime = Field(sa_column=_moment())


class FormRow(SQLModel, table=True):
    """Since when, by the server's clock, the form of a project offers which taxonomy; "" for one that names none."""

    __tablename__ = "form"

    id: int | None = Field(default=None, primary_key=True)
    project_id: int = Field(foreign_key="studio_project.id", index=True)
    taxonomy: str
    version: int | None = None
    since: datetime = Field(sa_column=_moment())


class AnnotationRow(Annotation, table=True):
    """One state of one reviewer's answer. An edit retires the row and adds another."""

    __tablename__ = "annotation"
    __table_args__: ClassVar = (_stands_once("annotation"),)
    model_config = {"frozen": False}  # noqa: RUF012

    id: int | None = Field(default=None, primary_key=True)
    project_id: int = Field(foreign_key="studio_project.id")
    task_id: int
    claim_id: str = Field(foreign_key="claim.id", index=True)
    rationale: str = Field(sa_type=Text)
    corrected_figure: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    evidence: tuple[Evidence, ...] = Field(sa_column=Column(AsJson(tuple[Evidence, ...]), nullable=False))
    problems: tuple[str, ...] = Field(sa_column=Column(AsJson(tuple[str, ...]), nullable=False))
    problem_note: str = Field(sa_type=Text)
    submitted_at: datetime = Field(sa_column=_moment())
    updated_at: datetime = Field(sa_column=_moment())
    fetched_at: datetime = Field(sa_column=_moment())
    retired_at: datetime | None = Field(default=None, sa_column=_moment(required=False))


class FaultyAnswerRow(FaultyAnswer, table=True):
    """An answer in quarantine: kept whole, counted nowhere else."""

    __tablename__ = "faulty_answer"
    __table_args__: ClassVar = (_stands_once("faulty_answer"),)
    model_config = {"frozen": False}  # noqa: RUF012

    id: int | None = Field(default=None, primary_key=True)
    project_id: int = Field(foreign_key="studio_project.id")
    task_id: int
    claim_id: str = Field(foreign_key="claim.id", index=True)
    reason: str = Field(sa_type=Text)
    raw: str = Field(sa_type=Text)
    updated_at: datetime = Field(sa_column=_moment())
    fetched_at: datetime = Field(sa_column=_moment())
    retired_at: datetime | None = Field(default=None, sa_column=_moment(required=False))


class AdjudicationRow(Adjudication, table=True):
    """A ruling. A later one on the same claim retires it."""

    __tablename__ = "adjudication"
    model_config = {"frozen": False}  # noqa: RUF012

    id: int | None = Field(default=None, primary_key=True)
    claim_id: str = Field(foreign_key="claim.id", index=True)
    because: ReasonKind | None = Field(default=None, sa_column=Column(AsName(ReasonKind), nullable=True))
    reason: str = Field(sa_type=Text)
    corrected_figure: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    ruled_at: datetime = Field(sa_column=_moment())
    retired_at: datetime | None = Field(default=None, sa_column=_moment(required=False))
