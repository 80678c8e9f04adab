"""What the commands that split have in common: the option --workers, and with what they split."""

from typing import TYPE_CHECKING, Annotated

import typer

from .words import say

if TYPE_CHECKING:
    from annotate.settings import Settings
    from annotate.workflows.splitting import Means

Workers = Annotated[
    int | None,
    typer.Option(
        min=1,
        max=64,
        metavar="N",
        show_default=False,
        help="Share the work among N processes; else as many as there are cores, where it pays.",
    ),
]


def means_of(settings: "Settings", workers: int | None) -> "Means":
    """Return with what to split; what cannot be read is told on standard error."""
    from annotate.workflows.splitting import Means

    return Means(settings.parsers, workers, say)
