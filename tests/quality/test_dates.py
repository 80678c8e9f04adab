"""Floors for dates."""

from tests.quality import DATA, needs_data
from tests.quality.dates import measure


@needs_data
def test_dates_are_found_and_resolved():
    figures = measure(DATA)
    assert figures["right"] >= 24
    assert figures["extra"] <= 2
