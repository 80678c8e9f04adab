"""Laws of agreement: what must hold for any ratings, and for the intervals."""

from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as some

from annotate.judging.agreement import Rating
from tests.judging import examples
from tests.judging.examples import read
from tests.judging.measured import measure, values

LABELS = "abcd"
SCALE = {label: float(place) for place, label in enumerate(LABELS)}
NAMES = some.sampled_from(LABELS)
TABLES = some.dictionaries(
    some.tuples(some.integers(0, 7), some.integers(0, 4)), NAMES, max_size=40
)  # who said what of what


few = settings(max_examples=40)


def ratings_of(table):
    return [Rating(f"item {item}", f"rater {rater}", label) for (item, rater), label in table.items()]


def by_definition(ratings):
    """Work out percent, Fleiss, alpha and AC1 as slowly as they are defined, by pairs of answers."""
    items = {}
    for one in ratings:
        items.setdefault(one.item, []).append(one.label)
    several = [labels for labels in items.values() if len(labels) > 1]
    agreed = [[one == other for one, other in combinations(labels, 2)] for labels in several]
    percent = sum(sum(same) / len(same) for same in agreed) / len(several)
    used = sorted({label for labels in items.values() for label in labels})
    share = [sum(labels.count(label) / len(labels) for labels in items.values()) / len(items) for label in used]
    fleiss = sum(part**2 for part in share)
    ac1 = sum(part * (1 - part) for part in share) / (len(used) - 1) if len(used) > 1 else 1
    pairable = [label for labels in several for label in labels]
    seen = sum(
        2 * sum(one != other for one, other in combinations(labels, 2)) / (len(labels) - 1) for labels in several
    )
    chance = sum(one != other for one in pairable for other in pairable) / (len(pairable) - 1)
    return {
        "percent": percent,
        "fleiss_kappa": (percent - fleiss) / (1 - fleiss) if len(used) > 1 else None,
        "krippendorff_alpha": 1 - seen / chance if chance else None,
        "gwet_ac1": (percent - ac1) / (1 - ac1) if len(used) > 1 else None,
    }


@few
@given(TABLES)
def test_each_coefficient_is_what_its_definition_says(table):
    ratings = ratings_of(table)
    assume(any(one.item == other.item for one, other in combinations(ratings, 2)))
    expected, found = by_definition(ratings), values(measure(ratings))
    assert {name: found[name] for name in expected} == pytest.approx(expected, abs=1e-9)


@few
@given(TABLES, some.permutations(range(8)), some.permutations(range(5)), some.randoms(use_true_random=False))
def test_names_and_order_of_items_and_raters_do_not_matter(table, items, raters, chance):
    renamed = ratings_of({(items[item], raters[rater]): label for (item, rater), label in table.items()})
    chance.shuffle(renamed)
    before, after = (values(measure(ratings, scale=SCALE)) for ratings in (ratings_of(table), renamed))
    assert after == pytest.approx(before, abs=1e-9)


@few
@given(TABLES, some.permutations(LABELS))
def test_names_of_labels_do_not_matter(table, names):
    other = dict(zip(LABELS, names, strict=True))
    renamed = ratings_of({who: other[label] for who, label in table.items()})
    scale = {other[label]: place for label, place in SCALE.items()}
    before, after = values(measure(ratings_of(table), scale=SCALE)), values(measure(renamed, scale=scale))
    assert after == pytest.approx(before, abs=1e-9)


@few
@given(TABLES)
def test_turning_the_scale_round_changes_nothing(table):
    turned = {label: -place for label, place in SCALE.items()}
    before, after = (values(measure(ratings_of(table), scale=scale)) for scale in (SCALE, turned))
    assert after == pytest.approx(before, abs=1e-9)


@few
@given(TABLES)
def test_every_value_lies_in_its_bounds_and_so_does_its_interval(table):
    ratings = ratings_of(table)
    alone = any(sum(other.item == one.item for other in ratings) == 1 for one in ratings)
    # What single answers say of chance can be more than those that are compared hold; then these two fall below -1.
    least = {"percent": 0} | (dict.fromkeys(("fleiss_kappa", "gwet_ac2"), -99) if alone else {"gwet_ac2": -99})
    for name, at in measure(ratings, scale=SCALE, samples=40).whole.coefficients.items():
        told = [bound for bound in (at.value, at.low, at.high) if bound is not None]
        assert bool(told) == (not at.why)
        assert all(least.get(name, -1) - 1e-9 <= bound <= 1 for bound in told), name
        assert at.low is None or at.low <= at.high


@few
@given(some.lists(some.tuples(NAMES, some.integers(2, 5)), min_size=2, max_size=12))
def test_perfect_agreement_is_1_whatever_is_drawn(items):
    assume(len({label for label, _ in items}) > 1)
    ratings = [
        Rating(f"item {n}", f"rater {r}", label) for n, (label, raters) in enumerate(items) for r in range(raters)
    ]
    for at in measure(ratings, scale=SCALE, figures=False, samples=30).whole.coefficients.values():
        assert at.value is None or (at.value, at.low or 1, at.high or 1) == (1, 1, 1)


@few
@given(TABLES)
def test_an_answer_nobody_can_be_compared_with_leaves_alpha_and_percent_alone(table):
    alone = [*ratings_of(table), Rating("item alone", "rater 0", "d")]
    before, after = values(measure(ratings_of(table), labels=LABELS)), values(measure(alone, labels=LABELS))
    for name in ("percent", "krippendorff_alpha", "cohen_kappa"):
        assert after[name] == pytest.approx(before[name], abs=1e-12)


@few
@given(some.lists(some.tuples(*[some.integers(-50, 50)] * 2), min_size=2, max_size=20), some.integers(1, 9))
def test_figures_may_be_counted_from_elsewhere_and_in_other_units(pairs, unit):
    def alpha(change):
        ratings = [
            Rating(f"item {n}", f"rater {r}", str(change(one)))
            for n, pair in enumerate(pairs)
            for r, one in enumerate(pair)
        ]
        return values(measure(ratings, figures=True))["krippendorff_alpha_interval"]

    assert alpha(lambda one: unit * one + 7) == pytest.approx(alpha(lambda one: one), abs=1e-9)


@few
@given(TABLES, some.integers(0, 2**32))
def test_the_same_seed_gives_the_same_intervals_whatever_the_order_of_the_answers(table, seed):
    ratings = ratings_of(table)
    once, again = (measure(order, samples=60, seed=seed).as_data() for order in (ratings, ratings[::-1]))
    assert once == again


def test_other_seeds_give_other_intervals_and_the_same_values():
    one, other = (measure(read(examples.GWET_SCORES), samples=200, seed=seed) for seed in (1, 2))
    assert values(one) == values(other)
    assert one.as_data() != other.as_data()


def test_an_interval_is_narrower_with_more_items():
    def width(times):
        rows = [" ".join([row] * times) for row in examples.GWET_SCORES]
        alpha = measure(read(rows), samples=400).whole.coefficients["krippendorff_alpha"]
        return alpha.high - alpha.low

    assert 1.5 < width(1) / width(4) < 2.7  # by theory 2


def test_an_interval_holds_the_value_about_as_often_as_it_says():
    """Of many sets of 60 items drawn from a world with a known agreement, about 95 in 100 intervals hold it."""
    from random import Random

    chance, held = Random(7), 0
    for number in range(200):
        pairs = [
            (label := chance.choice("ab"), label if chance.random() < 0.7 else chance.choice("ab")) for _ in range(60)
        ]
        ratings = read([" ".join(one) for one in zip(*pairs, strict=True)])
        percent = measure(ratings, samples=200, seed=number).whole.coefficients["percent"]
        held += percent.low <= 0.85 <= percent.high
    assert 180 <= held <= 198


def test_without_samples_there_are_no_intervals():
    assert {at.low for at in measure(read(examples.KRIPPENDORFF), samples=0).whole.coefficients.values()} == {None}


def test_a_single_item_has_no_interval():
    percent = measure(read(["a", "b"]), samples=100).whole.coefficients["percent"]
    assert (percent.value, percent.low, percent.high, percent.n) == (0, None, None, 1)
