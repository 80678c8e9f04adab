"""Measure what a splitter, or a second person, found in articles that a person marked. Pure: no input or output."""

from .comparing import Comparison, compare
from .differences import Difference, find_differences
from .figures import MEANINGS, Figure, KindFigures, Measures, measure

__all__ = [
    "MEANINGS",
    "Comparison",
    "Difference",
    "Figure",
    "KindFigures",
    "Measures",
    "compare",
    "find_differences",
    "measure",
]
