"""Carry out the plan of a push, a pull or a sync."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from annotate.domain import AnsweredTask, RemoteTask, SyncMark, Task
from annotate.errors import StudioFaltered
from annotate.store import Store
from annotate.studio import Studio
from annotate.syncing import (
    LOST,
    OF_THE_PROJECT,
    Action,
    Add,
    Adopt,
    Arrange,
    Disband,
    Discard,
    Fetch,
    Instruct,
    Keep,
    Overlap,
    Rank,
    Reform,
    Replace,
    Supersede,
    Withdraw,
    fit_answers,
)

from .forms import reform
from .sending import mark_for, send

FETCHED_AT_ONCE = 500
RANKED_AT_ONCE = 250
_TOGETHER = (Adopt, Add, Fetch, Rank)  # many at a time; whatever else there is comes after them, one by one

Advance = Callable[[int], None]
Item = TypeVar("Item")


def apply(
    actions: Sequence[Action],
    store: Store,
    studio: Studio,
    *,
    batch: int,
    advance: Advance,
    bases: Mapping[str, str] | None = None,
) -> int:
    """
    Carry out a plan, and return how many answers were new, changed or withdrawn.

    What is done is kept as soon as it is done, so a run that is cut off is
    simply repeated. What is there to be read, such as a conflict, changes nothing.

    Args:
        batch: how many tasks to send at a time.
        advance: told how many actions were done just now, in the order of `in_order`.
        bases: what each claim's task is made of (`Store.bases`).
    """
    bases = bases or {}
    for adopted in (action for action in actions if isinstance(action, Adopt)):
        _adopt(adopted, store, studio, bases)
        advance(1)
    added = [action.task for action in actions if isinstance(action, Add)]
    store.part_with(studio.project, [task.claim_id for task in added])
    send(added, store, studio, batch=batch, bases=bases, advance=advance)
    changed = 0
    for remotes in in_batches([action.remote for action in actions if isinstance(action, Fetch)], FETCHED_AT_ONCE):
        changed += _keep(remotes, studio.recall(remotes), store, studio)
        advance(len(remotes))
    for ranked in in_batches([action for action in actions if isinstance(action, Rank)], RANKED_AT_ONCE):
        _rank(ranked, store, studio, bases)
        advance(len(ranked))
    for action in in_order(actions):
        if type(action) not in _TOGETHER:
            changed += _apply_one(action, store, studio, bases)
            advance(1)
    return changed


def in_order(actions: Sequence[Action]) -> list[Action]:
    """Return actions in the order in which `apply` does them; what is only said of the project comes last."""
    return sorted(actions, key=_place)


def _place(action: Action) -> int:
    if isinstance(action, _TOGETHER):
        return _TOGETHER.index(type(action))
    return len(_TOGETHER) + isinstance(action, OF_THE_PROJECT)


def _apply_one(action: Action, store: Store, studio: Studio, bases: Mapping[str, str]) -> int:
    match action:
        case Reform(form):
            reform(form, store, studio)
        case Instruct(guidelines):
            studio.instruct(guidelines)
        case Overlap(reviewers):
            studio.overlap(reviewers)
        case Arrange(queue):
            studio.arrange(queue)
        case Disband(there):
            studio.disband(there.number)
        case Replace(task, remote):
            _add(task, store, studio, bases)
            return _discard(remote, store, studio)
        case Discard(remote):
            return _discard(remote, store, studio)
        case Withdraw(remote):
            return _withdraw(remote, store, studio)
        case Keep(task, remote):
            kept = task.fingerprint if task else LOST
            _renew(remote, store, studio, kept=kept, basis=bases.get(remote.claim_id, ""), superseded=False)
        case Supersede(task, remote):
            return _supersede(task, remote, store, studio, bases)
    return 0


def _adopt(adopted: Adopt, store: Store, studio: Studio, bases: Mapping[str, str]) -> None:
    """Note a task that is there, with the rank it was sent with; where that is not ours, it is looked at again."""
    task, remote = adopted.task, adopted.remote
    basis = {} if remote.rank == task.rank else {"basis": ""}
    mark = mark_for(task, remote.task_id, bases).model_copy(update={"rank": remote.rank, **basis})
    store.keep_marks(studio.project, [mark])


def _rank(ranked: Sequence[Rank], store: Store, studio: Studio, bases: Mapping[str, str]) -> None:
    studio.rank([(action.remote, action.task) for action in ranked])
    marks = store.marks(studio.project)
    renewed = [(marks[action.task.claim_id], mark_for(action.task, action.remote.task_id, bases)) for action in ranked]
    store.keep_marks(studio.project, [new.model_copy(update={"seen_at": old.seen_at}) for old, new in renewed])


def _renew(remote: RemoteTask, store: Store, studio: Studio, **chosen: object) -> None:
    """Note what was chosen for a task."""
    mark = store.marks(studio.project).get(remote.claim_id)
    if mark is None or mark.task_id != remote.task_id:
        mark = SyncMark(claim_id=remote.claim_id, task_id=remote.task_id, fingerprint=remote.fingerprint)
    store.keep_marks(studio.project, [mark.model_copy(update=chosen)])


def _supersede(task: Task | None, remote: RemoteTask, store: Store, studio: Studio, bases: Mapping[str, str]) -> int:
    """
    Make history of the answers to a task, take it back, and ask anew.

    The choice is noted with the answers, so that a cut-off run goes on with it
    rather than asking again. A second task for a claim leaves the mark of the
    first alone, where the choice is noted.
    """
    changed = _save(remote, store, studio)
    mark = store.marks(studio.project).get(remote.claim_id)
    first = task is not None or mark is None or mark.task_id == remote.task_id
    with store.saving():
        store.keep_answers(studio.project, [AnsweredTask(remote=remote, annotations=(), faulty=())])
        if first:
            _renew(remote, store, studio, superseded=True)
    studio.remove(remote.task_id)
    if task is not None:
        _add(task, store, studio, bases)
    elif first:
        store.forget_mark(studio.project, remote.claim_id)
    return changed


def _withdraw(remote: RemoteTask, store: Store, studio: Studio) -> int:
    """Take a task back once its answers are safe here; one answered only since we looked is left to the next plan."""
    changed = _save(remote, store, studio)
    if remote.answers or not _is_answered(remote, studio):
        store.forget_mark(studio.project, remote.claim_id)
        studio.remove(remote.task_id)
    return changed


def _discard(remote: RemoteTask, store: Store, studio: Studio) -> int:
    """Remove a task that was bare when we looked, unless somebody has answered it since."""
    changed = _save(remote, store, studio)  # answers withdrawn since the last pull would else stand for ever
    if not _is_answered(remote, studio):
        studio.remove(remote.task_id)
    return changed


def _is_answered(remote: RemoteTask, studio: Studio) -> bool:
    return any(task.annotations or task.faulty for task in studio.answers([remote]))


def _add(task: Task, store: Store, studio: Studio, bases: Mapping[str, str]) -> None:
    send([task], store, studio, batch=1, bases=bases, advance=lambda done: None)


def _save(remote: RemoteTask, store: Store, studio: Studio) -> int:
    """
    Bring the answers to a task home before it is removed.

    Raises:
        StudioFaltered: they cannot be read, so the task must stay.
    """
    read = list(studio.answers([remote]))
    if any(task.is_unread for task in read):
        raise StudioFaltered(f"Label Studio cannot hand out the answers to task {remote.task_id}, so the task stays.")
    return _keep([remote], read, store, studio)


def _keep(remotes: Sequence[RemoteTask], read: Iterable[AnsweredTask], store: Store, studio: Studio) -> int:
    """Keep the answers to these tasks, all of them or none, so that no gap opens behind what was seen."""
    listed = {remote.task_id: remote for remote in remotes}
    fitted = [fit_answers(listed[task.remote.task_id], task) for task in read]
    answered = [task for task in fitted if task is not None]
    with store.saving():
        changed = store.keep_answers(studio.project, answered)
        # As listed, not as read: an answer given in between is then fetched once more, and never missed.
        store.note_seen(studio.project, [listed[task.remote.task_id] for task in answered])
    return changed


def in_batches(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    """Yield items some at a time, in their order."""
    for first in range(0, len(items), size):
        yield items[first : first + size]
