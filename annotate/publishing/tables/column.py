"""What a column is: its name, what it holds, what it means, and where its values come from. Every format goes by it."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, TypeVar

from annotate.domain import Report

Row = TypeVar("Row")
Value = str | tuple[str, ...] | int | float | Decimal | bool | date | datetime | None


class Holds(StrEnum):
    """What the cells of a column hold. Where there is nothing, a cell is empty: None, also where a text is ""."""

    TEXT = "text"
    TEXTS = "texts"
    WHOLE = "whole number"
    NUMBER = "number"
    FIGURE = "exact number"
    FACT = "yes or no"
    DAY = "date"
    MOMENT = "moment"


@dataclass(frozen=True)
class Column(Generic[Row]):
    """
    A column: `get` takes its value from whatever a row is about.

    Values are str, tuple of str, int, float (finite), Decimal, bool, date and
    datetime (UTC), after what it holds, or None; of texts there may be none,
    but the tuple is there.
    """

    name: str
    holds: Holds
    meaning: str
    get: Callable[[Row], Any]


@dataclass(frozen=True)
class Table(Generic[Row]):
    """
    A table: what a row is about, its columns in the order in which all formats have them, and which of them name a row.

    `each` yields what the rows are about, in the order of the report.
    """

    name: str
    about: str
    key: tuple[str, ...]
    columns: tuple[Column[Row], ...]
    each: Callable[[Report], Iterator[Row]]

    def rows(self, report: Report) -> Iterator[tuple[Value, ...]]:
        """Yield the rows, a value a column."""
        getters = [(column.get, _TIDY.get(column.holds, _as_it_is)) for column in self.columns]
        for row in self.each(report):
            yield tuple([tidy(get(row)) for get, tidy in getters])


def _as_it_is(value: Any) -> Any:
    return value


def _text(text: str | None) -> str | None:
    return text or None


def _finite(number: float | None) -> float | None:
    # No format but one has a word for infinity, and a page is not open that long.
    return number if number is not None and math.isfinite(number) else None


def _universal(moment: datetime | None) -> datetime | None:
    # SQLite hands times back without a zone; the domain promises they are UTC.
    if moment is None:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


_TIDY: dict[Holds, Callable[[Any], Any]] = {
    Holds.TEXT: _text,
    Holds.NUMBER: _finite,
    Holds.MOMENT: _universal,
}
