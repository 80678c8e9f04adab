"""Two commands at the same moment, reviewers at the same moment, and the lock of one that was killed."""

import time

import pytest

from tests.torture.faults import Blow, Fault
from tests.torture.judge import Verdict
from tests.torture.ledger import Ledger
from tests.torture.reviewers import Crowd, hired

pytestmark = pytest.mark.studio

UNDER_WAY = "Another push or pull of this store is under way"


@pytest.mark.parametrize(("first", "second"), [("push", "push"), ("pull", "pull")])
def test_who_comes_second_is_kept_out_and_the_first_completes(desk, studio, first, second):
    desk.add_article(4)
    assert desk.run("push").exit_code == 0
    desk.add_article(8)
    desk.proxy.patience = 600
    with desk.proxy.dealing(Blow(Fault.STALL, 2, writes=False)) as met:
        begun = desk.start(first)
        wait_for(lambda: met, begun)
        kept_out = desk.run(second)
        desk.proxy.held.set()
        _, told = begun.communicate(timeout=120)
    assert kept_out.exit_code == 4, kept_out.told
    assert UNDER_WAY in kept_out.told
    assert begun.returncode == 3, told  # the line was cut in the end
    assert desk.run("push").exit_code == 0
    assert sorted(task.claim_id for task in desk.there()) == sorted(desk.kept().claims)


def test_two_that_begin_at_the_same_moment_do_the_work_once(desk, studio, labels):
    ledger = Ledger(removals=desk.proxy.removals)
    desk.add_article(12)
    begin_two(desk, "push")
    assert desk.run("push").exit_code == 0
    with hired(studio.url, studio.token, ("amal",), ledger, seed=1) as (amal,):
        for _ in range(8):
            amal.act(desk.project())
    begin_two(desk, "pull")
    ledger.runs.append(desk.run("sync", "--accept-deletions"))
    assert Verdict(ledger, desk.there(), desk.kept()).complaints == []
    numbers = [task.inner_id for task in labels.tasks.list(project=desk.project())]
    assert sorted(numbers) == list(range(1, 13)), "some were sent twice"


@pytest.mark.parametrize("command", ["push", "pull"])
def test_the_lock_of_a_command_that_was_killed_holds_nobody_up(desk, command):
    desk.add_article(8)
    assert desk.run("push").exit_code == 0
    with desk.proxy.dealing(Blow(Fault.KILL_BEFORE, 2, writes=False)):
        assert desk.run(command).exit_code == -9
    for following in ("push", "pull"):
        run = desk.run(following)
        assert run.exit_code == 0, run.told


def test_pushes_while_reviewers_submit_change_and_delete(desk, studio, monkeypatch):
    monkeypatch.setattr("tests.torture.reviewers._PAUSES", (0.0, 0.1))
    ledger = Ledger(removals=desk.proxy.removals)
    desk.add_article(8)
    ledger.runs.append(desk.run("push"))
    with (
        hired(studio.url, studio.token, ("amal", "ben"), ledger, seed=1) as reviewers,
        Crowd(reviewers, desk.project()),
    ):
        for command in ("push", "push", "pull", "push"):
            desk.add_article(12)
            ledger.runs.append(desk.run(command))
    ledger.runs.append(desk.run("sync", "--accept-deletions"))
    verdict = Verdict(ledger, desk.there(), desk.kept())
    assert verdict.complaints == []
    assert verdict.figures["answers that stand in the store"] > 10
    assert [run.exit_code for run in ledger.runs] == [0] * 6


def wait_for(happened, process):
    deadline = time.monotonic() + 60
    while not happened() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)


def begin_two(desk, command):
    """Start the same command twice; one of them may have been kept out."""
    both = [desk.start(command) for _ in range(2)]
    told = [each.communicate(timeout=120)[1] for each in both]
    assert sorted(each.returncode for each in both) in ([0, 0], [0, 4]), told
