"""`annotate reviewer forget`: a person goes, and what they answered stays."""

from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from annotate.errors import ProjectGone, ProjectReplaced, StudioError

from .desk import Desk, desk_of
from .words import make_sure, say

if TYPE_CHECKING:
    from annotate.studio.people import Reviewer
    from annotate.workflows.forgetting import Case


def forget(
    context: typer.Context,
    email: Annotated[str, typer.Argument(help="The person's address, or whatever `reviewer list` calls them.")],
    also: Annotated[
        list[str] | None,
        typer.Option(help="What else names them in what people wrote: a full name, a second address. Repeatable."),
    ] = None,
    again_as: Annotated[
        str, typer.Option("--as", metavar="STAND-IN", help="They were forgotten before, under a key that is lost.")
    ] = "",
    delete_account: Annotated[
        bool, typer.Option("--delete-account", help="Delete their account at Label Studio, too, once all is pulled.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Erase a person from the store, history included, and keep their answers under another name."""
    from annotate.workflows.forgetting import forget as erase
    from annotate.workflows.forgetting import look_into

    desk = desk_of(context)
    case = look_into(desk.store, email, also or (), ask_for_accounts(desk), again_as)
    if delete_account:
        _make_sure_all_is_here(desk)
    if case.is_new and not again_as:
        say(_tell(case, email))
        make_sure("Forget them? This cannot be undone.", yes=yes)
    stand_in = erase(desk.store, case, again_as)
    before = "" if case.is_new else " They were forgotten before."
    say(f"{stand_in} stands in their place.{before}")
    if delete_account:
        _delete_account(desk, email)
    elif case.account is not False:
        _tell_of_label_studio(case)
    _tell_of_copies(desk)


def ask_for_accounts(desk: Desk) -> "list[Reviewer] | None":
    """Return everybody with an account at Label Studio; None, after a word about it, where it cannot be asked."""
    from annotate.studio.people import list_reviewers

    try:
        return list_reviewers(desk.access.url, desk.access.token)
    except StudioError as failure:
        say(f"Label Studio was not asked: {failure}")
        return None


def _tell(case: "Case", email: str) -> str:
    traces = case.traces
    counts = (
        f"answers: {traces.answers}; earlier states of answers: {traces.earlier}; answers that break the form: "
        f"{traces.faulty}; rulings: {traces.rulings}; notes: {traces.notes}"
    )
    others = ", ".join(case.names[1:])
    looked_for = f" Looked for in texts as well: {others}." if others else ""
    return f"{email} is named here ({counts}). All of it stays, under a name that is nobody's.{looked_for}"


def _make_sure_all_is_here(desk: Desk) -> None:
    from annotate.domain import Purpose
    from annotate.workflows.dispute_projects import known_disputes
    from annotate.workflows.forgetting import refuse_unfetched, refuse_unfetched_rulings
    from annotate.workflows.projects import find_project

    store, server = desk.store, desk.server
    if store.project(desk.access.identity) is not None:
        with suppress(ProjectGone, ProjectReplaced):  # then no answer is left to lose
            refuse_unfetched(store, find_project(store, server, desk.taxonomy))
    if store.project(desk.access.identity, Purpose.RULING) is not None:
        with suppress(ProjectGone, ProjectReplaced):
            refuse_unfetched_rulings(store, known_disputes(store, server, desk.settings, desk.taxonomy))


def _delete_account(desk: Desk, email: str) -> None:
    from annotate.studio.people import delete_account

    deleted = delete_account(desk.access.url, desk.access.token, email)
    say("Their account at Label Studio is deleted." if deleted else "Label Studio has no such account.")


def _tell_of_label_studio(case: "Case") -> None:
    knows = "still knows" if case.account else "may still know"
    say(
        f"Label Studio {knows} the address; what comes from there keeps the new name. Pull, then delete the account: "
        "the same command with --delete-account."
    )


def _tell_of_copies(desk: Desk) -> None:
    from annotate.workflows.forgetting import find_copies

    copies = ", ".join(str(copy) for copy in find_copies(desk.settings))
    beside = f" {copies} lies beside the store." if copies else ""
    say(f"Backups made before still name them: delete those. Reports made before have their old pseudonym.{beside}")
