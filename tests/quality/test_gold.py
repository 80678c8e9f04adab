"""The floors that splitting holds on articles that two people marked."""

import pytest

from . import DATA, needs_data
from .gold import measure

pytestmark = needs_data

# Sentence boundaries of the second set are those of nupunkt, so they are no measure of ours.
FLOORS = {
    "wikinews_dev/sentences": 0.97,
    "wikinews_dev/checkable": 0.93,
    "wikinews_dev/worthy": 0.68,
    "wikinews_dev/claims": 0.76,
    "wikinews_dev/kind": 0.84,
    "wikinews_dev/quantity": 0.88,
    "wikinews_dev/quantity_modifier": 0.87,
    "wikinews_dev/source": 0.84,
    "wikinews_dev/hedged": 0.75,
    "news_dev/checkable": 0.93,
    "news_dev/worthy": 0.68,
    "news_dev/claims": 0.76,
    "news_dev/kind": 0.84,
    "news_dev/quantity": 0.90,
    "news_dev/quantity_modifier": 0.87,
    "news_dev/source": 0.84,
    "news_dev/hedged": 0.75,
}


@pytest.fixture(scope="module")
def figures():
    return measure(DATA)


@pytest.mark.parametrize("name", FLOORS)
def test_splitting_holds_its_floor(figures, name):
    assert figures[name] >= FLOORS[name]
