"""Bring answers home: look, plan, do. `workflows.sync` does it in both directions."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from annotate.domain import FETCHING, ProjectState, RemoteTask, SyncMark
from annotate.errors import StudioEmptied
from annotate.store import Store
from annotate.studio import Studio
from annotate.studio.errand import Errand
from annotate.syncing import Fetch, count_losses, look_since, plan_full_pull, plan_pull, refuse_losses

from .apply import Advance, apply
from .forms import note_form
from .journal import intents_of, noted

Planner = Callable[[Collection[str], Sequence[RemoteTask], Mapping[str, SyncMark]], Sequence[Fetch]]

_FEW = 500  # beyond, reading all marks is faster than looking each up


class Look(NamedTuple):
    """What a pull would do, what the project was, and how many tasks have a draft there, if it can say."""

    plan: Sequence[Fetch]
    there: ProjectState
    drafts: int | None


def look_before_pull(store: Store, studio: Studio) -> Look:
    """Look at what reviewers did since the last pull, and plan what to fetch. Changes nothing."""
    there = _look_there(store, studio)
    since = look_since(store.last_run(studio.project, FETCHING), store.now(), there.now)
    if since is None:
        return _look_at_everything(store, studio, there, plan_pull)
    theirs = studio.changed(since)
    drafts = Errand(studio.count_drafts)
    plan = plan_pull(store.claim_ids(), theirs, _marks_about(store, studio, theirs))
    return Look(plan, there, drafts.result())


def look_before_full_pull(store: Store, studio: Studio) -> Look:
    """Look at every answer there is, whatever was seen before, and plan to fetch them all. Changes nothing."""
    return _look_at_everything(store, studio, _look_there(store, studio), plan_full_pull)


def _look_at_everything(store: Store, studio: Studio, there: ProjectState, plan: Planner) -> Look:
    """Look at tasks with answers, and at those whose answers were taken back since we fetched them."""
    known = Errand(lambda: (store.claim_ids(), store.marks(studio.project)))  # while the server is at work
    answered = studio.answered()
    drafts = Errand(studio.count_drafts)
    bare = store.answered_tasks(studio.project) - {remote.task_id for remote in answered}
    claim_ids, marks = known.result()
    return Look(plan(claim_ids, answered + studio.tasks_numbered(sorted(bare)), marks), there, drafts.result())


def refuse_deletions(look: Look, store: Store, studio: Studio) -> None:
    """
    Stop where many answers were deleted there.

    Raises:
        MuchGone: with the numbers.
    """
    answers = store.answers_by_task(studio.project) if look.plan else {}
    refuse_losses(count_losses(look.plan, {}, answers), 0, sum(answers.values()))


def carry_out(look: Look, store: Store, studio: Studio, *, batch: int, advance: Advance) -> int:
    """Fetch what was planned; return how many answers were new, changed or withdrawn."""
    intents, there_at = intents_of(look.plan), look.there.now
    with noted(store, studio.project, "pull", intents, advance, there_at=there_at, drafts=look.drafts) as note:
        note_form(store, studio.project, look.there)
        return apply(look.plan, store, studio, batch=batch, advance=note)


def _look_there(store: Store, studio: Studio) -> ProjectState:
    """Return what the project is, and the server's clock, before anything is listed."""
    there = studio.look()  # an empty page cannot tell a project that is gone from one where nothing happened
    sent = store.count_marks(studio.project)
    if sent and not there.tasks:
        raise StudioEmptied(f"Label Studio lost all {sent} tasks since the last push.")
    return there


def _marks_about(store: Store, studio: Studio, remotes: Sequence[RemoteTask]) -> dict[str, SyncMark]:
    """Return what both sides agreed on about these tasks: about the claims they name, and those they show."""
    if len(remotes) > _FEW:
        return store.marks(studio.project)
    named, shown = {remote.claim_id for remote in remotes}, {remote.fingerprint for remote in remotes}
    return store.marks(studio.project, sorted(named), sorted(shown))
