"""Where the gold says only what is wrong, what else is found counts neither for nor against."""

from typing import Any

from annotate.domain import GoldArticle, Prediction
from annotate.measuring import compare, find_differences, measure
from tests.measuring.golds import BRIDGE, at, bridge, claim, quantity


def gold(*problems: str) -> GoldArticle:
    """Return the gold about the bridge, in which something is wrong with who was killed."""
    article = bridge()
    article["sentences"][0]["claims"][1]["problems"] = list(problems)
    return GoldArticle.model_validate(article, strict=False)


def found(*claims: dict[str, Any]) -> Prediction:
    whole = bridge()
    return Prediction.model_validate({"doc": "bridge", "sentences": whole["sentences"], "claims": claims}, strict=False)


FELL = claim(BRIDGE, "A bridge fell on Sunday", "event")
KILLED = claim(BRIDGE, "killed 12 people", "casualty", quantity(BRIDGE, "12 people", 12, "person"))
LONG = claim(BRIDGE, "It was 90 metres long", "measure", quantity(BRIDGE, "90 metres", 90, "metre"))


def figures(wanted: GoldArticle, *claims: dict[str, Any]) -> dict[str, tuple[float | None, int | None, int]]:
    measures = measure([compare(wanted, found(*claims))])
    return {name: (figure.precision, figure.found, figure.gold) for name, figure in measures.figures.items()}


def test_a_claim_that_is_cut_as_badly_as_before_is_a_mistake():
    measured = figures(gold("badly_split"), FELL, KILLED, LONG)
    assert measured["claims"] == (2 / 3, 3, 2)
    (difference,) = find_differences(compare(gold("badly_split"), found(FELL, KILLED, LONG)))
    assert (difference.what, difference.place.start) == ("extra claim", at(BRIDGE, "killed 12 people")["start"])


def test_another_cut_or_none_is_neither_right_nor_wrong():
    other = claim(BRIDGE, "12 people", "casualty", quantity(BRIDGE, "12 people", 13, "person"))
    for claims in ((FELL, LONG), (FELL, other, LONG)):
        measured = figures(gold("badly_split"), *claims)
        assert measured["claims"] == (1, 2, 2)
        assert measured["quantity"] == (1, 1, 1)
        assert list(find_differences(compare(gold("badly_split"), found(*claims)))) == []


def test_a_cut_that_fits_a_neighbour_counts_there():
    longer = claim(BRIDGE, "A bridge fell on Sunday and killed", "event")
    assert figures(gold("badly_split"), longer, LONG)["claims"] == (1, 2, 2)


def test_figures_of_a_claim_with_a_wrong_figure_are_not_compared():
    wrong = claim(BRIDGE, "killed 12 people", "casualty", quantity(BRIDGE, "12 people", 13, "person"))
    measured = figures(gold("wrong_figure"), FELL, wrong, LONG)
    assert (measured["claims"], measured["quantity"]) == ((1, 3, 3), (1, 1, 1))
    assert figures(gold(), FELL, wrong, LONG)["quantity"] == (0.5, 2, 2)


def test_the_source_of_a_claim_with_a_wrong_source_is_not_compared():
    sourced = KILLED | {"source": at(BRIDGE, "A bridge")}
    assert figures(gold("wrong_source"), FELL, sourced, LONG)["source"] == (None, 0, 0)
    assert figures(gold(), FELL, sourced, LONG)["source"] == (0, 1, 0)
    assert list(find_differences(compare(gold("wrong_source"), found(FELL, sourced, LONG)))) == []


def test_gold_agrees_with_itself():
    for problems in ((), ("badly_split",), ("wrong_figure", "wrong_source")):
        wanted = gold(*problems)
        comparison = compare(wanted, wanted.as_prediction())
        assert list(find_differences(comparison)) == []
        assert measure([comparison]).figures["claims"].value == 1
