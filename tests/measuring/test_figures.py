"""Figures counted by hand, and the laws they keep."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from annotate.domain import ClaimKind, Place
from annotate.measuring import MEANINGS, compare, measure
from annotate.measuring.overlaps import Overlaps
from tests.measuring.marks import RAIN, claim, found_in_rain, gold_articles, place, predictions, quantity, rain


def values(*pairs):
    """Return every figure's value."""
    return {name: figure.value for name, figure in measure([compare(*pair) for pair in pairs]).figures.items()}


def figure(name, *claims, **more):
    return measure([compare(rain(), found_in_rain(*claims, **more))]).figures[name]


def test_two_claims_of_three_and_one_too_many():
    killed = claim(RAIN, "The flood in Olva killed 12 people")
    rose = claim(RAIN, "said rents rose by 9%")  # four tokens are the gold's, of its four and our five: F1 .89
    year = claim(RAIN, "What a year")
    claims = figure("claims", killed, rose, year)
    assert (claims.value, claims.precision, claims.recall) == pytest.approx((2 / 3, 2 / 3, 2 / 3))
    assert (claims.found, claims.gold) == (3, 3)


def test_too_little_overlap_is_no_match():
    # Three tokens are the gold's, of its seven and our three: F1 .6.
    assert figure("claims", claim(RAIN, "killed 12 people")).value == 0


def test_of_two_claims_in_one_place_only_the_closer_fits():
    whole, most = claim(RAIN, "rents rose by 9%", "rate"), claim(RAIN, "rents rose by 9", "money")
    assert figure("claims", most, whole).found == 2
    assert figure("kind", most, whole).value == 1


def test_kinds_are_judged_where_claims_fit():
    kind = figure("kind", claim(RAIN, "injured 30", "measure"), claim(RAIN, "rents rose by 9%", "rate"))
    assert (kind.value, kind.gold) == (0.5, 2)


def test_each_kind_has_its_own_figures():
    found = found_in_rain(claim(RAIN, "injured 30", "casualty"), claim(RAIN, "rents rose by 9%", "money"))
    kinds = measure([compare(rain(), found)]).kinds
    assert list(kinds) == [ClaimKind.CASUALTY, ClaimKind.MONEY, ClaimKind.RATE]
    casualty = kinds[ClaimKind.CASUALTY]
    assert (casualty.claims.precision, casualty.claims.recall) == (1, 0.5)
    assert casualty.claims.value == pytest.approx(2 / 3)
    assert (casualty.accuracy.value, casualty.accuracy.gold) == (1, 1)
    assert (kinds[ClaimKind.MONEY].claims.value, kinds[ClaimKind.MONEY].claims.precision) == (None, 0)
    assert (kinds[ClaimKind.RATE].claims.value, kinds[ClaimKind.RATE].claims.precision) == (0, None)


def test_a_quantity_needs_both_bounds_and_its_claim_does_not_matter():
    figures = [quantity(RAIN, "12", 12, 12), quantity(RAIN, "30", 30, None), quantity(RAIN, "by 9%", 9, 9, "approx")]
    found = found_in_rain(claim(RAIN, "What a year", quantities=figures))
    assert values((rain(), found))["quantity"] == pytest.approx(2 / 3)
    assert values((rain(), found))["quantity_modifier"] == pytest.approx(1 / 3)


def test_two_claims_that_share_a_figure_have_one_figure():
    shared = [
        claim(RAIN, words, quantities=[quantity(RAIN, "9%", 9, 9)]) for words in ("rents rose by 9%", "rose by 9%")
    ]
    assert figure("quantity", *shared).found == 1


@pytest.mark.parametrize(("source", "value"), [("Ada Lind", 1), ("Lind", 1), ("said", 0), ("Olva", 0), (None, 0)])
def test_a_source_may_be_named_in_part(source, value):
    assert figure("source", claim(RAIN, "rents rose by 9%", source=source)).value == value


def test_a_lone_article_names_nobody():
    assert figure("source", claim(RAIN, "rents rose by 9%", source="a")).found == 0


def test_what_a_person_marked_counts_as_scores():
    scores = [(at.checkable, at.checkworthiness) for at in rain().as_prediction().sentences]
    assert scores == [(1, 1), (1, 0.5), (0, 0)]


def test_sentences_count_when_both_ends_are_right():
    found = found_in_rain()
    first = found.sentences[0].model_copy(update={"end": found.sentences[0].end - 1})
    sentences = (first, *found.sentences[1:])
    assert values((rain(), found.model_copy(update={"sentences": sentences})))["sentences"] == pytest.approx(2 / 3)


def test_a_ranking_is_worth_what_stands_above():
    # The checkable sentences come second and third: (1/2 + 2/3) / 2.
    ranked = figure("checkable", scores=((0.6, 0), (0.2, 0), (0.9, 0)))
    assert (ranked.value, ranked.gold, ranked.chance) == pytest.approx((7 / 12, 2, 2 / 3))


def test_equal_scores_are_no_merit():
    assert figure("worthy", scores=((0, 0.5), (0, 0.5), (0, 0.5))).value == pytest.approx(1 / 3)


def test_half_a_score_says_checkable():
    decided = figure("checkable_f1", scores=((0.5, 0), (0.49, 0), (0.8, 0)))
    assert (decided.precision, decided.recall) == (0.5, 0.5)


def test_where_nothing_is_there_nothing_is_measured():
    empty = rain().model_copy(update={"sentences": rain().sentences[2:]})
    figures = values((empty, found_in_rain()))
    assert [name for name, value in figures.items() if value is not None] == ["sentences"]
    assert measure([compare(empty, found_in_rain())]).kinds == {}


def test_nothing_found_is_nought():
    figures = measure([compare(rain(), found_in_rain())]).figures
    assert (figures["claims"].value, figures["claims"].precision, figures["claims"].recall) == (0, None, 0)


def test_nothing_at_all_is_not_computable():
    assert set(values().values()) == {None}


@given(gold_articles())
def test_gold_against_itself_is_perfect(gold):
    measures = measure([compare(gold, gold.as_prediction())])
    assert set(values((gold, gold.as_prediction())).values()) <= {1.0, None}
    assert all(kind.claims.value == 1 for kind in measures.kinds.values())


@given(some.data())
def test_the_order_of_articles_does_not_matter(data):
    pairs = []
    for _ in range(3):
        gold = data.draw(gold_articles())
        pairs.append((gold, data.draw(predictions(gold.text))))
    assert values(*pairs) == values(*reversed(pairs))


@given(some.data())
def test_drawing_an_article_twice_is_having_it_twice(data):
    pairs = []
    for _ in range(2):
        gold = data.draw(gold_articles())
        pairs.append((gold, data.draw(predictions(gold.text))))
    # A single resample has no room for chance: its figure is the whole interval.
    resampled = measure([compare(*pair) for pair in pairs], [[2, 1]]).figures
    doubled = values(pairs[0], *pairs)
    for name in MEANINGS:
        assert resampled[name].interval == (None if doubled[name] is None else (doubled[name], doubled[name]))


@given(some.data())
def test_a_figure_lies_between_nought_and_one(data):
    gold = data.draw(gold_articles())
    assert all(value is None or 0 <= value <= 1 for value in values((gold, data.draw(predictions(gold.text)))).values())


def test_an_interval_leaves_out_the_tails():
    good = (rain(), rain().as_prediction())
    bad = (rain(), found_in_rain())
    resamples = [[1, 1]] * 94 + [[2, 0]] * 3 + [[0, 2]] * 3
    claims = measure([compare(*good), compare(*bad)], resamples).figures["claims"]
    assert claims.interval == (0, 1)
    resamples = [[1, 1]] * 96 + [[2, 0]] * 2 + [[0, 2]] * 2
    claims = measure([compare(*good), compare(*bad)], resamples).figures["claims"]
    assert claims.interval == (claims.value, claims.value) == pytest.approx((2 / 3, 2 / 3))


def test_one_article_has_no_interval():
    assert measure([compare(rain(), found_in_rain())], [[1], [1]]).figures["claims"].interval is None


@given(some.lists(some.tuples(some.integers(0, 30), some.integers(1, 9)), max_size=12), some.integers(0, 30))
def test_overlaps_are_those_that_asking_each_would_find(spans, start):
    places = [Place(start=at, end=at + length) for at, length in spans]
    asked = Place(start=start, end=start + 3)
    assert Overlaps(places).of(asked) == [number for number, at in enumerate(places) if at.overlaps(asked)]


def test_a_place_is_where_its_words_are():
    assert place(RAIN, "12 people") == Place(start=25, end=34)
