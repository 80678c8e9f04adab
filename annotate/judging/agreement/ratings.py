"""Who gave which label to what: the one shape that every coefficient reads."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


class Rating(NamedTuple):
    """One rater's label for one item."""

    item: str
    rater: str
    label: str


class Ratings(NamedTuple):
    """
    Labels by number: `item[a]`, `rater[a]` and `label[a]` tell of answer `a`; each rater answers an item once at most.

    Every item and every rater has an answer. `labels` are those that could be given, used or not, in the order they
    are shown; `scale` holds the place of each on a scale (higher is more), or None for one that has none.
    """

    items: tuple[str, ...]
    raters: tuple[str, ...]
    labels: tuple[str, ...]
    scale: tuple[float | None, ...]
    item: Numbers
    rater: Numbers
    label: Numbers

    @property
    def sizes(self) -> Numbers:
        """How many answers each item has."""
        return np.bincount(self.item, minlength=len(self.items))

    @property
    def comparable(self) -> int:
        """How many items have two answers or more."""
        return int((self.sizes >= 2).sum())

    @property
    def used(self) -> int:
        """How many labels were given to items with two answers or more."""
        return len(np.unique(self.label[self.sizes[self.item] >= 2]))

    def of_items(self, items: Collection[str]) -> Self:
        """Return the answers to these items; the labels that could be given stay the same."""
        wanted = np.fromiter((item in items for item in self.items), bool, len(self.items))
        return self._keep(wanted[self.item])

    def on_scale(self) -> Self:
        """Return the answers whose label has a place on the scale, with one label for each place, in its order."""
        named: dict[float, list[str]] = {}
        for label, place in zip(self.labels, self.scale, strict=True):
            if place is not None:
                named.setdefault(place, []).append(label)
        places = sorted(named)
        number = {place: at for at, place in enumerate(places)}
        rank = np.array([-1 if place is None else number[place] for place in self.scale], dtype=np.int64)
        names = tuple(" = ".join(named[place]) for place in places)
        kept = self._keep(rank[self.label] >= 0 if len(rank) else np.zeros(0, bool))
        return kept._replace(label=rank[kept.label], labels=names, scale=tuple(places))

    def _keep(self, answers: Flags) -> Self:
        items, item = np.unique(self.item[answers], return_inverse=True)
        raters, rater = np.unique(self.rater[answers], return_inverse=True)
        return self._replace(
            items=tuple(self.items[number] for number in items),
            raters=tuple(self.raters[number] for number in raters),
            item=item.astype(np.int64),
            rater=rater.astype(np.int64),
            label=self.label[answers],
        )


def tabulate(
    ratings: Iterable[Rating], scale: Mapping[str, float | None] | None = None, labels: Sequence[str] = ()
) -> Ratings:
    """
    Number the items, raters and labels, so that the order of the ratings does not matter.

    Args:
        ratings: each rater's one label for each item.
        scale: the place of each label on a scale, where it has one.
        labels: what could be given, in the order to show it; labels that were given beside these follow by name.
    """
    given = list(ratings)
    items, raters = sorted({one.item for one in given}), sorted({one.rater for one in given})
    shown = (*labels, *sorted({one.label for one in given} - set(labels)))
    places = scale or {}
    return Ratings(
        items=tuple(items),
        raters=tuple(raters),
        labels=shown,
        scale=tuple(places.get(label) for label in shown),
        item=_number(items, [one.item for one in given]),
        rater=_number(raters, [one.rater for one in given]),
        label=_number(shown, [one.label for one in given]),
    )


def _number(names: Sequence[str], given: Sequence[str]) -> Numbers:
    number = {name: place for place, name in enumerate(names)}
    return np.fromiter((number[name] for name in given), np.int64, len(given))
