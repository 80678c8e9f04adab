"""`annotate quarantine …`: answers that do not keep to the form."""

from typing import Annotated

import typer

from .desk import desk_of
from .words import say, show_json, show_table

app = typer.Typer(no_args_is_help=True, help="Answers that do not keep to the form; they count for nothing.")


@app.command("list")
def list_(context: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="As data.")] = False) -> None:
    """Show them, each with the reason. Mended in Label Studio, the next pull takes them in."""
    faulty = desk_of(context).store.quarantine()
    if as_json:
        show_json([{"number": number, **answer.model_dump(mode="json")} for number, answer in faulty.items()])
        return
    if not faulty:
        say("No answer is in quarantine.")
        return
    rows = [(str(number), answer.claim_id, answer.reviewer, answer.reason) for number, answer in faulty.items()]
    show_table("", ["Answer", "Claim", "Reviewer", "Reason"], rows)


@app.command()
def accept(
    context: typer.Context,
    number: Annotated[int, typer.Argument(help="The answer's number, as `quarantine list` shows it.")],
    verdict: Annotated[str | None, typer.Option(help="What it means, where it does not say so itself.")] = None,
    by: Annotated[str | None, typer.Option(help="Who decided; else whoever is signed in here.")] = None,
) -> None:
    """Let an answer count as far as it can be read. It does until it changes in Label Studio."""
    from annotate.workflows.quarantine import accept as take_out

    desk = desk_of(context)
    accepted = take_out(desk.store, desk.settings, number, verdict=verdict, by=by)
    for lost in accepted.lost:
        say(f"Left out: {lost}")
    say(f"The answer of {accepted.answer.reviewer} counts as: {accepted.answer.verdict}.")
