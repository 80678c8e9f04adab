"""How far people agree: over all, by kind, by label, by pair of raters."""

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

import numpy as np

from .breakdowns import LabelAgreement, PairOfRaters, list_labels, list_pairs
from .confusion import Confusion, confuse
from .estimating import Draw
from .figures import Figures
from .parts import Part, estimate_nominal, measure_part
from .ratings import Numbers, Ratings
from .reasons import Terms

MOST_LABELS = 100
"""Of more labels, only those given most often are told apart."""


class Agreement(NamedTuple):
    """How far people agree; `labels_left_out` counts labels too many to be told apart."""

    terms: Terms
    whole: Part
    by_kind: dict[str, Part]
    by_label: tuple[LabelAgreement, ...]
    by_pair: tuple[PairOfRaters, ...]
    confusion: Confusion
    labels_left_out: int = 0

    def as_data(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            **self.whole.as_data(),
            "by_kind": {kind: part.as_data() for kind, part in self.by_kind.items()},
            "by_verdict": {label.label: label.as_data() for label in self.by_label},
            "by_pair": [pair.as_data() for pair in self.by_pair],
            "confusion": self.confusion.as_data(),
        }


def measure_agreement(
    ratings: Ratings, figures: Figures, kinds: Mapping[str, Collection[str]], draw: Draw, terms: Terms
) -> Agreement:
    """
    Measure how far people agree.

    Args:
        ratings: who gave which label to what.
        figures: the figures they gave, where they did.
        kinds: the items of each kind, where there are kinds.
        draw: the chance behind the intervals.
        terms: what the reasons speak of.
    """
    labels, left_out = _told_apart(ratings)
    nominal = estimate_nominal(ratings, labels, draw)
    return Agreement(
        terms=terms,
        whole=measure_part(ratings, figures, nominal, draw, terms),
        by_kind={kind: _measure_kind(ratings, figures, items, draw, terms) for kind, items in kinds.items()},
        by_label=list_labels(ratings, labels, nominal, terms),
        by_pair=list_pairs(ratings, nominal, terms),
        confusion=confuse(ratings, labels),
        labels_left_out=left_out,
    )


def _measure_kind(ratings: Ratings, figures: Figures, items: Collection[str], draw: Draw, terms: Terms) -> Part:
    part = ratings.of_items(items)
    nominal = estimate_nominal(part, np.arange(0), draw)
    return measure_part(part, figures.of_items(items), nominal, draw, terms)


def _told_apart(ratings: Ratings) -> tuple[Numbers, int]:
    labels = len(ratings.labels)
    if labels <= MOST_LABELS:
        return np.arange(labels), 0
    given = np.bincount(ratings.label, minlength=labels)
    most = np.argsort(-given, kind="stable")[:MOST_LABELS]
    return np.sort(most), labels - MOST_LABELS
