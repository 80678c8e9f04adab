"""Who is given which claim, and what a push does about the queues."""

import re
from collections import Counter

import pytest

from annotate.domain import Queue, RemoteQueue, ReviewOrder, fingerprint
from annotate.syncing import Arrange, Disband, Overlap, plan_overlap, plan_queues, share_out

CLAIMS = [fingerprint(str(number)) for number in range(2000)]
SCORE, OLDEST = ReviewOrder.SCORE, ReviewOrder.OLDEST


def there(*queues):
    return [RemoteQueue(number=number, queue=queue) for number, queue in enumerate(queues, 10)]


@pytest.mark.parametrize(("shares", "overlap"), [(2, 1), (3, 2), (5, 2), (5, 3), (7, 2), (10, 2), (32, 3)])
def test_every_claim_is_in_as_many_shares_as_reviewers_answer_it_and_shares_are_alike(shares, overlap):
    everybody, *own = share_out(SCORE, shares, overlap)
    assert everybody == Queue(order=SCORE)
    sizes = Counter()
    for claim_id in CLAIMS:
        holders = [queue.share for queue in own if re.search(queue.ending, claim_id)]
        assert len(holders) == overlap
        sizes.update(holders)
    assert max(sizes.values()) < 1.6 * min(sizes.values())


@pytest.mark.parametrize(("shares", "overlap"), [(1, 1), (1, 3)])
def test_one_share_is_everybodys(shares, overlap):
    assert share_out(SCORE, shares, overlap) == [Queue(order=SCORE)]


@pytest.mark.parametrize(("shares", "overlap"), [(2, 2), (2, 5)])
def test_no_more_shares_than_answers_have_all_claims_each(shares, overlap):
    assert [queue.ending for queue in share_out(SCORE, shares, overlap)] == ["", "", ""]


@pytest.mark.parametrize(
    ("theirs", "plan"),
    [
        pytest.param([], ["arrange 0"], id="never made, or deleted"),
        pytest.param([Queue(order=SCORE)], [], id="the same"),
        pytest.param([Queue(order=OLDEST)], ["arrange 0"], id="in another order"),
        pytest.param([Queue(order=None)], ["arrange 0"], id="in no order of ours"),
        pytest.param([Queue(order=SCORE, ending="a$")], ["arrange 0"], id="not all claims"),
        pytest.param([Queue(order=SCORE), Queue(order=SCORE, share=1)], ["disband 11"], id="a share too many"),
    ],
)
def test_a_plan_puts_the_queues_in_order(theirs, plan):
    actions = plan_queues(share_out(SCORE, 1, 1), there(*theirs))
    words = [f"arrange {a.queue.share}" if isinstance(a, Arrange) else f"disband {a.queue.number}" for a in actions]
    assert words == plan
    assert all(isinstance(action, Arrange | Disband) for action in actions)


def test_the_desk_says_how_many_reviewers_answer_a_claim():
    assert plan_overlap(2, 2) == []
    assert plan_overlap(2, 3) == [Overlap(2, 3)]
