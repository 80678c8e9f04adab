"""How surely a stretch states something that can be checked, how early a desk would check it, and why."""

from collections.abc import Iterable, Sequence
from math import exp
from typing import NamedTuple

from annotate.domain import ClaimKind, Quantity

from .debate import lean
from .readings import Reading
from .signs import Setting, find_signs
from .stakes import weigh_stakes
from .traits import see_traits
from .weights import Calibration, load_calibration, load_claim_weights
from .words import Stretch, read_tokens


class Worth(NamedTuple):
    """Two scores in 0..1 and the reasons for them, in words, the gravest first."""

    checkable: float
    checkworthiness: float
    reasons: tuple[str, ...]


class SentenceScores(NamedTuple):
    """How checkable and how check-worthy a bare sentence is, both in 0..1."""

    checkable: float
    checkworthiness: float


def weigh(reading: Reading, piece: Stretch, kind: ClaimKind, quantities: Sequence[Quantity], setting: Setting) -> Worth:
    """Return how checkable and how worth checking a piece of a sentence is."""
    tokens = reading.tokens[piece.start : piece.end]
    signs = list(find_signs(tokens, quantities, setting))
    words = setting.frame.union([token.lower for token in tokens])
    stakes = list(weigh_stakes(words, kind, quantities, hedged=setting.hedged, sourced=setting.sourced))
    checkable = _sum_up(reading, see_traits(reading, piece, setting, signs))
    checkworthy = sum(weight for _, weight in stakes) + _DEBATE_SHARE * setting.leaning.checkworthy
    return Worth(
        round(_probability(checkable), _DIGITS),
        _calibrated(checkworthy + _CHECKABLE_SHARE * checkable, load_calibration()),
        _in_order(stakes, signs, setting.leaning.factual),
    )


def how_checkable(reading: Reading, piece: Stretch, quantities: Sequence[Quantity], setting: Setting) -> float:
    """Return how checkable a piece seems before its sentence is parsed."""
    signs = list(find_signs(reading.tokens[piece.start : piece.end], quantities, setting))
    return round(_probability(_sum_up(reading, see_traits(reading, piece, setting, signs))), _DIGITS)


def score_sentence(text: str) -> SentenceScores:
    """
    Return the scores of a sentence on its own, without an article around it.

    This is the view of the model alone, which knows debates. A sentence in an
    article has more to go by: its figures, its kind, its speaker.
    """
    factual, checkworthy = lean(read_tokens(text, 0, len(text)))
    return SentenceScores(round(_probability(factual), _DIGITS), round(_probability(checkworthy), _DIGITS))


# What the model says counts for less than what the rules see: debates are not news.
_DEBATE_SHARE = 0.25
_CHECKABLE_SHARE = 0.1
_DIGITS = 4
# Below these log-odds the model's view is a reason of its own, unless the rules know better what it is.
_OPINIONATED = -1.5
_TOLD_APART = frozenset({"opinion", "question", "prediction", "promise", "demand", "condition", "boilerplate"})
# Whoever reads the first needs no second.
_PLAINER = {"casualty figure": "figure", "sum of money": "figure", "rate or trend": "figure", "large figure": "figure"}


def _sum_up(reading: Reading, traits: Iterable[str]) -> float:
    """Return the log-odds of a piece being a claim."""
    weights = load_claim_weights()
    evidence = weights.intercept + sum(weights.traits.get(trait, 0) for trait in traits)
    return weights.step * (evidence + weights.leaning * reading.leaning.factual)


def _in_order(stakes: Iterable[tuple[str, float]], signs: Sequence[str], factual: float) -> tuple[str, ...]:
    """The reasons, each once: what is at stake, then what makes it checkable, then how it sounds."""
    reasons = [reason for reason, _ in sorted(stakes, key=lambda stake: -stake[1])]
    reasons += signs
    if factual < _OPINIONATED and _TOLD_APART.isdisjoint(reasons):
        reasons.append("sounds like opinion")
    plainer = {plain for told, plain in _PLAINER.items() if told in reasons}
    return tuple(dict.fromkeys(reason for reason in reasons if reason not in plainer)) or ("plain statement",)


def _calibrated(evidence: float, calibration: Calibration) -> float:
    return round(_probability(calibration.slope * evidence + calibration.intercept), _DIGITS)


def _probability(log_odds: float) -> float:
    """Turn log-odds into a probability; beyond ±30 nothing changes within the digits kept."""
    return 1 / (1 + exp(-min(max(log_odds, -30.0), 30.0)))
