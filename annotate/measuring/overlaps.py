"""Which marks share a stretch of text, without asking every pair."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from annotate.domain import Place


class Overlaps:
    """
    Places that can be asked which of them overlap another one.

    Asking costs what lies near the asked place, so that long articles stay quick; places may overlap one another.
    """

    def __init__(self, places: Sequence[Place]) -> None:
        self._order = sorted(range(len(places)), key=lambda number: places[number].start)
        self._starts = [places[number].start for number in self._order]
        self._ends = [places[number].end for number in self._order]
        # How far the places up to here reach: beyond it, nothing earlier can overlap.
        self._reaches = list(accumulate(self._ends, max))

    def of(self, place: Place) -> list[int]:
        """
        Return the numbers of the places that overlap this one, ascending.

        >>> Overlaps([Place(start=0, end=4), Place(start=4, end=9)]).of(Place(start=3, end=4))
        [0]
        """
        found = []
        at = bisect_left(self._starts, place.end) - 1
        while at >= 0 and self._reaches[at] > place.start:
            if self._ends[at] > place.start:
                found.append(self._order[at])
            at -= 1
        return sorted(found)
