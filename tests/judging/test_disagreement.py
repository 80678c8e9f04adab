"""How far answers lie apart, and which rulings are on similar claims."""

import tomllib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from annotate.domain import Adjudication, ReasonKind, Taxonomy
from annotate.judging import Precedents, RuledClaim, disagreement
from annotate.shipped import shipped_text
from tests.stores import DEATHS, MAYOR, NOON, RENTS, annotation

DEFAULT, SIX = (
    Taxonomy.model_validate(tomllib.loads(shipped_text("schemas", "verdicts", f"{name}.toml")))
    for name in ("default", "six_point")
)
ONE_PER_CENT = Decimal("0.01")


def answers(*verdicts, figures=()):
    """Return an answer a verdict, each by another reviewer."""
    figures = [*figures, *([None] * len(verdicts))]
    return [
        annotation("c1", number, reviewer=f"{number}@example.org", verdict=verdict, corrected_figure=figure)
        for number, (verdict, figure) in enumerate(zip(verdicts, figures, strict=False))
    ]


@pytest.mark.parametrize(
    ("taxonomy", "verdicts", "apart"),
    [
        pytest.param(DEFAULT, ["refuted", "refuted"], 0, id="the same"),
        pytest.param(DEFAULT, ["refuted", "supported"], 1, id="both ends of the scale"),
        pytest.param(DEFAULT, ["refuted", "misleading"], 0.5, id="neighbours of three"),
        pytest.param(SIX, ["true", "mostly_true"], 0.2, id="neighbours of six"),
        pytest.param(DEFAULT, ["refuted", "unproven"], 1, id="one has no place on the scale"),
        pytest.param(DEFAULT, ["unproven", "not_a_claim"], 1, id="neither has"),
        pytest.param(DEFAULT, ["supported", "supported", "refuted"], 2 / 3, id="two of three pairs"),
        pytest.param(DEFAULT, ["supported"], 0, id="one alone"),
        pytest.param(DEFAULT, ["refuted", None], 0, id="a skip is no answer"),
        pytest.param(DEFAULT, [], 0, id="nobody"),
    ],
)
def test_verdicts_are_as_far_apart_as_on_the_truth_scale(taxonomy, verdicts, apart):
    assert disagreement(answers(*verdicts), taxonomy, ONE_PER_CENT) == pytest.approx(apart)


@pytest.mark.parametrize(
    ("figures", "apart"),
    [
        pytest.param(("80", "100"), 0.2, id="a fifth of the larger"),
        pytest.param(("1000", "1009"), 0, id="within the tolerance"),
        pytest.param(("-5", "5"), 1, id="up or down: 1 at most"),
        pytest.param(("0", "0"), 0, id="none"),
    ],
)
def test_answers_of_one_verdict_are_as_far_apart_as_their_figures(figures, apart):
    given = answers("refuted", "refuted", figures=[Decimal(figure) for figure in figures])
    assert disagreement(given, DEFAULT, ONE_PER_CENT) == pytest.approx(apart)


def test_of_two_answers_by_one_reviewer_only_the_newer_is_compared():
    both = [annotation("c1", 1, verdict="supported"), annotation("c1", 2, verdict="refuted")]
    assert disagreement(both, DEFAULT, ONE_PER_CENT) == 0


@given(some.lists(some.sampled_from([verdict.key for verdict in SIX.verdicts]), max_size=5), some.randoms())
def test_it_lies_between_0_and_1_whatever_the_order_and_is_0_only_where_all_agree(verdicts, chance):
    found = disagreement(answers(*verdicts), SIX, ONE_PER_CENT)
    assert 0 <= found <= 1
    assert (found == 0) == (len(set(verdicts)) <= 1)
    chance.shuffle(verdicts)
    assert disagreement(answers(*verdicts), SIX, ONE_PER_CENT) == pytest.approx(found)


def ruled(claim_id, claim):
    ruling = {"claim_id": claim_id, "adjudicator": "eda", "verdict": "refuted", "reason": "So it is.", "ruled_at": NOON}
    return RuledClaim(claim_id, claim, Adjudication(**ruling, because=ReasonKind.GUIDELINE_GAP))


MORE_DEATHS = DEATHS.model_copy(update={"wording": "at least 14 people died in Orlava on Friday"})


def test_rulings_on_the_most_similar_claims_come_first_and_it_is_said_what_they_share():
    precedents = Precedents([ruled("c1", RENTS), ruled("c2", DEATHS), ruled("c3", MAYOR)])
    (first, *others) = precedents.like("c9", MORE_DEATHS)
    assert first.ruling.claim_id == "c2"
    assert "“orlava”" in first.alike
    assert "both casualty" in first.alike
    assert "figures in person" in first.alike
    assert others == []


def test_a_claim_is_no_precedent_for_itself_and_without_rulings_there_is_none():
    assert Precedents([ruled("c2", DEATHS)]).like("c2", DEATHS) == ()
    assert Precedents([]).like("c2", DEATHS) == ()


def test_claims_that_share_words_but_neither_kind_nor_unit_are_half_as_similar():
    same, other = DEATHS, DEATHS.model_copy(update={"kind": "event", "quantities": ()})
    found = {
        each.ruling.claim_id: each for each in Precedents([ruled("c1", same), ruled("c2", other)]).like("c9", DEATHS)
    }
    assert found["c1"].similarity == 1
    assert found["c2"].similarity == 0.5
    assert [each for each in found["c2"].alike if "“" not in each] == []


def test_no_more_than_asked_for_and_the_same_order_each_time():
    precedents = Precedents([ruled(f"c{number}", DEATHS) for number in range(5)])
    assert [each.ruling.claim_id for each in precedents.like("c9", DEATHS, most=2)] == ["c0", "c1"]
