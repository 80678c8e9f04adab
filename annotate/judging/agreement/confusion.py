"""Which labels meet which: what raters take for one another."""

from typing import Any, NamedTuple

import numpy as np

from .ratings import Numbers, Ratings


class Confusion(NamedTuple):
    """
    How many pairs of answers to the same item gave which two labels.

    Of two raters, rows are the labels of the first and columns those of the
    second. Of more, `raters` is empty, and a pair stands in both places.
    """

    labels: tuple[str, ...]
    raters: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]

    def as_data(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {"labels": list(self.labels), "raters": list(self.raters), "counts": [list(row) for row in self.counts]}


def confuse(ratings: Ratings, labels: Numbers) -> Confusion:
    """Count which of these labels meet which."""
    names = tuple(ratings.labels[number] for number in labels)
    if len(ratings.raters) == 2:
        one, two = (_given(ratings, labels, ratings.rater == rater) for rater in (0, 1))
        return Confusion(names, ratings.raters, _rows(one @ two.T))
    given = _given(ratings, labels, np.ones(len(ratings.item), bool))
    met = given @ given.T
    met[np.diag_indices(len(labels))] = (given * (given - 1)).sum(axis=1) / 2
    return Confusion(names, (), _rows(met))


def _given(ratings: Ratings, labels: Numbers, answers: np.ndarray[Any, np.dtype[np.bool_]]) -> np.ndarray[Any, Any]:
    """Return how often each label (a row) was given to each item (a column) in these answers."""
    place = np.full(len(ratings.labels), -1)
    place[labels] = np.arange(len(labels))
    row = place[ratings.label]
    table = np.zeros((len(labels), len(ratings.items)))
    chosen = answers & (row >= 0)
    np.add.at(table, (row[chosen], ratings.item[chosen]), 1)
    return table


def _rows(table: np.ndarray[Any, Any]) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(int(count) for count in row) for row in table)
