"""Krippendorff's alpha (2011) of figures: two of them differ by the square of their distance."""

from collections.abc import Collection, Iterable
from typing import NamedTuple, Self

import numpy as np

from .ratings import Numbers
from .sums import Reals, Weights, ratio

_ROUNDING = 1e-12


class Figures(NamedTuple):
    """Figures by number: `value[a]` was given to item `item[a]`. Every item has a figure."""

    items: tuple[str, ...]
    item: Numbers
    value: Reals

    @property
    def comparable(self) -> int:
        """How many items have two figures or more."""
        return int((np.bincount(self.item, minlength=len(self.items)) >= 2).sum())

    def of_items(self, items: Collection[str]) -> Self:
        """Return the figures given to these items."""
        wanted = np.fromiter((item in items for item in self.items), bool, len(self.items))[self.item]
        kept, item = np.unique(self.item[wanted], return_inverse=True)
        return self._replace(
            items=tuple(self.items[number] for number in kept), item=item.astype(np.int64), value=self.value[wanted]
        )


def gather_figures(given: Iterable[tuple[str, float]]) -> Figures:
    """Number the items of figures; each figure comes with its item."""
    pairs = sorted(given)  # so that their order does not matter
    items = sorted({item for item, _ in pairs})
    number = {item: place for place, item in enumerate(items)}
    item = np.fromiter((number[item] for item, _ in pairs), np.int64, len(pairs))
    return Figures(tuple(items), item, np.fromiter((value for _, value in pairs), np.float64, len(pairs)))


class Interval:
    """The interval alpha of figures."""

    def __init__(self, figures: Figures) -> None:
        item, items = figures.item, len(figures.items)
        distance = figures.value - (figures.value.mean() if len(figures.value) else 0)
        largest = float(np.abs(distance).max(initial=0)) or 1.0  # squares of large figures would overflow
        value = distance / largest
        size = np.bincount(item, minlength=items).astype(np.float64)
        total = np.bincount(item, weights=value, minlength=items)
        apart = value - (total / np.maximum(size, 1))[item]
        within = np.bincount(item, weights=apart**2, minlength=items)
        squares = np.bincount(item, weights=value**2, minlength=items)
        seen = np.divide(2 * size * within, size - 1, out=np.zeros(items), where=size >= 2)
        self._sums = np.stack([seen, size, total, squares]) * (size >= 2)

    def values(self, weights: Weights) -> dict[str, Reals]:
        """Return the coefficient in a column, a row a resample; NaN for none."""
        seen, answers, total, squares = self._sums @ weights.T
        spread = answers * squares - total**2
        spread = np.where(spread > _ROUNDING * answers * squares, spread, 0)
        return {"krippendorff_alpha_interval": (1 - ratio((answers - 1) * seen, 2 * spread))[:, None]}
