"""
Coefficients of labels on a scale: a small step apart counts less than a large one.

Krippendorff (2011), ordinal: labels k < l differ by (n_k/2 + n_k+1 + … + n_l/2)
squared, n_k being how often label k was given. Gwet (2014), AC2 with ordinal
weights: of q labels, two that are d places apart differ by d(d+1) / q(q-1).
"""

from itertools import combinations

import numpy as np

from .ratings import Numbers
from .sums import Counts, Groups, Reals, Weights, per_pair, ratio


class Ordered:
    """The coefficients of labels in the order of their scale."""

    def __init__(self, counts: Counts) -> None:
        self._labels = counts.labels
        self._comparable = counts.comparable
        self._chosen = counts.sums(counts.count / counts.size)
        self._given = counts.sums(np.where(counts.size >= 2, counts.count, 0))
        self._low, self._high = np.triu_indices(counts.labels, 1)
        crossing, place, product = _cross(counts)
        size = counts.sizes[place]
        self._coincident = Groups(crossing, place, len(self._low), per_pair(product, size, 1))
        self._differing = Groups(crossing, place, len(self._low), per_pair(product, size, 2))

    def values(self, weights: Weights) -> dict[str, Reals]:
        """Return each coefficient in a column, a row a resample; NaN for none."""
        told = {"krippendorff_alpha_ordinal": self._alpha(weights), "gwet_ac2": self._ac2(weights)}
        return {name: column[:, None] for name, column in told.items()}

    def _alpha(self, weights: Weights) -> Reals:
        given = self._given.total(weights)
        middle = np.cumsum(given, axis=1) - given / 2
        apart = (middle[:, self._high] - middle[:, self._low]) ** 2
        seen = (self._coincident.total(weights) * apart).sum(axis=1)
        by_chance = (given[:, self._low] * given[:, self._high] * apart).sum(axis=1)
        return 1 - ratio((given.sum(axis=1) - 1) * seen, by_chance)

    def _ac2(self, weights: Weights) -> Reals:
        labels, steps = self._labels, self._high - self._low
        if labels < 2:
            return np.full(len(weights), np.nan)
        apart = steps * (steps + 1) / (labels * (labels - 1))
        seen = ratio(2 * self._differing.total(weights) @ apart, weights @ self._comparable)
        chosen = ratio(self._chosen.total(weights), weights.sum(axis=1)[:, None])
        alike = 1 - 2 * apart.sum() / labels**2  # the mean weight of two labels
        by_chance = alike * labels / (labels - 1) * (chosen * (1 - chosen)).sum(axis=1)
        return 1 - ratio(seen, 1 - by_chance)


def _cross(counts: Counts) -> tuple[Numbers, Numbers, Reals]:
    """Return, where two labels meet at a place: the number of the two, the place, and count × count."""
    table = np.zeros((counts.labels, len(counts.sizes)))
    table[counts.label, counts.at] = counts.count
    found: list[tuple[Numbers, Numbers, Reals]] = [(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))]
    for number, (low, high) in enumerate(combinations(table, 2)):
        product = low * high
        place = np.flatnonzero(product)
        found.append((np.full(len(place), number), place, product[place]))
    crossings, places, products = zip(*found, strict=True)
    return np.concatenate(crossings), np.concatenate(places), np.concatenate(products)
