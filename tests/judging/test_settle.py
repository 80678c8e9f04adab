"""Where a claim stands, from what people said."""

import pytest

from annotate.domain import Adjudication, Standing
from annotate.judging import settle
from tests.stores import NOON, annotation


def answers(*verdicts):
    """Return an answer a verdict, each by another reviewer."""
    return [
        annotation("c1", number, reviewer=f"reviewer{number}@example.org", verdict=verdict)
        for number, verdict in enumerate(verdicts)
    ]


@pytest.mark.parametrize(
    ("verdicts", "sent", "overlap", "standing", "verdict"),
    [
        pytest.param([], False, 1, Standing.UNSENT, None, id="nobody has seen it"),
        pytest.param([], True, 1, Standing.OPEN, None, id="sent, no answer"),
        pytest.param(["supported"], True, 2, Standing.OPEN, None, id="one of two"),
        pytest.param([None, None], True, 1, Standing.OPEN, None, id="skips are no answers"),
        pytest.param(["supported"], True, 1, Standing.SETTLED, "supported", id="one was asked for"),
        pytest.param(["refuted", "refuted"], True, 2, Standing.SETTLED, "refuted", id="both agree"),
        pytest.param(["refuted", "supported"], True, 2, Standing.DISPUTED, None, id="they differ"),
        pytest.param(["unproven", "unproven", "refuted"], True, 2, Standing.DISPUTED, None, id="no majority vote"),
        pytest.param(["refuted"], False, 1, Standing.SETTLED, "refuted", id="answered, then taken off the server"),
    ],
)
def test_a_claim_stands_where_the_answers_put_it(verdicts, sent, overlap, standing, verdict):
    judgement = settle(answers(*verdicts), None, sent=sent, overlap=overlap)
    assert (judgement.standing, judgement.verdict) == (standing, verdict)
    assert judgement.why


def test_a_ruling_settles_what_answers_dispute():
    ruling = Adjudication(
        claim_id="c1", adjudicator="ed@example.org", verdict="refuted", reason="Read the table again.", ruled_at=NOON
    )
    judgement = settle(answers("refuted", "supported"), ruling, sent=True, overlap=2)
    assert (judgement.standing, judgement.verdict) == (Standing.SETTLED, "refuted")
    assert "Read the table again." in judgement.why


def test_of_two_answers_by_one_reviewer_the_newer_counts_and_they_are_one():
    both = [annotation("c1", 1, verdict="supported"), annotation("c1", 2, verdict="refuted")]
    assert settle(both, None, sent=True, overlap=2).standing is Standing.OPEN
    assert settle(both, None, sent=True, overlap=1).verdict == "refuted"
