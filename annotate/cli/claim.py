"""`annotate claim …`: look at claims, most check-worthy first."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from .desk import Desk, desk_of
from .gold_items import gold
from .marking import kind_style
from .problems import problems
from .words import safe, say, show_json, show_table

if TYPE_CHECKING:
    from rich.text import Text

    from annotate.domain import FoundClaim

app = typer.Typer(no_args_is_help=True, help="Look at claims, most check-worthy first.")

# Written out, as `domain.Standing` takes its time to import; a test holds the two together.
Stands = Literal["unsent", "open", "short_of_evidence", "disputed", "settled"]


@app.command("list")
def list_(
    context: typer.Context,
    article: Annotated[str, typer.Option(help="Only of this article: how its id begins.")] = "",
    standing: Annotated[Stands | None, typer.Option(help="Only those that stand there, with the reason.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many at most.")] = 50,
    as_json: Annotated[bool, typer.Option("--json", help="As data.")] = False,
) -> None:
    """Show claims, most check-worthy first."""
    desk = desk_of(context)
    claims = desk.store.claims(desk.store.article(article).id if article else None)
    why = _why(desk, standing) if standing else None
    chosen = [found for found in claims if why is None or found.claim_id in why]
    ranked = sorted(chosen, key=lambda found: (-found.claim.checkworthiness, found.claim_id))[:limit]
    if as_json:
        reasons = ({"stands_so_because": why[found.claim_id]} if why else {} for found in ranked)
        show_json([_as_data(found) | reason for found, reason in zip(ranked, reasons, strict=True)])
        return
    reason = ["Stands so because"] if standing else []
    show_table("", ["Id", "Score", "Kind", *reason, "Claim"], [_row(found, why) for found in ranked])
    if len(ranked) < len(chosen):
        say(f"{len(chosen) - len(ranked)} more: --limit {len(chosen)}")


def _row(found: "FoundClaim", why: dict[str, str] | None) -> "list[str | Text]":
    from rich.text import Text

    kind = Text(found.claim.kind, style=kind_style(found.claim.kind))
    reason = [why[found.claim_id]] if why else []
    return [found.claim_id, f"{found.claim.checkworthiness:.2f}", kind, *reason, safe(found.claim.text)]


def _why(desk: Desk, standing: str) -> dict[str, str]:
    from annotate.domain import Standing
    from annotate.workflows.standings import find_standing

    return find_standing(desk.store, desk.settings, Standing(standing))


@app.command()
def show(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(help="How its id begins.")],
    names: Annotated[
        bool, typer.Option("--names", help="Call reviewers by their names, for the desk's own eyes.")
    ] = False,
) -> None:
    """Show everything known about a claim."""
    from annotate.workflows.claim import describe

    desk = desk_of(context)
    rows = describe(desk.store, desk.settings, claim, by_name=names)
    show_table("", ["", ""], [(name, safe(value)) for name, value in rows])


@app.command()
def retire(
    context: typer.Context, claims: Annotated[list[str], typer.Argument(metavar="CLAIM…", help="How their ids begin.")]
) -> None:
    """Take claims out of the work for good. What people said of them is kept."""
    store = desk_of(context).store
    for claim_id in [store.claim(beginning).claim_id for beginning in claims]:  # all are known, or none is retired
        say(f"Retired “{store.retire_claim(claim_id).claim.text}”.")
    say("The next `annotate push` takes back from Label Studio what was sent there.")


@app.command()
def resolve(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(help="How its id begins.")],
    choice: Annotated[Literal["keep", "supersede"], typer.Argument(help="What was answered stands; or ask anew.")],
) -> None:
    """Choose, where a claim was reworded or lost after it had been answered. The next sync carries it out."""
    from annotate.syncing import Choice
    from annotate.workflows.resolve import resolve as choose

    desk = desk_of(context)
    with desk.store.taking_the_turn():
        project = desk.store.project(desk.identity)
        found = choose(desk.store, desk.settings, project, claim, Choice(choice))
    say(f"Chosen for “{found.claim.text}”: {choice}. The next `annotate sync` carries it out.")


app.command()(gold)
app.command()(problems)


def _as_data(found: "FoundClaim") -> dict[str, object]:
    return {"claim_id": found.claim_id, "article_id": found.article_id, **found.claim.model_dump(mode="json")}
