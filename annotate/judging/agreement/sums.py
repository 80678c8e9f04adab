"""
Sums over items, each item counted as often as a resample drew it.

Every coefficient is a short formula over such sums, and a sum is linear in the
weights of the items: a thousand resamples are a product of matrices, not a
thousand passes over the answers. Items with the same labels, whoever gave
them, count together: two answers of five labels can be given in 15 ways only.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from .ratings import Numbers, Ratings

Reals = npt.NDArray[np.float64]
Weights = Reals
"""How often each place was drawn: a row a resample, a column a place, which is one item or several that are alike."""

_AT_ONCE = 250_000  # entries
_SPARSE = 64  # with fewer entries than one cell in so many, a matrix would be mostly zeros


class _Chunk(NamedTuple):
    """Some groups of entries: where these lie, what places they name, and where each stands in a matrix of both."""

    entries: slice
    groups: Numbers
    row: npt.NDArray[np.int32]
    places: Numbers
    column: npt.NDArray[np.int32]

    def total(self, weights: Weights, factor: Reals | None) -> Reals:
        """Return the sums of these groups; the columns of `weights` are those of the chunk's places."""
        if len(self.groups) * len(self.places) <= _SPARSE * len(self.row):
            # Counts are exact in half the digits, too, which takes half the time.
            matrix = np.zeros((len(self.groups), len(self.places)), np.float32 if factor is None else np.float64)
            matrix[self.row, self.column] = 1 if factor is None else factor
            product: Reals = (weights.astype(matrix.dtype, copy=False) @ matrix.T).astype(np.float64, copy=False)
            return product
        totals = np.empty((len(weights), len(self.groups)))
        ends = np.flatnonzero(np.diff(self.row, append=-1))
        for total, weight in zip(totals, weights, strict=True):
            added = weight[self.column] if factor is None else weight[self.column] * factor
            total[:] = np.diff(np.cumsum(added)[ends], prepend=0)
        return totals


class Groups:
    """
    Sums over groups of entries, each of which names a place.

    Args:
        group: the number of each entry's group, below `groups`.
        place: the place of each entry; no group names one twice.
        groups: how many groups there are; one without entries sums up to nothing.
        factor: what each entry adds, times the weight of its place; without it, the weight alone.
    """

    def __init__(self, group: Numbers, place: Numbers, groups: int, factor: Reals | None = None) -> None:
        order = np.lexsort((place, group))
        self._groups = groups
        self._factor = None if factor is None else factor[order]
        self._chunks = list(_cut(group[order], place[order]))

    def total(self, weights: Weights) -> Reals:
        """Return a row a resample, a column a group."""
        totals = np.zeros((len(weights), self._groups))
        for chunk in self._chunks:
            factor = None if self._factor is None else self._factor[chunk.entries]
            chosen = weights if len(chunk.places) == weights.shape[1] else weights[:, chunk.places]
            totals[:, chunk.groups] = chunk.total(chosen, factor)
        return totals


def _cut(group: Numbers, place: Numbers) -> Iterator[_Chunk]:
    """Cut sorted entries into chunks of whole groups."""
    filled, starts = np.unique(group, return_index=True)
    ends = np.append(starts[1:], len(group))
    first = 0
    while first < len(filled):
        last = max(first + 1, int(np.searchsorted(ends, starts[first] + _AT_ONCE, side="right")))
        entries = slice(int(starts[first]), int(ends[last - 1]))
        places, column = np.unique(place[entries], return_inverse=True)
        row = np.searchsorted(filled[first:last], group[entries])
        yield _Chunk(entries, filled[first:last], row.astype(np.int32), places, column.astype(np.int32))
        first = last


class Counts:
    """How many answers gave each label, at each place: one place for all items with the same labels."""

    def __init__(self, ratings: Ratings) -> None:
        self.labels = len(ratings.labels)
        cells, count = np.unique(ratings.item * max(self.labels, 1) + ratings.label, return_counts=True)
        item, label = np.divmod(cells, max(self.labels, 1))
        self.place, alike = _fold(len(ratings.items), item, np.stack([label, count], axis=1))
        """The place of each item."""
        first = alike[self.place[item]] == item  # one item speaks for all at its place
        self.at, self.label, self.count = self.place[item[first]], label[first], count[first].astype(np.float64)
        """Of each entry: its place, its label, and how many answers to an item there gave it."""
        self.sizes = ratings.sizes[alike].astype(np.float64)
        """How many answers an item at each place has."""
        self.size: Reals = self.sizes[self.at]
        """The same, of each entry."""

    @property
    def comparable(self) -> Reals:
        """1 for each place whose items have two answers or more, else 0."""
        return (self.sizes >= 2).astype(np.float64)

    def sums(self, factor: Reals) -> Groups:
        """Return the sums by label of what each entry adds."""
        return Groups(self.label, self.at, self.labels, factor)


def _fold(items: int, item: Numbers, said: Numbers) -> tuple[Numbers, Numbers]:
    """Return the place of each item, and one item of each place; `said` lies in the order of `item`."""
    ends = np.cumsum(np.bincount(item, minlength=items)).tolist()
    places: dict[bytes, int] = {}
    place = np.empty(items, np.int64)
    alike: list[int] = []
    for number, (start, end) in enumerate(zip([0, *ends], ends, strict=False)):
        key = said[start:end].tobytes()
        place[number] = places.setdefault(key, len(places))
        if place[number] == len(alike):
            alike.append(number)
    return place, np.array(alike, dtype=np.int64)


def per_pair(amount: Reals, size: Reals, power: int) -> Reals:
    """Return amount / (size - 1), or amount / size (size - 1) with power 2; 0 for items with a single answer."""
    pairs = (size - 1) * (size if power == 2 else 1)
    shared: Reals = np.divide(amount, pairs, out=np.zeros_like(amount), where=size >= 2)
    return shared


def ratio(part: Reals, whole: Reals) -> Reals:
    """Return part / whole, NaN where there is no whole."""
    shape = np.broadcast_shapes(part.shape, whole.shape)
    quotient: Reals = np.divide(part, whole, out=np.full(shape, np.nan), where=whole > 0)
    return quotient
