"""`annotate status`: where everything stands."""

from typing import Annotated

import typer

from .desk import desk_of
from .words import show_json, show_table


def status(context: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="As data.")] = False) -> None:
    """Say where everything stands. Claims are unsent, open, short of evidence, disputed or settled."""
    from annotate.workflows.status import count

    desk = desk_of(context)
    counted = count(desk.store, desk.settings)
    if as_json:
        show_json(counted.as_data())
        return
    show_table("", ["", ""], [(name, str(number)) for name, number in counted.rows()])
