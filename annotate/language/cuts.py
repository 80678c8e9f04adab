"""Cut a stretch where annotated articles say that one statement ends and the next begins."""

from collections.abc import Sequence

from .heads import Parsed
from .places import see_places
from .weights import load_cut_weights
from .words import Stretch


def cut_at_places(parsed: Parsed, stretch: Stretch, suggested: Sequence[Stretch]) -> list[Stretch]:
    """
    Return the pieces of a stretch in reading order; joining words still stand before them.

    `suggested` is how rules alone would cut: one sign among a dozen. Sums of
    integers: the same on every machine.
    """
    weights = load_cut_weights()
    pieces, start = [], stretch.start
    for place, sights, sure in see_places(parsed, stretch, suggested):
        evidence = weights.intercept + sum(weights.sights.get(sight, 0) for sight in sights)
        if (sure or evidence >= 0) and place.end > start:
            pieces.append(Stretch(start, place.end))
            start = place.start
    return [*pieces, Stretch(start, stretch.end)]
