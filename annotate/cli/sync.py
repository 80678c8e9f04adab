"""`annotate push`, `pull`, `sync`: bring the store and Label Studio together."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from .addresses import tell_addresses
from .blindness import warn_of_doubts
from .desk import Desk, desk_of
from .planning import end, say_what_was_done, show_steps
from .sync_options import (
    AcceptDeletions,
    AfterEmptying,
    Apply,
    AsJson,
    Detailed,
    DryRun,
    Every,
    Full,
    NewProject,
    OnConflict,
    PlanOut,
    RestoreForm,
    Watch,
    WithAnswers,
    choices_of,
    refuse_together,
)
from .words import progress, say, write_out

if TYPE_CHECKING:
    from annotate.domain import Choices, PlannedStep
    from annotate.studio import Studio
    from annotate.syncing import Action
    from annotate.workflows.sync import Plan


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
    with_answers: WithAnswers = False,
) -> None:
    """Send claims to Label Studio. Each is there once, however often this is run."""
    choices = choices_of(on_conflict, accept_deletions, after_emptying, restore_form)
    desk = desk_of(context)
    with desk.store.taking_the_turn():
        studio = _open(desk, dry_run=dry_run, new=new_project)
        plan = _plan(desk, studio, choices, fetching=False)
        steps = _carry_out(desk, studio, plan, dry_run=dry_run, as_json=as_json)
        if not dry_run:
            _put_back(desk, studio, meant=with_answers)
    if not desk.store.claims():
        say("There are no claims yet: `annotate article add FILE…`, then `annotate split`.")
    elif not dry_run:
        _tell_addresses(desk, studio, plan)
    end(steps, plan.actions, dry_run=dry_run, detailed=detailed)


def pull(
    context: typer.Context,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    detailed: Detailed = False,
    accept_deletions: AcceptDeletions = False,
    full: Full = False,
) -> None:
    """Bring home what reviewers answered since the last time."""
    from annotate.workflows.describing import describe
    from annotate.workflows.projects import find_project
    from annotate.workflows.pull import carry_out, look_before_full_pull, look_before_pull, refuse_deletions

    choices = choices_of(None, accept_deletions, False, False)
    desk = desk_of(context)
    with desk.store.taking_the_turn():
        studio = find_project(desk.store, desk.server, desk.taxonomy)
        look = (look_before_full_pull if full else look_before_pull)(desk.store, studio)
        if not choices.accept_deletions:
            refuse_deletions(look, desk.store, studio)
        steps = describe(look.plan, desk.store)
        show_steps(steps, dry_run=dry_run, as_json=as_json)
        if not dry_run:
            with progress("Syncing", len(look.plan)) as advance:
                changed = carry_out(look, desk.store, studio, batch=desk.settings.push_batch, advance=advance)
            say_what_was_done(steps, changed)
    _warn(desk, look.plan)
    end(steps, look.plan, dry_run=dry_run, detailed=detailed)


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

    choices = choices_of(on_conflict, accept_deletions, after_emptying, restore_form)
    refuse_together(plan_out=plan_out, apply_file=apply_file, watch=watch, dry_run=dry_run, as_json=as_json)
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
        _warn(desk, plan.actions)
    end(steps, plan.actions, dry_run=dry_run, detailed=detailed)


def _warn(desk: Desk, actions: "Sequence[Action]") -> None:
    """Tell what waits in quarantine, and what is doubtful, where answers came home: else nothing new is."""
    from annotate.syncing import Fetch

    _warn_of_quarantine(desk)
    if any(isinstance(action, Fetch) for action in actions):
        warn_of_doubts(desk)


def _open(desk: Desk, *, dry_run: bool, new: bool = False) -> "Studio":
    from annotate.workflows.projects import open_project, preview_project

    opening = preview_project if dry_run else open_project
    return opening(desk.store, desk.server, desk.settings, desk.taxonomy, new=new)


def _tell_addresses(desk: Desk, studio: "Studio", plan: "Plan") -> None:
    from annotate.syncing import Arrange, Disband
    from annotate.workflows.addresses import addresses_of

    moved = any(isinstance(action, Arrange | Disband) for action in plan.actions)
    addresses = addresses_of(studio.queues() if moved else plan.sides.queues, desk.access.url, studio.project.project)
    if addresses is not None:
        tell_addresses(addresses)


def _put_back(desk: Desk, studio: "Studio", *, meant: bool) -> None:
    """Put answers back that this server lacks, or say that it lacks some."""
    from annotate.workflows.returns import put_back

    lacking = len(desk.store.homeless(studio.project))
    if lacking and not meant:
        say(f"{lacking} answers are not on this server: `annotate push --with-answers` puts them back there.")
    elif lacking:
        with progress("Putting answers back", lacking) as advance:
            say(f"{put_back(desk.store, studio, desk.settings, advance)} answers were put back.")


def _plan(desk: Desk, studio: "Studio", choices: "Choices", *, whole: bool = False, fetching: bool = True) -> "Plan":
    from annotate.workflows.projects import form_of, guidelines_of
    from annotate.workflows.sync import make_plan

    form, guidelines = form_of(desk.taxonomy, desk.settings), guidelines_of(desk.taxonomy, desk.settings)
    looking = {"whole": whole, "fetching": fetching}
    return make_plan(desk.store, studio, desk.settings, form, choices, guidelines=guidelines, **looking)


def _saved(desk: Desk, studio: "Studio", plan: "Plan", choices: "Choices") -> str:
    from annotate.workflows.saved_plans import save_plan

    return save_plan(plan, desk.store, studio, choices).model_dump_json(indent=2) + "\n"


def _carry_out(desk: Desk, studio: "Studio", plan: "Plan", *, dry_run: bool, as_json: bool) -> "Sequence[PlannedStep]":
    from annotate.workflows.describing import describe
    from annotate.workflows.sync import carry_out

    steps = describe(plan.actions, desk.store)
    show_steps(steps, dry_run=dry_run, as_json=as_json)
    if not dry_run:
        with progress("Syncing", len(plan.actions)) as advance:
            changed = carry_out(plan, desk.store, studio, batch=desk.settings.push_batch, advance=advance)
        say_what_was_done(steps, changed)
    return steps


def _warn_of_quarantine(desk: Desk) -> None:
    waiting = len(desk.store.quarantined())
    if waiting:
        say(f"{waiting} answers do not keep to the form and count for nothing: `annotate quarantine list` says why.")
