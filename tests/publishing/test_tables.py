"""The tables: what was written reads back equal, in every format, whatever people wrote."""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as some
from pyarrow import parquet

from annotate.cli.export import TableName
from annotate.domain import Evidence, Report
from annotate.errors import DoesNotFit, NotInstalled
from annotate.publishing import TABLES, Holds, hide_people, render_csv, render_jsonl, render_parquet, render_workbook
from annotate.publishing.tables import workbook
from annotate.publishing.tables.cells import BETWEEN, write_cell
from annotate.publishing.visible import link_target, make_visible
from tests.newsroom import KEY, report
from tests.publishing.hostile import TRICKS, a_few_dozen, report_of, reports

FLAT = [name for name in TABLES if name != "claims"]
Rows = list[tuple[Any, ...]]


def rows_of(project: Report, table: str) -> Rows:
    return list(TABLES[table].rows(project))


def joined(rows: Rows, table: str) -> Rows:
    """Return the rows as formats without lists have them."""
    columns = TABLES[table].columns
    return [
        tuple(
            (BETWEEN.join(value) or None) if column.holds is Holds.TEXTS else value
            for column, value in zip(columns, row, strict=True)
        )
        for row in rows
    ]


FROM_CSV: dict[Holds, Callable[[str], Any]] = {
    Holds.WHOLE: int,
    Holds.NUMBER: float,
    Holds.FIGURE: Decimal,
    Holds.FACT: {"yes": True, "no": False}.__getitem__,
    Holds.DAY: date.fromisoformat,
    Holds.MOMENT: datetime.fromisoformat,
}
FROM_JSON: dict[Holds, Callable[[Any], Any]] = {
    Holds.TEXTS: tuple,
    Holds.NUMBER: float,
    Holds.FIGURE: Decimal,
    Holds.DAY: date.fromisoformat,
    Holds.MOMENT: datetime.fromisoformat,
}
FROM_PARQUET: dict[Holds, Callable[[Any], Any]] = {Holds.TEXTS: tuple, Holds.FIGURE: Decimal}


def half_a_character(project: Report) -> Report:
    """Return the report with texts that no check of ours would have let through."""
    checked = project.articles[0]
    finding = checked.findings[0]
    figure = finding.claim.quantities[0].model_copy(update={"unit": "\udfff"})
    answer = finding.annotations[0].model_copy(
        update={
            "rationale": "dead \ud800",
            "problems": ("\ud800",),
            "evidence": (Evidence.model_construct(url="\udfff", quote="\ud800", figure="", stance=None),),
        }
    )
    changed = {"annotations": (answer,), "claim": finding.claim.model_copy(update={"quantities": (figure,)})}
    findings = (finding.model_copy(update=changed),)
    return project.model_copy(update={"articles": (checked.model_copy(update={"findings": findings}),)})


def as_is(value: Any) -> Any:
    return value


@pytest.mark.parametrize("table", TABLES)
@a_few_dozen
@given(reports())
def test_raw_csv_reads_back_equal(table: str, project: Report) -> None:
    columns = TABLES[table].columns
    names, *lines = csv.reader(io.StringIO(render_csv(project, table, raw=True), newline=""), strict=True)
    assert names == [column.name for column in columns]
    read = [
        tuple(
            FROM_CSV.get(column.holds, as_is)(cell) if cell else None
            for column, cell in zip(columns, line, strict=True)
        )
        for line in lines
    ]
    assert read == joined(rows_of(project, table), table)


@pytest.mark.parametrize("table", FLAT)
@a_few_dozen
@given(reports())
def test_json_lines_read_back_equal(table: str, project: Report) -> None:
    columns = TABLES[table].columns
    lines = [json.loads(line, parse_float=Decimal) for line in render_jsonl(project, table).splitlines()]
    assert all(list(line) == [column.name for column in columns] for line in lines)
    read = [
        tuple(
            None if line[column.name] is None else FROM_JSON.get(column.holds, as_is)(line[column.name])
            for column in columns
        )
        for line in lines
    ]
    assert read == rows_of(project, table)


@a_few_dozen
@given(reports())
def test_a_claim_in_json_lines_says_what_its_row_says(project: Report) -> None:
    same = {"claim_id", "start", "end", "text", "wording", "kind", "source", "cue", "stance", "direct", "hedged"}
    same |= {"checkworthiness", "splitter", "standing", "verdict", "why"}
    names = [column.name for column in TABLES["claims"].columns]
    lines = [json.loads(line) for line in render_jsonl(project).splitlines()]
    for line, row in zip(lines, rows_of(project, "claims"), strict=True):
        values = dict(zip(names, row, strict=True))
        assert {name: line[name] or values[name] for name in same} == {name: values[name] for name in same}
        assert len(line["answers"]) == values["answers"] + values["skips"]
        assert tuple(line["reasons"]) == values["reasons"]


@pytest.mark.parametrize("table", TABLES)
@a_few_dozen
@given(reports())
def test_parquet_reads_back_equal(table: str, project: Report) -> None:
    columns = TABLES[table].columns
    stored = parquet.read_table(io.BytesIO(render_parquet(project, table)))
    assert stored.column_names == [column.name for column in columns]
    read = [
        tuple(
            None if value is None else FROM_PARQUET.get(column.holds, as_is)(value)
            for column, value in zip(columns, row.values(), strict=True)
        )
        for row in stored.to_pylist()
    ]
    assert read == rows_of(project, table)


@a_few_dozen
@given(reports())
def test_a_workbook_reads_back_equal_and_nothing_in_it_runs(project: Report) -> None:
    book = openpyxl.load_workbook(io.BytesIO(render_workbook(project)))
    assert book.sheetnames == [*TABLES, "columns"]
    for table, known in TABLES.items():
        sheet = book[table]
        names, *lines = sheet.iter_rows(max_col=len(known.columns))
        assert [cell.value for cell in names] == [column.name for column in known.columns]
        for line, row in zip(lines, rows_of(project, table), strict=True):
            for cell, column, value in zip(line, known.columns, row, strict=True):
                assert cell.data_type != "f"
                assert same_in_workbook(cell.value, column.holds, value), (column.name, cell.value, value)


def same_in_workbook(cell: Any, holds: Holds, value: Any) -> bool:
    """Tell whether a cell says the same, hidden characters shown; Excel knows milliseconds and 15 digits."""
    if value is None or value == ():
        return cell is None
    match holds:
        case Holds.TEXT | Holds.TEXTS:
            # openpyxl takes the mark of an escaped "_x0041_" out of texts where nothing was escaped, too.
            return (cell or "") == make_visible(write_cell(holds, value)).replace("x005F_", "")
        case Holds.FACT:
            return cell is value
        case Holds.NUMBER:
            return cell == pytest.approx(value, rel=1e-14)
        case Holds.WHOLE | Holds.FIGURE:
            return Decimal(str(cell)) == value
        case Holds.DAY:
            return (cell if isinstance(cell, str) else cell.date().isoformat()) == value.isoformat()
        case Holds.MOMENT:
            return abs(cell.replace(tzinfo=UTC) - value) <= timedelta(milliseconds=1)


def test_every_table_can_be_asked_for() -> None:
    assert [name.value for name in TableName] == list(TABLES)


def test_neither_the_zone_nor_the_order_of_sets_changes_a_byte() -> None:
    code = (
        "from hashlib import sha256; from tests.newsroom import SAMPLES, render_sample; "
        "print(*(sha256(render_sample(name)).hexdigest() for name in SAMPLES))"
    )
    begun = [
        subprocess.Popen([sys.executable, "-c", code], env={**os.environ, **here}, stdout=subprocess.PIPE)
        for here in ({"TZ": "UTC", "PYTHONHASHSEED": "1"}, {"TZ": "Asia/Kathmandu", "PYTHONHASHSEED": "2"})
    ]
    first, second = (process.communicate()[0] for process in begun)
    assert first == second != b""


@pytest.mark.parametrize("trick", TRICKS)
def test_a_text_that_looks_like_a_formula_stays_a_text_when_somebody_edits_its_cell(trick: str) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(render_workbook(report_of(trick))))["claims"]
    cells = [cell for cell in sheet[2] if isinstance(cell.value, str) and cell.value.strip()[:1] in {*"=+-@＝"}]
    assert all(cell.quotePrefix or cell.hyperlink for cell in cells)
    assert all(cell.number_format == "@" for cell in cells)


def test_only_a_harmless_address_becomes_a_link() -> None:
    book = openpyxl.load_workbook(io.BytesIO(render_workbook(report())))
    rows = list(book["evidence"].iter_rows(min_row=2))
    urls = [column.name for column in TABLES["evidence"].columns].index("url")
    links = {row[urls].value: row[urls].hyperlink for row in rows}
    assert {url for url, link in links.items() if link} == {url for url in links if link_target(url)}
    assert any(link is None for link in links.values())
    assert not [cell for row in rows for cell in row if cell.hyperlink and cell.column != urls + 1]


def test_a_workbook_is_made_to_be_read() -> None:
    book = openpyxl.load_workbook(io.BytesIO(render_workbook(report())))
    for table in TABLES.values():
        sheet = book[table.name]
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref
        assert all(9 <= width.width <= 61 for width in sheet.column_dimensions.values())
    described = {(row[0], row[1]) for row in book["columns"].iter_rows(min_row=4, values_only=True)}
    assert described == {(table.name, column.name) for table in TABLES.values() for column in table.columns}
    assert "version 1" in book["columns"]["A1"].value
    answers = book["answers"]
    place = [cell.value for cell in answers[1]].index("submitted_at")
    assert all(isinstance(row[place].value, datetime) for row in answers.iter_rows(min_row=2))


def test_a_long_text_is_cut_where_the_cell_ends_and_says_so() -> None:
    for letter in "a😀":
        book = openpyxl.load_workbook(io.BytesIO(render_workbook(report_of(letter * 40_000))))
        texts = [cell.value for cell in book["claims"][2] if isinstance(cell.value, str)]
        assert max(len(text.encode("utf-16-le")) // 2 for text in texts) <= 32_767
        assert any(text.startswith(letter * 1000) and text.endswith("CSV has all of it)") for text in texts)


def test_more_rows_than_a_sheet_holds_are_refused_before_they_are_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "_MOST_ROWS", 3)
    with pytest.raises(DoesNotFit, match="a sheet of Excel holds 3") as failure:
        render_workbook(report())
    assert "annotate export csv" in failure.value.hint


@pytest.mark.parametrize("address", ["https://long.example/" + "[" * 1500, "https://long.example/#" + "b" * 1500])
def test_an_address_that_is_too_long_for_a_link_is_a_plain_text(address: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(render_workbook(report_of(address))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == address]
    assert len(cells) > 5
    assert not [cell for cell in cells if cell.hyperlink]


def test_more_links_than_a_sheet_holds_are_plain_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "_MOST_LINKS", 1)
    sheet = openpyxl.load_workbook(io.BytesIO(render_workbook(report())))["evidence"]
    cells = [cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("https://")]
    assert len(cells) > 1
    assert len([cell for cell in cells if cell.hyperlink]) == 1


def test_a_parquet_file_says_what_it_is() -> None:
    schema = parquet.read_schema(io.BytesIO(render_parquet(report(), "answers")))
    assert schema.metadata[b"annotate.version"] == b"1"
    assert schema.metadata[b"annotate.as_of"] == b"2031-03-02T14:05:00Z"
    assert schema.field("reviewer").metadata[b"description"] == b"who gave the answer, by pseudonym"
    assert str(schema.field("submitted_at").type) == "timestamp[us, tz=UTC]"
    assert str(schema.field("problems").type).startswith("list<")


def test_without_pyarrow_parquet_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(NotInstalled) as failure:
        render_parquet(report())
    assert "annotate[parquet]" in failure.value.hint


@pytest.mark.parametrize("render", [render_csv, render_jsonl, render_parquet])
@pytest.mark.parametrize("table", TABLES)
def test_half_a_character_keeps_no_table_from_being_written(render: Any, table: str) -> None:
    broken = half_a_character(report())
    assert render(broken, table)
    assert render_csv(broken, table, raw=True).encode()
    assert render_workbook(broken)


@pytest.mark.parametrize("table", TABLES)
def test_the_key_of_a_table_names_one_row(table: str) -> None:
    known, rows = TABLES[table], rows_of(report(), table)
    places = [[column.name for column in known.columns].index(name) for name in known.key]
    keys = [tuple(row[place] for place in places) for row in rows]
    assert len(set(keys)) == len(keys) > 1
    assert not [key for key in keys if None in key]


@pytest.mark.parametrize("table", TABLES)
def test_every_row_belongs_to_a_claim_and_nobody_is_named(table: str) -> None:
    hidden = hide_people(report(), KEY)
    claims = {row[0] for row in rows_of(hidden, "claims")}
    rows = rows_of(hidden, table)
    assert {row[0] for row in rows} <= claims
    assert not [value for row in rows for value in row if "@desk.example" in str(value)]


@given(some.decimals(allow_nan=False, allow_infinity=False))
def test_a_number_is_no_formula_and_stays_a_number(figure: Decimal) -> None:
    assert Decimal(write_cell(Holds.FIGURE, figure)) == figure
