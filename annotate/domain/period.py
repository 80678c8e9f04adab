"""The dates inside a claim."""

from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import model_validator

from .passage import Passage


class Granularity(StrEnum):
    """How finely a text says when: the smallest unit of the calendar it names."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    OTHER = "other"


class Period(Passage):
    """
    A time that a text names, as the days of the calendar it covers.

    Both days belong to it. They are None together where the text alone does
    not settle them (“since the war began”, or “yesterday” in an article
    without a date).
    """

    first_day: date | None = None
    last_day: date | None = None
    granularity: Granularity

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if (self.first_day is None) != (self.last_day is None):
            raise ValueError("a period has both its days or neither")
        if self.first_day and self.last_day and self.first_day > self.last_day:
            raise ValueError(f"{self.first_day} is after {self.last_day}")
        return self
