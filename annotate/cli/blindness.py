"""`annotate reviewer blindness`: which answers may not have been given blind."""

from typing import Annotated, Any

import typer

from .desk import Desk, desk_of
from .words import say, show_json, show_table


def blindness(
    context: typer.Context,
    names: Annotated[bool, typer.Option("--names", help="Name the reviewers; else they have pseudonyms.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As data.")] = False,
) -> None:
    """Show which answers may not have been given alone, once and blind, and why. It counts nothing out."""
    from annotate.workflows.blindness import tell_doubts

    desk = desk_of(context)
    told = tell_doubts(desk.store, desk.settings, names=names)
    if as_json:
        show_json([_as_data(doubt, claim) for doubt, claim in told])
        return
    if not told:
        say("Nothing is doubtful about the answers that were pulled.")
        return
    rows = [
        (doubt.claim_id, doubt.reviewer, f"{doubt.at:%Y-%m-%d %H:%M} UTC", doubt.why, claim) for doubt, claim in told
    ]
    show_table("", ["Claim", "Reviewer", "Given or changed", "Why", "Text"], rows)


def warn_of_doubts(desk: Desk) -> None:
    """Say in a line how many answers may not have been given blind; nothing where there are none."""
    from annotate.workflows.blindness import check_blindness, count_doubted

    doubted = count_doubted(check_blindness(desk.store, desk.settings))
    if doubted:
        answers = "1 answer" if doubted == 1 else f"{doubted} answers"
        say(f"{answers} may not have been given blind: `annotate reviewer blindness` says which, and why.")


def _as_data(doubt: Any, claim: str) -> dict[str, Any]:
    return {**doubt.model_dump(mode="json", exclude={"number", "asked"}), "why": doubt.why, "claim": claim}
