"""The tables about people: who was forgotten, and what editors know beforehand."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel

from annotate.domain import KnownAnswer

from .columns import ExactDecimal, UtcMoment


class ForgottenRow(SQLModel, table=True):
    """
    One name of a person who was forgotten: not the name, but what recognizes it.

    `digest` is made under a key that lies outside the store, and `key` tells which. `shape` is the name with each of
    its words as a `w` (`w@w.w`), so that it is found in texts; `stand_in` stands in its place everywhere.
    """

    __tablename__ = "forgotten"

    digest: str = Field(primary_key=True)
    key: str
    shape: str
    stand_in: str = Field(index=True)
    forgotten_at: datetime = Field(sa_column=Column(UtcMoment, nullable=False))


class KnownAnswerRow(KnownAnswer, table=True):
    """What the answer to a claim is known to be. A later one on the same claim retires it."""

    __tablename__ = "known_answer"
    model_config = {"frozen": False}  # noqa: RUF012

    id: int | None = Field(default=None, primary_key=True)
    claim_id: str = Field(foreign_key="claim.id", index=True)
    figure: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    note: str = Field(sa_type=Text)
    known_at: datetime = Field(sa_column=Column(UtcMoment, nullable=False))
    retired_at: datetime | None = Field(default=None, sa_column=Column(UtcMoment, nullable=True))
