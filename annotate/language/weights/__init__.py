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


class CutWeights(NamedTuple):
    """A logistic regression over what can be seen of a place, in units of `step`; from 0 on it is cut."""

    step: float
    intercept: int
    sights: Mapping[str, int]


class Calibration(NamedTuple):
    """Turns a sum of log-odds into the log-odds that annotators bear out."""

    slope: float
    intercept: float


class ClaimWeights(NamedTuple):
    """A logistic regression over the traits of a piece, and the debate model's log-odds of its sentence."""

    step: float
    intercept: int
    leaning: int
    traits: Mapping[str, int]


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
def load_cut_weights() -> CutWeights:
    """Return what annotated news says about where statements end. Read from the package once."""
    return CutWeights(**_read("cuts.json"))


@cache
def load_claim_weights() -> ClaimWeights:
    """Return what annotated news says about what is a claim. Read from the package once."""
    return ClaimWeights(**_read("claims.json"))


@cache
def load_calibration() -> Calibration:
    """Return what annotated news says about how far check-worthiness can be taken at its word."""
    return Calibration(**_read("checkworthy.json"))


def _read(name: str) -> Any:
    return json.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))
