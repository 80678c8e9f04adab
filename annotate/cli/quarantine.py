"""`annotate quarantine …`: answers that do not keep to the form."""

from typing import Annotated

import typer

from .desk import desk_of
from .words import say, show_json, show_table

app = typer.Typer(no_args_is_help=True, help="Answers that do not keep to the form; they count for nothing.")


@app.command("list")
def list_(context: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="As data.")] = False) -> None:
    """Show them, each with the reason. Mended in Label Studio, the next pull takes them in."""
    faulty = desk_of(context).store.quarantined()
    if as_json:
        show_json([answer.model_dump(mode="json") for answer in faulty])
        return
    if not faulty:
        say("No answer is in quarantine.")
        return
    rows = [(str(answer.annotation_id), answer.claim_id, answer.reviewer, answer.reason) for answer in faulty]
    show_table("", ["Answer", "Claim", "Reviewer", "Reason"], rows)
