"""Measure how far people agree: the reviewers of a desk, or the raters in somebody's file."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from math import isfinite

import numpy as np
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from annotate.domain import BriefAnswer, ClaimKind
from annotate.errors import UserMistake
from annotate.judging import last_words
from annotate.judging.agreement import (
    ANYBODY,
    DESK,
    Agreement,
    Draw,
    Numbers,
    Rating,
    Weights,
    gather_figures,
    measure_agreement,
    tabulate,
)
from annotate.publishing.pseudonyms import pseudonym
from annotate.settings import Settings
from annotate.store import Store

from .init import pseudonym_key
from .taxonomy import read_taxonomy

_HALF = np.uint64(32)  # bits of a raw number: what is left picks one of up to four thousand million items


def measure_desk(
    store: Store, settings: Settings, draw: Draw, *, kind: ClaimKind | None = None, as_of: datetime | None = None
) -> Agreement:
    """
    Measure how far reviewers agree on the claims that are part of the work, or on those of one kind.

    Each reviewer's newest answer to a claim counts, as it does for where the
    claim stands. Reviewers appear by pseudonym.
    """
    answers = [answer for answer in _answers(store, as_of) if kind is None or answer.kind == kind]
    key = pseudonym_key(settings)
    names = {reviewer: pseudonym(reviewer, key) for reviewer in {answer.reviewer for answer in answers}}
    verdicts = read_taxonomy(settings).verdicts
    ratings = tabulate(
        (Rating(answer.claim_id, names[answer.reviewer], answer.verdict) for answer in answers),
        {verdict.key: verdict.rating for verdict in verdicts},
        [verdict.key for verdict in verdicts],
    )
    figures = [(answer.claim_id, float(answer.corrected_figure or 0)) for answer in answers if _has_figure(answer)]
    kinds = {each.value: {answer.claim_id for answer in answers if answer.kind == each} for each in ClaimKind}
    told_apart = {} if kind else {name: claims for name, claims in kinds.items() if claims}
    with threadpool_limits(1):  # the same to the last digit however many cores there are, and no slower
        return measure_agreement(ratings, gather_figures(figures), told_apart, draw, DESK)


def measure_ratings(ratings: Sequence[Rating], scale: Sequence[str], draw: Draw) -> Agreement:
    """
    Measure how far the raters of a file agree.

    Args:
        ratings: what they gave.
        scale: the labels that could be given, lowest first. Without it these are the labels that were given, and
            they have an order only if all of them are numbers.
        draw: the chance behind the intervals.

    Raises:
        UserMistake: a label is not on the scale.
    """
    labels = {one.label for one in ratings}
    unknown = sorted(labels - set(scale)) if scale else []
    if unknown:
        raise UserMistake(
            f"The scale lacks {len(unknown)} of the labels: {', '.join(unknown[:5])}{', …' if unknown[5:] else ''}.",
            hint="Name every label after --scale, lowest first, with commas between; or leave --scale out.",
        )
    numbers = _numbers(labels)
    places = {label: float(place) for place, label in enumerate(scale)} or numbers
    order = list(scale) or sorted(numbers, key=lambda label: (numbers[label], label))
    figures = gather_figures((one.item, numbers[one.label]) for one in ratings if numbers)
    with threadpool_limits(1):
        return measure_agreement(tabulate(ratings, places, order), figures, {}, draw, ANYBODY)


def drawing(samples: int, seed: int, advance: Callable[[int], None] = lambda _: None) -> Draw:
    """
    Return what draws items, the same with the same seed on every machine; `advance` is told of each resample.

    Numpy promises to keep the raw stream of a bit generator, and nothing that is made of it.
    """

    def draw(place: Numbers, width: int) -> Iterator[Weights]:
        raw, items, places = np.random.PCG64(seed), np.uint64(len(place)), int(place.max()) + 1
        for first in range(0, samples, width):
            weights = np.empty((min(width, samples - first), places))
            for row in weights:
                drawn = (raw.random_raw(len(place)) >> _HALF) * items >> _HALF
                row[:] = np.bincount(place[drawn.astype(np.int64)], minlength=places)
            advance(len(weights))
            yield weights

    return draw


def _answers(store: Store, as_of: datetime | None) -> list[BriefAnswer]:
    claims = defaultdict(list)
    for answer in store.brief_answers(as_of):
        claims[answer.claim_id].append(answer)
    return [answer for answers in claims.values() for answer in last_words(answers)]


def _has_figure(answer: BriefAnswer) -> bool:
    return answer.corrected_figure is not None and isfinite(float(answer.corrected_figure))


def _numbers(labels: set[str]) -> dict[str, float]:
    """Return each label's number, if all of them are finite numbers; else nothing."""
    try:
        numbers = {label: float(label) for label in labels}
    except ValueError:
        return {}
    return numbers if all(map(isfinite, numbers.values())) else {}
