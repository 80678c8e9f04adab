"""Floors for sources."""

from tests.quality import DATA, needs_data
from tests.quality.sources import measure


@needs_data
def test_sources_are_found():
    figures = measure(DATA)
    assert figures["f1"] >= 0.6
    assert figures["cases_found"] >= 21
