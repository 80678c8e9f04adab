"""
Compare our tasks with Label Studio's, and plan what to do.

Each fact has one owner: we own the wording of a task, Label Studio owns its
answers. So there is one conflict only: we reworded, or lost, a task that
somebody had already answered.

    ours                 theirs                                      plan
    -------------------  ------------------------------------------  ---------
    new                  –                                           Add
    new                  there already (a push that was cut off)     Adopt, and Rank where it was sent with another
    same                 newly answered, edited, skipped, withdrawn  Fetch
    same                 gone, or its number is another task's now   Add
    same, another rank   any                                         Rank
    reworded             bare                                        Replace
    reworded             answered                                    Conflict
      … chosen: keep     answered                                    Keep
      … chosen: ours     any                                         Supersede
    lost by a split      bare                                        Withdraw
    lost by a split      answered                                    Conflict
    retired by a person  any                                         Withdraw
    any                  a second, bare task for the same claim      Discard
      … asked anew       a second, answered one                      Supersede

What concerns the project as a whole is in `syncing.forms` (the form, the
title), `syncing.queues` (who is given which claim) and `syncing.guards`
(everything gone, much of it gone); another project under our number, or none,
is found out when it is opened.

A plan is frozen records: it can be printed, compared, and applied elsewhere.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from annotate.domain import RemoteTask, SyncMark, Task
from annotate.errors import StudioEmptied

from .actions import (
    Action,
    Add,
    Adopt,
    Choice,
    Conflict,
    Discard,
    Fetch,
    Keep,
    Rank,
    Replace,
    Supersede,
    Withdraw,
)

LOST = "–"
"""Stands for our wording where a claim was lost and a person chose to keep what was answered."""


def plan_push(
    ours: Mapping[str, Task | None],
    theirs: Sequence[RemoteTask],
    marks: Mapping[str, SyncMark],
    *,
    lost: Collection[str] = (),
    on_conflict: Choice | None = None,
    after_emptying: bool = False,
) -> list[Action]:
    """
    Plan what brings our wording to Label Studio, most check-worthy claims first.

    Args:
        ours: by claim id; None for a claim that was retired.
        theirs: every task of the project. Those of claims we don't know are left alone.
        lost: which of the retired claims a later split did not find again; the others a person retired.
        on_conflict: what to choose where a person must; None leaves it to them.

    Raises:
        StudioEmptied: we synced before, and now the project holds nothing.
            Without this guard one wrong project number would send everything again.
    """
    if marks and not theirs and not after_emptying:
        raise StudioEmptied(f"Label Studio lost all {len(marks)} tasks since the last push.")
    by_claim = defaultdict(list)
    for remote in theirs:
        by_claim[remote.claim_id].append(remote)
    ordered = sorted(ours.items(), key=lambda item: (-item[1].priority if item[1] else 0.0, item[0]))
    return [
        action
        for claim_id, task in ordered
        for action in _steps(task, by_claim.get(claim_id, []), marks.get(claim_id), claim_id in lost, on_conflict)
    ]


def _steps(
    task: Task | None, remotes: Sequence[RemoteTask], mark: SyncMark | None, lost: bool, choice: Choice | None
) -> Iterator[Action]:
    """Read one row of the table above, and what is left over beside it."""
    if task is None and not lost:
        yield from (Withdraw(remote) for remote in remotes)
        return
    if not remotes:
        yield from [] if task is None else [Add(task)]
        return
    current = min(remotes, key=lambda remote: _preference(task, remote, mark))
    others = [remote for remote in remotes if remote is not current]
    step = _choose(_leave(current, mark) if task is None else _step(task, current, mark), choice)
    if isinstance(step, Supersede):
        yield from (Supersede(None, remote) for remote in others if remote.answers)
    if step is not None:
        yield step
    if isinstance(step, Adopt) and current.rank not in ("", step.task.rank):
        yield Rank(step.task, current)  # it was sent with another one
    yield from (Discard(remote) for remote in others if not remote.answers)


def _choose(step: Action | None, choice: Choice | None) -> Action | None:
    if choice is None or not isinstance(step, Conflict):
        return step
    chosen = Keep if choice is Choice.KEEP else Supersede
    return chosen(step.task, step.remote)


def _leave(remote: RemoteTask, mark: SyncMark | None) -> Action | None:
    """Plan what becomes of a task whose claim was lost."""
    if not remote.answers:
        return Withdraw(remote)
    ours = mark if mark is not None and mark.task_id == remote.task_id else None
    if ours is not None and ours.superseded:
        return Supersede(None, remote)
    return None if ours is not None and ours.kept == LOST else Conflict(None, remote)


def _preference(task: Task | None, remote: RemoteTask, mark: SyncMark | None) -> tuple[bool, bool, bool, int]:
    """Among several tasks for one claim: answered, then worded as we word it, then marked, then oldest."""
    marked = mark is not None and mark.task_id == remote.task_id
    worded = task is not None and remote.fingerprint == task.fingerprint
    return (not remote.answers, not worded, not marked, remote.task_id)


def _step(task: Task, remote: RemoteTask, mark: SyncMark | None) -> Action | None:
    ours = mark if mark is not None and mark.task_id == remote.task_id else None
    if remote.fingerprint == task.fingerprint:
        if ours is None or ours.fingerprint != task.fingerprint:
            return Adopt(task, remote)
        return None if ours.rank == task.rank and remote.rank in ("", task.rank) else Rank(task, remote)
    if ours is not None and ours.superseded:
        return Supersede(task, remote)
    if not remote.answers:
        return Replace(task, remote)
    return None if ours is not None and ours.kept == task.fingerprint else Conflict(task, remote)


def plan_pull(known: Collection[str], theirs: Sequence[RemoteTask], marks: Mapping[str, SyncMark]) -> list[Fetch]:
    """
    Plan which answers to bring home: those that changed since they were last seen, the oldest change first.

    Args:
        known: the ids of our claims, retired ones too.
        theirs: the tasks that may have changed.
    """
    return [fetch for fetch in plan_full_pull(known, theirs, marks) if _changed(fetch.remote, marks)]


def plan_full_pull(known: Collection[str], theirs: Sequence[RemoteTask], marks: Mapping[str, SyncMark]) -> list[Fetch]:
    """Plan to bring all answers to our claims home, whether they were seen before or not."""
    shown = {mark.fingerprint: mark.claim_id for mark in marks.values()}
    ours = [_as_shown(remote, shown, marks) for remote in theirs]
    ordered = sorted(ours, key=lambda remote: (remote.updated_at, remote.task_id))
    return [Fetch(remote) for remote in ordered if remote.claim_id in known]


def _as_shown(remote: RemoteTask, shown: Mapping[str, str], marks: Mapping[str, SyncMark]) -> RemoteTask:
    """Return a task under the claim it shows: the fingerprint tells, whatever its claim id was changed to."""
    mark = marks.get(remote.claim_id)
    if mark is not None and mark.fingerprint == remote.fingerprint:
        return remote
    claim_id = shown.get(remote.fingerprint, remote.claim_id)
    return remote if claim_id == remote.claim_id else remote.model_copy(update={"claim_id": claim_id})


def _changed(remote: RemoteTask, marks: Mapping[str, SyncMark]) -> bool:
    mark = marks.get(remote.claim_id)
    if mark is None or mark.task_id != remote.task_id or mark.seen_at is None:
        return remote.answers > 0
    return remote.updated_at != mark.seen_at
