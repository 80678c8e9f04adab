"""`annotate export …`: open data."""

from pathlib import Path
from typing import Annotated

import typer

from .desk import desk_of
from .moments import AsOf, read_moment
from .words import say, write_out

app = typer.Typer(no_args_is_help=True, help="Write out what was found, as data.")

Out = Annotated[Path | None, typer.Option(help="Where to write it; else to standard output.", dir_okay=False)]


@app.command()
def csv(context: typer.Context, out: Out = None, as_of: AsOf = None) -> None:
    """A table for spreadsheets, one claim a row."""
    _export(context, "csv", out, as_of)


@app.command()
def jsonl(context: typer.Context, out: Out = None, as_of: AsOf = None) -> None:
    """Everything for programs, one claim a line, with its answers."""
    _export(context, "jsonl", out, as_of)


def _export(context: typer.Context, form: str, out: Path | None, as_of: str | None) -> None:
    from annotate.workflows.report import gather, render

    moment = read_moment(as_of)
    desk = desk_of(context)
    write_out(render(gather(desk.store, desk.settings, moment), form), out)
    if out is not None:
        say(f"Wrote {out}.")
