"""What is counted in one article; figures are made of such counts over many."""

from collections.abc import Mapping
from typing import NamedTuple

from annotate.domain import ClaimKind, GoldProblem, MarkedClaim

from .comparing import Comparison
from .matching import same_source, source_words
from .overlaps import Overlaps

CHECKABLE = 0.5
"""From this score on a sentence counts as found checkable."""
WORTHY = 2
"""Gold sentences with this worth should be ranked first."""


class Hits(NamedTuple):
    """How many were found rightly, how many were found, and how many there are in the gold."""

    hit: int
    found: int
    gold: int


class Scored(NamedTuple):
    """The score a gold sentence got, and whether it is one of those to be ranked first."""

    score: float
    wanted: bool


class Tally(NamedTuple):
    """The counts of one article by the name of their figure, those by kind, and its sentences by each ranking."""

    hits: Mapping[str, Hits]
    kinds: Mapping[tuple[str, ClaimKind], Hits]
    ranked: Mapping[str, tuple[Scored, ...]]


def tally(comparison: Comparison) -> Tally:
    """Count an article."""
    checkable, worthy = _rank(comparison)
    return Tally(
        {
            "sentences": _sentences(comparison),
            "checkable_f1": _decide(checkable),
            "claims": _all(comparison),
            "kind": _accuracy(comparison.claims.pairs),
            **_quantities(comparison),
            "source": _sources(comparison),
            "hedged": _hedges(comparison),
        },
        {(name, kind): hits for kind in ClaimKind for name, hits in _of_kind(comparison, kind).items()},
        {"checkable": checkable, "worthy": worthy},
    )


def _sentences(comparison: Comparison) -> Hits:
    gold, found = (
        {(sentence.start, sentence.end) for sentence in side.sentences} for side in (comparison.gold, comparison.found)
    )
    return Hits(len(gold & found), len(found), len(gold))


def _rank(comparison: Comparison) -> tuple[tuple[Scored, ...], tuple[Scored, ...]]:
    """Give each gold sentence the highest scores of the found ones that overlap it."""
    found = comparison.found.sentences
    near = Overlaps(found)
    checkable, worthy = [], []
    for sentence in comparison.gold.sentences:
        seen = [found[number] for number in near.of(sentence)]
        checkable.append(Scored(max((at.checkable for at in seen), default=0.0), sentence.checkable))
        worthy.append(Scored(max((at.checkworthiness for at in seen), default=0.0), sentence.worthy == WORTHY))
    return tuple(checkable), tuple(worthy)


def _decide(ranked: tuple[Scored, ...]) -> Hits:
    found = [sentence.wanted for sentence in ranked if sentence.score >= CHECKABLE]
    return Hits(sum(found), len(found), sum(sentence.wanted for sentence in ranked))


def _all(comparison: Comparison) -> Hits:
    pairs, missed, extra = comparison.claims
    return Hits(len(pairs), len(pairs) + len(extra), len(pairs) + len(missed))


def _accuracy(pairs: tuple[tuple[MarkedClaim, MarkedClaim], ...]) -> Hits:
    """A share is an F1 over pairs: as many found as there are."""
    return Hits(sum(gold.kind == found.kind for gold, found in pairs), len(pairs), len(pairs))


def _of_kind(comparison: Comparison, kind: ClaimKind) -> dict[str, Hits]:
    pairs = tuple(pair for pair in comparison.claims.pairs if pair[0].kind == kind)
    right = _accuracy(pairs)
    found, gold = (sum(claim.kind == kind for claim in side.claims) for side in (comparison.found, comparison.gold))
    return {"claims": Hits(right.hit, found, gold), "kind": right}


def _quantities(comparison: Comparison) -> dict[str, Hits]:
    pairs, missed, extra = comparison.quantities
    found, gold = len(pairs) + len(extra), len(pairs) + len(missed)
    exact = sum(one.modifier == other.modifier for one, other in pairs)
    return {"quantity": Hits(len(pairs), found, gold), "quantity_modifier": Hits(exact, found, gold)}


def _sources(comparison: Comparison) -> Hits:
    text = comparison.gold.text
    sure = [pair for pair in comparison.claims.pairs if GoldProblem.WRONG_SOURCE not in pair[0].problems]
    named = [tuple(source_words(text, claim.source) for claim in pair) for pair in sure]
    return Hits(
        sum(same_source(gold, found) for gold, found in named),
        sum(bool(found) for _, found in named),
        sum(bool(gold) for gold, _ in named),
    )


def _hedges(comparison: Comparison) -> Hits:
    pairs = comparison.claims.pairs
    return Hits(
        sum(gold.hedged and found.hedged for gold, found in pairs),
        sum(found.hedged for _, found in pairs),
        sum(gold.hedged for gold, _ in pairs),
    )
