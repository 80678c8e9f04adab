"""Whatever people do on both sides, and wherever a sync is cut off, it keeps its promise; and the test would notice."""

import pytest
from hypothesis import HealthCheck, settings

from annotate.errors import StudioEmptied
from annotate.store import open_store
from annotate.studio import MemoryStudio
from annotate.syncing import plan_push
from annotate.workflows.apply import apply
from annotate.workflows.push import our_tasks
from tests.stores import CLAIMS, ORLAVA, PROJECT
from tests.syncing.bugs import BUGS
from tests.syncing.machine import SyncMachine
from tests.syncing.power import hunt

TestSync = SyncMachine.TestCase
TestSync.settings = settings(
    max_examples=60, stateful_step_count=10, deadline=None, suppress_health_check=list(HealthCheck)
)


@pytest.mark.parametrize("bug", [bug for bug in BUGS if bug.soon], ids=lambda bug: bug.what)
def test_the_machine_catches_a_planted_bug(bug):
    """One a row of the table, under one seed; `make power` hunts all of them under five."""
    assert hunt(bug, 1).caught_after


def test_an_emptied_studio_stops_a_push_that_does_not_expect_it(tmp_path):
    with open_store("sqlite:///store.db", tmp_path) as store:
        store.add_article(ORLAVA)
        store.keep_claims(ORLAVA.id, CLAIMS)
        store.keep_project(PROJECT)
        studio = MemoryStudio(PROJECT)
        plan = plan_push(our_tasks(store, 1200), studio.tasks(), store.marks(PROJECT))
        apply(plan, store, studio, batch=10, advance=lambda done: None)
        for task in studio.tasks():
            studio.remove(task.task_id)
        with pytest.raises(StudioEmptied, match="all 3 tasks"):
            plan_push(our_tasks(store, 1200), studio.tasks(), store.marks(PROJECT))
