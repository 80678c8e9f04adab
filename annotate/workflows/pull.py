"""Bring answers home: look, and plan. `workflows.apply` carries the plan out."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from annotate.domain import RemoteTask, SyncMark
from annotate.errors import StudioEmptied
from annotate.store import Store
from annotate.studio import Studio
from annotate.syncing import Fetch, look_since, plan_full_pull, plan_pull


class Look(NamedTuple):
    """What a pull would do, what time it was on the server, and how many tasks have an answer begun there."""

    plan: Sequence[Fetch]
    there_at: datetime | None
    drafts: int


def look_before_pull(store: Store, studio: Studio) -> Look:
    """Look at what reviewers did since the last pull, and plan what to fetch. Changes nothing."""
    marks, there_at = _look_there(store, studio)
    since = look_since(store.last_pull(studio.project), store.now(), there_at)
    theirs = _everything(store, studio) if since is None else studio.changed(since)
    return Look(plan_pull(_known(store), theirs, marks), there_at, studio.count_drafts())


def look_before_full_pull(store: Store, studio: Studio) -> Look:
    """Look at every answer there is, whatever was seen before, and plan to fetch them all. Changes nothing."""
    marks, there_at = _look_there(store, studio)
    theirs = _everything(store, studio)
    return Look(plan_full_pull(_known(store), theirs, marks), there_at, studio.count_drafts())


def _look_there(store: Store, studio: Studio) -> tuple[dict[str, SyncMark], datetime | None]:
    """Return what both sides agreed on, and the server's clock before anything is listed."""
    there = studio.glance()  # an empty page cannot tell a project that is gone from one where nothing happened
    marks = store.marks(studio.project)
    if marks and not there.tasks:
        raise StudioEmptied(f"Label Studio lost all {len(marks)} tasks since the last push.")
    return marks, there.at


def _everything(store: Store, studio: Studio) -> list[RemoteTask]:
    """Return the tasks with answers, and those whose answers were taken back since we fetched them."""
    answered = studio.answered()
    bare = store.answered_tasks(studio.project) - {remote.task_id for remote in answered}
    return answered + studio.find(sorted(bare))


def _known(store: Store) -> set[str]:
    return {found.claim_id for found in store.claims()} | store.retired()
