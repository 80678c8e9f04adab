"""Send tasks so that each arrives once, also where the reply got lost."""

import time
from collections.abc import Callable, Mapping, Sequence

from annotate.domain import RemoteTask, SyncMark, Task
from annotate.errors import StudioError, StudioFaltered, StudioUnreachable
from annotate.store import Store
from annotate.studio import Studio

DOUBTFUL = (StudioUnreachable, StudioFaltered)
PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 30.0)  # seconds; a server that restarts is back within a minute
SETTLED = 7.0  # seconds; a server that lost the line goes on with what it was given, and needs about a second for it
_ATTEMPTS = 3


def send(
    tasks: Sequence[Task],
    store: Store,
    studio: Studio,
    *,
    batch: int,
    bases: Mapping[str, str],
    advance: Callable[[int], None],
) -> None:
    """
    Add tasks, a batch at a time, and note each batch as soon as it is there.

    No batch is sent twice on a mere suspicion: after a doubtful reply we look
    whether it arrived, adopt what did, and send what did not.

    Raises:
        StudioError: it could not be done; what was done is noted.
    """
    left, failures = list(tasks), 0
    sent_again: list[Task] = []
    while left:
        try:
            for numbers in studio.add_in_parcels(left, batch):
                _note(left[: len(numbers)], numbers, store, studio, bases)
                advance(len(numbers))
                left, failures = left[len(numbers) :], 0
        except DOUBTFUL as failure:
            failures += 1
            if failures > _ATTEMPTS:
                raise
            arrived = _look_whether_they_arrived(left[:batch], studio, failure)
            _note([task for task in left if task.claim_id in arrived], arrived, store, studio, bases)
            advance(len(arrived))
            left = [task for task in left if task.claim_id not in arrived]
            sent_again += [] if arrived else left[:batch]
    if sent_again:
        _remove_doubles(sent_again, store, studio)


def mark_for(task: Task, task_id: int, bases: Mapping[str, str]) -> SyncMark:
    """Return what both sides agree on once a task is there as we word and rank it."""
    basis = bases.get(task.claim_id, "")
    return SyncMark(claim_id=task.claim_id, task_id=task_id, fingerprint=task.fingerprint, rank=task.rank, basis=basis)


def _note(
    tasks: Sequence[Task], numbers: Mapping[str, int], store: Store, studio: Studio, bases: Mapping[str, str]
) -> None:
    store.keep_marks(studio.project, [mark_for(task, numbers[task.claim_id], bases) for task in tasks])


def _look_whether_they_arrived(tasks: Sequence[Task], studio: Studio, failure: StudioError) -> dict[str, int]:
    """Look until they are there or the server has had time enough; return the numbers of those that are."""
    calm = 0.0
    for pause in PAUSES:
        time.sleep(pause)
        try:
            there = studio.tasks_for([task.claim_id for task in tasks])
        except DOUBTFUL:
            continue
        arrived = _ours_among(there, tasks)
        calm += pause
        if arrived or calm >= SETTLED:
            return arrived
    raise failure


def _ours_among(there: Sequence[RemoteTask], tasks: Sequence[Task]) -> dict[str, int]:
    worded = {task.claim_id: task.fingerprint for task in tasks}
    newest_first = sorted(there, key=lambda remote: -remote.task_id)
    return {remote.claim_id: remote.task_id for remote in newest_first if worded[remote.claim_id] == remote.fingerprint}


def _remove_doubles(sent: Sequence[Task], store: Store, studio: Studio) -> None:
    """Remove bare second copies of what was sent: of a batch that was given up for lost, and arrived after all."""
    marks = store.marks(studio.project)
    worded = {task.claim_id: task.fingerprint for task in sent}
    for remote in studio.tasks_for(list(worded)):
        second = remote.fingerprint == worded[remote.claim_id] and remote.task_id != marks[remote.claim_id].task_id
        if second and not remote.answers:
            studio.remove(remote.task_id)
