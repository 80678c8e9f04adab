"""Send disputes to the adjudicators' own project in Label Studio, and bring their rulings home."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from annotate.domain import (
    Adjudication,
    GivenRuling,
    PlannedStep,
    ProjectState,
    RemoteTask,
    RuledTask,
    StudioProject,
    SyncMark,
    Taxonomy,
)
from annotate.settings import Settings
from annotate.store import Store
from annotate.studio.disputes import LabelStudioDisputes
from annotate.syncing import (
    Action,
    Add,
    Adopt,
    Fetch,
    Rank,
    Replace,
    Supersede,
    describe_plan,
    name_form,
    plan_disputes,
    plan_pull,
)

from .adjudicate import find_disputes, who_answered
from .apply import FETCHED_AT_ONCE, Advance, apply, in_batches, in_order
from .dispute_projects import put_in_order, ruling_form
from .journal import intents_of, noted
from .sending import send

PUSH, PULL = "adjudicate push", "adjudicate pull"
_TOGETHER = (Adopt, Add, Rank)


class Docket(NamedTuple):
    """What is to be done with the project of disputes, what it holds, and what it is; None where it is to be made."""

    actions: tuple[Action, ...]
    theirs: tuple[RemoteTask, ...]
    there: ProjectState | None


def plan_to_push(store: Store, studio: LabelStudioDisputes | None, settings: Settings) -> Docket:
    """Look at both sides and plan what to send, and what to take back. Changes nothing."""
    disputes, claims = find_disputes(store, settings), store.claim_ids()
    if studio is None:
        actions = plan_disputes(disputes, [], {}, known=claims, ruled=(), set_aside=())
        return Docket(tuple(actions), (), None)
    there, theirs = studio.look(), studio.tasks()
    ruled, set_aside = store.ruling_tasks(studio.project)
    marks = store.marks(studio.project)
    actions = plan_disputes(disputes, theirs, marks, known=claims, ruled=ruled, set_aside=set_aside)
    return Docket(tuple(actions), tuple(theirs), there)


def carry_out_push(
    docket: Docket, store: Store, studio: LabelStudioDisputes, settings: Settings, taxonomy: Taxonomy, advance: Advance
) -> int:
    """
    Carry out a plan; return how many rulings came home meanwhile, because their task was about to go.

    What is done is kept as soon as it is done, so a run that is cut off is simply repeated.
    """
    form = ruling_form(taxonomy, settings.form_language)
    if docket.there is not None and name_form(docket.there.form) != name_form(form):
        studio.reform(form)
    put_in_order(studio)
    store.part_with_rulings(studio.project, {(remote.task_id, remote.claim_id) for remote in docket.theirs})
    there_at = docket.there.now if docket.there else None
    with noted(store, studio.project, PUSH, intents_of(docket.actions), advance, there_at=there_at) as note:
        together = [action for action in docket.actions if isinstance(action, _TOGETHER)]
        apply(together, store, studio, batch=settings.push_batch, advance=note)
        changed = 0
        for action in in_order(docket.actions):
            if not isinstance(action, _TOGETHER):
                changed += _take_away(action, store, studio)
                note(1)
        return changed


def plan_to_pull(store: Store, studio: LabelStudioDisputes) -> list[Fetch]:
    """Look at what adjudicators did, and plan what to fetch. Changes nothing."""
    marks: dict[str, SyncMark] = store.marks(studio.project)
    return plan_pull(store.claim_ids(), studio.tasks(), marks)


def carry_out_pull(plan: Sequence[Fetch], store: Store, studio: LabelStudioDisputes, advance: Advance) -> int:
    """Fetch what was planned; return how many rulings are new, changed or taken back."""
    remotes, changed = [fetch.remote for fetch in plan], 0
    with noted(store, studio.project, PULL, intents_of(plan), advance, there_at=studio.look().now) as note:
        for some in in_batches(remotes, FETCHED_AT_ONCE):
            changed += _keep(some, list(studio.rulings(some)), store, studio.project)
            note(len(some))
    return changed


def describe_docket(actions: Iterable[Action], store: Store) -> tuple[PlannedStep, ...]:
    """Return steps as data, with the words of each claim."""
    steps = describe_plan(list(actions), {})
    words = {found.claim_id: found.claim.text for found in store.claims_named({step.claim_id for step in steps})}
    hidden: dict[str, object] = {"they_read": (), "we_say": (), "answered": 0}  # they are about reviewers
    return tuple(
        step.model_copy(update={**hidden, "claim": step.claim or words.get(step.claim_id, "")}) for step in steps
    )


def _take_away(action: Action, store: Store, studio: LabelStudioDisputes) -> int:
    """
    Take a task away, once what was ruled on it is safe here; send the dispute anew first where there is one.

    A task on which somebody ruled since we looked stays, if the ruling counts: then nothing is in dispute any more.
    """
    task, remote = getattr(action, "task", None), getattr(action, "remote", None)
    if not isinstance(remote, RemoteTask):
        raise TypeError(f"{action} is no step of this plan")
    changed = _keep([remote], list(studio.rulings([remote])), store, studio.project)
    place = (remote.task_id, remote.claim_id)
    if place in store.ruling_tasks(studio.project).ruled:
        return changed
    if task is not None and isinstance(action, Replace | Supersede):
        send([task], store, studio, batch=1, bases={}, advance=lambda done: None)
    studio.remove(remote.task_id)
    with store.saving():
        mark = store.marks(studio.project).get(remote.claim_id)
        if mark is not None and mark.task_id == remote.task_id:
            store.forget_mark(studio.project, remote.claim_id)
        store.part_with_rulings(studio.project, store.ruling_tasks(studio.project).all - {place})
    return changed


def _keep(listed: Sequence[RemoteTask], read: Sequence[RuledTask], store: Store, project: StudioProject) -> int:
    """Keep the rulings on these tasks, all of them or none, so that no gap opens behind what was seen."""
    there = {remote.task_id: remote for remote in listed}
    standing, given_there = store.adjudications(), store.ruled_there(project)
    elsewhere = {claim_id: ruling for claim_id, ruling in standing.items() if claim_id not in given_there}
    weighed = [_weigh(there[task.remote.task_id], task, store, elsewhere) for task in read]
    with store.saving():
        changed = store.keep_rulings(project, weighed)
        # As listed, not as read: a ruling given in between is then fetched once more, and never missed.
        store.note_seen(project, [task.remote for task in weighed])
    return changed


def _weigh(listed: RemoteTask, task: RuledTask, store: Store, elsewhere: Mapping[str, Adjudication]) -> RuledTask:
    """Return a task, under the claim it shows, whose rulings say why they cannot stand, where they cannot."""
    answered, later = who_answered(store, listed.claim_id), elsewhere.get(listed.claim_id)

    def weigh(given: GivenRuling) -> GivenRuling:
        fault = given.fault
        if not fault and store.known_as(given.adjudicator).casefold() in answered:
            fault = "Whoever ruled had answered this claim, and nobody rules on their own answer."
        if not fault and later is not None and later.ruled_at > given.updated_at:
            fault = "A ruling that was made later, on the command line, stands already."
        return given.model_copy(update={"claim_id": listed.claim_id, "fault": fault})

    return RuledTask(remote=listed, rulings=tuple(weigh(given) for given in task.rulings))
