"""
Sums over items, each item counted as often as a resample drew it.

Every coefficient is a short formula over such sums, and a sum is linear in the
weights of the items: a thousand resamples are a product of matrices, not a
thousand passes over the answers.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from .ratings import Numbers, Ratings

Reals = npt.NDArray[np.float64]
Weights = Reals
"""How often each item counts: a row an item, a column a resample."""

_AT_ONCE = 250_000  # entries
_SPARSE = 32  # with fewer entries than one place in so many, a matrix would be mostly zeros


class _Chunk(NamedTuple):
    """Some groups: where their entries lie, which items these name, and the place of each entry in a matrix of both."""

    entries: slice
    groups: Numbers
    row: npt.NDArray[np.int32]
    items: Numbers
    column: npt.NDArray[np.int32]

    def total(self, rows: Weights, factor: Reals) -> Reals:
        """Return the sums of these groups; `rows` are the weights of the chunk's items."""
        if len(self.groups) * len(self.items) > _SPARSE * len(self.row):
            starts = np.flatnonzero(np.diff(self.row, prepend=-1))
            return np.add.reduceat(rows[self.column] * factor[:, None], starts, axis=0)
        matrix = np.zeros((len(self.groups), len(self.items)))
        matrix[self.row, self.column] = factor
        return matrix @ rows


class Groups:
    """
    Sums over groups of entries, each of which names an item.

    Args:
        group: the number of each entry's group, below `groups`.
        item: the item of each entry.
        groups: how many groups there are; one without entries sums up to nothing.
        factor: what each entry adds, times the weight of its item; without it, the weight alone.
    """

    def __init__(self, group: Numbers, item: Numbers, groups: int, factor: Reals | None = None) -> None:
        order = np.lexsort((item, group))
        self._groups = groups
        self._factor = None if factor is None else factor[order]
        self._chunks = list(_cut(group[order], item[order]))

    def total(self, weights: Weights) -> Reals:
        """Return a row a group, a column a resample."""
        totals = np.zeros((self._groups, weights.shape[1]))
        for chunk in self._chunks:
            factor = np.ones(1) if self._factor is None else self._factor[chunk.entries]
            rows = weights if len(chunk.items) == len(weights) else weights[chunk.items]
            totals[chunk.groups] = chunk.total(rows, factor)
        return totals


def _cut(group: Numbers, item: Numbers) -> Iterator[_Chunk]:
    """Cut sorted entries into chunks of whole groups."""
    filled, starts = np.unique(group, return_index=True)
    ends = np.append(starts[1:], len(group))
    first = 0
    while first < len(filled):
        last = max(first + 1, int(np.searchsorted(ends, starts[first] + _AT_ONCE, side="right")))
        entries = slice(int(starts[first]), int(ends[last - 1]))
        items, column = np.unique(item[entries], return_inverse=True)
        row = np.searchsorted(filled[first:last], group[entries])
        yield _Chunk(entries, filled[first:last], row.astype(np.int32), items, column.astype(np.int32))
        first = last


class Counts:
    """How many answers of each item gave each label: entries (item, label, count), the empty ones left out."""

    def __init__(self, ratings: Ratings) -> None:
        self.labels = len(ratings.labels)
        cells, count = np.unique(ratings.item * max(self.labels, 1) + ratings.label, return_counts=True)
        self.item, self.label = np.divmod(cells, max(self.labels, 1))
        self.count = count.astype(np.float64)
        self.size = ratings.sizes[self.item].astype(np.float64)
        """How many answers the item of each entry has."""

    def sums(self, factor: Reals) -> Groups:
        """Return the sums by label of what each entry adds."""
        return Groups(self.label, self.item, self.labels, factor)


def per_pair(amount: Reals, size: Reals, power: int) -> Reals:
    """Return amount / (size - 1), or amount / size (size - 1) with power 2; 0 for items with a single answer."""
    pairs = (size - 1) * (size if power == 2 else 1)
    return np.divide(amount, pairs, out=np.zeros_like(amount), where=size >= 2)


def ratio(part: Reals, whole: Reals) -> Reals:
    """Return part / whole, NaN where there is no whole."""
    shape = np.broadcast_shapes(part.shape, whole.shape)
    quotient: Reals = np.divide(part, whole, out=np.full(shape, np.nan), where=whole > 0)
    return quotient
