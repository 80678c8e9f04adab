"""How factual and how check-worthy a sentence sounds to a model that learnt from debates."""

from math import sqrt
from typing import NamedTuple

from .features import read_features
from .weights import load_debate_weights
from .words import Tokens


class Leaning(NamedTuple):
    """Two log-odds: that a sentence states a fact, and that a fact-checker of debates would take it."""

    factual: float
    checkworthy: float


def lean(tokens: Tokens) -> Leaning:
    """Return which way the model leans on a sentence. Sums of integers: the same on every machine."""
    weights = load_debate_weights()
    signs, grams = read_features(tokens)
    factual, checkworthy = weights.intercepts
    for sign, count in signs.items():
        there, each = weights.signs.get(sign, _UNKNOWN)
        counted = min(count, weights.most_counted)
        factual += there[0] + counted * each[0]
        checkworthy += there[1] + counted * each[1]
    scale = sqrt(len(grams))
    known = [pair for pair in map(weights.grams.get, grams) if pair is not None]
    said_factual = sum([pair[0] for pair in known]) / scale
    said_checkworthy = sum([pair[1] for pair in known]) / scale
    return Leaning(weights.step * (factual + said_factual), weights.step * (checkworthy + said_checkworthy))


_UNKNOWN = ((0, 0), (0, 0))
