"""Tables: one definition of each column, and the formats that go by it."""

from .column import Column, Holds, Table
from .csv_text import render_csv
from .every import TABLES, TABLES_VERSION
from .parquet import render_parquet
from .workbook import render_workbook

__all__ = [
    "TABLES",
    "TABLES_VERSION",
    "Column",
    "Holds",
    "Table",
    "render_csv",
    "render_parquet",
    "render_workbook",
]
