"""Why a coefficient cannot be computed, in the words of those whose answers they are."""

from typing import NamedTuple

from .figures import Figures
from .ratings import Ratings


class Terms(NamedTuple):
    """What people call the things that are rated, those who rate, and what they say."""

    item: str
    rater: str
    label: str


DESK = Terms("claim", "reviewer", "verdict")
ANYBODY = Terms("item", "rater", "label")


def why_not(ratings: Ratings, terms: Terms) -> str:
    """Return why coefficients of labels cannot be computed; of what can be, nothing was left to agree by chance."""
    if not ratings.comparable:
        return _say(f"no {terms.item} with two answers{_aside(len(ratings.raters), terms)}")
    if ratings.used == 1:
        only = ratings.labels[int(ratings.label[(ratings.sizes >= 2)[ratings.item]][0])]
        return _say(
            f"“{only}” is the only {terms.label} given to {terms.item}s with two answers: so chance would agree"
        )
    return _say("chance would agree as often")


def why_no_order(ratings: Ratings, terms: Terms) -> str:
    """Return why coefficients of labels on a scale cannot be computed; `ratings` are those with a place on it."""
    if not ratings.scale:
        return _say(f"no {terms.label} has a place on a scale")
    if not ratings.comparable:
        return _say(f"no {terms.item} with two answers on the scale")
    return why_not(ratings, terms)


def why_no_figure(figures: Figures, terms: Terms) -> str:
    """Return why the coefficient of figures cannot be computed."""
    if not figures.comparable:
        return _say(f"no {terms.item} with two figures")
    return _say("only one figure was given, again and again: so chance would agree")


def why_no_pair(terms: Terms, *, many: bool) -> str:
    """Return why raters cannot be compared two by two."""
    if many:
        return _say(f"too many {terms.rater}s answered the same {terms.item}s to compare every two")
    return _say(f"each two {terms.rater}s gave a single {terms.label} to all {terms.item}s both answered")


def _aside(raters: int, terms: Terms) -> str:
    return {0: " (there are no answers)", 1: f" (only one {terms.rater} answered)"}.get(raters, "")


def _say(reason: str) -> str:
    return f"not computable: {reason}"
