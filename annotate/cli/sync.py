"""`annotate push`, `pull`, `sync`: bring the store and Label Studio together."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from annotate.errors import SyncConflict

from .desk import Desk, desk_of
from .planning import CHANGES, say_what_was_done, show_plan, show_plan_as_data
from .words import progress, say, write_out

if TYPE_CHECKING:
    from annotate.domain import Choices, PlannedStep
    from annotate.studio import Studio
    from annotate.syncing import Action
    from annotate.workflows.sync import Plan

DryRun = Annotated[bool, typer.Option("--dry-run", help="Show the plan; change nothing.")]
AsJson = Annotated[bool, typer.Option("--json", help="Show the plan, or what was done, as data.")]
Detailed = Annotated[
    bool, typer.Option("--detailed-exitcode", help="Exit with 10 where there is, or was, something to do.")
]
AcceptDeletions = Annotated[
    bool, typer.Option("--accept-deletions", help="Go on although more than 5 % (and more than 10) would go.")
]
AfterEmptying = Annotated[bool, typer.Option("--after-emptying", help="The project was emptied on purpose.")]
RestoreForm = Annotated[bool, typer.Option("--restore-form", help="Put our form back where somebody changed it.")]
NewProject = Annotated[bool, typer.Option("--new-project", help="Go on in a new project, and send every claim again.")]
OnConflict = Annotated[
    Literal["keep", "supersede"] | None,
    typer.Option("--on-conflict", help="Let what was answered stand, or ask anew with our wording."),
]
PlanOut = Annotated[Path | None, typer.Option("--plan-out", help="Write the plan to a file; change nothing.")]
Apply = Annotated[Path | None, typer.Option("--apply", help="Carry out a plan from a file, unless a side moved.")]
Watch = Annotated[bool, typer.Option("--watch", help="Go on until Ctrl-C, and say what changes.")]
Every = Annotated[str, typer.Option("--every", help="How often to look while watching: 5s, 2m.")]


def push(
    context: typer.Context,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    detailed: Detailed = False,
    on_conflict: OnConflict = None,
    accept_deletions: AcceptDeletions = False,
    after_emptying: AfterEmptying = False,
    restore_form: RestoreForm = False,
    new_project: NewProject = False,
) -> None:
    """Send claims to Label Studio. Each is there once, however often this is run."""
    choices = _choices(on_conflict, accept_deletions, after_emptying, restore_form)
    desk = desk_of(context)
    with desk.store.taking_the_turn():
        studio = _open(desk, dry_run=dry_run, new=new_project)
        plan = _plan(desk, studio, choices, fetching=False)
        steps = _carry_out(desk, studio, plan, dry_run=dry_run, as_json=as_json)
    if not desk.store.claims():
        say("There are no claims yet: `annotate article add FILE…`, then `annotate split`.")
    elif not dry_run:
        say(f"Reviewers find the claims at {desk.access.url}/projects/{studio.project.project}/data?labeling=1")
    _end(steps, plan.actions, dry_run=dry_run, detailed=detailed)


def pull(
    context: typer.Context,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    detailed: Detailed = False,
    accept_deletions: AcceptDeletions = False,
) -> None:
    """Bring home what reviewers answered since the last time."""
    from annotate.workflows.apply import apply
    from annotate.workflows.projects import find_project
    from annotate.workflows.sync import describe, make_pull_plan

    choices = _choices(None, accept_deletions, False, False)
    desk = desk_of(context)
    with desk.store.taking_the_turn():
        studio = find_project(desk.store, desk.server, desk.taxonomy)
        actions = make_pull_plan(desk.store, studio, choices)
        steps = describe(actions, desk.store)
        _show(steps, dry_run=dry_run, as_json=as_json)
        if not dry_run:
            with progress("Syncing", len(actions)) as advance:
                changed = apply(actions, desk.store, studio, batch=desk.settings.push_batch, advance=advance)
            say_what_was_done(steps, changed)
    _warn_of_quarantine(desk)
    _end(steps, actions, dry_run=dry_run, detailed=detailed)


def sync(
    context: typer.Context,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    detailed: Detailed = False,
    plan_out: PlanOut = None,
    apply_file: Apply = None,
    watch: Watch = False,
    every: Every = "5s",
    on_conflict: OnConflict = None,
    accept_deletions: AcceptDeletions = False,
    after_emptying: AfterEmptying = False,
    restore_form: RestoreForm = False,
) -> None:
    """Bring both sides together, by one plan of both directions."""
    from .saved_plans import read_plan, refuse_outdated
    from .watching import read_seconds, watch_both_sides

    choices = _choices(on_conflict, accept_deletions, after_emptying, restore_form)
    _refuse_together(plan_out=plan_out, apply_file=apply_file, watch=watch, dry_run=dry_run, as_json=as_json)
    desk = desk_of(context)
    if watch:
        watch_both_sides(desk, choices, read_seconds(every))
        return
    saved = read_plan(apply_file) if apply_file else None
    choices = saved.choices if saved else choices
    dry_run = dry_run or plan_out is not None
    with desk.store.taking_the_turn():
        if saved:
            unopened = _open(desk, dry_run=True)
            refuse_outdated(saved, _plan(desk, unopened, choices, whole=True))
        studio = _open(desk, dry_run=dry_run)
        plan = _plan(desk, studio, choices, whole=saved is not None or plan_out is not None)
        if plan_out:
            write_out(_saved(desk, studio, plan, choices), plan_out)
        steps = _carry_out(desk, studio, plan, dry_run=dry_run, as_json=as_json)
    if not dry_run:
        _warn_of_quarantine(desk)
    _end(steps, plan.actions, dry_run=dry_run, detailed=detailed)


def _choices(
    on_conflict: Literal["keep", "supersede"] | None, accept_deletions: bool, after_emptying: bool, restore_form: bool
) -> "Choices":
    from annotate.domain import Choices

    return Choices(
        on_conflict=on_conflict,
        accept_deletions=accept_deletions,
        after_emptying=after_emptying,
        restore_form=restore_form,
    )


def _refuse_together(**given: object) -> None:
    """Refuse options that contradict one another."""
    chosen = {name for name, value in given.items() if value}
    apart = [{"plan_out", "apply_file"}, {"watch", "apply_file"}, {"watch", "plan_out"}, {"watch", "dry_run"}]
    for pair in (*apart, {"watch", "as_json"}, {"apply_file", "dry_run"}):
        if pair <= chosen:
            raise typer.BadParameter(f"{' and '.join(sorted(_TYPED[name] for name in pair))} exclude each other")


_TYPED = {
    "plan_out": "--plan-out",
    "apply_file": "--apply",
    "watch": "--watch",
    "as_json": "--json",
    "dry_run": "--dry-run",
}


def _open(desk: Desk, *, dry_run: bool, new: bool = False) -> "Studio":
    from annotate.workflows.projects import open_project, preview_project

    opening = preview_project if dry_run else open_project
    return opening(desk.store, desk.server, desk.settings, desk.taxonomy, new=new)


def _plan(desk: Desk, studio: "Studio", choices: "Choices", *, whole: bool = False, fetching: bool = True) -> "Plan":
    from annotate.workflows.projects import form_of
    from annotate.workflows.sync import make_plan

    form = form_of(desk.taxonomy)
    return make_plan(desk.store, studio, desk.settings, form, choices, whole=whole, fetching=fetching)


def _saved(desk: Desk, studio: "Studio", plan: "Plan", choices: "Choices") -> str:
    from annotate.workflows.sync import save_plan

    return save_plan(plan, desk.store, studio, choices).model_dump_json(indent=2) + "\n"


def _carry_out(desk: Desk, studio: "Studio", plan: "Plan", *, dry_run: bool, as_json: bool) -> "Sequence[PlannedStep]":
    from annotate.workflows.sync import carry_out, describe

    steps = describe(plan.actions, desk.store)
    _show(steps, dry_run=dry_run, as_json=as_json)
    if not dry_run:
        with progress("Syncing", len(plan.actions)) as advance:
            changed = carry_out(plan, desk.store, studio, batch=desk.settings.push_batch, advance=advance)
        say_what_was_done(steps, changed)
    return steps


def _show(steps: "Sequence[PlannedStep]", *, dry_run: bool, as_json: bool) -> None:
    if as_json:
        show_plan_as_data(steps)
    elif dry_run:
        show_plan(steps)
    if dry_run:
        say("Nothing was changed.")


def _end(steps: "Sequence[PlannedStep]", actions: "Sequence[Action]", *, dry_run: bool, detailed: bool) -> None:
    """End with the exit code that fits."""
    from annotate.syncing import Conflict, changes

    conflicts = [step for step in steps if step.action == "conflict"]
    if conflicts and not dry_run:
        raise _in_conflict(conflicts)
    if detailed and any(changes(action) or isinstance(action, Conflict) for action in actions):
        raise typer.Exit(CHANGES)


def _in_conflict(conflicts: "Sequence[PlannedStep]") -> SyncConflict:
    named = ", ".join(step.claim_id for step in conflicts[:5])
    return SyncConflict(
        f"{len(conflicts)} claims were reworded or lost after they had been answered: {named}.",
        hint="Nothing was done to them. `annotate sync --dry-run` shows both wordings; then choose: "
        "`annotate claim resolve CLAIM keep` (or supersede), or for all of them `annotate sync --on-conflict keep`.",
    )


def _warn_of_quarantine(desk: Desk) -> None:
    waiting = len(desk.store.quarantined())
    if waiting:
        say(f"{waiting} answers do not keep to the form and count for nothing: `annotate quarantine list` says why.")
