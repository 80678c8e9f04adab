"""`annotate adjudicate push`, `pull`: bring disputes to the adjudicators in Label Studio, and their rulings home."""

from typing import TYPE_CHECKING

import typer

from .desk import Desk, desk_of
from .planning import end, in_counts, show_steps
from .sync_options import AsJson, DryRun, NewProject
from .words import progress, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotate.domain import PlannedStep


def push(
    context: typer.Context, dry_run: DryRun = False, as_json: AsJson = False, new_project: NewProject = False
) -> None:
    """Send disputed claims to a project of their own, the worst first; take back what is disputed no more."""
    from annotate.workflows.addresses import addresses_of
    from annotate.workflows.dispute_projects import open_disputes, preview_disputes
    from annotate.workflows.disputes import carry_out_push, describe_docket, plan_to_push

    desk = desk_of(context)
    with desk.store.taking_the_turn():
        studio = preview_disputes(desk.store, desk.server, desk.settings, desk.taxonomy, new=new_project)
        docket = plan_to_push(desk.store, studio, desk.settings)
        steps = describe_docket(docket.actions, desk.store)
        show_steps(steps, dry_run=dry_run, as_json=as_json)
        if studio is None and not docket.actions:
            say("No claim is disputed, so nothing was made in Label Studio.")
        elif not dry_run:
            studio = open_disputes(desk.store, desk.server, desk.settings, desk.taxonomy, new=new_project)
            with progress("Sending disputes", len(docket.actions)) as advance:
                changed = carry_out_push(docket, desk.store, studio, desk.settings, desk.taxonomy, advance)
            _say_what_was_done(desk, steps, changed)
            addresses = addresses_of(studio.queues(), desk.access.url, studio.project.project)
            if addresses is not None:
                say(f"Adjudicators find them, the worst first, at {addresses.everybody}")
    end(steps, docket.actions, dry_run=dry_run, detailed=False)


def pull(context: typer.Context, as_json: AsJson = False) -> None:
    """Bring home what adjudicators ruled since the last time. A ruling that was changed there is a revision."""
    from annotate.workflows.dispute_projects import known_disputes
    from annotate.workflows.disputes import carry_out_pull, describe_docket, plan_to_pull

    desk = desk_of(context)
    with desk.store.taking_the_turn():
        studio = known_disputes(desk.store, desk.server, desk.settings, desk.taxonomy)
        plan = plan_to_pull(desk.store, studio)
        steps = describe_docket(plan, desk.store)
        show_steps(steps, dry_run=False, as_json=as_json)
        with progress("Fetching rulings", len(plan)) as advance:
            changed = carry_out_pull(plan, desk.store, studio, advance)
        _say_what_was_done(desk, steps, changed)


def _say_what_was_done(desk: Desk, steps: "Sequence[PlannedStep]", changed: int) -> None:
    from annotate.workflows.adjudicate import find_set_aside

    rulings = f"; {changed} rulings are new, changed or taken back" if changed else ""
    say(f"Done: {in_counts(steps, done=True)}{rulings}.")
    aside = len(find_set_aside(desk.store, desk.settings))
    if aside:
        say(f"{aside} rulings were set aside and count for nothing: `annotate adjudicate list` says why.")
