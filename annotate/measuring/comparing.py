"""Lay what was found beside the gold, article by article."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from annotate.domain import GoldArticle, GoldProblem, MarkedClaim, MarkedQuantity, Prediction

from .matching import Matching, match_claims, match_quantities
from .overlaps import Overlaps


class Comparison(NamedTuple):
    """One article of the gold with what was found in it, and what of both fits together."""

    gold: GoldArticle
    found: Prediction
    claims: Matching[MarkedClaim]
    quantities: Matching[MarkedQuantity]


def compare(gold: GoldArticle, found: Prediction) -> Comparison:
    """
    Match the claims and the figures of an article; all offsets of both count its text.

    Where the gold says that a claim is badly split, or its figure wrong, it does not know what is right: such claims
    and figures are left out on both sides, but for a claim that was found cut in just that way.
    """
    doubted = [claim for claim in gold.claims if GoldProblem.BADLY_SPLIT in claim.problems]
    gold = _without(gold, doubted)
    claims = match_claims(gold.text, gold.claims, found.claims)
    excused = _excused(claims.extra, doubted)
    claims = claims._replace(extra=tuple(claim for claim in claims.extra if claim not in excused))
    found = found.model_copy(update={"claims": tuple(claim for claim in found.claims if claim not in excused)})
    misread = Overlaps([claim for claim in gold.claims if GoldProblem.WRONG_FIGURE in claim.problems] + doubted)
    figures = ([figure for figure in _figures(side) if not misread.of(figure)] for side in (gold.claims, found.claims))
    return Comparison(gold, found, claims, match_quantities(*figures))


def _without(gold: GoldArticle, claims: Collection[MarkedClaim]) -> GoldArticle:
    if not claims:
        return gold
    sentences = tuple(
        sentence.model_copy(update={"claims": tuple(claim for claim in sentence.claims if claim not in claims)})
        for sentence in gold.sentences
    )
    return gold.model_copy(update={"sentences": sentences})


def _excused(extra: Iterable[MarkedClaim], doubted: Collection[MarkedClaim]) -> list[MarkedClaim]:
    """Return the claims that stand where nobody knows the right ones; a claim cut as badly as before is not excused."""
    near, cuts = Overlaps(list(doubted)), {(claim.start, claim.end) for claim in doubted}
    return [claim for claim in extra if near.of(claim) and (claim.start, claim.end) not in cuts]


def _figures(claims: Iterable[MarkedClaim]) -> tuple[MarkedQuantity, ...]:
    """Each figure of the claims once; two claims may share one."""
    return tuple({(figure.start, figure.end): figure for claim in claims for figure in claim.quantities}.values())
