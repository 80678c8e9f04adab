"""Agreement label by label, and by each two raters."""

from functools import partial
from typing import Any, NamedTuple

import numpy as np

from .estimating import Draw, estimate
from .nominal import Nominal
from .parts import Coefficient, PairEstimates, to_coefficient
from .ratings import Numbers, Ratings
from .reasons import Terms


class LabelAgreement(NamedTuple):
    """
    One label against all others: how many answers gave it, and the coefficients by name.

    Only items with two answers count. `percent` is the share of those who
    meet the label among the others who answered where somebody gave it.
    """

    label: str
    answers: int
    coefficients: dict[str, Coefficient]

    def as_data(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {"answers": self.answers, **{name: at.as_data() for name, at in self.coefficients.items()}}


class PairOfRaters(NamedTuple):
    """Two raters, how many items both answered, and how far they agree."""

    first: str
    second: str
    items: int
    percent: Coefficient
    cohen_kappa: Coefficient

    def as_data(self) -> dict[str, Any]:
        """Return it as plain data."""
        told = {"percent": self.percent.as_data(), "cohen_kappa": self.cohen_kappa.as_data()}
        return {"raters": [self.first, self.second], "items": self.items, **told}


def measure_labels(ratings: Ratings, labels: Numbers, draw: Draw, terms: Terms) -> tuple[LabelAgreement, ...]:
    """Return how far each of these labels is agreed on."""
    found = estimate(partial(Nominal(ratings).each, labels), len(ratings.items), draw)
    told = []
    for place, number in enumerate(labels):
        answered = ratings.item[(ratings.label == number) & (ratings.sizes >= 2)[ratings.item]]
        n = len(np.unique(answered))
        lacks = "another" if n else "this"
        why = f"not computable: no {terms.item} with two answers has {lacks} {terms.label}"
        coefficients = {name: to_coefficient(rows[place : place + 1], n, why) for name, rows in found.items()}
        told.append(LabelAgreement(ratings.labels[number], len(answered), coefficients))
    return tuple(told)


def list_pairs(ratings: Ratings, estimates: PairEstimates, terms: Terms) -> tuple[PairOfRaters, ...]:
    """Return how far each two raters agree, those with the most items in common first; nothing of very many."""
    pairs, found = estimates
    if pairs is None or "cohen_kappa of each" not in found:
        return ()
    why = f"not computable: both gave the same {terms.label} again and again: so chance would agree"
    told = [
        PairOfRaters(
            ratings.raters[pairs.first[number]],
            ratings.raters[pairs.second[number]],
            n,
            *(to_coefficient(found[f"{name} of each"][number:], n, why) for name in ("percent", "cohen_kappa")),
        )
        for number, n in enumerate(pairs.together.tolist())
    ]
    return tuple(sorted(told, key=lambda pair: (-pair.items, pair.first, pair.second)))
