"""Every table there is, by name."""

from typing import Any

from .claims import CLAIMS
from .column import Table
from .parts import ANSWERS, EVIDENCE, FIGURES

# It rises when a column is renamed or taken away, or comes to mean something else; new columns come last.
TABLES_VERSION = 1

TABLES: dict[str, Table[Any]] = {table.name: table for table in (CLAIMS, ANSWERS, EVIDENCE, FIGURES)}
