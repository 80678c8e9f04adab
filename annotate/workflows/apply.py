"""Carry out the plan of a push or a pull."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from annotate.domain import AnsweredTask, RemoteTask, SyncMark, Task
from annotate.store import Store
from annotate.studio import Studio
from annotate.syncing import Action, Add, Adopt, Conflict, Discard, Fetch, Replace, Withdraw, fit_answers

FETCHED_AT_ONCE = 200

Advance = Callable[[int], None]
Item = TypeVar("Item")


def apply(actions: Sequence[Action], store: Store, studio: Studio, *, batch: int, advance: Advance) -> int:
    """
    Carry out a plan, and return how many answers were new, changed or withdrawn.

    What is done is kept as soon as it is done, so a run that is cut off is
    simply repeated. Conflicts are left alone.

    Args:
        batch: how many tasks to send at a time.
        advance: told how many actions were done just now, in the order of `in_order`.
    """
    for tasks in _in_batches([action.task for action in actions if isinstance(action, Add)], batch):
        _add(tasks, store, studio)
        advance(len(tasks))
    changed = 0
    for remotes in _in_batches([action.remote for action in actions if isinstance(action, Fetch)], FETCHED_AT_ONCE):
        changed += _keep(remotes, studio.recall(remotes), store, studio)
        advance(len(remotes))
    for action in actions:
        if not isinstance(action, Add | Fetch):
            changed += _apply_one(action, store, studio)
            advance(1)
    return changed


def in_order(actions: Sequence[Action]) -> list[Action]:
    """Return actions in the order in which `apply` does them."""
    return sorted(actions, key=lambda action: 0 if isinstance(action, Add) else 1 if isinstance(action, Fetch) else 2)


def _apply_one(action: Adopt | Replace | Withdraw | Discard | Conflict, store: Store, studio: Studio) -> int:
    match action:
        case Adopt(task, remote):
            mark = SyncMark(claim_id=task.claim_id, task_id=remote.task_id, fingerprint=task.fingerprint)
            store.keep_marks(studio.project, [mark])
        case Replace(task, remote):
            _add([task], store, studio)
            return _discard(remote, store, studio)
        case Discard(remote):
            return _discard(remote, store, studio)
        case Withdraw(remote):
            changed = _fetch([remote], store, studio)
            store.forget_mark(studio.project, remote.claim_id)
            studio.remove(remote.task_id)  # only once its answers are safe here
            return changed
        case Conflict():
            pass
    return 0


def _discard(remote: RemoteTask, store: Store, studio: Studio) -> int:
    """Remove a task that was bare when we looked, unless somebody has answered it since."""
    changed = _fetch([remote], store, studio)  # answers withdrawn since the last pull would else stand for ever
    if not any(task.annotations or task.faulty for task in studio.answers([remote])):
        studio.remove(remote.task_id)
    return changed


def _add(tasks: Sequence[Task], store: Store, studio: Studio) -> None:
    task_ids = studio.add(tasks)
    store.keep_marks(
        studio.project,
        [
            SyncMark(claim_id=task.claim_id, task_id=task_ids[task.claim_id], fingerprint=task.fingerprint)
            for task in tasks
        ],
    )


def _fetch(remotes: Sequence[RemoteTask], store: Store, studio: Studio) -> int:
    return _keep(remotes, studio.answers(remotes), store, studio)


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


def _in_batches(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    for first in range(0, len(items), size):
        yield items[first : first + size]
