"""The table: one claim a line, and no cell that runs."""

import csv
import io
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from annotate.domain import Report
from annotate.publishing import render_csv
from annotate.publishing.tables.formulas import disarm_formula
from tests.newsroom import report
from tests.publishing.hostile import TRICKS, a_few_dozen, report_of, reports, texts

TRIGGERS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?(E[+-][0-9]+)?")
BLANKS = ' "\t\r\n\x00\x0b\x0c\x1f\x7f\u00a0\u00ad\u200b\u202e\u2060\u3000\ufeff“”‘’«»`'


def read(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table, newline=""), strict=True))


def runs(cell: str) -> bool:
    """Tell whether a spreadsheet that cuts at commas, semicolons, tabs or lines could find a formula here."""
    parts = () if NUMBER.fullmatch(cell) else re.split("[;\t\r\n]", cell)
    return any(part.strip(BLANKS).startswith(TRIGGERS) for part in parts)


@a_few_dozen
@given(reports())
def test_no_cell_of_a_hostile_report_runs(project: Report) -> None:
    lines = read(render_csv(project))
    assert len(lines) == len(project.findings)
    assert not [cell for line in lines for cell in line.values() if cell is None or runs(cell)]


@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_runs_in_any_column(trick: str) -> None:
    assert not [cell for line in read(render_csv(report_of(trick))) for cell in line.values() if runs(cell)]


@given(texts | some.text(some.sampled_from(BLANKS + ";'=+-@ab＝")))
@example("\r=1")
@example(";\n\t=1")
def test_a_disarmed_cell_runs_nowhere_and_loses_nothing(cell: str) -> None:
    disarmed = disarm_formula(cell)
    assert not runs(disarmed)
    assert disarmed.replace("'", "") == cell.replace("'", "")


@pytest.mark.parametrize("start", [*TRIGGERS, "\t", "\r", " =", '"=', "'=", " \t", "\u200b@", "\n+"])
def test_a_cell_that_starts_like_a_formula_gets_an_apostrophe_first(start: str) -> None:
    assert disarm_formula(f"{start}1").startswith("'")


@pytest.mark.parametrize("cell", ["", "41 dead", "1-0", "a = b", "mail a@b.example", "first; second", "two\nlines"])
def test_a_harmless_cell_stays_as_it_is(cell: str) -> None:
    assert disarm_formula(cell) == cell


@pytest.mark.parametrize("blanks", ["\n", "\n; ", "\t ;"])
def test_a_cell_of_nothing_but_blanks_and_separators_is_read_once(blanks: str) -> None:
    # Matching from every blank anew would take minutes here.
    assert disarm_formula(blanks * 100_000 + "=1").endswith("'=1")


def test_lines_end_as_rfc_4180_asks_and_keep_the_claims_order() -> None:
    project = report()
    table = render_csv(project)
    assert table.endswith("\r\n")
    assert [line["claim_id"] for line in read(table)] == [finding.claim_id for finding in project.findings]


def test_a_line_counts_answers_skips_and_verdicts() -> None:
    line = read(render_csv(report()))[2]
    assert (line["answers"], line["skips"], line["verdicts_given"]) == ("1", "1", "unproven 1")


def test_raw_cells_are_what_was_said() -> None:
    project = report_of("=cmd()")
    rows = list(csv.DictReader(io.StringIO(render_csv(project, raw=True), newline="")))
    assert any(row["article_title"] == checked.article.title for row in rows for checked in project.articles)
    assert any("=cmd()" in cell and not cell.startswith("'") for row in rows for cell in row.values())
