"""Logistic regression over named things that are seen or not, kept as whole numbers."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from .regression import fit


class Example(NamedTuple):
    """What is seen, whether it is wanted, how much it counts; and the log-odds known beforehand."""

    seen: Sequence[str]
    wanted: bool
    share: float
    known: float = 0.0


class Learnt(NamedTuple):
    """Weights in units of a step; those that are 0 are left out."""

    intercept: int
    weights: Mapping[str, int]


def fit_names(examples: Sequence[Example], step: float, strength: float) -> Learnt:
    """Return the weights of a logistic regression over everything that is seen at least three times."""
    counts = Counter(name for example in examples for name in set(example.seen))
    names = sorted(name for name, count in counts.items() if count >= _FEWEST)
    weights = fit(
        _matrix(examples, names),
        np.array([float(example.wanted) for example in examples]),
        np.array([example.share for example in examples]),
        strength,
        np.array([example.known for example in examples]),
    )
    intercept, *weighed = np.rint(weights / step).astype(int).tolist()
    return Learnt(intercept, {name: weight for name, weight in zip(names, weighed, strict=True) if weight})


def write_weights(stored: Mapping[str, Any]) -> str:
    """Return the text of a file of weights: a line each, so that a change can be read."""
    return json.dumps(stored, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n"


_FEWEST = 3


def _matrix(examples: Sequence[Example], names: Sequence[str]) -> csr_matrix:
    """One row an example; columns: always 1, then each name."""
    column = {name: number for number, name in enumerate(names, 1)}
    cells: list[tuple[int, int, float]] = []
    for row, example in enumerate(examples):
        cells.append((row, 0, 1.0))
        cells += [(row, column[name], 1.0) for name in sorted(set(example.seen)) if name in column]
    rows, columns, values = zip(*cells, strict=True)
    return csr_matrix((values, (rows, columns)), shape=(len(examples), 1 + len(names)))
