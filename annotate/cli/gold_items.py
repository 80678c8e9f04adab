"""`annotate claim gold`: what is known of claims beforehand, for the editor alone."""

from typing import TYPE_CHECKING, Annotated

import typer

from .desk import Desk, desk_of
from .figures import read_figure
from .words import say, show_json, show_table

if TYPE_CHECKING:
    from annotate.workflows.known_answers import GoldItem


def gold(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(help="How the claim's id begins.")] = "",
    verdict: Annotated[str | None, typer.Option(help="What the claim is known to deserve.")] = None,
    figure: Annotated[str | None, typer.Option(help="The right figure, where the verdict asks for one.")] = None,
    note: Annotated[str, typer.Option(help="How it is known.")] = "",
    listing: Annotated[bool, typer.Option("--list", help="Show the known answers, and how many gave them.")] = False,
    remove: Annotated[bool, typer.Option("--remove", help="The answer is not known any more.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="With --list: as data.")] = False,
) -> None:
    """Seed a known answer. Reviewers never see it; `reviewer list --gold` says how they did."""
    from annotate.workflows.known_answers import drop_known, keep_known, list_known

    desk = desk_of(context)
    if listing:
        _show(list_known(desk.store, desk.settings), as_json=as_json)
    elif not claim:
        raise typer.BadParameter("name a claim, or add --list", param_hint="CLAIM")
    elif remove:
        say(f"No answer is known to “{drop_known(desk.store, claim).claim.text}” any more.")
    elif verdict is None:
        raise typer.BadParameter("say which: --verdict V --note WHY", param_hint="--verdict")
    else:
        found = keep_known(desk.store, desk.settings, claim, verdict, note=note, figure=read_figure(figure))
        say(f"“{found.claim.text}” is known to be {verdict}. Nobody who reviews can see it.")
        _warn(desk, found.claim_id)


def _warn(desk: Desk, claim_id: str) -> None:
    if claim_id not in desk.store.sent():
        say("The claim is not with the reviewers yet: `annotate push` sends it, as it sends any other.")


def _show(items: "list[GoldItem]", *, as_json: bool) -> None:
    if as_json:
        show_json(
            [
                {
                    **item.known.model_dump(mode="json"),
                    "claim": item.claim,
                    "answered": item.answered,
                    "right": item.right,
                }
                for item in items
            ]
        )
        return
    if not items:
        say("No answer is known beforehand.")
        return
    rows = [
        (
            item.known.claim_id,
            item.known.verdict,
            "" if item.known.figure is None else f"{item.known.figure.normalize():,f}",
            f"{item.right} of {item.answered}",
            item.known.note,
            item.claim,
        )
        for item in items
    ]
    show_table("", ["Claim", "Verdict", "Figure", "Right", "How it is known", "Text"], rows)
