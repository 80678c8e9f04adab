"""What was missed, what is too much, and what was read otherwise, each with its place in the text."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from annotate.domain import GoldProblem, MarkedClaim, MarkedQuantity, Place

from .comparing import Comparison
from .matching import same_source, source_words
from .overlaps import Overlaps

_AROUND = 80  # code points, where no gold sentence says how far the context reaches
_LONGEST_CONTEXT = 300  # on each side of the mark
_MOST_DIGITS = 30


class Difference(NamedTuple):
    """
    One thing on which gold and found differ.

    `place` is what is marked: the gold's where there is one. `context` is its
    sentence. `gold` and `found` say how each side read it, in words; either is
    empty where that side marked nothing.
    """

    doc: str
    what: str
    place: Place
    context: Place
    gold: str
    found: str


def find_differences(comparison: Comparison) -> Iterator[Difference]:
    """Yield the differences in one article, in reading order."""
    gold = comparison.gold
    near = Overlaps(gold.sentences)
    for what, place, wanted, seen in sorted(_differ(comparison), key=lambda difference: difference[1].start):
        over = [gold.sentences[number] for number in near.of(place)]
        yield Difference(gold.doc, what, place, _context(len(gold.text), place, over), wanted, seen)


_Differing = tuple[str, Place, str, str]


def _differ(comparison: Comparison) -> Iterator[_Differing]:
    text, claims, quantities = comparison.gold.text, comparison.claims, comparison.quantities
    for claim in claims.missed:
        yield "missed claim", claim, _kind(claim), ""
    for claim in claims.extra:
        yield "extra claim", claim, "", _kind(claim)
    for gold, found in claims.pairs:
        yield from _differ_in_claim(text, gold, found)
    for quantity in quantities.missed:
        yield "missed quantity", quantity, _bounds(quantity), ""
    for quantity in quantities.extra:
        yield "extra quantity", quantity, "", _bounds(quantity)
    for one, other in quantities.pairs:
        if one.modifier != other.modifier:
            yield "wrong modifier", one, _bounds(one), _bounds(other)


def _differ_in_claim(text: str, gold: MarkedClaim, found: MarkedClaim) -> Iterator[_Differing]:
    if gold.kind != found.kind:
        yield "wrong kind", gold, _kind(gold), _kind(found)
    named, seen = source_words(text, gold.source), source_words(text, found.source)
    is_sure = GoldProblem.WRONG_SOURCE not in gold.problems
    if is_sure and (named or seen) and not same_source(named, seen):
        yield "wrong source", gold, _source(text, gold), _source(text, found)
    if gold.hedged != found.hedged:
        yield "wrong hedge", gold, _hedge(gold), _hedge(found)


def _context(length: int, place: Place, sentences: Sequence[Place]) -> Place:
    """Return the gold sentences around a place, or some of the text, but never pages of it."""
    start = min((sentence.start for sentence in sentences), default=place.start - _AROUND)
    end = max((sentence.end for sentence in sentences), default=place.end + _AROUND)
    return Place(
        start=max(0, min(place.start, start), place.start - _LONGEST_CONTEXT),
        end=min(length, max(place.end, end), place.end + _LONGEST_CONTEXT),
    )


def _kind(claim: MarkedClaim) -> str:
    return claim.kind.value if claim.kind else "no kind"


def _hedge(claim: MarkedClaim) -> str:
    return "hedged" if claim.hedged else "not hedged"


def _source(text: str, claim: MarkedClaim) -> str:
    return f"“{text[claim.source.start : claim.source.end]}”" if claim.source else "no source"


def _bounds(quantity: MarkedQuantity) -> str:
    """The gold's own words for bounds: “low 12, high –, at_least”."""
    low, high = _number(quantity.low), _number(quantity.high)
    modifier = quantity.modifier.value if quantity.modifier else "no modifier"
    return f"{low}, {modifier}" if low == high else f"low {low}, high {high}, {modifier}"


def _number(bound: Decimal | None) -> str:
    if bound is None:
        return "–"
    return f"{bound:f}" if abs(bound.adjusted()) <= _MOST_DIGITS else str(bound)
