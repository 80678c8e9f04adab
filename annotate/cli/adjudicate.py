"""`annotate adjudicate …`: a person rules where answers differ."""

from typing import Annotated, Literal

import typer

from .adjudicating import pull, push
from .cases import disputes_as_data, set_aside_as_data, show_case, show_case_as_data, show_disputes
from .desk import desk_of
from .figures import read_figure
from .words import say, show_json

app = typer.Typer(no_args_is_help=True, help="Rule where answers differ.")
app.command()(push)
app.command()(pull)

# Written out, as `domain.ReasonKind` takes its time to import; a test holds the two together.
Kind = Literal[
    "ambiguous_text", "guideline_gap", "reviewer_error", "sources_conflict", "other_as_of_date", "other_population"
]
AsData = Annotated[bool, typer.Option("--json", help="As data.")]
ClaimId = Annotated[str, typer.Argument(help="How its id begins.")]


@app.command("list")
def list_(context: typer.Context, as_json: AsData = False) -> None:
    """Show the disputed claims, the worst first: disagreement times check-worthiness. Tell of rulings set aside."""
    from annotate.workflows.adjudicate import count_earlier, find_disputes, find_set_aside

    desk = desk_of(context)
    disputes, aside = find_disputes(desk.store, desk.settings), find_set_aside(desk.store, desk.settings)
    earlier = count_earlier(desk.store)
    if as_json:
        show_json({"disputes": disputes_as_data(disputes, earlier), "set_aside": set_aside_as_data(aside)})
        return
    if disputes:
        show_disputes(disputes, earlier)
    else:
        say("No claim is disputed.")
    for kept in aside:
        given = kept.given
        say(f"A ruling of {given.adjudicator} on {given.claim_id} was set aside and counts for nothing: {given.fault}")


@app.command()
def show(context: typer.Context, claim: ClaimId, as_json: AsData = False) -> None:
    """Show a claim in its context, the answers to it side by side, and earlier rulings on it and on similar claims."""
    from annotate.workflows.adjudicate import open_case

    desk = desk_of(context)
    case = open_case(desk.store, desk.settings, claim)
    (show_case_as_data if as_json else show_case)(case, desk.taxonomy)


@app.command()
def rule(
    context: typer.Context,
    claim: ClaimId,
    verdict: Annotated[str, typer.Option(help="A verdict of the taxonomy.")],
    by: Annotated[str, typer.Option(help="Who rules: an e-mail address. Nobody rules on their own answer.")],
    because: Annotated[Kind, typer.Option(help="Why the answers differed: the kind of reason.")],
    reason: Annotated[str, typer.Option(help="The reason in words; readers will see it.")],
    figure: Annotated[str | None, typer.Option(help="The corrected figure, where the verdict asks for one.")] = None,
) -> None:
    """Settle a claim, or revise an earlier ruling. The answers stay, and so do earlier rulings, as history."""
    from annotate.domain import ReasonKind
    from annotate.workflows.adjudicate import rule as keep_ruling

    desk = desk_of(context)
    ruling = keep_ruling(
        desk.store,
        desk.settings,
        claim,
        verdict,
        by=by,
        because=ReasonKind(because),
        reason=reason,
        corrected_figure=read_figure(figure),
    )
    say(f"Claim {ruling.claim_id} is settled as {ruling.verdict}.")
