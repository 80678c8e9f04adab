"""How far the answers to a claim lie apart, so that the worst disputes are ruled on first."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from annotate.domain import Annotation, Taxonomy

from .figures import figures_apart
from .settle import last_words

_LEAST = 0.5  # of a step: two verdicts that share a place on the truth scale still differ


def disagreement(annotations: Sequence[Annotation], taxonomy: Taxonomy, tolerance: Decimal) -> float:
    """
    Return how far answers lie apart: 0 where all say the same, 1 where no two could differ more.

    It is the mean over pairs of reviewers' newest answers. Two verdicts that
    both have a place on the truth scale are as far apart as these places, as a
    share of the scale's length; any other two that differ are 1 apart. Two
    answers of one verdict are as far apart as their corrected figures, as a
    share of the larger one, 1 at most; figures within the tolerance agree.

    Args:
        taxonomy: says where verdicts stand on the truth scale.
        tolerance: as in `Policy.figure_tolerance`.
    """
    answers = last_words(annotations)
    apart = [_distance(one, other, taxonomy, tolerance) for one, other in combinations(answers, 2)]
    return sum(apart) / len(apart) if apart else 0.0


def _distance(one: Annotation, other: Annotation, taxonomy: Taxonomy, tolerance: Decimal) -> float:
    if one.verdict != other.verdict:
        return _between_verdicts(one.verdict or "", other.verdict or "", taxonomy)
    if one.corrected_figure is None or other.corrected_figure is None:
        return 0.0
    apart = figures_apart(one.corrected_figure, other.corrected_figure)
    return float(min(apart, Decimal(1))) if apart > tolerance else 0.0


def _between_verdicts(one: str, other: str, taxonomy: Taxonomy) -> float:
    places = {verdict.key: verdict.rating for verdict in taxonomy.verdicts if verdict.rating is not None}
    if one not in places or other not in places:
        return 1.0
    length = max(places.values()) - min(places.values())
    return max(abs(places[one] - places[other]), _LEAST) / length if length else 1.0
