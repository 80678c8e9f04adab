"""Find earlier rulings on similar claims, for an adjudicator to read. They decide nothing."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt
from typing import NamedTuple

from annotate.domain import Adjudication, Claim, Precedent

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_COMMON_WORDS = (
    "a an and are as at be been but by for from had has have he her his in into is it its no not of on or over said "
    "says she so some than that the their them there these they this to up was were what when which who will with"
)
_COMMON = frozenset(_COMMON_WORDS.split())
_NAMED_WORDS = 3
_LEAST = 0.15
"""Below, two claims share a common word or so, which helps nobody."""


class RuledClaim(NamedTuple):
    """A claim with the ruling that stands on it."""

    claim_id: str
    claim: Claim
    ruling: Adjudication


class Precedents:
    """
    The rulings of a desk, by the words of their claims.

    Similarity is the cosine between the words of two wordings, each word
    weighed by how rare it is among the ruled claims (TF-IDF: Salton and
    Buckley 1988), halved where the claims share neither their kind nor the
    unit of a figure.
    """

    def __init__(self, ruled: Iterable[RuledClaim]) -> None:
        self._ruled = list(ruled)
        counted = [_words(each.claim) for each in self._ruled]
        self._known_in = Counter(word for words in counted for word in words)
        self._having: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, words in enumerate(counted):
            for word, weight in self._weigh(words).items():
                self._having[word].append((place, weight))

    def like(self, claim_id: str, claim: Claim, most: int = 3) -> tuple[Precedent, ...]:
        """Return the rulings on the claims most like this one, itself left out; the most similar first."""
        shared: dict[int, dict[str, float]] = defaultdict(dict)
        for word, weight in self._weigh(_words(claim)).items():
            for place, theirs in self._having.get(word, ()):
                shared[place][word] = weight * theirs
        found = [
            _compare(claim, self._ruled[place], words)
            for place, words in shared.items()
            if sum(words.values()) >= _LEAST and self._ruled[place].claim_id != claim_id
        ]
        alike = [precedent for precedent in found if precedent.similarity >= _LEAST]
        return tuple(sorted(alike, key=lambda each: (-each.similarity, each.ruling.claim_id))[:most])

    def _weigh(self, words: Counter[str]) -> dict[str, float]:
        """Return the weight of each word; together they have the length 1."""
        claims = len(self._ruled) + 1
        weights = {word: count * log(1 + claims / (1 + self._known_in[word])) for word, count in words.items()}
        length = sqrt(sum(weight * weight for weight in weights.values()))
        return {word: weight / length for word, weight in weights.items()} if length else {}


def _compare(claim: Claim, other: RuledClaim, shared: Mapping[str, float]) -> Precedent:
    """
    Return a ruling as a precedent for a claim.

    Args:
        shared: how much each word both have adds to the cosine.
    """
    akin = _kinship(claim, other.claim)
    heaviest = sorted(shared, key=lambda word: (-shared[word], word))[:_NAMED_WORDS]
    return Precedent(
        wording=other.claim.wording,
        ruling=other.ruling,
        similarity=round(min(sum(shared.values()), 1.0) * (1.0 if akin else 0.5), 2),
        alike=(*(f"“{word}”" for word in heaviest), *akin),
    )


def _kinship(one: Claim, other: Claim) -> Sequence[str]:
    kind = [f"both {one.kind.value.replace('_', ' ')}"] if one.kind == other.kind else []
    units = {quantity.unit for quantity in one.quantities} & {quantity.unit for quantity in other.quantities}
    return [*kind, *(f"figures in {unit}" for unit in sorted(unit for unit in units if unit))]


def _words(claim: Claim) -> Counter[str]:
    found = (word.casefold() for word in _WORD.findall(claim.wording))
    return Counter(word for word in found if word not in _COMMON)
