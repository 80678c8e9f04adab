"""Look at both sides of a sync: at all of them the first time, and afterwards at what moved."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from annotate.domain import ProjectMark, ProjectState, RemoteQueue, RemoteTask, SyncMark, Task
from annotate.settings import Settings
from annotate.store import Store
from annotate.studio import Studio
from annotate.studio.errand import Errand
from annotate.syncing import LOST, RECIPE, look_since

from .push import our_tasks

ASKED_BY_NUMBER = 1000  # more tasks than these are found faster among all


class Sides(NamedTuple):
    """
    Both sides, as far as they concern a plan.

    `ours` holds the tasks of claims that moved, or whose task did; `theirs`
    the tasks that moved, or whose claim did. `bases` names what every task of
    ours is made of, and `lost` are retired claims that no person retired.
    `since` is the moment of the server's clock from which on it was looked at;
    None for everything. `drafts` are the answers that were begun there and not
    submitted, if they were counted; `queues` are where reviewers are given claims.
    """

    state: ProjectState
    queues: Sequence[RemoteQueue]
    since: datetime | None
    agreed: ProjectMark
    marks: Mapping[str, SyncMark]
    bases: Mapping[str, str]
    retired: Collection[str]
    lost: Collection[str]
    ours: Mapping[str, Task | None]
    theirs: Sequence[RemoteTask]
    drafts: int | None


def look(store: Store, studio: Studio, settings: Settings, *, whole: bool = False, drafts: bool = False) -> Sides:
    """
    Look at both sides. Changes nothing.

    Args:
        whole: look at everything, also where nothing moved.
        drafts: count the answers that were begun and not submitted, too.
    """
    asked, queues = Errand(studio.look), Errand(studio.queues)  # while the server answers, the store is read
    counted = Errand(studio.count_drafts) if drafts else None
    marks, agreed = store.marks(studio.project), store.project_mark(studio.project)
    bases = store.bases(f"{RECIPE} {settings.context_characters}")
    retired = store.retired()
    lost = retired - store.rejected()
    moved = {claim_id for claim_id, basis in bases.items() if claim_id not in marks or marks[claim_id].basis != basis}
    settled = {claim_id for claim_id in lost if claim_id in marks and marks[claim_id].kept == LOST}
    moved |= retired.intersection(marks) - settled
    moved |= {claim_id for claim_id, mark in marks.items() if mark.superseded}
    ours = our_tasks(store, settings.context_characters, moved)
    state = asked.result()
    since = look_since(store.last_run(studio.project, ["sync"]), store.now(), state.now)
    theirs, touched = None, set[str]()
    if since is not None and agreed.tasks == state.tasks and not whole:
        theirs = _look_at_what_moved(studio, since, marks, moved)
    if theirs is None:
        theirs = studio.tasks() if state.tasks else []
        touched = _out_of_step(theirs, marks) & (bases.keys() | retired)
    touched |= {remote.claim_id for remote in theirs if not remote.answers and _is_kept(marks.get(remote.claim_id))}
    ours |= our_tasks(store, settings.context_characters, touched - moved)
    counts = counted.result() if counted else None
    return Sides(state, queues.result(), since, agreed, marks, bases, retired, lost, ours, theirs, counts)


def _look_at_what_moved(
    studio: Studio, since: datetime, marks: Mapping[str, SyncMark], moved: Collection[str]
) -> list[RemoteTask] | None:
    """
    Return the tasks that moved there, and those of claims that moved here; None when only a whole look will do.

    The project holds as many tasks as it did; while each that was touched
    since is one we know, none can have come or gone.
    """
    touched = {remote.task_id: remote for remote in studio.changed(since)}
    ours = {mark.task_id: claim_id for claim_id, mark in marks.items()}
    if any(ours.get(task_id) != remote.claim_id for task_id, remote in touched.items()):
        return None
    wanted = [marks[claim_id].task_id for claim_id in moved if claim_id in marks]
    missing = sorted(set(wanted) - touched.keys())
    if len(missing) > ASKED_BY_NUMBER:
        return None
    return [*touched.values(), *studio.tasks_numbered(missing)]


def _is_kept(mark: SyncMark | None) -> bool:
    """Say whether a person let a wording stand because it was answered; without answers it stands no more."""
    return mark is not None and bool(mark.kept)


def _out_of_step(theirs: Sequence[RemoteTask], marks: Mapping[str, SyncMark]) -> set[str]:
    """Return the claims whose task there is not the one both sides agreed on: gone, doubled, another one, changed."""
    good = {remote.claim_id for remote in theirs if _is_as_agreed(remote, marks.get(remote.claim_id))}
    bad = {remote.claim_id for remote in theirs if not _is_as_agreed(remote, marks.get(remote.claim_id))}
    return (marks.keys() - good) | bad


def _is_as_agreed(remote: RemoteTask, mark: SyncMark | None) -> bool:
    """A rank may be there that is not noted: giving it was cut off. Tasks that were sent long ago tell none."""
    if mark is None or (mark.task_id, mark.fingerprint) != (remote.task_id, remote.fingerprint):
        return False
    return remote.rank in ("", mark.rank)
