"""Every coefficient against published examples, against other programs, and where it cannot be computed."""

import json

import krippendorff
import numpy as np
import pytest

from tests.judging import examples, irrcac
from tests.judging.examples import of_counts, of_table, read
from tests.judging.measured import measure, values

DIGITS = {str(number): float(number) for number in range(6)}
LETTERS = {letter: float(place) for place, letter in enumerate("abcde")}


@pytest.mark.parametrize(
    ("ratings", "name", "value", "digits"),
    [
        # Krippendorff (2011), part C and D
        pytest.param(read(examples.KRIPPENDORFF), "krippendorff_alpha", 0.743, 3, id="Krippendorff 2011, nominal"),
        pytest.param(read(examples.KRIPPENDORFF), "krippendorff_alpha_ordinal", 0.815, 3, id="…, ordinal"),
        pytest.param(read(examples.KRIPPENDORFF), "krippendorff_alpha_interval", 0.849, 3, id="…, interval"),
        # Gwet (2014), with the same ratings: tables of his chapter on missing ratings
        pytest.param(read(examples.KRIPPENDORFF), "gwet_ac1", 0.77544, 5, id="Gwet 2014, AC1"),
        pytest.param(read(examples.KRIPPENDORFF), "fleiss_kappa", 0.76117, 5, id="Gwet 2014, Fleiss"),
        pytest.param(of_counts(examples.FLEISS), "fleiss_kappa", 0.430, 3, id="Fleiss 1971"),
        pytest.param(of_counts(examples.FLEISS), "percent", 0.556, 3, id="Fleiss 1971, agreement"),
        # kappam.fleiss of R's irr
        pytest.param(of_counts(examples.FLEISS), "fleiss_kappa", 0.4302445, 7, id="Fleiss 1971, by irr"),
        pytest.param(of_table(examples.BALANCED), "cohen_kappa", 0.70, 2, id="Feinstein 1990, balanced"),
        pytest.param(of_table(examples.SKEWED), "cohen_kappa", 0.32, 2, id="Feinstein 1990, skewed"),
        pytest.param(of_table(examples.PARADOX), "cohen_kappa", -0.0234, 4, id="Gwet 2008, the paradox of kappa"),
        pytest.param(of_table(examples.PARADOX), "gwet_ac1", 0.9408, 4, id="Gwet 2008, AC1"),
        # SAS, PROC FREQ, as statsmodels quotes it
        pytest.param(of_table([0, 4, 1, 0, 8, 0, 0, 1, 5], "123"), "cohen_kappa", 0.4842, 4, id="SAS"),
    ],
)
def test_published_examples(ratings, name, value, digits):
    numbers = all(one.label in DIGITS for one in ratings)
    found = values(measure(ratings, scale=DIGITS if numbers else None, figures=numbers))
    assert round(found[name], digits) == value


def test_fleiss_published_each_label_too():
    each = measure(of_counts(examples.FLEISS)).by_label
    kappas = [round(label.coefficients["fleiss_kappa"].value, 3) for label in each]
    assert kappas == [0.245, 0.245, 0.520, 0.471, 0.566]


@pytest.mark.parametrize("name", irrcac.TABLES)
def test_irrcac_says_the_same(name):
    said = json.loads(irrcac.FILE.read_text(encoding="utf-8"))[name]
    labels = {one.label for one in read(irrcac.TABLES[name])}
    scale = {label: place for label, place in (DIGITS | LETTERS).items() if label in labels}
    found = values(measure(read(irrcac.TABLES[name]), scale=scale))
    assert {key: found[key] for key in said} == pytest.approx(said, abs=1e-9)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize(("raters", "items", "missing"), [(2, 40, 0.0), (3, 25, 0.3), (7, 30, 0.6), (50, 12, 0.9)])
def test_the_package_krippendorff_says_the_same(seed, raters, items, missing):
    chance = np.random.default_rng(seed)
    truth = chance.integers(1, 6, items)
    table = np.where(chance.random((raters, items)) < 0.6, truth, chance.integers(1, 6, (raters, items))).astype(float)
    table[chance.random(table.shape) < missing] = np.nan
    rows = [" ".join("." if np.isnan(value) else f"{value:.0f}" for value in row) for row in table]
    found = values(measure(read(rows), scale=DIGITS, figures=True))
    for name, level in (("", "nominal"), ("_ordinal", "ordinal"), ("_interval", "interval")):
        expected = krippendorff.alpha(reliability_data=table, level_of_measurement=level)
        assert found[f"krippendorff_alpha{name}"] == pytest.approx(expected, abs=1e-9), level


def test_large_and_close_figures_lose_nothing():
    rows = ["1000000000.25 3 5e9", "1000000000.75 4 5e9"]
    table = np.array([[float(cell) for cell in row.split()] for row in rows])
    expected = krippendorff.alpha(reliability_data=table, level_of_measurement="interval")
    assert values(measure(read(rows), figures=True))["krippendorff_alpha_interval"] == pytest.approx(expected, abs=1e-9)
    tiny, huge = (read([f"1e{power} 3e{power}", f"2e{power} 3e{power}"]) for power in (-200, 200))
    assert values(measure(tiny, figures=True)) == pytest.approx(values(measure(huge, figures=True)))


def test_of_more_than_two_raters_kappa_is_the_mean_over_pairs_by_the_items_of_both():
    rows = ["a b a b a b", "a b a b b b", "b b a a . ."]
    ratings = read(rows)
    pairs = {pair.items: pair.cohen_kappa.value for pair in measure(ratings).by_pair}
    raters = [[one for one in ratings if one.rater != f"rater {left_out}"] for left_out in (2, 1, 0)]
    of_two = [values(measure(pair))["cohen_kappa"] for pair in raters]
    assert pairs[6] == pytest.approx(of_two[0])
    assert values(measure(ratings))["cohen_kappa"] == pytest.approx(np.average(of_two, weights=[6, 4, 4]))


def test_a_pair_without_a_kappa_is_left_out_of_the_mean_and_said_to_be():
    one, other, _ = pairs = measure(read(["a a a b", "a a a a", ". a a ."])).by_pair
    assert [pair.items for pair in pairs] == [4, 2, 2]
    assert one.cohen_kappa.value == 0
    assert (other.percent.value, other.cohen_kappa.value) == (1, None)
    assert "both gave the same label" in other.cohen_kappa.why


def test_a_label_apart_from_the_rest():
    a, b, c = measure(read(["a a b b c", "a b b b b"])).by_label
    assert [label.answers for label in (a, b, c)] == [3, 6, 1]
    assert [label.coefficients["percent"].value for label in (a, b, c)] == pytest.approx([2 / 3, 2 / 3, 0])
    assert a.coefficients["percent"].n == 2
    rest = values(measure(read(["a a x x x", "a x x x x"])))
    for name in ("fleiss_kappa", "krippendorff_alpha", "gwet_ac1"):
        assert a.coefficients[name].value == pytest.approx(rest[name])


def test_labels_on_one_place_of_the_scale_are_one_and_labels_without_a_place_do_not_count():
    ratings = read(["low mid high unproven low", "low half high low ."])
    scale = {"low": 1.0, "mid": 2.0, "half": 2.0, "high": 3.0}
    ordinal = measure(ratings, scale=scale).whole.coefficients["krippendorff_alpha_ordinal"]
    assert (ordinal.value, ordinal.n) == (1, 3)


@pytest.mark.parametrize(
    ("rows", "told", "why"),
    [
        pytest.param([], {}, "no item with two answers (there are no answers)", id="nothing"),
        pytest.param([". . .", ". . ."], {}, "no item with two answers (there are no answers)", id="all missing"),
        pytest.param(examples.ONE_RATER, {}, "no item with two answers (only one rater answered)", id="one rater"),
        pytest.param(examples.HARDLY_ANYTHING, {}, "no item with two answers", id="nobody met"),
        pytest.param(
            examples.ONE_LABEL, {"percent": 1}, "“a” is the only label given to items with two answers", id="one label"
        ),
    ],
)
def test_what_cannot_be_computed_says_why(rows, told, why):
    found = measure(read(rows), samples=50).whole.coefficients
    for name in ("percent", "cohen_kappa", "fleiss_kappa", "krippendorff_alpha", "gwet_ac1"):
        assert found[name].value == told.get(name)
        if name not in told:
            assert found[name].as_data() == {"value": None, "why": found[name].why}
            assert found[name].why.startswith(f"not computable: {why}")
    assert "no label has a place on a scale" in found["gwet_ac2"].why
    assert "no item with two figures" in found["krippendorff_alpha_interval"].why


def test_one_label_of_several_that_could_be_given_leaves_ac1():
    found = values(measure(read(examples.ONE_LABEL), labels=["a", "b"]))
    assert (found["gwet_ac1"], found["krippendorff_alpha"]) == (1, None)


def test_labels_that_could_be_given_count_for_ac1():
    few, many = (values(measure(read(examples.KRIPPENDORFF), labels=list(labels))) for labels in ("12345", "1234567"))
    assert many["gwet_ac1"] > few["gwet_ac1"]
    assert many["krippendorff_alpha"] == few["krippendorff_alpha"]


def test_too_many_comparisons_leave_out_what_needs_pairs(monkeypatch):
    monkeypatch.setattr("annotate.judging.agreement.parts.MOST_COMPARISONS", 10)
    found = measure(read(examples.KRIPPENDORFF))
    assert found.by_pair == ()
    assert "too many raters" in found.whole.coefficients["cohen_kappa"].why
    assert found.whole.coefficients["krippendorff_alpha"].value


def test_too_many_pairs_are_not_told_apart(monkeypatch):
    whole = measure(read(examples.KRIPPENDORFF))
    monkeypatch.setattr("annotate.judging.agreement.pairs.MOST_PAIRS", 5)
    cut = measure(read(examples.KRIPPENDORFF))
    assert (len(whole.by_pair), cut.by_pair, values(cut)) == (6, (), values(whole))


def test_too_many_labels_are_not_told_apart(monkeypatch):
    monkeypatch.setattr("annotate.judging.agreement.whole.MOST_LABELS", 2)
    found = measure(read(examples.KRIPPENDORFF))
    assert [label.label for label in found.by_label] == list(found.confusion.labels) == ["2", "3"]
    assert found.labels_left_out == 3
