"""`annotate reviewer …`: the people who check claims."""

from typing import Annotated

import typer

from .addresses import tell_addresses
from .blindness import blindness
from .desk import Desk, desk_of
from .forgetting import ask_for_accounts, forget
from .people_tables import show_people, show_sureness
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

    desk = desk_of(context)
    access = desk.access
    stand_in = desk.store.known_as(email)  # before there is a password to lose
    password = add_reviewer(access.url, access.token, email, name)
    keep_secret(password)
    if stand_in != email:
        say(f"They were forgotten here: what they answer appears under {stand_in}.")
    say(f"{email} can sign in at {access.url}/user/login/ with this password, which is not shown again:")
    typer.echo(password)
    _tell_address(desk)


def _tell_address(desk: Desk) -> None:
    """Tell where the new reviewer is given claims."""
    from annotate.workflows.addresses import find_addresses

    access = desk.access
    addresses = find_addresses(access.url, access.token, desk.store.project(desk.identity))
    if addresses is None:
        say("Where reviewers find the claims is told by `annotate push`, and afterwards by `annotate studio status`.")
    else:
        tell_addresses(addresses)
    _tell_of_shares(desk)


def _tell_of_shares(desk: Desk) -> None:
    """Say what shares are for, once more may be at work than answer a claim: a queue gives all of them the same one."""
    from annotate.studio.people import list_reviewers

    people = len(list_reviewers(desk.access.url, desk.access.token)) - 1  # one account is our own
    room = max(desk.settings.review_overlap, desk.settings.review_shares)
    if people > room:
        say(
            f"{people} people have an account now. If more than {room} of them review at the same time, some answer "
            f"claims that have their answers already: set review_shares in annotate.toml to how many they are, then "
            "type `annotate push`; each gets a queue of their own."
        )


@app.command()
def todo(
    context: typer.Context,
    email: Annotated[str, typer.Argument(help="The reviewer's e-mail address.")],
    as_json: Annotated[bool, typer.Option("--json", help="As data.")] = False,
) -> None:
    """Show what waits for a reviewer: answers that lack evidence, and claims without enough answers."""
    from annotate.workflows.todo import UNANSWERED
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
    if any(item.missing != UNANSWERED for item in waiting):
        say(
            "Answers are mended where they were given: at the address of the queue, ‹ in the lower left corner goes "
            "back from claim to claim. The Data Manager would show what others answered."
        )


app.command()(forget)


@app.command("list")
def list_(
    context: typer.Context,
    gold: Annotated[
        bool, typer.Option("--gold", help="How they answered claims whose answer is known; for the editor alone.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As data.")] = False,
) -> None:
    """Show everybody who has an account or answered: what they did, and how it held. For the editor."""
    from annotate.workflows.reviewers import list_people, measure_people

    desk = desk_of(context)
    if gold:
        show_sureness(measure_people(desk.store, desk.settings), as_json=as_json)
        return
    show_people(list_people(desk.store, desk.settings, ask_for_accounts(desk)), as_json=as_json)
