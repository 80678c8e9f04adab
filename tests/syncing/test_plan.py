"""The plan of a sync, row by row of the table in `syncing/plan.py`."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from annotate.domain import SyncMark, name_guidelines
from annotate.errors import StudioEmptied
from annotate.syncing import (
    LOST,
    Add,
    Adopt,
    Choice,
    Conflict,
    Discard,
    Fetch,
    GuidelinesDrift,
    Instruct,
    Keep,
    Rank,
    Replace,
    Supersede,
    Withdraw,
    look_since,
    plan_full_pull,
    plan_guidelines,
    plan_pull,
    plan_push,
)
from tests.stores import NOON, remote, task

TASK = task("c1")
SAME = TASK.fingerprint
BARE = remote("c1", SAME)
ANSWERED = remote("c1", SAME, answers=1)
OLD_BARE = remote("c1", "before")
OLD_ANSWERED = remote("c1", "before", answers=1)
AGREED = SyncMark(claim_id="c1", task_id=1, fingerprint=SAME, rank=TASK.rank)
AGREED_BEFORE = AGREED.model_copy(update={"fingerprint": "before"})
RANKED_BEFORE = AGREED.model_copy(update={"rank": "0.1000 older-1"})
KEPT = AGREED_BEFORE.model_copy(update={"kept": SAME})
KEPT_BEFORE = AGREED_BEFORE.model_copy(update={"kept": "another wording of ours"})
SUPERSEDED = AGREED_BEFORE.model_copy(update={"superseded": True})


@pytest.mark.parametrize(
    ("ours", "theirs", "mark", "planned"),
    [
        pytest.param(TASK, [], None, [Add(TASK)], id="new"),
        pytest.param(TASK, [BARE], None, [Adopt(TASK, BARE)], id="there already, from a push that was cut off"),
        pytest.param(TASK, [ANSWERED], None, [Adopt(TASK, ANSWERED)], id="there already, and answered since"),
        pytest.param(TASK, [BARE], AGREED, [], id="nothing changed"),
        pytest.param(TASK, [ANSWERED], AGREED, [], id="answered: a push has nothing to do"),
        pytest.param(TASK, [ANSWERED], RANKED_BEFORE, [Rank(TASK, ANSWERED)], id="ranked otherwise, answered or not"),
        pytest.param(TASK, [remote("c1", "before")], AGREED, [Replace(TASK, OLD_BARE)], id="an old backup came back"),
        pytest.param(TASK, [OLD_ANSWERED], KEPT, [], id="reworded, and a person kept what was answered"),
        pytest.param(TASK, [OLD_ANSWERED], KEPT_BEFORE, [Conflict(TASK, OLD_ANSWERED)], id="kept, and reworded again"),
        pytest.param(TASK, [OLD_BARE], KEPT, [Replace(TASK, OLD_BARE)], id="kept, and the answers were withdrawn"),
        pytest.param(TASK, [OLD_ANSWERED], SUPERSEDED, [Supersede(TASK, OLD_ANSWERED)], id="a person chose ours"),
        pytest.param(TASK, [OLD_BARE], AGREED_BEFORE, [Replace(TASK, OLD_BARE)], id="reworded, bare"),
        pytest.param(TASK, [OLD_ANSWERED], AGREED_BEFORE, [Conflict(TASK, OLD_ANSWERED)], id="reworded, answered"),
        pytest.param(None, [ANSWERED], AGREED, [Withdraw(ANSWERED)], id="retired"),
        pytest.param(None, [], None, [], id="retired, and never sent"),
        pytest.param(
            TASK,
            [BARE, remote("c1", SAME, task_id=2)],
            AGREED,
            [Discard(remote("c1", SAME, task_id=2))],
            id="a bare double",
        ),
        pytest.param(
            TASK,
            [OLD_BARE, remote("c1", SAME, task_id=2)],
            AGREED_BEFORE,
            [Adopt(TASK, remote("c1", SAME, task_id=2)), Discard(OLD_BARE)],
            id="a rewording that was cut off half-way",
        ),
        pytest.param(
            TASK, [ANSWERED, remote("c1", SAME, task_id=2, answers=1)], AGREED, [], id="an answered double is kept"
        ),
    ],
)
def test_a_row_of_the_push_table(ours, theirs, mark, planned):
    marks = {"c1": mark} if mark else {}
    assert plan_push({"c1": ours}, theirs, marks) == planned


@pytest.mark.parametrize(
    ("theirs", "mark", "planned"),
    [
        pytest.param(BARE, AGREED, [Withdraw(BARE)], id="bare"),
        pytest.param(ANSWERED, AGREED, [Conflict(None, ANSWERED)], id="answered"),
        pytest.param(ANSWERED, AGREED.model_copy(update={"kept": LOST}), [], id="answered, and kept"),
        pytest.param(
            ANSWERED, AGREED.model_copy(update={"superseded": True}), [Supersede(None, ANSWERED)], id="given up"
        ),
    ],
)
def test_a_claim_that_a_split_lost(theirs, mark, planned):
    assert plan_push({"c1": None}, [theirs], {"c1": mark}, lost={"c1"}) == planned


@pytest.mark.parametrize(("choice", "chosen"), [(Choice.KEEP, Keep), (Choice.SUPERSEDE, Supersede)])
def test_a_choice_made_beforehand_settles_every_conflict_and_nothing_else(choice, chosen):
    ours = {"c1": TASK, "c2": task("c2"), "c3": None}
    theirs = [OLD_ANSWERED, remote("c2", "before", task_id=2), remote("c3", "x", task_id=3, answers=1)]
    plan = plan_push(ours, theirs, {"c1": AGREED_BEFORE}, lost={"c3"}, on_conflict=choice)
    assert plan == [chosen(TASK, OLD_ANSWERED), Replace(task("c2"), theirs[1]), chosen(None, theirs[2])]


def test_a_task_that_is_gone_is_sent_again():
    marks = {
        "c1": AGREED,
        "c2": AGREED.model_copy(update={"claim_id": "c2", "task_id": 2, "fingerprint": task("c2").fingerprint}),
    }
    theirs = [remote("c2", task("c2").fingerprint, task_id=2)]
    assert plan_push({"c1": TASK, "c2": task("c2")}, theirs, marks) == [Add(TASK)]


def test_a_task_whose_number_is_another_claims_now_is_sent_again():
    recycled = remote("c9", "other", task_id=1)
    assert plan_push({"c1": TASK}, [recycled], {"c1": AGREED}) == [Add(TASK)]


def test_tasks_of_claims_that_are_not_ours_are_left_alone():
    assert plan_push({}, [remote("stranger", "x")], {}) == []


def test_the_most_check_worthy_claims_come_first():
    tasks = {key: task(key, priority=priority) for key, priority in {"a": 0.1, "b": 0.9, "c": 0.5}.items()}
    assert [action.task.claim_id for action in plan_push(tasks, [], {})] == ["b", "c", "a"]


def test_an_emptied_project_stops_the_push_unless_it_was_meant():
    with pytest.raises(StudioEmptied):
        plan_push({"c1": TASK}, [], {"c1": AGREED})
    assert plan_push({"c1": TASK}, [], {"c1": AGREED}, after_emptying=True) == [Add(TASK)]


SEEN = AGREED.model_copy(update={"seen_at": NOON})


@pytest.mark.parametrize(
    ("theirs", "mark", "fetches"),
    [
        pytest.param(BARE, AGREED, False, id="bare, never seen"),
        pytest.param(ANSWERED, AGREED, True, id="newly answered"),
        pytest.param(ANSWERED, SEEN, False, id="seen, and not touched since"),
        pytest.param(remote("c1", SAME, answers=1, minutes=5), SEEN, True, id="edited or skipped since"),
        pytest.param(remote("c1", SAME, answers=0, minutes=5), SEEN, True, id="withdrawn since"),
        pytest.param(ANSWERED, None, True, id="answered before the push that was cut off could note it"),
        pytest.param(remote("c1", SAME, task_id=2, answers=1), SEEN, True, id="an answered double"),
    ],
)
def test_a_pull_fetches_what_changed(theirs, mark, fetches):
    marks = {"c1": mark} if mark else {}
    assert plan_pull({"c1"}, [theirs], marks) == ([Fetch(theirs)] if fetches else [])


def test_a_pull_fetches_the_oldest_change_first_so_that_a_cut_leaves_no_gap():
    late, early = remote("a", "f", 1, 1, minutes=9), remote("b", "f", 2, 1, minutes=3)
    assert [action.remote for action in plan_pull({"a", "b"}, [late, early], {})] == [early, late]


def test_a_pull_leaves_strangers_alone():
    assert plan_pull({"c1"}, [remote("stranger", "x", answers=1)], {}) == []


def test_a_full_pull_fetches_what_was_seen_before_too():
    assert plan_full_pull({"c1"}, [ANSWERED], {"c1": SEEN}) == [Fetch(ANSWERED)]


def test_a_task_whose_claim_id_was_changed_is_fetched_for_the_claim_it_shows():
    tampered = remote("c2", SAME, answers=1, minutes=5)
    assert plan_pull({"c1", "c2"}, [tampered], {"c1": SEEN}) == [Fetch(remote("c1", SAME, answers=1, minutes=5))]
    garbled = remote("zzz", SAME, answers=1, minutes=5)
    assert plan_pull({"c1"}, [garbled], {"c1": SEEN}) == [Fetch(remote("c1", SAME, answers=1, minutes=5))]


@dataclass
class Pull:
    """When a pull began, here and there."""

    begun_at: datetime
    there_at: datetime | None


HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


@pytest.mark.parametrize("skew", [-HOUR, timedelta(), HOUR], ids=["an hour behind", "right", "an hour ahead"])
def test_a_pull_looks_from_a_minute_before_the_last_one_began_by_the_servers_clock(skew):
    last = Pull(NOON, NOON + skew)
    assert look_since(last, NOON + HOUR, NOON + HOUR + skew) == NOON + skew - MINUTE


@pytest.mark.parametrize(
    ("last", "here", "there"),
    [
        pytest.param(None, NOON, NOON, id="the first pull"),
        pytest.param(Pull(NOON, None), NOON + HOUR, NOON + HOUR, id="the last pull saw no clock"),
        pytest.param(Pull(NOON, NOON), NOON + HOUR, None, id="this one sees no clock"),
        pytest.param(Pull(NOON, NOON + HOUR), NOON + 3 * HOUR, NOON + 3 * HOUR, id="the server was put right"),
        pytest.param(Pull(NOON, NOON + HOUR), NOON - HOUR, NOON, id="both were put back"),
    ],
)
def test_a_pull_looks_at_everything_when_clocks_tell_nothing(last, here, there):
    assert look_since(last, here, there) is None


def test_a_task_that_is_adopted_is_ranked_anew_where_it_was_sent_with_another_rank():
    ours = task("c1", priority=0.5)
    there = remote("c1", ours.fingerprint).model_copy(update={"rank": task("c1", priority=0.7).rank})
    assert plan_push({"c1": ours}, [there], {}) == [Adopt(ours, there), Rank(ours, there)]
    same = there.model_copy(update={"rank": ours.rank})
    assert plan_push({"c1": ours}, [same], {}) == [Adopt(ours, same)]


OURS, EARLIER, THEIRS = name_guidelines("<p>Read.</p>"), name_guidelines("<p>Look.</p>"), "<p>Ask Eda.</p>"


@pytest.mark.parametrize(
    ("ours", "theirs", "restore", "plan"),
    [
        pytest.param(OURS, OURS, False, [], id="the same"),
        pytest.param(OURS, OURS.replace("<p>Read.</p>", "<p>\n Read.</p>\n"), False, [], id="the same words"),
        pytest.param(OURS, EARLIER, False, [Instruct(OURS)], id="ours of before"),
        pytest.param(OURS, "", False, [Instruct(OURS)], id="none, as in projects from before"),
        pytest.param(OURS, THEIRS, False, [GuidelinesDrift()], id="somebody's own"),
        pytest.param(OURS, OURS + THEIRS, False, [GuidelinesDrift()], id="ours with somebody's own"),
        pytest.param(OURS, THEIRS, True, [Instruct(OURS)], id="somebody's own, to be replaced"),
        pytest.param("", THEIRS, True, [], id="none of ours"),
    ],
)
def test_guidelines_follow_ours_unless_somebody_wrote_their_own(ours, theirs, restore, plan):
    assert plan_guidelines(ours, theirs, restore=restore) == plan
