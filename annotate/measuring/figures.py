"""From counts to figures: one number each, with the interval that chance alone would fill."""

from collections.abc import Sequence
from operator import mul
from typing import NamedTuple, Protocol

from annotate.domain import ClaimKind

from .comparing import Comparison
from .tallies import Hits, Scored, Tally, tally

MEANINGS = {
    "sentences": "sentences with exactly the gold's start and end (F1)",
    "checkable": "checkable sentences ranked first (average precision)",
    "checkable_f1": "sentences scored 0.5 or more that are checkable (F1)",
    "worthy": "sentences a desk takes first ranked first (average precision)",
    "claims": "claims whose words overlap a gold claim's with F1 of 0.7 or more (F1)",
    "kind": "matched claims of the right kind (accuracy)",
    "quantity": "quantities with both bounds right (F1)",
    "quantity_modifier": "the same, with the right modifier (F1)",
    "source": "who vouches for matched claims (F1)",
    "hedged": "hedges of matched claims (F1)",
}
"""Every figure by its name, in the order they are told, and what it measures."""

_TAIL = 0.025  # on each side, which leaves 95 %
_RANKED = ("checkable", "worthy")

Weights = Sequence[int]
"""How often each article counts: once each, or as often as a resample drew it."""


class Figure(NamedTuple):
    """
    One figure in 0..1; None where there is nothing to measure.

    `gold` counts what there is, `found` what was found (None for a share or a
    ranking); `chance` is what a ranking at random gives; `interval` holds 95 % of what resampled articles give, and is
    None without resamples, with a single article, or where most resamples
    hold nothing to measure.
    """

    value: float | None
    precision: float | None
    recall: float | None
    found: int | None
    gold: int
    chance: float | None = None
    interval: tuple[float, float] | None = None


class KindFigures(NamedTuple):
    """The claims of one kind, found as claims of this kind; and the share of its matched claims with the right kind."""

    claims: Figure
    accuracy: Figure


class Measures(NamedTuple):
    """All figures, by the names of `MEANINGS`, and those of each kind that was marked or found."""

    figures: dict[str, Figure]
    kinds: dict[ClaimKind, KindFigures]


def measure(comparisons: Sequence[Comparison], resamples: Sequence[Weights] = ()) -> Measures:
    """
    Work out every figure.

    Args:
        comparisons: the articles.
        resamples: for each resample, how often it drew each article, in the order of `comparisons`. Chance is the
            caller's: thinking has none of its own.

    """
    tallies = [tally(comparison) for comparison in comparisons]
    figures = {name: _figure(_gather(tallies, name), resamples) for name in MEANINGS}
    return Measures(figures, _by_kind(tallies, resamples))


class _Gathered(Protocol):
    """The counts of one figure over all articles."""

    def value(self, weights: Weights) -> float | None: ...

    def at_once(self) -> Figure: ...


class _Counted:
    """A figure made of hits, one column an article."""

    def __init__(self, columns: Sequence[Hits], *, share: bool = False) -> None:
        self._hit = [hits.hit for hits in columns]
        self._found = [hits.found for hits in columns]
        self._gold = [hits.gold for hits in columns]
        self._share = share

    def value(self, weights: Weights) -> float | None:
        hit, found, gold = (sum(map(mul, column, weights)) for column in (self._hit, self._found, self._gold))
        return 2 * hit / (found + gold) if gold else None

    def at_once(self) -> Figure:
        hit, found, gold = sum(self._hit), sum(self._found), sum(self._gold)
        value = self.value([1] * len(self._gold))
        if self._share:
            return Figure(value, None, None, None, gold)
        return Figure(value, hit / found if found else None, hit / gold if gold else None, found, gold)


class _Ranked:
    """A figure made of sentences in the order of their scores; among equals the unwanted come first."""

    def __init__(self, articles: Sequence[Sequence[Scored]]) -> None:
        scored = [(-one.score, one.wanted, number) for number, article in enumerate(articles) for one in article]
        self._order = [(wanted, number) for _, wanted, number in sorted(scored)]
        self._articles = len(articles)

    def value(self, weights: Weights) -> float | None:
        """Average precision: the mean, over wanted sentences, of the share of wanted ones down to each."""
        rank = hits = 0
        total = 0.0
        for wanted, number in self._order:
            if not wanted:
                rank += weights[number]
                continue
            for _ in range(weights[number]):
                rank += 1
                hits += 1
                total += hits / rank
        return total / hits if hits else None

    def at_once(self) -> Figure:
        wanted = sum(wanted for wanted, _ in self._order)
        chance = wanted / len(self._order) if wanted else None
        return Figure(self.value([1] * self._articles), None, None, None, wanted, chance)


def _gather(tallies: Sequence[Tally], name: str) -> _Gathered:
    if name in _RANKED:
        return _Ranked([article.ranked[name] for article in tallies])
    return _Counted([article.hits[name] for article in tallies], share=name == "kind")


def _by_kind(tallies: Sequence[Tally], resamples: Sequence[Weights]) -> dict[ClaimKind, KindFigures]:
    kinds = {}
    for kind in ClaimKind:
        claims, accuracy = (
            _Counted([article.kinds[name, kind] for article in tallies], share=name == "kind")
            for name in ("claims", "kind")
        )
        figures = KindFigures(_figure(claims, resamples), _figure(accuracy, resamples))
        if figures.claims.gold or figures.claims.found:
            kinds[kind] = figures
    return kinds


def _figure(gathered: _Gathered, resamples: Sequence[Weights]) -> Figure:
    return gathered.at_once()._replace(interval=_interval(gathered, resamples))


def _interval(gathered: _Gathered, resamples: Sequence[Weights]) -> tuple[float, float] | None:
    """Percentiles of the resampled figure; what holds nothing to measure is left out."""
    if not resamples or len(resamples[0]) < 2:
        return None
    values = sorted(value for value in map(gathered.value, resamples) if value is not None)
    if 2 * len(values) <= len(resamples):
        return None
    tail = int(_TAIL * len(values))
    return values[tail], values[-1 - tail]
