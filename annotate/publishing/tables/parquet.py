"""A table as Parquet, for data science: typed columns, with what each means in the file itself."""

from io import BytesIO
from typing import Any

from annotate.domain import Report
from annotate.errors import NotInstalled
from annotate.publishing.phrases import say_number, write_moment
from annotate.publishing.visible import mend_halves

from .column import Column, Holds
from .every import TABLES, TABLES_VERSION


def render_parquet(report: Report, table: str = "claims") -> bytes:
    """
    Return a table as a Parquet file; the same pyarrow gives the same bytes.

    Exact numbers are texts: a column has one type, and no number of Parquet
    holds every figure that a text may name.

    Args:
        table: one of `TABLES`.

    Raises:
        NotInstalled: there is no pyarrow.
    """
    try:
        import pyarrow as arrow
        from pyarrow.parquet import write_table
    except ImportError as failure:
        raise NotInstalled(
            "Parquet files are written by pyarrow, which is not installed.",
            hint='Type: pip install "annotate[parquet]"',
        ) from failure

    chosen = TABLES[table]
    rows = list(chosen.rows(report))
    types = _types(arrow)
    fields = [
        arrow.field(column.name, types[column.holds], metadata={"description": column.meaning})
        for column in chosen.columns
    ]
    facts = {"table": table, "about": chosen.about, "version": str(TABLES_VERSION), "as_of": write_moment(report.as_of)}
    schema = arrow.schema(fields, metadata={f"annotate.{name}": fact for name, fact in facts.items()})
    arrays = [
        arrow.array([_value(column, row[place]) for row in rows], field.type)
        for place, (column, field) in enumerate(zip(chosen.columns, fields, strict=True))
    ]
    file = BytesIO()
    write_table(arrow.Table.from_arrays(arrays, schema=schema), file)
    return file.getvalue()


def _types(arrow: Any) -> dict[Holds, Any]:
    text = arrow.string()
    return {
        Holds.TEXT: text,
        Holds.TEXTS: arrow.list_(text),
        Holds.WHOLE: arrow.int64(),
        Holds.NUMBER: arrow.float64(),
        Holds.FIGURE: text,
        Holds.FACT: arrow.bool_(),
        Holds.DAY: arrow.date32(),
        Holds.MOMENT: arrow.timestamp("us", tz="UTC"),
    }


def _value(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    match column.holds:
        case Holds.TEXT:
            return mend_halves(value)
        case Holds.TEXTS:
            return [mend_halves(text) for text in value]
        case Holds.FIGURE:
            return say_number(value)
        case _:
            return value
