"""Steps about tables and workbooks."""

import csv
import sys

import openpyxl
import pytest
from pyarrow import parquet
from pytest_bdd import given, parsers, then

from .scene import Scene


@given("pyarrow is not installed")
def no_pyarrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)


@then(parsers.parse('the table "{name}" has {count:d} rows, each with a "{column}"'))
def has_rows(scene: Scene, name: str, count: int, column: str) -> None:
    with (scene.desk.folder / name).open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file)
        rows = list(table)
    assert column in (table.fieldnames or ())
    assert len([row for row in rows if row[column]]) == len(rows) == count


@then(parsers.parse('the Parquet file "{name}" says that the "{column}" is "{values}"'))
def parquet_says(scene: Scene, name: str, column: str, values: str) -> None:
    table = parquet.read_table(scene.desk.folder / name)
    assert table.column(column).to_pylist() == values.split(", ")


@then(parsers.parse('the workbook "{name}" has the sheets "{sheets}"'))
def has_sheets(scene: Scene, name: str, sheets: str) -> None:
    scene.notes["workbook"] = openpyxl.load_workbook(scene.desk.folder / name)
    assert scene.notes["workbook"].sheetnames == sheets.split(", ")


@then(parsers.parse('its sheet "{name}" has {count:d} rows'))
def sheet_has_rows(scene: Scene, name: str, count: int) -> None:
    assert scene.notes["workbook"][name].max_row == count + 1


@then(parsers.parse('the files "{one}" and "{other}" are the same'))
def files_are_the_same(scene: Scene, one: str, other: str) -> None:
    assert all(outcome.exit_code == 0 for outcome in scene.seen), scene.outcome.told
    assert (scene.desk.folder / one).read_bytes() == (scene.desk.folder / other).read_bytes()
