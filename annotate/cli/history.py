"""`annotate history`: one claim's whole life, or what the last syncs did."""

from typing import TYPE_CHECKING, Annotated

import typer

from .desk import Desk, desk_of
from .words import safe, say, show_json, show_table

if TYPE_CHECKING:
    from datetime import datetime

    from annotate.domain import SyncRun
    from annotate.store import Store


def history(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(help="How the claim's id begins; without it, the last syncs are shown.")] = "",
    limit: Annotated[int, typer.Option(min=1, help="How many syncs at most.")] = 20,
    names: Annotated[
        bool, typer.Option("--names", help="Call reviewers by their names, for the desk's own eyes.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As data.")] = False,
) -> None:
    """Tell a claim's life from article to verdict; without a claim, what the last syncs did and how they ended."""
    desk = desk_of(context)
    if claim:
        _tell_life(desk, claim, by_name=names, as_json=as_json)
    else:
        _tell_syncs(desk.store, limit, as_json=as_json)


def _tell_life(desk: Desk, claim: str, *, by_name: bool, as_json: bool) -> None:
    from annotate.workflows.history import tell_life

    events = tell_life(desk.store, desk.settings, claim, by_name=by_name)
    if as_json:
        show_json([event.model_dump(mode="json") for event in events])
        return
    show_table("", ["When", "What"], [(_moment(event.at), safe(event.words)) for event in events])


def _tell_syncs(store: "Store", limit: int, *, as_json: bool) -> None:
    runs = store.runs(limit)
    if as_json:
        show_json([run.model_dump(mode="json") for run in runs])
        return
    if not runs:
        say("Nothing was pushed or pulled yet.")
        return
    rows = [
        (_moment(run.begun_at), run.verb, f"{run.server}, project {run.project}", run.by, _outcome(run)) for run in runs
    ]
    show_table("", ["When", "What", "Against", "By", "How it went"], rows)


def _outcome(run: "SyncRun") -> str:
    went = f"{run.done} of {run.planned} actions done" if run.planned else "nothing to do"
    ending = run.ending or "under way, or cut off"
    return f"{ending}; {went}" + (f"; {run.failure}" if run.failure else "")


def _moment(moment: "datetime") -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S} UTC"
