"""
Cohen's kappa (1960) of each pair of raters, and of all pairs together.

Kappa is made for two raters. Of more it is the mean over the pairs (Light,
1971), each weighed by the items both answered; with no answer missing, that is
Light's kappa. Pairs without a kappa are left out of the mean.
"""

import numpy as np

from .ratings import Numbers, Ratings
from .sums import Groups, Reals, Weights, ratio

MOST_COMPARISONS = 4_000_000
"""With more pairs of answers to the same item, pairs of raters would take too much memory."""
MOST_PAIRS = 5_000
"""Of more pairs of raters, none is told apart."""


class Pairs:
    """Every two raters who answered an item together: `first[p]` and `second[p]` are the raters of pair `p`."""

    def __init__(self, ratings: Ratings) -> None:
        item, one, two = _meetings(ratings)
        raters, labels = len(ratings.raters), len(ratings.labels)
        met, pair = np.unique(ratings.rater[one] * raters + ratings.rater[two], return_inverse=True)
        self.first, self.second = np.divmod(met, max(raters, 1))
        self.together = np.bincount(pair, minlength=len(met))
        """How many items both answered."""
        given = [pair * labels + ratings.label[side] for side in (one, two)]
        same = given[0] == given[1]
        shared = np.intersect1d(*given)  # by chance, only a label that both gave can meet
        self._met = Groups(pair, item, len(met))
        self._agreed = Groups(pair[same], item[same], len(met))
        self._sides = [_among(side, shared, item) for side in given]
        self.cells = max(len(shared), len(met))
        """How many sums a resample takes."""
        self._chance = Groups(shared // max(labels, 1), np.arange(len(shared)), len(met))

    def values(self, weights: Weights) -> dict[str, Reals]:
        """Return kappa of all, and percent and kappa of each pair in a column; a row a resample; NaN for none."""
        met, agreed = self._met.total(weights), self._agreed.total(weights)
        one, two = (side.total(weights) for side in self._sides)
        kappa = 1 - ratio(met - agreed, met - ratio(self._chance.total(one * two), met))
        told = ~np.isnan(kappa)
        mean = ratio((np.where(told, kappa, 0) * met).sum(axis=1), np.where(told, met, 0).sum(axis=1))
        values = {"cohen_kappa": mean[:, None]}
        if len(self.first) <= MOST_PAIRS:
            values |= {"percent by pair": ratio(agreed, met), "cohen_kappa by pair": kappa}
        return values


def comparisons(ratings: Ratings) -> int:
    """Return how many pairs of answers there are to the same item."""
    sizes = ratings.sizes
    return int((sizes * (sizes - 1) // 2).sum())


def _meetings(ratings: Ratings) -> tuple[Numbers, Numbers, Numbers]:
    """Return each two answers to one item: the item, the answer of the rater with the lower number, the other one."""
    order = np.lexsort((ratings.rater, ratings.item))
    sizes = ratings.sizes
    ends = np.repeat(np.cumsum(sizes), sizes)
    later = ends - np.arange(len(order)) - 1  # how many answers to the same item follow
    one = np.repeat(np.arange(len(order)), later)
    two = one + 1 + np.arange(len(one)) - np.repeat(np.cumsum(later) - later, later)
    return ratings.item[order[one]], order[one], order[two]


def _among(given: Numbers, wanted: Numbers, item: Numbers) -> Groups:
    place = np.searchsorted(wanted, given)
    found = np.isin(given, wanted)
    return Groups(place[found], item[found], len(wanted))
