"""Every sync is in the journal, and the next one looks from there."""

from datetime import timedelta

import pytest

from annotate.domain import Choices, Ending
from annotate.settings import Settings
from annotate.studio import MemoryStudio
from annotate.workflows import pull
from annotate.workflows.pull import look_before_pull
from annotate.workflows.sync import carry_out, does_nothing, make_plan
from tests.stores import CLAIMS, ORLAVA, PROJECT, annotation


class ListeningStudio(MemoryStudio):
    """A studio that remembers what was listed."""

    def __init__(self):
        super().__init__(PROJECT)
        self.listed = []

    def tasks(self):
        self.listed.append("everything")
        return super().tasks()

    def changed(self, since):
        found = [remote for remote in super().tasks() if remote.updated_at >= since]
        self.listed.append(len(found))
        return found

    def tasks_numbered(self, task_ids):
        return [remote for remote in super().tasks() if remote.task_id in task_ids]

    def answered(self):
        self.listed.append("everything")
        return [remote for remote in super().tasks() if remote.answers]


class Bench:
    """A store with claims, and a studio to sync it with."""

    def __init__(self, store, folder):
        self.store, self.studio, self.settings = store, ListeningStudio(), Settings(workspace=folder)

    def plan(self, *, fetching=True):
        self.studio.listed.clear()
        return make_plan(self.store, self.studio, self.settings, "", Choices(), fetching=fetching)

    def sync(self, *, fetching=True):
        carry_out(self.plan(fetching=fetching), self.store, self.studio, batch=10, advance=lambda done: None)

    def pull(self):
        self.studio.listed.clear()
        look = look_before_pull(self.store, self.studio)
        pull.carry_out(look, self.store, self.studio, batch=10, advance=lambda done: None)

    def answer(self, number):
        task_id = MemoryStudio.tasks(self.studio)[0].task_id
        self.studio.answer(task_id, annotation(MemoryStudio.tasks(self.studio)[0].claim_id, number))

    def pass_minutes(self, minutes):
        self.studio.clock_is_off += timedelta(minutes=minutes)


@pytest.fixture
def bench(store, tmp_path):
    return Bench(store, tmp_path)


def test_a_push_a_pull_and_a_sync_are_in_the_journal_each_with_all_it_did(bench):
    bench.sync(fetching=False)
    bench.answer(1)
    bench.pull()
    bench.answer(2)
    bench.sync()
    runs = bench.store.runs(10)
    assert [(run.verb, run.planned, run.done, run.ending) for run in runs] == [
        ("sync", 1, 1, Ending.DONE),
        ("pull", 1, 1, Ending.DONE),
        ("push", 3, 3, Ending.DONE),
    ]


def test_a_pull_looks_from_the_last_sync_on(bench):
    bench.sync()
    bench.pass_minutes(10)
    bench.sync()
    bench.answer(1)
    bench.pull()
    assert bench.studio.listed == [1]
    assert len(bench.store.annotations()) == 1


def test_a_sync_looks_from_the_last_sync_on_whatever_was_pulled_since(bench):
    bench.sync()
    bench.pass_minutes(10)
    bench.sync()
    since = bench.plan().sides.since
    bench.pass_minutes(10)
    bench.answer(1)
    bench.pull()
    assert bench.plan().sides.since == since
    assert bench.studio.listed == [1]


def test_a_push_does_not_hide_an_answer_from_the_next_sync(bench):
    bench.sync()
    bench.pass_minutes(10)
    bench.answer(1)
    bench.pass_minutes(10)
    bench.sync(fetching=False)
    bench.sync()
    assert len(bench.store.annotations()) == 1


def test_syncs_that_follow_one_another_leave_a_trace_only_where_it_helps_the_next_one(bench):
    bench.sync()
    assert does_nothing(bench.plan()), "what was sent a moment ago is listed again in any case"
    bench.pass_minutes(10)
    assert not does_nothing(bench.plan()), "one more trace, so that what was sent is listed no more"
    assert bench.studio.listed == [3]
    bench.sync()
    assert does_nothing(bench.plan())
    assert bench.studio.listed == [0]
    bench.answer(1)
    assert not does_nothing(bench.plan())


def test_a_claim_that_is_made_of_something_else_leaves_a_trace_too(bench):
    bench.sync()
    bench.store.keep_claims(ORLAVA.id, [claim.model_copy(update={"splitter": "later"}) for claim in CLAIMS])
    plan = bench.plan()
    assert not does_nothing(plan)
    bench.sync()
    assert does_nothing(bench.plan())
