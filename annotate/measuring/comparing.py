"""Lay what was found beside the gold, article by article."""

from collections.abc import Iterable
from typing import NamedTuple

from annotate.domain import GoldArticle, MarkedClaim, MarkedQuantity, Prediction

from .matching import Matching, match_claims, match_quantities


class Comparison(NamedTuple):
    """One article of the gold with what was found in it, and what of both fits together."""

    gold: GoldArticle
    found: Prediction
    claims: Matching[MarkedClaim]
    quantities: Matching[MarkedQuantity]


def compare(gold: GoldArticle, found: Prediction) -> Comparison:
    """Match the claims and the figures of an article; all offsets of both count its text."""
    return Comparison(
        gold,
        found,
        match_claims(gold.text, gold.claims, found.claims),
        match_quantities(_figures(gold.claims), _figures(found.claims)),
    )


def _figures(claims: Iterable[MarkedClaim]) -> tuple[MarkedQuantity, ...]:
    """Each figure of the claims once; two claims may share one."""
    return tuple({(figure.start, figure.end): figure for claim in claims for figure in claim.quantities}.values())
