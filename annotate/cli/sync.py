"""`annotate push`, `pull`, `sync`: bring the store and Label Studio together."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from annotate.errors import SyncConflict

from .desk import Desk, desk_of
from .words import progress, safe, say, show_json

if TYPE_CHECKING:
    from annotate.studio import Studio
    from annotate.syncing import Action

DryRun = Annotated[bool, typer.Option("--dry-run", help="Show the plan; change nothing.")]
AsJson = Annotated[bool, typer.Option("--json", help="Show the plan, or what was done, as data.")]
AfterEmptying = Annotated[bool, typer.Option("--after-emptying", help="The project was emptied on purpose.")]
NewProject = Annotated[bool, typer.Option("--new-project", help="Go on in a new project, and send every claim again.")]

Full = Annotated[bool, typer.Option("--full", help="Read every answer anew, whatever was seen before.")]
WithAnswers = Annotated[
    bool, typer.Option("--with-answers", help="Put answers back, too, that a server which was set up anew lacks.")
]

_DONE = {
    "Add": "sent",
    "Adopt": "found there already",
    "Replace": "reworded",
    "Withdraw": "taken back",
    "Discard": "doubles removed",
    "Fetch": "fetched",
}


def push(
    context: typer.Context,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    after_emptying: AfterEmptying = False,
    new_project: NewProject = False,
    with_answers: WithAnswers = False,
) -> None:
    """Send claims to Label Studio. Each is there once, however often this is run."""
    from annotate.workflows.projects import open_project, preview_project
    from annotate.workflows.push import look_before_push

    desk = desk_of(context)
    with desk.store.taking_the_turn():
        opening = preview_project if dry_run else open_project
        studio = opening(desk.store, desk.server, desk.settings, desk.taxonomy, new=new_project)
        plan = look_before_push(desk.store, studio, desk.settings, after_emptying=after_emptying)
        _carry_out(desk, studio, "push", plan, dry_run=dry_run, as_json=as_json)
        if not dry_run:
            _put_back(desk, studio, meant=with_answers)
    if not desk.store.claims():
        say("There are no claims yet: `annotate article add FILE…`, then `annotate split`.")
    elif not dry_run:
        say(f"Reviewers find the claims at {desk.access.url}/projects/{studio.project.project}/data?labeling=1")


def pull(context: typer.Context, dry_run: DryRun = False, as_json: AsJson = False, full: Full = False) -> None:
    """Bring home what reviewers answered since the last time."""
    from annotate.workflows.projects import find_project
    from annotate.workflows.pull import look_before_full_pull, look_before_pull

    desk = desk_of(context)
    with desk.store.taking_the_turn():
        studio = find_project(desk.store, desk.server, desk.taxonomy)
        look = (look_before_full_pull if full else look_before_pull)(desk.store, studio)
        seen = {"there_at": look.there_at, "drafts": look.drafts}
        _carry_out(desk, studio, "pull", look.plan, dry_run=dry_run, as_json=as_json, **seen)
    _warn_of_quarantine(desk)


def sync(
    context: typer.Context, dry_run: DryRun = False, as_json: AsJson = False, after_emptying: AfterEmptying = False
) -> None:
    """Push, then pull."""
    push(context, dry_run=dry_run, as_json=as_json, after_emptying=after_emptying)
    pull(context, dry_run=dry_run, as_json=as_json)


def _carry_out(
    desk: Desk, studio: "Studio", verb: str, plan: "Sequence[Action]", *, dry_run: bool, as_json: bool, **seen: Any
) -> None:
    from annotate.syncing import describe_action
    from annotate.workflows.journal import carry_out

    if as_json:
        show_json([describe_action(action) for action in plan])
    elif dry_run:
        for action in plan:
            typer.echo(safe(_in_a_line(action)))
    if dry_run:
        say(f"Planned: {_tally(plan, lambda name: name.lower())}. Nothing was changed.")
        return
    with progress("Syncing", len(plan)) as advance:
        batch = desk.settings.push_batch
        changed = carry_out(verb, plan, desk.store, studio, batch=batch, advance=advance, **seen)
    answers = f"; {changed} answers are new or changed" if changed else ""
    say(f"Done: {_tally(plan, lambda name: _DONE.get(name, name.lower()))}{answers}.")
    _refuse_conflicts(plan)


def _put_back(desk: Desk, studio: "Studio", *, meant: bool) -> None:
    """Put answers back that this server lacks, or say that it lacks some."""
    from annotate.workflows.returns import put_back

    lacking = len(desk.store.homeless(studio.project))
    if lacking and not meant:
        say(f"{lacking} answers are not on this server: `annotate push --with-answers` puts them back there.")
    elif lacking:
        with progress("Putting answers back", lacking) as advance:
            say(f"{put_back(desk.store, studio, desk.settings, advance)} answers were put back.")


def _refuse_conflicts(plan: "Sequence[Action]") -> None:
    from annotate.syncing import Conflict

    conflicts = [action.task.claim_id for action in plan if isinstance(action, Conflict)]
    if conflicts:
        raise SyncConflict(
            f"{len(conflicts)} claims were reworded after they had been answered: {', '.join(conflicts[:5])}.",
            hint="Nothing was done to them; reviewers still see the wording they answered.",
        )


def _in_a_line(action: "Action") -> str:
    from annotate.syncing import describe_action

    described = describe_action(action)
    return f"{described['action']:<9} {described['claim_id']}  {described.get('claim', '')}"


def _tally(plan: "Sequence[Action]", name: Callable[[str], str]) -> str:
    counted = Counter(type(action).__name__ for action in plan)
    return ", ".join(f"{count} {name(kind)}" for kind, count in counted.items()) or "nothing to do"


def _warn_of_quarantine(desk: Desk) -> None:
    waiting = len(desk.store.quarantined())
    if waiting:
        say(f"{waiting} answers do not keep to the form and count for nothing: `annotate quarantine list` says why.")
