"""`annotate adjudicate …`: a person rules where answers differ."""

from typing import Annotated

import typer

from .desk import desk_of
from .words import say, show_table

app = typer.Typer(no_args_is_help=True, help="Rule where answers differ.")


@app.command("list")
def list_(context: typer.Context) -> None:
    """Show the disputed claims, most check-worthy first."""
    from annotate.workflows.adjudicate import disputed

    desk = desk_of(context)
    findings = disputed(desk.store, desk.settings)
    if not findings:
        say("No claim is disputed.")
        return
    rows = [(finding.claim_id, finding.judgement.why, finding.claim.text) for finding in findings]
    show_table("", ["Claim", "Why", "Text"], rows)


@app.command()
def rule(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(help="How its id begins.")],
    verdict: Annotated[str, typer.Argument(help="A verdict of the taxonomy.")],
    by: Annotated[str, typer.Option(help="Who rules: an e-mail address.")],
    reason: Annotated[str, typer.Option(help="Why; readers will see it.")],
) -> None:
    """Settle a claim. The answers stay, and so do earlier rulings, as history."""
    from annotate.workflows.adjudicate import rule as keep_ruling

    desk = desk_of(context)
    ruling = keep_ruling(desk.store, desk.settings, claim, verdict, by=by, reason=reason)
    say(f"Claim {ruling.claim_id} is settled as {ruling.verdict}.")
