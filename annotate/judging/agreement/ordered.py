"""
Coefficients of labels on a scale: a small step apart counts less than a large one.

Krippendorff (2011), ordinal: labels k < l differ by (n_k/2 + n_k+1 + … + n_l/2)
squared, n_k being how often label k was given: by the distance of their middle
ranks. Gwet (2014), AC2 with ordinal weights: of q labels, two that are d places
apart differ by d(d+1) / q(q-1).
"""

import numpy as np

from .ratings import Numbers
from .sums import Counts, Reals, Weights, per_pair, ratio

_AT_ONCE = 2_000_000  # ranks: some 16 MB


class Ordered:
    """The coefficients of labels in the order of their scale."""

    def __init__(self, counts: Counts) -> None:
        self._counts = counts
        self._starts = np.flatnonzero(np.diff(counts.at, prepend=-1))  # where the entries of each place begin
        self._comparable = counts.comparable
        self._chosen = counts.sums(counts.count / counts.size)
        self._given = counts.sums(np.where(counts.size >= 2, counts.count, 0))
        self._steps = _steps_apart(counts, self._starts)

    def values(self, weights: Weights) -> dict[str, Reals]:
        """Return each coefficient in a column, a row a resample; NaN for none."""
        rows = max(1, _AT_ONCE // max(len(self._counts.at), 1))
        alpha = [self._alpha(weights[first : first + rows]) for first in range(0, len(weights), rows)]
        told = {"krippendorff_alpha_ordinal": np.concatenate(alpha), "gwet_ac2": self._ac2(weights)}
        return {name: column[:, None] for name, column in told.items()}

    def _alpha(self, weights: Weights) -> Reals:
        given = self._given.total(weights)
        answers = given.sum(axis=1)
        middle = np.cumsum(given, axis=1) - (given + answers[:, None]) / 2  # counted from the middle of all
        seen = (self._apart(middle) * weights).sum(axis=1)
        by_chance = answers * (given * middle**2).sum(axis=1) - (given * middle).sum(axis=1) ** 2
        return 1 - ratio((answers - 1) * seen, by_chance)

    def _apart(self, middle: Reals) -> Reals:
        """Return how far apart the answers of each place are: the sum over pairs, shared among those of an answer."""
        counts, size = self._counts, self._counts.sizes
        rank = middle[:, counts.label]
        total = np.add.reduceat(rank * counts.count, self._starts, axis=1)
        squares = np.add.reduceat(rank**2 * counts.count, self._starts, axis=1)
        apart: Reals = (squares * size - total**2) * per_pair(np.ones_like(size), size, 1)
        return apart

    def _ac2(self, weights: Weights) -> Reals:
        labels = self._counts.labels
        if labels < 2:
            return np.full(len(weights), np.nan)
        steps = np.arange(labels)
        alike = 1 - 2 * ((labels - steps) * _weight(steps, labels)).sum() / labels**2  # the mean over any two labels
        seen = ratio(weights @ self._steps, weights @ self._comparable)
        chosen = ratio(self._chosen.total(weights), weights.sum(axis=1)[:, None])
        by_chance = alike * labels / (labels - 1) * (chosen * (1 - chosen)).sum(axis=1)
        return 1 - ratio(seen, 1 - by_chance)


def _weight(steps: Numbers, labels: int) -> Reals:
    weight: Reals = steps * (steps + 1) / (labels * (labels - 1))
    return weight


def _steps_apart(counts: Counts, starts: Numbers) -> Reals:
    """Return, of each place, the mean weight of two answers: d(d+1) / q(q-1)."""
    if counts.labels < 2:
        return np.zeros(len(counts.sizes))
    label, count = counts.label.astype(np.float64), counts.count
    below, total = (_before(amount, starts, counts.at) for amount in (count, count * label))
    distances = 2 * np.add.reduceat(count * (label * below - total), starts)
    first, second = (np.add.reduceat(count * label**power, starts) for power in (1, 2))
    squares = 2 * (counts.sizes * second - first**2)
    return per_pair((distances + squares) / (counts.labels * (counts.labels - 1)), counts.sizes, 2)


def _before(amount: Reals, starts: Numbers, place: Numbers) -> Reals:
    """Return, of each entry, the sum over the entries before it at the same place."""
    before: Reals = np.cumsum(amount) - amount
    return before - before[starts][place]
