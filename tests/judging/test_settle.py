"""Where a claim stands, from what people said."""

from decimal import Decimal

import pytest

from annotate.domain import Adjudication, Evidence, Standing
from annotate.judging import Policy, settle
from tests.stores import DEATHS, NOON, RENTS, annotation

ASKING = frozenset({"supported", "refuted", "misleading"})
LIST = Evidence(url="https://records.example/1", quote="Twelve.")
SAME_HOST = Evidence(url="https://www.records.example/2", quote="Twelve, again.")
OTHER_HOST = Evidence(url="https://hospital.example/press", quote="12 bodies.")
UNQUOTED = Evidence(url="https://hospital.example/press")


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
    judgement = settle(RENTS, answers(*verdicts), None, sent=sent, policy=Policy(overlap))
    assert (judgement.standing, judgement.verdict) == (standing, verdict)
    assert judgement.why


def test_a_ruling_settles_what_answers_dispute():
    ruling = Adjudication(
        claim_id="c1", adjudicator="ed@example.org", verdict="refuted", reason="Read the table again.", ruled_at=NOON
    )
    judgement = settle(RENTS, answers("refuted", "supported"), ruling, sent=True, policy=Policy(2))
    assert (judgement.standing, judgement.verdict) == (Standing.SETTLED, "refuted")
    assert "Read the table again." in judgement.why


def test_of_two_answers_by_one_reviewer_the_newer_counts_and_they_are_one():
    both = [annotation("c1", 1, verdict="supported"), annotation("c1", 2, verdict="refuted")]
    assert settle(RENTS, both, None, sent=True, policy=Policy(2)).standing is Standing.OPEN
    assert settle(RENTS, both, None, sent=True, policy=Policy(1)).verdict == "refuted"


@pytest.mark.parametrize(
    ("claim", "verdict", "evidence", "standing"),
    [
        pytest.param(RENTS, "supported", (LIST,), Standing.SETTLED, id="a quoted source"),
        pytest.param(RENTS, "supported", (), Standing.SHORT, id="none"),
        pytest.param(RENTS, "refuted", (UNQUOTED,), Standing.SHORT, id="one without a quotation"),
        pytest.param(RENTS, "unproven", (), Standing.SETTLED, id="a verdict that asks for none"),
        pytest.param(DEATHS, "supported", (LIST,), Standing.SHORT, id="one for a number of dead"),
        pytest.param(DEATHS, "supported", (LIST, SAME_HOST), Standing.SHORT, id="two of the same host"),
        pytest.param(DEATHS, "supported", (LIST, UNQUOTED), Standing.SHORT, id="a second without a quotation"),
        pytest.param(DEATHS, "supported", (LIST, OTHER_HOST), Standing.SETTLED, id="two hosts"),
        pytest.param(DEATHS, "not_a_claim", (), Standing.SETTLED, id="no claim at all"),
    ],
)
def test_an_answer_short_of_evidence_settles_nothing_and_it_is_said_why(claim, verdict, evidence, standing):
    policy = Policy(1, ASKING, sources=1, casualty_sources=2)
    given = [annotation("c1", verdict=verdict, evidence=evidence)]
    judgement = settle(claim, given, None, sent=True, policy=policy)
    assert judgement.standing is standing
    assert ("source" in judgement.why) == (standing is Standing.SHORT)


def test_an_answer_short_of_evidence_still_disputes_what_enough_others_say():
    given = answers("supported", "supported", "refuted")
    given[2] = given[2].model_copy(update={"evidence": ()})
    policy = Policy(2, ASKING, sources=1)
    assert settle(RENTS, given, None, sent=True, policy=policy).standing is Standing.DISPUTED
    assert settle(RENTS, given[1:], None, sent=True, policy=policy).standing is Standing.SHORT


@pytest.mark.parametrize(
    ("figures", "standing"),
    [
        pytest.param(("9.5", "9.5"), Standing.SETTLED, id="the same"),
        pytest.param(("9.5", "9.50"), Standing.SETTLED, id="the same, written otherwise"),
        pytest.param(("1000", "1009"), Standing.SETTLED, id="within one in a hundred"),
        pytest.param(("1000", "1020"), Standing.DISPUTED, id="further apart"),
        pytest.param(("-5", "5"), Standing.DISPUTED, id="up or down"),
        pytest.param(("0", "0"), Standing.SETTLED, id="none"),
        pytest.param(("9.5", None), Standing.SETTLED, id="one gave none"),
    ],
)
def test_corrected_figures_further_apart_than_the_desk_tolerates_are_a_dispute(figures, standing):
    given = [
        annotation("c1", number, reviewer=f"{number}@example.org", verdict="refuted", corrected_figure=figure)
        for number, figure in enumerate(figure and Decimal(figure) for figure in figures)
    ]
    policy = Policy(2, figure_tolerance=Decimal("0.01"))
    judgement = settle(RENTS, given, None, sent=True, policy=policy)
    assert judgement.standing is standing
    assert standing is Standing.SETTLED or all(str(figure) in judgement.why.replace(",", "") for figure in figures)
