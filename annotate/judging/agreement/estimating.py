"""A coefficient with the interval that chance alone would fill."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol

import numpy as np

from .ratings import Numbers
from .sums import Reals, Weights

_TAIL = 0.025  # on each side, which leaves 95 %
_AT_ONCE = 4_000_000  # weights: some 30 MB


class Draw(Protocol):
    """Draws as many items as there are, with replacement, again and again. Chance is the caller's."""

    def __call__(self, place: Numbers, width: int) -> Iterator[Weights]:
        """
        Yield how often each place was drawn: a row a resample, at most `width` at once; a column a place.

        Args:
            place: the place of each item, counted from 0; every place has an item.
            width: how many resamples at once at most.
        """


class Estimate(NamedTuple):
    """
    A value with 95 % of what resamples give; NaN where there is nothing to tell.

    There is no interval without resamples, of a single item, or where most
    resamples hold nothing to compare.
    """

    value: float
    low: float | None = None
    high: float | None = None


def estimate(
    values: Callable[[Weights], dict[str, Reals]], place: Numbers, draw: Draw, *, cells: int = 1
) -> dict[str, list[Estimate]]:
    """
    Return, by name, an estimate a column.

    Args:
        values: gives columns, a row for each row of weights.
        cells: how many numbers this takes in between, for a row.
        place: the place of each item.
        draw: the chance behind the intervals.
    """
    items = np.bincount(place)
    if not len(place):
        return {}
    at_once = values(items[None, :].astype(np.float64))
    drawn: dict[str, list[Reals]] = {name: [] for name in at_once}
    if len(place) > 1:
        for weights in draw(place, max(1, _AT_ONCE // max(len(items), cells))):
            for name, columns in values(weights).items():
                drawn[name].append(columns)
    return {name: _estimates(columns[0], drawn[name]) for name, columns in at_once.items()}


def _estimates(values: Reals, drawn: list[Reals]) -> list[Estimate]:
    if not drawn:
        return [Estimate(float(value)) for value in values]
    columns = np.concatenate(drawn).T
    return [_with_interval(float(value), column) for value, column in zip(values, columns, strict=True)]


def _with_interval(value: float, drawn: Reals) -> Estimate:
    told = np.sort(drawn[~np.isnan(drawn)])
    if np.isnan(value) or 2 * len(told) <= len(drawn):
        return Estimate(value)
    tail = int(_TAIL * len(told))
    return Estimate(value, float(told[tail]), float(told[-1 - tail]))
