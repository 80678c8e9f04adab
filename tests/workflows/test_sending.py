"""Whatever becomes of a reply, each task arrives once."""

from collections import Counter

import pytest

from annotate.errors import StudioFaltered, StudioUnreachable
from annotate.studio import MemoryStudio
from annotate.workflows import sending
from tests.stores import PROJECT, task


class DoubtfulStudio(MemoryStudio):
    """A studio that fails as it was told to: before it adds tasks, after it has, or for a while afterwards."""

    def __init__(self, *mishaps):
        super().__init__(PROJECT)
        self.mishaps = list(mishaps)
        self.deaf_for = 0
        self.late = []
        self.asked = 0

    def add(self, tasks):
        self.asked += 1
        mishap = self.mishaps.pop(0) if self.mishaps else None
        if mishap == "lost on the way":
            raise StudioUnreachable("The line broke off.")
        if mishap == "arrives late":
            self.late = list(tasks)
            raise StudioUnreachable("No answer came in time.")
        added = super().add(tasks)
        if mishap == "the reply is lost":
            raise StudioFaltered("An error of its own.")
        if mishap == "restarts":
            self.deaf_for = 2
            raise StudioUnreachable("The line broke off.")
        return added

    def tasks_for(self, claim_ids):
        if self.deaf_for:
            self.deaf_for -= 1
            raise StudioUnreachable("Nothing answers.")
        if self.asked > 1:
            super().add(self.late)
            self.late = []
        return super().tasks_for(claim_ids)


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch):
    monkeypatch.setattr("time.sleep", lambda seconds: None)


def send_all(store, studio):
    tasks = [task(found.claim_id) for found in store.claims()]
    sending.send(tasks, store, studio, batch=2, bases={}, advance=lambda done: None)
    return tasks


@pytest.mark.parametrize("mishap", ["lost on the way", "the reply is lost", "restarts"])
@pytest.mark.parametrize("batch", [0, 1])
def test_after_a_doubtful_reply_each_task_is_there_once_and_noted(store, mishap, batch):
    studio = DoubtfulStudio(*([None] * batch), mishap)
    tasks = send_all(store, studio)
    there = {remote.claim_id: remote.task_id for remote in studio.tasks()}
    assert Counter(remote.claim_id for remote in studio.tasks()) == Counter(each.claim_id for each in tasks)
    assert {claim_id: mark.task_id for claim_id, mark in store.marks(PROJECT).items()} == there


def test_nothing_is_sent_again_that_arrived(store):
    studio = DoubtfulStudio("the reply is lost", "the reply is lost")
    send_all(store, studio)
    assert studio.asked == 2


@pytest.mark.parametrize("then", [None, "lost on the way"])
def test_a_batch_that_arrives_after_it_was_given_up_for_lost_is_not_doubled(store, then):
    studio = DoubtfulStudio("arrives late", then)
    tasks = send_all(store, studio)
    assert Counter(remote.claim_id for remote in studio.tasks()) == Counter(each.claim_id for each in tasks)


def test_a_server_that_fails_again_and_again_is_given_up(store):
    studio = DoubtfulStudio(*["lost on the way"] * 9)
    with pytest.raises(StudioUnreachable):
        send_all(store, studio)
    assert studio.asked == 4
    assert store.marks(PROJECT) == {}
