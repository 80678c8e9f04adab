"""`annotate export …`: open data."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annotate.errors import NeedsFile

from .desk import desk_of
from .going_out import Publish, make_sure_it_may, note
from .moments import AsOf, read_moment
from .words import say, write_out

if TYPE_CHECKING:
    from annotate.domain import Report
    from annotate.publishing import LeftOut

app = typer.Typer(no_args_is_help=True, help="Write out what was found, as data.")

Out = Annotated[Path | None, typer.Option(help="Where to write it; else to standard output.", dir_okay=False)]
OutFile = Annotated[Path | None, typer.Option("--out", help="Where to write it.", dir_okay=False)]
Header = Annotated[bool, typer.Option(help="Say first which labels lose something on the way.")]
_TOLD = 20


class TableName(StrEnum):
    """What a row is about."""

    CLAIMS = "claims"
    ANSWERS = "answers"
    EVIDENCE = "evidence"
    FIGURES = "figures"


TableOption = Annotated[
    TableName, typer.Option("--table", help="A claim a row, an answer, a piece of evidence, or a figure in a claim.")
]


class Shape(StrEnum):
    """How ClaimReview travels: to databases, inside a page, to Google's API."""

    FEED = "feed"
    PAGE = "page"
    GOOGLE = "google"


@app.command()
def csv(
    context: typer.Context,
    table: TableOption = TableName.CLAIMS,
    out: Out = None,
    as_of: AsOf = None,
    raw: Annotated[bool, typer.Option("--raw", help="Leave formulas as they are: for programs alone.")] = False,
) -> None:
    """A table for spreadsheets."""
    from annotate.publishing import render_csv

    _write(render_csv(_gather(context, as_of), table.value, raw=raw), out)


@app.command()
def excel(context: typer.Context, out: OutFile = None, as_of: AsOf = None) -> None:
    """All tables in an Excel workbook, a sheet each."""
    _need_file(out, "excel", "desk.xlsx")
    from annotate.publishing import render_workbook

    _write(render_workbook(_gather(context, as_of)), out)


@app.command()
def jsonl(context: typer.Context, table: TableOption = TableName.CLAIMS, out: Out = None, as_of: AsOf = None) -> None:
    """A table for programs; a claim comes with its answers, and everything else that is known of it."""
    from annotate.publishing import render_jsonl

    _write(render_jsonl(_gather(context, as_of), table.value), out)


@app.command()
def parquet(
    context: typer.Context, table: TableOption = TableName.CLAIMS, out: OutFile = None, as_of: AsOf = None
) -> None:
    """A table for data science, its columns typed."""
    _need_file(out, f"parquet --table {table.value}", f"{table.value}.parquet")
    from annotate.publishing import render_parquet

    _write(render_parquet(_gather(context, as_of), table.value), out)


@app.command()
def claimreview(
    context: typer.Context,
    shape: Annotated[
        Shape, typer.Option(help="A DataFeed, the JSON-LD of a page, or a page of Google's API.")
    ] = Shape.FEED,
    out: Out = None,
    left_out: Annotated[
        Path | None, typer.Option(help="Where to list the claims that are left out, and why.", dir_okay=False)
    ] = None,
    as_of: AsOf = None,
    publish: Publish = False,
) -> None:
    """Settled claims with evidence, for search engines and databases; what is left out is told, with the reason."""
    from annotate.workflows.claimreview import write_claimreview

    desk = desk_of(context)
    if publish:
        make_sure_it_may(desk, out, read_moment(as_of))
    report = _gather(context, as_of)
    text, others = write_claimreview(report, desk.settings, shape.value)
    _write(text, out)
    if publish and out is not None:
        told = {finding.claim_id for finding in report.findings} - {each.claim_id for each in others}
        note(desk, report, f"claimreview {shape.value}", out, text.encode(), told)
    _tell(others, left_out)


@app.command()
def fever(context: typer.Context, out: Out = None, as_of: AsOf = None, header: Header = True) -> None:
    """Settled claims as FEVER's JSON Lines."""
    from annotate.publishing import render_fever

    _write(render_fever(_gather(context, as_of), header=header), out)


@app.command()
def averitec(context: typer.Context, out: Out = None, as_of: AsOf = None, header: Header = True) -> None:
    """Settled claims as AVeriTeC's JSON."""
    from annotate.publishing import render_averitec

    _write(render_averitec(_gather(context, as_of), header=header), out)


def _gather(context: typer.Context, as_of: str | None) -> "Report":
    from annotate.workflows.report import gather

    moment = read_moment(as_of)
    desk = desk_of(context)
    return gather(desk.store, desk.settings, moment)


def _need_file(out: Path | None, words: str, name: str) -> None:
    if out is None:
        raise NeedsFile("This is no text for a terminal.", hint=f"Name a file: annotate export {words} --out {name}")


def _write(content: str | bytes, out: Path | None) -> None:
    write_out(content, out)
    if out is not None:
        say(f"Wrote {out}.")


def _tell(others: "Sequence[LeftOut]", file: Path | None) -> None:
    """List what is left out in a file, or say the beginning of it."""
    from annotate.publishing import write_line

    if file is not None:
        _write("".join(write_line(each._asdict()) for each in others), file)
        return
    for each in others[:_TOLD]:
        say(f"Left out: {each.claim_id}: {each.why}")
    if len(others) > _TOLD:
        say(f"Left out: {len(others) - _TOLD} more; --left-out FILE lists all of them.")
