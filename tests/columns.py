"""What the columns of the tables hold, made from their one definition: for programs (CSV on the Web) and for people."""

import json
from typing import Any

from annotate.publishing import TABLES, TABLES_VERSION, Column, Holds, Table
from annotate.publishing.tables.cells import BETWEEN

_DATATYPES: dict[Holds, Any] = {
    Holds.TEXT: "string",
    Holds.TEXTS: "string",
    Holds.WHOLE: "integer",
    Holds.NUMBER: "number",
    Holds.FIGURE: "number",
    Holds.FACT: {"base": "boolean", "format": "yes|no"},
    Holds.DAY: "date",
    Holds.MOMENT: "datetime",
}


def write_metadata() -> str:
    """Return what `export csv --raw` writes as metadata of CSV on the Web (W3C, 2015)."""
    group = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": "The tables of annotate",
        "dc:description": "What `annotate export csv --raw --table TABLE --out TABLE.csv` writes. Without --raw, texts "
        "may have an apostrophe before what a spreadsheet could run.",
        "dc:identifier": f"annotate tables, version {TABLES_VERSION}",
        "tables": [_describe_table(table) for table in TABLES.values()],
    }
    return json.dumps(group, ensure_ascii=False, indent=2) + "\n"


def write_columns() -> str:
    """Return the columns of every table, as Markdown."""
    return "\n".join(_list_columns(table) for table in TABLES.values())


def _describe_table(table: Table[Any]) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "columns": [_describe_column(table, column) for column in table.columns],
        "primaryKey": list(table.key),
    }
    if table.name != "claims":
        reference = {"resource": "claims.csv", "columnReference": ["claim_id"]}
        schema["foreignKeys"] = [{"columnReference": ["claim_id"], "reference": reference}]
    return {"url": f"{table.name}.csv", "dc:description": table.about, "tableSchema": schema}


def _describe_column(table: Table[Any], column: Column[Any]) -> dict[str, Any]:
    described = {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.meaning,
        "datatype": _DATATYPES[column.holds],
    }
    if column.holds is Holds.TEXTS:
        described["separator"] = BETWEEN
    return described | ({"required": True} if column.name in table.key else {})


def _list_columns(table: Table[Any]) -> str:
    key = ", ".join(f"`{name}`" for name in table.key)
    rows = [f"| `{column.name}` | {column.holds.value} | {column.meaning} |" for column in table.columns]
    about = table.about.removesuffix(".")
    heading = (f"**{table.name}**. {about}; named by {key}.", "", "| Column | Type | Holds |", "|---|---|---|")
    return "\n".join((*heading, *rows, ""))
