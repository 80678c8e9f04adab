"""What a push of disputes decides: the table in `syncing/disputes.py`, row by row."""

import pytest

from annotate.domain import Dispute, SyncMark
from annotate.syncing import Add, Adopt, Discard, Rank, Replace, Supersede, Withdraw, plan_disputes
from tests.stores import annotation, remote, task

DISPUTE = Dispute(
    **{name: getattr(task("c1"), name) for name in type(task("c1")).model_fields},
    answers=(annotation("c1", 1), annotation("c1", 2, verdict="refuted")),
    why="answers differ",
    disagreement=1.0,
)
SAYS = DISPUTE.fingerprint


def there(fingerprint=SAYS, task_id=1, answers=0, rank=DISPUTE.rank, claim_id="c1"):
    return remote(claim_id, fingerprint, task_id, answers).model_copy(update={"rank": rank})


def mark(task_id=1, rank=DISPUTE.rank):
    return {"c1": SyncMark(claim_id="c1", task_id=task_id, fingerprint=SAYS, rank=rank)}


def plan(theirs, *, disputed=True, marks=None, ruled=(), set_aside=()):
    disputes = [DISPUTE] if disputed else []
    where = {"known": {"c1"}, "ruled": {(number, "c1") for number in ruled}}
    return plan_disputes(disputes, theirs, marks or {}, **where, set_aside={(number, "c1") for number in set_aside})


@pytest.mark.parametrize(
    ("theirs", "known", "expected"),
    [
        pytest.param([], {}, [Add(DISPUTE)], id="new"),
        pytest.param([there()], {}, [Adopt(DISPUTE, there())], id="there already, from a push that was cut off"),
        pytest.param([there()], {"marks": mark()}, [], id="nothing moved"),
        pytest.param(
            [there(rank="old")], {"marks": mark(rank="old")}, [Rank(DISPUTE, there(rank="old"))], id="other precedents"
        ),
        pytest.param([there("other")], {"marks": mark()}, [Replace(DISPUTE, there("other"))], id="answers changed"),
        pytest.param(
            [there("other", answers=1)], {}, [Supersede(DISPUTE, there("other", answers=1))], id="skipped, then changed"
        ),
        pytest.param([there(answers=1)], {"marks": mark(), "ruled": [1]}, [], id="ruled on"),
        pytest.param([there("other", answers=1)], {"ruled": [1], "disputed": False}, [], id="ruled on: settled"),
        pytest.param(
            [there(answers=1)],
            {"marks": mark(), "set_aside": [1]},
            [Add(DISPUTE), Withdraw(there(answers=1))],
            id="ruled on in vain: somebody else is asked",
        ),
        pytest.param(
            [there(answers=1), there(task_id=2)],
            {"marks": mark(2), "set_aside": [1]},
            [Withdraw(there(answers=1))],
            id="the same, cut off half-way",
        ),
        pytest.param([there()], {"disputed": False}, [Withdraw(there())], id="disputed no more"),
        pytest.param(
            [there(), there(task_id=2)], {"marks": mark()}, [Discard(there(task_id=2))], id="a second, bare one"
        ),
        pytest.param([there(claim_id="strange")], {"disputed": False}, [], id="a claim that is not ours"),
    ],
)
def test_a_push_of_disputes_plans(theirs, known, expected):
    assert plan(theirs, **known) == expected


def test_the_worst_dispute_goes_first():
    worse = DISPUTE.model_copy(update={"claim_id": "c2", "priority": 0.9})
    actions = plan_disputes([DISPUTE, worse], [], {}, known={"c1", "c2"}, ruled=(), set_aside=())
    assert [action.task.claim_id for action in actions] == ["c2", "c1"]


def test_what_an_adjudicator_does_not_read_does_not_rename_a_dispute():
    slower = [answer.model_copy(update={"seconds": 99.0, "taxonomy": "default"}) for answer in DISPUTE.answers]
    same = {"answers": tuple(slower), "priority": 0.1, "splitter": "other", "disagreement": 0.2}
    assert DISPUTE.model_copy(update=same).fingerprint == SAYS
    changed = DISPUTE.answers[0].model_copy(update={"rationale": "Look again."})
    assert DISPUTE.model_copy(update={"answers": (changed, DISPUTE.answers[1])}).fingerprint != SAYS
    assert task("c1").fingerprint != SAYS
