"""The floors that the two scores hold on other people's annotations."""

import pytest

from . import DATA, needs_data
from .worthiness import measure

pytestmark = needs_data

FLOORS = {
    "claimbuster_f1": 0.90,
    "checkthat_ap": 0.88,
    "babe_auc": 0.86,
    "babe_split_auc": 0.86,
}


@pytest.fixture(scope="module")
def figures():
    return measure(DATA)


@pytest.mark.parametrize("name", FLOORS)
def test_scores_hold_their_floor(figures, name):
    assert figures[name] >= FLOORS[name]
