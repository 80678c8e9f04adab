"""Does the number of a ClaimReview say what its label says?"""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from annotate.domain import Complaint

from .documents import Node, join
from .meanings import Meaning, Meanings
from .saying import error, warning

NUMBERS = ("ratingValue", "bestRating", "worstRating")
_PLACES = {
    Meaning.TRUE: lambda place: place > Decimal("0.5"),
    Meaning.MOSTLY_TRUE: lambda place: Decimal("0.5") <= place < 1,
    Meaning.MIXED: lambda place: 0 < place < 1,
    Meaning.MOSTLY_FALSE: lambda place: 0 < place <= Decimal("0.5"),
    Meaning.FALSE: lambda place: place < Decimal("0.5"),
}
_MOST_DIGITS = 9  # on either side of the point: 1e999999999 is a number, too, and takes for ever
_REMEDY = "Leave ratingValue, bestRating and worstRating out: the label says it."


class Scale(NamedTuple):
    """The three numbers of a rating."""

    value: Decimal
    best: Decimal
    worst: Decimal

    @property
    def place(self) -> Decimal | None:
        """Where the value stands between worst (0) and best (1), reversed scales included; None on no scale."""
        return None if self.best == self.worst else (self.value - self.worst) / (self.best - self.worst)


def lint_rating(rating: Node, meanings: Meanings) -> Iterator[Complaint]:
    """Read a rating over: the label, the numbers, and whether both say the same."""
    label = rating.said.get("alternateName")
    if not isinstance(label, str) or not label.strip():
        yield error(
            "label-missing",
            join(rating.path, "alternateName"),
            "The rating has no label, which is what readers see.",
            "Write the verdict in words into alternateName.",
        )
    given = [name for name in NUMBERS if rating.said.get(name) is not None]
    lacking = [name for name in NUMBERS if name not in given]
    if given and lacking:
        yield error(
            "rating-incomplete",
            rating.path,
            f"The rating has {' and '.join(given)}, and no {' or '.join(lacking)}.",
            "Write all three, or none: without its ends a number says nothing.",
        )
    faults = [name for name in given if read_number(rating.said[name]) is None]
    for name in faults:
        yield error(
            "rating-number",
            join(rating.path, name),
            f"{name} is no number.",
            "Write a whole number, or leave all three out.",
        )
    scale = read_scale(rating.said)
    if scale is not None:
        yield from _lint_scale(rating.path, scale)
        if isinstance(label, str) and not _is_sentinel(scale):
            yield from _lint_meaning(rating.path, label, scale, meanings)


def read_scale(said: Mapping[str, Any]) -> Scale | None:
    """Return the numbers of a rating; None unless there are all three."""
    value, best, worst = (read_number(said.get(name)) for name in NUMBERS)
    return None if value is None or best is None or worst is None else Scale(value, best, worst)


def read_number(value: Any) -> Decimal | None:
    """Return a number, written as one or as text; None for anything else, and for what no scale has room for."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = Decimal(str(value).strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) <= _MOST_DIGITS else None


def _lint_scale(path: str, scale: Scale) -> Iterator[Complaint]:
    if _is_sentinel(scale):
        shown = f"{scale.value} of {scale.worst} to {scale.best}"
        yield error("rating-sentinel", path, f"{shown} stands for no rating, and machines read it as one.", _REMEDY)
        return
    for name, number in zip(NUMBERS, scale, strict=True):
        if number != number.to_integral_value():
            yield error(
                "rating-whole", join(path, name), f"{name} is {number}, not a whole number.", "Count in whole steps."
            )
    if scale.worst < 1:
        yield error(
            "rating-worst",
            join(path, "worstRating"),
            f"The scale begins at {scale.worst}.",
            "Let the scale begin at 1 or above.",
        )
    if scale.best < scale.worst:
        yield error(
            "scale-reversed",
            join(path, "bestRating"),
            f"The best rating, {scale.best}, lies below the worst, {scale.worst}.",
            "Turn the scale round: the higher the number, the truer.",
        )
    low, high = sorted((scale.best, scale.worst))
    if not low <= scale.value <= high:
        yield error(
            "rating-range",
            join(path, "ratingValue"),
            f"{scale.value} lies outside of the scale from {low} to {high}.",
            "Write a number on the scale.",
        )


def _is_sentinel(scale: Scale) -> bool:
    """Say whether the numbers stand for no rating: −1 of −1, 0 of 0, one place that is the whole scale."""
    return scale.best == scale.worst or scale.value < 0


def _lint_meaning(path: str, label: str, scale: Scale, meanings: Meanings) -> Iterator[Complaint]:
    meaning, place = meanings.of(label), scale.place
    if meaning is None or place is None or not 0 <= place <= 1:
        return
    here = f"{scale.value} on a scale from {scale.worst} to {scale.best}"
    source = f"(labels, version {meanings.version})"
    if meaning is Meaning.NONE:
        yield error(
            "unproven-rated",
            join(path, "ratingValue"),
            f"“{label}” has no place between false and true {source}; it has {here}.",
            _REMEDY,
        )
    elif not _PLACES[meaning](place):
        said = meaning.replace("_", " ")
        yield error(
            "label-contradicts-rating",
            join(path, "ratingValue"),
            f"“{label}” means {said} {source}, and its number, {here}, says otherwise.",
            "Write the number that belongs to the label; the higher, the truer.",
        )


def lint_explanation(rating: Node, sentences: int) -> Iterator[Complaint]:
    """Is the explanation as short as search engines show it?"""
    if sentences > 2:
        yield warning(
            "explanation-long",
            join(rating.path, "ratingExplanation"),
            f"The explanation has {sentences} sentences.",
            "Say it in one or two.",
        )
