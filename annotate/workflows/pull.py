"""Bring answers home: look, and plan. `workflows.apply` carries the plan out."""

from annotate.errors import StudioEmptied
from annotate.store import Store
from annotate.studio import Studio
from annotate.syncing import Fetch, changed_since, plan_pull


def look_before_pull(store: Store, studio: Studio) -> list[Fetch]:
    """Look at what reviewers did since the last pull, and plan what to fetch. Changes nothing."""
    there = studio.count_tasks()  # an empty page cannot tell a project that is gone from one where nothing happened
    marks = store.marks(studio.project)
    if marks and not there:
        raise StudioEmptied(f"Label Studio lost all {len(marks)} tasks since the last push.")
    known = {found.claim_id for found in store.claims()} | store.retired()
    return plan_pull(known, studio.tasks(changed_since(marks)), marks)
