"""Agreement label by label, and by each two raters."""

from typing import Any, NamedTuple

import numpy as np

from .parts import NOMINAL, Coefficient, Estimates, to_coefficient
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


def list_labels(ratings: Ratings, labels: Numbers, nominal: Estimates, terms: Terms) -> tuple[LabelAgreement, ...]:
    """Return how far each of these labels is agreed on."""
    told = []
    for place, number in enumerate(labels):
        answered = ratings.item[(ratings.label == number) & (ratings.sizes >= 2)[ratings.item]]
        n = len(np.unique(answered))
        lacks = "another" if n else "this"
        why = f"not computable: no {terms.item} with two answers has {lacks} {terms.label}"
        found = {name: nominal.found.get(f"{name} by label", [])[place:] for name in NOMINAL}
        coefficients = {name: to_coefficient(rows, n, why) for name, rows in found.items()}
        told.append(LabelAgreement(ratings.labels[number], len(answered), coefficients))
    return tuple(told)


def list_pairs(ratings: Ratings, nominal: Estimates, terms: Terms) -> tuple[PairOfRaters, ...]:
    """Return how far each two raters agree, those with the most items in common first; nothing of very many."""
    found, pairs = nominal
    if pairs is None or "cohen_kappa by pair" not in found:
        return ()
    why = f"not computable: both gave the same {terms.label} again and again: so chance would agree"
    told = [
        PairOfRaters(
            ratings.raters[pairs.first[number]],
            ratings.raters[pairs.second[number]],
            n,
            *(to_coefficient(found[f"{name} by pair"][number:], n, why) for name in ("percent", "cohen_kappa")),
        )
        for number, n in enumerate(pairs.together.tolist())
    ]
    return tuple(sorted(told, key=lambda pair: (-pair.items, pair.first, pair.second)))
