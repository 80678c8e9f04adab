"""What differs is shown, where it stands, and nothing else is."""

from hypothesis import given
from hypothesis import strategies as some

from annotate.measuring import compare, find_differences
from tests.measuring.marks import RAIN, claim, found_in_rain, gold_articles, predictions, quantity, rain


def differences(*claims):
    """Return what differs, as short lines."""
    return [
        f"{at.what}: {RAIN[at.place.start : at.place.end]} ({at.gold} / {at.found})"
        for at in find_differences(compare(rain(), found_in_rain(*claims)))
    ]


def test_each_difference_is_told_once_in_reading_order():
    assert differences(
        claim(RAIN, "injured 30", "measure", quantities=[quantity(RAIN, "30", 30, 30, "approx")]),
        claim(RAIN, "rents rose by 9%", "rate", quantities=[quantity(RAIN, "9%", 9, None, "more_than")], hedged=True),
        claim(RAIN, "What a year"),
    ) == [
        "missed claim: The flood in Olva killed 12 people (casualty / )",
        "missed quantity: 12 people (12, exact / )",
        "wrong kind: injured 30 (casualty / measure)",
        "wrong modifier: 30 (30, exact / 30, approx)",
        "wrong source: rents rose by 9% (“Mayor Ada Lind” / no source)",
        "wrong hedge: rents rose by 9% (not hedged / hedged)",
        "missed quantity: 9% (9, exact / )",
        "extra quantity: 9% ( / low 9, high –, more_than)",
        "extra claim: What a year ( / event)",
    ]


def test_the_context_is_the_sentence():
    first = next(find_differences(compare(rain(), found_in_rain())))
    assert RAIN[first.context.start : first.context.end] == "The flood in Olva killed 12 people and injured 30."


@given(gold_articles())
def test_gold_does_not_differ_from_itself(gold):
    assert not list(find_differences(compare(gold, gold.as_prediction())))


@given(some.data())
def test_every_difference_lies_in_the_text(data):
    gold = data.draw(gold_articles())
    for at in find_differences(compare(gold, data.draw(predictions(gold.text)))):
        assert 0 <= at.context.start <= at.place.start < at.place.end <= at.context.end <= len(gold.text)
