"""`--publish`: the editor says that a file goes out."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .desk import Desk
from .words import say

if TYPE_CHECKING:
    from collections.abc import Collection

    from annotate.domain import Report

Publish = Annotated[
    bool,
    typer.Option("--publish", help="It goes out: note that, so that what changes later is corrected. Needs a file."),
]


def make_sure_it_may(desk: Desk, out: Path | None, moment: datetime | None) -> None:
    """
    Make sure that a file may go out, before it is written.

    Raises:
        Unpublishable: it has no name, or speaks of a moment that is not over.
    """
    from annotate.errors import Unpublishable
    from annotate.workflows.publishing import refuse_open_moment

    if out is None:
        raise Unpublishable("What goes out needs a name to be remembered by.", hint="Write it to a file: --out FILE")
    refuse_open_moment(moment, desk.store)


def note(
    desk: Desk, report: "Report", form: str, out: Path, content: bytes, told: "Collection[str] | None" = None
) -> None:
    """Note that a file which was written goes out, and say with what. Arguments as `workflows.note_publication`."""
    from annotate.publishing import say_count
    from annotate.workflows.publishing import note_publication

    going = note_publication(desk.store, report, form, str(out), content, told)
    if not going.is_new:
        say("Nothing to note: this very file went out already.")
        return
    parts = [
        (going.first, "went out for the first time"),
        (going.corrected, "with a correction"),
        (going.other, "that reads otherwise"),
        (going.same, "as before"),
    ]
    counted = ", ".join(f"{say_count(count, 'claim')} {how}" for count, how in parts if count)
    say(f"Noted: {counted or 'no claim with a verdict'}.")
