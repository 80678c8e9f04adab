"""A coefficient with the interval that chance alone would fill."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol

import numpy as np

from .sums import Reals, Weights

_TAIL = 0.025  # on each side, which leaves 95 %
_AT_ONCE = 4_000_000  # weights: some 30 MB


class Draw(Protocol):
    """Draws as many items as there are, with replacement, again and again. Chance is the caller's."""

    def __call__(self, items: int, width: int) -> Iterator[Weights]:
        """Yield how often each item was drawn, a row an item, a column a resample, at most `width` columns at once."""


class Estimate(NamedTuple):
    """
    A value with 95 % of what resamples give; NaN where there is nothing to tell.

    There is no interval without resamples, of a single item, or where most
    resamples hold nothing to compare.
    """

    value: float
    low: float | None = None
    high: float | None = None


def estimate(values: Callable[[Weights], dict[str, Reals]], items: int, draw: Draw) -> dict[str, list[Estimate]]:
    """Return, by name, an estimate a row; `values` gives rows of as many columns as its weights have."""
    if not items:
        return {}
    at_once = values(np.ones((items, 1)))
    drawn: dict[str, list[Reals]] = {name: [] for name in at_once}
    if items > 1:
        for weights in draw(items, max(1, _AT_ONCE // items)):
            for name, rows in values(weights).items():
                drawn[name].append(rows)
    return {name: _estimates(rows[:, 0], drawn[name]) for name, rows in at_once.items()}


def _estimates(values: Reals, drawn: list[Reals]) -> list[Estimate]:
    if not drawn:
        return [Estimate(float(value)) for value in values]
    return [_with_interval(float(value), row) for value, row in zip(values, np.concatenate(drawn, axis=1), strict=True)]


def _with_interval(value: float, drawn: Reals) -> Estimate:
    told = np.sort(drawn[~np.isnan(drawn)])
    if np.isnan(value) or 2 * len(told) <= len(drawn):
        return Estimate(value)
    tail = int(_TAIL * len(told))
    return Estimate(value, float(told[tail]), float(told[-1 - tail]))
