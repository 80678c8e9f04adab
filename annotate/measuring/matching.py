"""When two marks mean the same: claims, figures and sources, pair by pair."""

import math
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Generic, NamedTuple, TypeVar

from annotate.domain import MarkedClaim, MarkedQuantity, Place

from .overlaps import Overlaps

SAME_CLAIM = 0.7
"""Two claims are the same when their word tokens overlap with an F1 of at least this."""
SAME_SOURCE = 0.5
"""The same for the words of two sources."""

# A word may hold stops and apostrophes ("1.2", "Olva's"); the signs of money and per cent count as words.
_TOKEN = re.compile(r"[%$£€]|\w++(?:[.,'’]\w++)*+")
_WORD = re.compile(r"\w++")
_EMPTY_WORDS = frozenset({"a", "an", "the", "s"})  # "s" is what is left of "Olva's"

Mark = TypeVar("Mark", bound=Place)


class Matching(NamedTuple, Generic[Mark]):
    """Marks of the gold (first of a pair) and of whoever is measured: those that fit, and those left over."""

    pairs: tuple[tuple[Mark, Mark], ...]
    missed: tuple[Mark, ...]
    extra: tuple[Mark, ...]


def match_claims(text: str, gold: Sequence[MarkedClaim], found: Sequence[MarkedClaim]) -> Matching[MarkedClaim]:
    """
    Match claims one to one, the best overlap first.

    Two fit when they share a character and their tokens overlap with F1 ≥ `SAME_CLAIM`; among equals the earlier wins.
    """
    gold_tokens, found_tokens = ([_tokens(text, claim) for claim in claims] for claims in (gold, found))
    near = Overlaps(found)
    candidates = [
        (-_overlap(gold_tokens[one], found_tokens[other]), one, other)
        for one, claim in enumerate(gold)
        for other in near.of(claim)
    ]
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for closeness, one, other in sorted(candidates):
        if -closeness >= SAME_CLAIM and one not in partner and other not in taken:
            partner[one] = other
            taken.add(other)
    return _sort_out(gold, found, partner)


def match_quantities(gold: Sequence[MarkedQuantity], found: Sequence[MarkedQuantity]) -> Matching[MarkedQuantity]:
    """Match figures one to one, in reading order: two fit when they overlap and both bounds are equal."""
    near = Overlaps(found)
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for one, quantity in enumerate(gold):
        for other in near.of(quantity):
            if other not in taken and _same_bounds(quantity, found[other]):
                partner[one] = other
                taken.add(other)
                break
    return _sort_out(gold, found, partner)


def source_words(text: str, source: Place | None) -> frozenset[str]:
    """Return the words that name a source, without articles; none when there is no source."""
    if source is None:
        return frozenset()
    return frozenset(word.lower() for word in _WORD.findall(text[source.start : source.end])) - _EMPTY_WORDS


def same_source(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether the words of two sources name the same one."""
    return _overlap(one, other) >= SAME_SOURCE


def _tokens(text: str, place: Place) -> frozenset[tuple[int, int]]:
    return frozenset(token.span() for token in _TOKEN.finditer(text, place.start, place.end))


def _overlap(one: frozenset[object], other: frozenset[object]) -> float:
    shared = len(one & other)
    return 2 * shared / (len(one) + len(other)) if shared else 0.0


def _same_bounds(one: MarkedQuantity, other: MarkedQuantity) -> bool:
    return _same_number(one.low, other.low) and _same_number(one.high, other.high)


def _same_number(one: Decimal | None, other: Decimal | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)


def _sort_out(gold: Sequence[Mark], found: Sequence[Mark], partner: dict[int, int]) -> Matching[Mark]:
    taken = set(partner.values())
    return Matching(
        tuple((gold[one], found[other]) for one, other in sorted(partner.items())),
        tuple(mark for number, mark in enumerate(gold) if number not in partner),
        tuple(mark for number, mark in enumerate(found) if number not in taken),
    )
