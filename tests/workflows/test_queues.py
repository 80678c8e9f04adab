"""A push sees to the queues and to how many reviewers answer a claim, and the journal keeps when."""

import pytest

from annotate.domain import Choices, Queue, ReviewOrder
from annotate.settings import Settings
from annotate.studio import MemoryStudio
from annotate.syncing import Arrange, Disband, Overlap
from annotate.workflows.blindness import check_blindness, tell_doubts
from annotate.workflows.saved_plans import has_moved, save_plan
from annotate.workflows.sync import carry_out, does_nothing, make_plan
from tests.stores import PROJECT, annotation

TWO = {"review_overlap": 2, "review_order": "oldest"}


@pytest.fixture
def desk(store, tmp_path):
    """Return a function that plans a push under some settings, and carries it out."""
    studio = MemoryStudio(PROJECT, title=Settings(workspace=tmp_path).project_title)

    def push(*, doing=True, **chosen):
        plan = make_plan(store, studio, Settings(workspace=tmp_path, **chosen), "", Choices())
        if doing:
            carry_out(plan, store, studio, batch=10, advance=lambda done: None)
        return plan

    push()
    push.studio = studio
    return push


def test_what_the_settings_say_is_done_once_and_noted(desk, store):
    assert (store.last_done("overlap"), store.last_done("arrange")) == (None, None)
    assert list(desk(**TWO).actions) == [Overlap(2, 1), Arrange(Queue(order=ReviewOrder.OLDEST))]
    assert desk.studio.look().overlap == 2
    assert store.last_done("overlap") is not None
    assert store.last_done("arrange") is not None
    assert desk(**TWO).actions == ()
    assert does_nothing(desk(doing=False, **TWO))


def test_shares_come_and_go_with_the_setting(desk, store):
    assert [type(action) for action in desk(review_shares=3).actions] == [Arrange] * 3
    assert [remote.queue.share for remote in desk.studio.queues()] == [0, 1, 2, 3]
    actions = desk(review_shares=2).actions
    assert [type(action) for action in actions] == [Arrange, Arrange, Disband]
    assert desk(review_shares=2).actions == ()


def test_a_saved_plan_is_outdated_once_somebody_changed_a_queue(desk, store):
    before = desk(doing=False)
    saved = save_plan(before, store, desk.studio, Choices())
    assert has_moved(saved, desk(doing=False)) == ""
    desk.studio.arrange(Queue(order=None))
    assert has_moved(saved, desk(doing=False)) == "Label Studio"


def test_doubts_hide_people_unless_they_are_asked_for_and_leave_retired_claims_out(desk, store, tmp_path):
    settings = Settings(workspace=tmp_path, **TWO)
    claim_id, task_id = next((remote.claim_id, remote.task_id) for remote in desk.studio.tasks())
    desk.studio.answer(task_id, annotation(claim_id, 1, edited_by="ben@example.org"))
    desk()
    (told,) = tell_doubts(store, settings, names=False)
    assert "ben@" not in told.doubt.why
    assert told.doubt.reviewer.startswith("reviewer-")
    assert told.claim
    (told,) = tell_doubts(store, settings, names=True)
    assert (told.doubt.reviewer, told.doubt.why) == ("amal@example.org", "ben@example.org changed it.")
    store.retire_claim(claim_id)
    assert check_blindness(store, settings) == []
