"""A batch that the server took while the reply was lost is found there, and not sent again."""

import pytest

from tests.torture.faults import Blow, Fault

pytestmark = pytest.mark.studio

SECOND_BATCH = 3  # of the requests of a first push that write, the first one makes the project


def numbers_of(desk, labels):
    """Return the numbers the project counted its tasks by, one after the other, whatever became of them."""
    return sorted(task.inner_id for task in labels.tasks.list(project=desk.project()))


@pytest.mark.parametrize("fault", [Fault.CUT_AFTER, Fault.CUT_REPLY, Fault.ERROR_AFTER])
def test_the_push_itself_adopts_what_arrived(desk, labels, fault):
    desk.add_article(9)
    with desk.proxy.dealing(Blow(fault, SECOND_BATCH, writes=True)) as met:
        run = desk.run("push")
    assert (run.exit_code, met) == (0, [fault]), run.told
    assert sorted(task.claim_id for task in desk.there()) == sorted(desk.kept().claims)
    assert numbers_of(desk, labels) == list(range(1, 10)), "some were sent twice"
    assert "nothing to do" in desk.run("push").told


def test_the_next_push_adopts_what_arrived_when_the_first_was_killed(desk, labels):
    desk.add_article(9)
    with desk.proxy.dealing(Blow(Fault.KILL_AFTER, SECOND_BATCH, writes=True)):
        assert desk.run("push").exit_code == -9
    run = desk.run("push")
    assert run.exit_code == 0, run.told
    assert "found there already" in run.told
    assert sorted(task.claim_id for task in desk.there()) == sorted(desk.kept().claims)
    assert numbers_of(desk, labels) == list(range(1, 10)), "some were sent twice"


def test_a_project_whose_making_nobody_heard_of_is_found_again(desk, labels):
    desk.add_article(2)
    before = {project.id for project in labels.projects.list()}
    with desk.proxy.dealing(Blow(Fault.CUT_AFTER, 1, writes=True)):
        assert desk.run("push").exit_code == 3
    assert desk.run("push").exit_code == 0
    assert {project.id for project in labels.projects.list()} - before == {desk.project()}
