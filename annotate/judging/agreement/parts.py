"""All coefficients of some answers, each with its interval, or with the reason why there is none."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from .estimating import Draw, Estimate, estimate
from .figures import Figures, Interval
from .nominal import Nominal
from .ordered import Ordered
from .pairs import MOST_COMPARISONS, Pairs, comparisons
from .ratings import Numbers, Ratings
from .reasons import Terms, why_no_figure, why_no_order, why_no_pair, why_not
from .sums import Counts

COEFFICIENTS = {
    "percent": "two answers to the same {item} agree",
    "cohen_kappa": "Cohen's κ: agreement beyond chance, given each {rater}'s habits",
    "fleiss_kappa": "Fleiss' κ: agreement beyond chance, given how often each {label} is used",
    "krippendorff_alpha": "Krippendorff's α: the same, with missing and few answers allowed for",
    "gwet_ac1": "Gwet's AC1: stays steady where nearly all {item}s get one {label}",
    "krippendorff_alpha_ordinal": "α on the scale: a small step apart counts less than a large one",
    "gwet_ac2": "Gwet's AC2: the same, on the scale",
    "krippendorff_alpha_interval": "α of figures, by their distance",
}
"""Every coefficient by its name, in the order they are told, and what it says."""

NOMINAL = ("percent", "fleiss_kappa", "krippendorff_alpha", "gwet_ac1")
"""Those of labels without an order, whoever gave them."""
_ORDERED = ("krippendorff_alpha_ordinal", "gwet_ac2")
_FIGURES = ("krippendorff_alpha_interval",)


class Coefficient(NamedTuple):
    """
    A coefficient, 1 for perfect agreement; None where it cannot be computed, and `why`.

    `low` and `high` hold 95 % of what resampled items give; `n` counts the
    items it rests on: those with two answers or more.
    """

    value: float | None
    n: int
    low: float | None = None
    high: float | None = None
    why: str = ""

    def as_data(self) -> dict[str, Any]:
        """Return it as plain data, rounded to ten digits after the point."""
        if self.value is None:
            return {"value": None, "why": self.why}
        low, high = (bound if bound is None else round(bound, 10) for bound in (self.low, self.high))
        return {"value": round(self.value, 10), "low": low, "high": high, "n": self.n}


class Part(NamedTuple):
    """Some answers: how many items, raters and answers, and the coefficients by the names of `COEFFICIENTS`."""

    items: int
    raters: int
    answers: int
    comparable: int
    coefficients: dict[str, Coefficient]

    def as_data(self) -> dict[str, Any]:
        """Return it as plain data."""
        told = {name: coefficient.as_data() for name, coefficient in self.coefficients.items()}
        return {"items": self.items, "raters": self.raters, "answers": self.answers, **told}


class Estimates(NamedTuple):
    """What was estimated of labels without an order; without `pairs` of raters where they are too many to compare."""

    found: dict[str, list[Estimate]]
    pairs: Pairs | None


def estimate_nominal(ratings: Ratings, labels: Numbers, draw: Draw) -> Estimates:
    """Estimate the coefficients of all labels at once, of each of these, and of the raters two by two."""
    counts = Counts(ratings)
    found = estimate(Nominal(counts, labels).values, counts.place, draw, cells=counts.labels)
    if comparisons(ratings) > MOST_COMPARISONS:
        return Estimates(found, None)
    pairs = Pairs(ratings)
    apart = estimate(pairs.values, np.arange(len(ratings.items)), draw, cells=pairs.cells)
    return Estimates(found | apart, pairs)


def measure_part(ratings: Ratings, figures: Figures, nominal: Estimates, draw: Draw, terms: Terms) -> Part:
    """Return the coefficients of some answers."""
    told = _nominal(ratings, nominal, terms) | _ordered(ratings, draw, terms) | _interval(figures, draw, terms)
    ordered = {name: told[name] for name in COEFFICIENTS}
    return Part(len(ratings.items), len(ratings.raters), len(ratings.item), ratings.comparable, ordered)


def to_coefficient(rows: Sequence[Estimate] | None, n: int, why: str) -> Coefficient:
    """Return the first of some estimates as a coefficient; `why` is for when there is none."""
    if not rows or np.isnan(rows[0].value):
        return Coefficient(None, n, why=why)
    return Coefficient(rows[0].value, n, rows[0].low, rows[0].high)


def _nominal(ratings: Ratings, nominal: Estimates, terms: Terms) -> dict[str, Coefficient]:
    n, why = ratings.comparable, why_not(ratings, terms)
    told = {name: to_coefficient(nominal.found.get(name), n, why) for name in NOMINAL}
    if n and ratings.used > 1:
        why = why_no_pair(terms, many=nominal.pairs is None)
    return told | {"cohen_kappa": to_coefficient(nominal.found.get("cohen_kappa"), n, why)}


def _ordered(ratings: Ratings, draw: Draw, terms: Terms) -> dict[str, Coefficient]:
    on_scale = ratings.on_scale()
    counts, why = Counts(on_scale), why_no_order(on_scale, terms)
    found = estimate(Ordered(counts).values, counts.place, draw, cells=counts.labels)
    return {name: to_coefficient(found.get(name), on_scale.comparable, why) for name in _ORDERED}


def _interval(figures: Figures, draw: Draw, terms: Terms) -> dict[str, Coefficient]:
    found = estimate(Interval(figures).values, np.arange(len(figures.items)), draw)
    why = why_no_figure(figures, terms)
    return {name: to_coefficient(found.get(name), figures.comparable, why) for name in _FIGURES}
