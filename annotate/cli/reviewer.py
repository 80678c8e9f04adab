"""`annotate reviewer …`: the people who check claims."""

from typing import Annotated

import typer

from .addresses import tell_addresses
from .blindness import blindness
from .desk import Desk, desk_of
from .words import keep_secret, say, show_json, show_table

app = typer.Typer(no_args_is_help=True, help="The people who check claims.")
app.command()(blindness)


@app.command()
def add(
    context: typer.Context,
    email: Annotated[str, typer.Argument(help="The reviewer's e-mail address.")],
    name: Annotated[str, typer.Option(help="First and last name.")] = "",
) -> None:
    """Make a complete account, and print its password: this once."""
    from annotate.studio.people import add_reviewer

    access = desk_of(context).access
    password = add_reviewer(access.url, access.token, email, name)
    keep_secret(password)
    say(f"{email} can sign in at {access.url}/user/login/ with this password, which is not shown again:")
    typer.echo(password)
    _tell_address(desk_of(context))


def _tell_address(desk: Desk) -> None:
    """Tell where the new reviewer is given claims."""
    from annotate.workflows.queue import find_addresses

    access = desk.access
    addresses = find_addresses(access.url, access.token, desk.store.project(desk.identity))
    if addresses is None:
        say("Where reviewers find the claims is told by `annotate push`, and afterwards by `annotate studio status`.")
    else:
        tell_addresses(addresses)


@app.command()
def todo(
    context: typer.Context,
    email: Annotated[str, typer.Argument(help="The reviewer's e-mail address.")],
    as_json: Annotated[bool, typer.Option("--json", help="As data.")] = False,
) -> None:
    """Show what waits for a reviewer: answers that lack evidence, and claims without enough answers."""
    from annotate.workflows.todo import todo as find_todo

    desk = desk_of(context)
    waiting = find_todo(desk.store, desk.settings, email)
    if as_json:
        show_json([item._asdict() for item in waiting])
        return
    if not waiting:
        say(f"Nothing waits for {email}.")
        return
    rows = [(item.claim_id, str(item.task or ""), item.missing, item.claim) for item in waiting]
    show_table("", ["Claim", "Task", "Waits for", "Text"], rows)


@app.command("list")
def list_(context: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="As data.")] = False) -> None:
    """Show everybody who has an account."""
    from annotate.studio.people import list_reviewers

    access = desk_of(context).access
    people = list_reviewers(access.url, access.token)
    if as_json:
        show_json([person.model_dump(mode="json") for person in people])
        return
    rows = [
        (person.email, person.name, f"{person.joined_on:%Y-%m-%d}" if person.joined_on else "") for person in people
    ]
    show_table("", ["E-mail", "Name", "Since"], rows)
