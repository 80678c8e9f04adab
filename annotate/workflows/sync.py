"""Bring both sides together: look, decide, do. One plan, whichever direction its steps have."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from annotate.domain import Choices, ProjectMark, ProjectState, RemoteTask, SyncMark
from annotate.errors import StudioEmptied
from annotate.settings import Settings
from annotate.store import Store
from annotate.studio import Studio
from annotate.syncing import (
    OVERLAP,
    Action,
    Add,
    Choice,
    Conflict,
    Discard,
    Fetch,
    FormDrift,
    Reform,
    Replace,
    Supersede,
    Withdraw,
    changes,
    claim_of,
    count_losses,
    name_form,
    offered_verdicts,
    plan_form,
    plan_guidelines,
    plan_overlap,
    plan_pull,
    plan_push,
    plan_queues,
    plan_title,
    refuse_losses,
)

from .admitting import refuse_lost_verdicts, verdicts_used
from .apply import Advance, apply
from .forms import note_form
from .journal import intents_of, noted
from .look import Sides, look
from .queue import queues_of


class Plan(NamedTuple):
    """What is to be done, the sides, form and guidelines it was decided on, and what is done: a push or a sync."""

    actions: tuple[Action, ...]
    sides: Sides
    form: str
    verb: str
    guidelines: str = ""


def make_plan(
    store: Store,
    studio: Studio,
    settings: Settings,
    form: str,
    choices: Choices,
    *,
    guidelines: str = "",
    whole: bool = False,
    fetching: bool = True,
) -> Plan:
    """
    Look at both sides and plan. Changes nothing.

    Args:
        form: the form of our taxonomy.
        guidelines: what reviewers are told, as HTML; "" leaves what they are told there alone.
        whole: look at everything, also where nothing moved.
        fetching: plan both directions; else only what a push does.

    Raises:
        StudioEmptied: we synced before, and now the project holds nothing.
        MuchGone: it would take much away, and that was not chosen beforehand.
        VerdictsInUse: the form would lose a verdict that answers use.
    """
    sides = look(store, studio, settings, whole=whole, drafts=fetching)
    if sides.marks and not sides.state.tasks and not choices.after_emptying:
        raise StudioEmptied(f"Label Studio lost all {len(sides.marks)} tasks since the last push.")
    actions = _plan_project(sides, settings, form, guidelines, choices)
    _refuse_lost_verdicts(actions, sides.state, store, studio)
    choice = Choice(choices.on_conflict) if choices.on_conflict else None
    actions += plan_push(
        sides.ours, sides.theirs, sides.marks, lost=sides.lost, on_conflict=choice, after_emptying=True
    )
    if fetching:
        actions += plan_pull(sides.bases.keys() | set(sides.retired), sides.theirs, sides.marks)
    if not choices.accept_deletions and not choices.after_emptying:
        _refuse_losses(actions, sides.marks, store, studio)
    return Plan(tuple(actions), sides, form, "sync" if fetching else "push", guidelines)


def carry_out(plan: Plan, store: Store, studio: Studio, *, batch: int, advance: Advance) -> int:
    """
    Carry out a plan, and note what both sides agree on now; return how many answers were new, changed or gone.

    The journal has the server's clock as we looked: from there on the next one looks.
    """
    there_at, drafts = plan.sides.state.now, plan.sides.drafts
    with noted(
        store, studio.project, plan.verb, intents_of(plan.actions), advance, there_at=there_at, drafts=drafts
    ) as note:
        note_form(store, studio.project, plan.sides.state)
        return _carry_out(plan, store, studio, batch=batch, advance=note)


def _carry_out(plan: Plan, store: Store, studio: Studio, *, batch: int, advance: Advance) -> int:
    if any(changes(action) and not isinstance(action, Fetch) for action in plan.actions):
        store.keep_project_mark(studio.project, _until_it_is_done(plan))
    changed = apply(plan.actions, store, studio, batch=batch, advance=advance, bases=plan.sides.bases)
    left = _left_in_place(plan, studio)
    with store.saving():
        store.part_with(studio.project, _gone_on_both_sides(plan))
        store.keep_marks(studio.project, _made_of_something_else(plan))
        store.keep_marks(studio.project, _still_in_conflict(plan, store, studio))
        store.keep_project_mark(studio.project, _agreement(plan, counted=not left))
    return changed


def _left_in_place(plan: Plan, studio: Studio) -> bool:
    """Say whether a task that should have gone is there, answered since we looked: then the count tells nothing."""
    removing = [action for action in plan.actions if isinstance(action, Replace | Withdraw | Discard | Supersede)]
    return bool(removing and studio.tasks_numbered([action.remote.task_id for action in removing]))


def does_nothing(plan: Plan) -> bool:
    """
    Say whether a plan may go by without a trace where syncs follow one another: nothing is to be done or noted.

    What was touched is listed each time until a sync that began well after it is in the journal.
    """
    sides = plan.sides
    if sides.since is None or sides.state.now is None or any(changes(action) for action in plan.actions):
        return False
    if _made_of_something_else(plan) or _gone_on_both_sides(plan) or _agreement(plan) != sides.agreed:
        return False
    touched = [remote.updated_at for remote in sides.theirs if remote.updated_at >= sides.since]
    return not touched or max(touched) >= sides.state.now - OVERLAP


def _plan_project(sides: Sides, settings: Settings, form: str, guidelines: str, choices: Choices) -> list[Action]:
    return [
        *plan_form(form, sides.state.form, sides.agreed.form, restore=choices.restore_form),
        *plan_guidelines(guidelines, sides.state.guidelines, restore=choices.restore_form),
        *plan_title(settings.project_title, sides.state.title),
        *plan_overlap(settings.review_overlap, sides.state.overlap),
        *plan_queues(queues_of(settings), sides.queues),
    ]


def _refuse_lost_verdicts(actions: Sequence[Action], there: ProjectState, store: Store, studio: Studio) -> None:
    """Stop before a form goes out that lacks a verdict which answers use, fetched or not."""
    for form in (action.form for action in actions if isinstance(action, Reform)):
        offered = offered_verdicts(form)
        refuse_lost_verdicts(offered, *verdicts_used(store))
        if offered_verdicts(there.form) - offered:  # rare, and worth reading all of them
            answers = [answer for task in studio.recall(studio.answered()) for answer in task.annotations]
            refuse_lost_verdicts(offered, Counter(answer.verdict for answer in answers if answer.verdict))


def _refuse_losses(actions: Sequence[Action], marks: Mapping[str, SyncMark], store: Store, studio: Studio) -> None:
    fetches = any(isinstance(action, Fetch) for action in actions)
    answers = store.answers_by_task(studio.project) if fetches else {}
    refuse_losses(count_losses(actions, marks, answers), len(marks), sum(answers.values()))


def _made_of_something_else(plan: Plan) -> list[SyncMark]:
    """Return the marks of claims that changed without changing their task."""
    touched = {claim_of(action) for action in plan.actions}
    sides = plan.sides
    same = [claim_id for claim_id, task in sides.ours.items() if task and claim_id not in touched]
    renewed = [sides.marks[claim_id] for claim_id in same if claim_id in sides.marks]
    return [
        mark.model_copy(update={"basis": sides.bases[mark.claim_id]})
        for mark in renewed
        if mark.basis != sides.bases[mark.claim_id]
    ]


def _gone_on_both_sides(plan: Plan) -> set[str]:
    """Return retired claims whose task is gone, too: one that a later split finds again is then a new one."""
    sides = plan.sides
    there = {remote.claim_id for remote in sides.theirs}
    return {claim_id for claim_id, task in sides.ours.items() if task is None and claim_id in sides.marks} - there


def _still_in_conflict(plan: Plan, store: Store, studio: Studio) -> list[SyncMark]:
    """Return marks that say nothing is agreed on, so that a conflict is met again however little moves."""
    remotes = [action.remote for action in plan.actions if isinstance(action, Conflict)]
    marks = store.marks(studio.project) if remotes else {}
    home = {action.remote.task_id for action in plan.actions if isinstance(action, Fetch)}
    known = [(remote, marks.get(remote.claim_id)) for remote in remotes]
    return [
        mark.model_copy(update={"basis": ""})
        if mark is not None and mark.task_id == remote.task_id
        else _mark_of_theirs(remote, home)
        for remote, mark in known
    ]


def _mark_of_theirs(remote: RemoteTask, home: Collection[int]) -> SyncMark:
    """Return a mark for a task as it is there; `home` are those whose answers were brought home just now."""
    seen_at = remote.updated_at if remote.task_id in home else None
    return SyncMark(claim_id=remote.claim_id, task_id=remote.task_id, fingerprint=remote.fingerprint, seen_at=seen_at)


def _until_it_is_done(plan: Plan) -> ProjectMark:
    """Return what a run that is cut off leaves: all is to be looked at, and the form may be as it was or as it will."""
    forms = {name_form(action.form) for action in plan.actions if isinstance(action, Reform)}
    return ProjectMark(form=" ".join([plan.sides.agreed.form, *forms]).strip(), tasks=None)


def _agreement(plan: Plan, *, counted: bool = True) -> ProjectMark:
    """
    Return what both sides agree on for the project as a whole, once a plan is carried out.

    Args:
        counted: as many tasks are there as the plan says.
    """
    state, agreed = plan.sides.state, plan.sides.agreed
    added = sum(isinstance(action, Add) for action in plan.actions)
    gone = sum(isinstance(action, Withdraw | Discard) for action in plan.actions)
    gone += sum(isinstance(action, Supersede) and action.task is None for action in plan.actions)
    drifted = any(isinstance(action, FormDrift) for action in plan.actions)
    form = agreed.form if drifted else name_form(plan.form)
    return ProjectMark(form=form, tasks=state.tasks + added - gone if counted else None)
