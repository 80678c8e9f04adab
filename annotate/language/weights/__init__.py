"""What the shipped model learnt: plain numbers, read once. MODEL_CARD.md says from what, and by which command."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

TARGETS = ("factual", "checkworthy")
"""What the debate model answers, in the order of its weights."""

Pair = tuple[int, int]
"""A weight for each of TARGETS, in units of `DebateWeights.step`."""


class DebateWeights(NamedTuple):
    """
    Logistic regressions over grams and signs, one a target.

    A sign has two pairs: for being there at all, and for each time it occurs
    (`most_counted` times at most).
    """

    step: float
    most_counted: int
    intercepts: Pair
    signs: Mapping[str, tuple[Pair, Pair]]
    grams: Mapping[int, Pair]


class Calibration(NamedTuple):
    """Turns a sum of log-odds into the log-odds that annotators bear out."""

    slope: float
    intercept: float


class Calibrations(NamedTuple):
    """One calibration a score."""

    checkable: Calibration
    checkworthy: Calibration


@cache
def load_debate_weights() -> DebateWeights:
    """Return what was learnt from debates. Read from the package once; a package without it is broken and raises."""
    stored = _read("debate.json")
    signs = {sign: ((a, b), (c, d)) for sign, (a, b, c, d) in stored["signs"].items()}
    first, second = stored["intercepts"]
    pairs = zip(*(stored[target] for target in TARGETS), strict=True)
    grams = dict(zip(stored["grams"], pairs, strict=True))
    return DebateWeights(stored["step"], stored["most_counted"], (first, second), signs, grams)


@cache
def load_calibrations() -> Calibrations:
    """Return what annotated news says about the scores. Read from the package once."""
    stored = _read("news.json")
    return Calibrations(Calibration(**stored["checkable"]), Calibration(**stored["checkworthy"]))


def _read(name: str) -> Any:
    return json.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))
