"""The judge finds nothing wrong where all is well, and each thing that is wrong."""

import re
from dataclasses import replace

import pytest

from tests.torture.found import Kept, Row, There
from tests.torture.judge import Verdict
from tests.torture.ledger import SKIP, Answer, Ledger, Run, Said, State

FIRST, SECOND = (Said(("supported",), f"version {number}", "https://a.example/1", 3) for number in (1, 2))
BROKEN = Said(("supported", "refuted"), "both", "https://a.example/2", 1)
AMAL = "amal@example.org"


class World:
    """Four answers: one edited, one deleted, one broken, and a skip whose task was removed as the desk asked."""

    def __init__(self):
        edited = [State(FIRST, 1, 2, until=20), State(SECOND, 20, 21)]
        deleted = [State(FIRST, 1, 2, until=20), State(None, 20, 21)]
        self.ledger = Ledger(
            [
                Answer(11, 1, "c1", AMAL, edited),
                Answer(12, 2, "c2", AMAL, deleted),
                Answer(13, 2, "c2", AMAL, [State(BROKEN, 3, 4)]),
                Answer(14, 3, "c3", AMAL, [State(SKIP, 3, 4)]),
            ],
            [Run("pull", 5, 6, 0), Run("push", 7, 8, -9), Run("sync", 30, 31, 0)],
            removals={3: (29.5, 30.6)},
            retired={"c3"},
        )
        self.there = [There(1, "c1", {11: SECOND}), There(2, "c2", {13: BROKEN})]
        self.rows = [
            Row(11, 1, "c1", AMAL, FIRST, stands=False),
            Row(12, 2, "c2", AMAL, FIRST, stands=False),
            Row(13, 2, "c2", AMAL, BROKEN, stands=True),
            Row(14, 3, "c3", AMAL, SKIP, stands=True),
            Row(11, 1, "c1", AMAL, SECOND, stands=True),
        ]
        self.claims = {"c1", "c2"}

    def judge(self):
        return Verdict(self.ledger, self.there, Kept(self.rows, self.claims))

    def answer(self, number):
        return next(answer for answer in self.ledger.answers if answer.number == number)


def test_where_all_is_well_nothing_is_said():
    verdict = World().judge()
    assert verdict.complaints == []
    figures = verdict.figures
    assert (figures["claims on the server"], figures["answers acknowledged by the server"]) == (2, 4)
    assert (figures["answers that stand in the store"], figures["quarantined"], figures["tombstones"]) == (2, 1, 1)
    assert (figures["lost"], figures["doubled"], figures["other complaints"]) == (0, 0, 0)


def lose_a_claim(world):
    world.there = world.there[1:]
    world.ledger.retired.add("c1")


def double_a_claim(world):
    world.there.append(There(9, "c1", {}))


def leave_a_claim(world):
    world.claims.remove("c2")


def remove_a_task(world):
    world.there[1:] = [There(4, "c2", {})]


def overwrite(world):
    world.there[0] = There(1, "c1", {11: FIRST})


def delete_on_the_server(world):
    world.there[0] = There(1, "c1", {})


def lose_an_answer(world):
    world.rows = [row for row in world.rows if row.number != 13]


def lose_an_answer_with_its_task(world):
    world.rows = [row for row in world.rows if row.number != 14]


def double_an_answer(world):
    world.rows.append(world.rows[-1])


def keep_what_was_deleted(world):
    world.rows[1] = world.rows[1]._replace(stands=True)


def keep_another_content(world):
    world.rows[2] = world.rows[2]._replace(said=BROKEN._replace(rationale="b0th"))


def keep_an_old_state(world):
    world.rows[-1] = world.rows[-1]._replace(stands=False)


def keep_under_another_claim(world):
    world.rows[-1] = world.rows[-1]._replace(claim_id="c2")


def keep_under_another_name(world):
    world.rows[-1] = world.rows[-1]._replace(reviewer="ben@example.org")


def forget_a_state(world):
    world.rows = world.rows[1:]


def forget_a_tombstone(world):
    del world.rows[1]


def turn_history_round(world):
    world.rows[0], world.rows[-1] = world.rows[-1]._replace(stands=False), world.rows[0]._replace(stands=True)


def repeat_history(world):
    world.rows.insert(0, world.rows[0])


def make_an_answer_up(world):
    world.rows.append(world.rows[-1]._replace(number=99))


def put_an_answer_there(world):
    world.there[0].answers[99] = FIRST


def end_as_a_bug_would(world):
    world.ledger.runs[1] = world.ledger.runs[1]._replace(exit_code=1)


WRONGS = [
    (lose_a_claim, "claim c1 is lost"),
    (double_a_claim, "claim c1 is doubled"),
    (leave_a_claim, "not ours any more"),
    (remove_a_task, "nobody had asked for that"),
    (overwrite, "overwritten or lost"),
    (delete_on_the_server, "overwritten or lost"),
    (lose_an_answer, "Answer 13 .* is lost"),
    (lose_an_answer_with_its_task, "Answer 14 .* is lost"),
    (double_an_answer, "doubled in the store"),
    (keep_what_was_deleted, "stands in the store as something else"),
    (keep_another_content, "stands in the store as something else"),
    (keep_an_old_state, "as history only"),
    (keep_under_another_claim, "under another claim, task or name"),
    (keep_under_another_name, "under another claim, task or name"),
    (forget_a_state, "lost a state"),
    (forget_a_tombstone, "lost a state"),
    (turn_history_round, "a history that was not"),
    (repeat_history, "a history that was not"),
    (make_an_answer_up, "Answer 99 is of nobody"),
    (put_an_answer_there, "Answer 99 is of nobody"),
    (end_as_a_bug_would, "ended with 1"),
]


@pytest.mark.parametrize(("spoil", "complaint"), WRONGS, ids=[spoil.__name__ for spoil, _ in WRONGS])
def test_what_is_wrong_is_said(spoil, complaint):
    world = World()
    spoil(world)
    said = "\n".join(world.judge().complaints)
    assert re.search(complaint, said), said


def test_a_state_no_pull_can_have_seen_may_be_missing():
    world = World()
    world.answer(11).states[0] = replace(world.answer(11).states[0], until=5.5)  # edited while the first pull ran
    world.rows = world.rows[1:]
    assert world.judge().complaints == []


@pytest.mark.parametrize(("since", "raced"), [(29.9, 1), (20.0, 0)])
def test_what_was_said_as_its_task_was_removed_is_counted_and_what_was_said_before_is_missed(since, raced):
    world = World()
    world.answer(14).states[0] = State(SKIP, since - 0.1, since)
    lose_an_answer_with_its_task(world)
    verdict = world.judge()
    assert verdict.figures["answered while their task was taken back"] == raced
    assert bool(verdict.complaints) is not bool(raced)


def test_a_claim_with_two_answered_tasks_is_counted_and_no_work_is_removed():
    world = World()
    world.ledger.answers.append(Answer(15, 9, "c1", AMAL, [State(FIRST, 3, 4)]))
    world.there.append(There(9, "c1", {15: FIRST}))
    world.rows.append(Row(15, 9, "c1", AMAL, FIRST, stands=True))
    verdict = world.judge()
    assert verdict.complaints == []
    assert verdict.figures["claims with two answered tasks"] == 1
