"""A table as CSV, for spreadsheets; no cell can become a formula."""

import csv
from collections.abc import Callable
from io import StringIO
from typing import Any

from annotate.domain import Report
from annotate.publishing.visible import make_visible, mend_halves

from .cells import write_cell
from .column import Column, Holds
from .every import TABLES
from .formulas import disarm_formula

_TEXT = {Holds.TEXT, Holds.TEXTS}  # what is no text was written by us, and -5 is a number


def render_csv(report: Report, table: str = "claims", *, raw: bool = False) -> str:
    """
    Return a table as CSV (RFC 4180: commas, CRLF, quotes where needed), headed by the columns' names.

    Args:
        table: one of `TABLES`.
        raw: leave cells as they are, formulas too: for programs, never for spreadsheets.
    """
    chosen = TABLES[table]
    writers = [_writer(column, raw) for column in chosen.columns]
    text = StringIO(newline="")
    lines = csv.writer(text)
    lines.writerow(column.name for column in chosen.columns)
    for row in chosen.rows(report):
        lines.writerow([write(value) for write, value in zip(writers, row, strict=True)])
    return mend_halves(text.getvalue())


def _writer(column: Column[Any], raw: bool) -> Callable[[Any], str]:
    holds = column.holds
    if raw or holds not in _TEXT:
        return lambda value: write_cell(holds, value)
    return lambda value: make_visible(disarm_formula(write_cell(holds, value)))
