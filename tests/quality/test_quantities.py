"""Floors for figures."""

from tests.quality import DATA, needs_data
from tests.quality.quantities import measure


@needs_data
def test_figures_are_found_and_decoys_are_not():
    figures = measure(DATA)
    assert figures["right"] >= 93
    assert figures["decoys_hit"] <= 1
