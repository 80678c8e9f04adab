"""`annotate report`: what was found, for readers."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from .desk import desk_of
from .going_out import Publish, make_sure_it_may, note
from .moments import AsOf, read_moment
from .words import say, write_out

Out = Annotated[Path | None, typer.Option(help="Where to write it; else to standard output.", dir_okay=False)]


def report(
    context: typer.Context,
    out: Out = None,
    form: Annotated[
        str | None, typer.Option("--format", help="html or markdown. Without it: html; text on a terminal.")
    ] = None,
    as_of: AsOf = None,
    publish: Publish = False,
) -> None:
    """Make the verification report. The same store and --as-of give the same bytes."""
    from annotate.workflows.claimreview import find_imprint
    from annotate.workflows.report import gather, render

    moment: datetime | None = read_moment(as_of)
    chosen = form or ("markdown" if _for_the_eye(out) else "html")
    if chosen not in {"html", "markdown"}:
        raise typer.BadParameter("html or markdown", param_hint="--format")
    desk = desk_of(context)
    if publish:
        make_sure_it_may(desk, out, moment)
    found = gather(desk.store, desk.settings, moment)
    text = render(found, chosen, find_imprint(desk.settings))
    write_out(text, out)
    if out is not None:
        say(f"Wrote {out}.")
        if publish:
            note(desk, found, chosen, out, text.encode())


def _for_the_eye(out: Path | None) -> bool:
    return out.suffix == ".md" if out else sys.stdout.isatty()
