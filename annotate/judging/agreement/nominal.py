"""
Coefficients of labels without an order, with answers missing.

Each is 1 - (disagreement seen) / (disagreement by chance). With r answers to
an item, r_k of them label k, over items with two answers or more:

    percent, Fleiss, Gwet   seen: mean over items of the share of pairs of answers that differ
    Krippendorff            seen: the same, each item weighed by its answers

    Fleiss (1971)           chance: sum p_k (1 - p_k), p_k the mean share of label k over all items
    Gwet (2008), AC1        chance: 1 - sum p_k (1 - p_k) / (q - 1), of q labels that could be given
    Krippendorff (2011)     chance: sum n_k (n - n_k) / n (n - 1), over the n answers that can be compared

Fleiss and Gwet with missing answers as in Gwet, Handbook of Inter-Rater
Reliability (2014), and in his program irrCAC.
"""

from typing import NamedTuple

import numpy as np

from .ratings import Numbers
from .sums import Counts, Reals, Weights, per_pair, ratio


class Nominal:
    """The coefficients of all labels at once, and of each of some labels against the rest."""

    def __init__(self, counts: Counts, labels: Numbers) -> None:
        self._labels = labels
        self._comparable = counts.comparable
        self._chosen = counts.sums(counts.count / counts.size)
        self._given = counts.sums(np.where(counts.size >= 2, counts.count, 0))
        self._differing = counts.sums(per_pair(counts.count * (counts.size - counts.count), counts.size, 2))
        self._coincident = counts.sums(per_pair(counts.count * (counts.count - 1), counts.size, 1))

    def values(self, weights: Weights) -> dict[str, Reals]:
        """Return each coefficient, a row a resample; under “… by label”, a column a label; NaN for none."""
        tally = _Tally(
            ratio(self._chosen.total(weights), weights.sum(axis=1)[:, None]),
            ratio(self._differing.total(weights), (weights @ self._comparable)[:, None]),
            self._given.total(weights),
            self._coincident.total(weights),
        )
        together = {name: column[:, None] for name, column in _together(tally).items()}
        return together | {f"{name} by label": columns[:, self._labels] for name, columns in _apart(tally).items()}


class _Tally(NamedTuple):
    """
    What the coefficients are made of: a row a resample, a column a label.

    `chosen` is p_k; `differing` the share of pairs of answers where one is
    this label and the other, in a given order, is not; `given` is n_k, and
    `coincident` how many of them another answer to the item met.
    """

    chosen: Reals
    differing: Reals
    given: Reals
    coincident: Reals


def _together(tally: _Tally) -> dict[str, Reals]:
    labels, answers = tally.chosen.shape[1], tally.given.sum(axis=1)
    seen, spread = tally.differing.sum(axis=1), (tally.chosen * (1 - tally.chosen)).sum(axis=1)
    apart = (tally.given * (answers[:, None] - tally.given)).sum(axis=1)
    return {
        "percent": 1 - seen,
        "fleiss_kappa": 1 - ratio(seen, spread),
        "krippendorff_alpha": 1 - ratio((answers - 1) * (tally.given - tally.coincident).sum(axis=1), apart),
        "gwet_ac1": 1 - ratio(seen, 1 - spread / (labels - 1)) if labels > 1 else np.full_like(seen, np.nan),
    }


def _apart(tally: _Tally) -> dict[str, Reals]:
    """Take each label against all others. Percent: of those who gave the label, how many others met it."""
    answers = tally.given.sum(axis=1)[:, None]
    spread = 2 * tally.chosen * (1 - tally.chosen)
    missed = (answers - 1) * (tally.given - tally.coincident)
    return {
        "percent": ratio(tally.coincident, tally.given),
        "fleiss_kappa": 1 - ratio(2 * tally.differing, spread),
        "krippendorff_alpha": 1 - ratio(missed, tally.given * (answers - tally.given)),
        "gwet_ac1": 1 - ratio(2 * tally.differing, 1 - spread),
    }
