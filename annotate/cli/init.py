"""`annotate init`: make a workspace."""

from pathlib import Path
from typing import Annotated

import typer

from .words import say


def init(
    folder: Annotated[Path, typer.Argument(help="Where to make it.", file_okay=False)] = Path("."),
) -> None:
    """Make a workspace: annotate.toml and the store."""
    from annotate.workflows.init import init as make

    made = make(folder.absolute())
    say(f"{'Made a workspace' if made else 'There is a workspace already'} in {folder.absolute()}.")
    say("Next: `annotate article add FILE…`, `annotate split`, `annotate studio up`, `annotate push`.")
