"""Cells as text, one way for each thing a column holds: for CSV, and for what a workbook has no type for."""

from collections.abc import Callable
from typing import Any

from annotate.publishing.phrases import say_number, write_moment

from .column import Holds

BETWEEN = " | "  # stands between the texts of a cell that has several


def write_cell(holds: Holds, value: Any) -> str:
    """
    Return a value as the text of a cell; "" where there is none.

    >>> write_cell(Holds.FACT, True), write_cell(Holds.TEXTS, ("a", "b")), write_cell(Holds.WHOLE, None)
    ('yes', 'a | b', '')
    """
    return "" if value is None else _WRITERS[holds](value)


def _yes_or_no(fact: bool) -> str:
    return "yes" if fact else "no"


_WRITERS: dict[Holds, Callable[[Any], str]] = {
    Holds.TEXT: str,
    Holds.TEXTS: BETWEEN.join,
    Holds.WHOLE: str,
    Holds.NUMBER: str,
    Holds.FIGURE: say_number,
    Holds.FACT: _yes_or_no,
    Holds.DAY: lambda day: day.isoformat(),
    Holds.MOMENT: write_moment,
}
