"""Show the lines to people."""

from collections.abc import Sequence
from typing import Any

from .figures import Line

_HEADINGS = ("what", "figure: median (min–max)", "reference", "ratio", "limit", "")


def lay_out(lines: Sequence[Line]) -> str:
    """Return the lines as a table."""
    rows = [_HEADINGS, *(line.in_words() for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    shown = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    shown.insert(1, "─" * max(len(row) for row in shown))
    return "\n".join(shown)


def describe(before: dict[str, Any], after: dict[str, Any]) -> str:
    """Return the facts of the machine in a line, with its load before and after."""
    return (
        f"{before['cores']} cores, {before['memory_gb']} GB, {before['system']}, Python {before['python']}; "
        f"load (1, 5, 15 min) before {before['load']}, after {after['load']}"
    )
