"""
Coefficients of labels on a scale: a small step apart counts less than a large one.

Krippendorff (2011), ordinal: labels k < l differ by (n_k/2 + n_k+1 + … + n_l/2)
squared, n_k being how often label k was given. Gwet (2014), AC2 with ordinal
weights: of q labels, two that are d places apart differ by d(d+1) / q(q-1).
"""

from itertools import combinations

import numpy as np

from .ratings import Numbers, Ratings
from .sums import Counts, Groups, Reals, Weights, per_pair, ratio


class Ordered:
    """The coefficients of ratings whose labels are in the order of their scale."""

    def __init__(self, ratings: Ratings) -> None:
        counts = Counts(ratings)
        self._places = counts.labels
        self._comparable = ratings.sizes >= 2
        self._chosen = counts.sums(counts.count / counts.size)
        self._pairable = counts.sums(np.where(counts.size >= 2, counts.count, 0))
        self._low, self._high = np.triu_indices(self._places, 1)
        crossing, item, product = _cross(ratings)
        size = ratings.sizes[item].astype(np.float64)
        self._coincident = Groups(crossing, item, len(self._low), per_pair(product, size, 1))
        self._differing = Groups(crossing, item, len(self._low), per_pair(product, size, 2))

    def values(self, weights: Weights) -> dict[str, Reals]:
        """Return each coefficient in a row, a column a resample; NaN for none."""
        return {"krippendorff_alpha_ordinal": self._alpha(weights)[None, :], "gwet_ac2": self._ac2(weights)[None, :]}

    def _alpha(self, weights: Weights) -> Reals:
        given = self._pairable.total(weights)
        middle = np.cumsum(given, axis=0) - given / 2
        apart = (middle[self._high] - middle[self._low]) ** 2
        seen = (self._coincident.total(weights) * apart).sum(axis=0)
        by_chance = (given[self._low] * given[self._high] * apart).sum(axis=0)
        return 1 - ratio((given.sum(axis=0) - 1) * seen, by_chance)

    def _ac2(self, weights: Weights) -> Reals:
        places, steps = self._places, (self._high - self._low)[:, None]
        if places < 2:
            return np.full(weights.shape[1], np.nan)
        apart = steps * (steps + 1) / (places * (places - 1))
        seen = 2 * (self._differing.total(weights) * apart).sum(axis=0)
        chosen = ratio(self._chosen.total(weights), weights.sum(axis=0))
        alike = 1 - 2 * apart.sum() / places**2  # the mean weight of two labels
        by_chance = alike * places / (places - 1) * (chosen * (1 - chosen)).sum(axis=0)
        return 1 - ratio(ratio(seen, weights[self._comparable].sum(axis=0)), 1 - by_chance)


def _cross(ratings: Ratings) -> tuple[Numbers, Numbers, Reals]:
    """Return, where an item has answers with both of two labels: the number of the two, the item, and count × count."""
    table = np.zeros((len(ratings.labels), len(ratings.items)))
    np.add.at(table, (ratings.label, ratings.item), 1)
    found: list[tuple[Numbers, Numbers, Reals]] = []
    for number, (low, high) in enumerate(combinations(table, 2)):
        product = low * high
        item = np.flatnonzero(product)
        found.append((np.full(len(item), number), item, product[item]))
    if not found:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
    crossing, items, products = (np.concatenate(column) for column in zip(*found, strict=True))
    return crossing, items, products
