"""Does the truth scale run from false to true, without holes, and without verdicts that have no place on it?"""

from collections.abc import Iterator

from annotate.domain import AveritecLabel, Complaint, FeverLabel, Taxonomy, Verdict

from .saying import error, pairs, warning

_TRUE = {"true", "supported", "correct", "accurate", "confirmed", "verified"}
_FALSE = {"false", "refuted", "incorrect", "wrong", "fake", "fabricated", "made up", "pants on fire"}
_UNPROVEN = {
    "unproven", "unverified", "unsubstantiated", "undetermined", "not enough evidence", "not enough info",
    "not enough information", "insufficient evidence", "no evidence", "conflicting evidence", "satire", "outdated",
}  # fmt: skip


def lint_scale(taxonomy: Taxonomy) -> Iterator[Complaint]:
    """Read the ratings over."""
    yield from _unproven(taxonomy)
    for path, earlier, later in pairs(taxonomy.verdicts):
        if earlier.rating is not None and earlier.rating == later.rating and not later.shares_rating:
            yield error(
                "rating-shared",
                f"{path}.rating",
                f"“{earlier.key}” and “{later.key}” have the same place on the truth scale, {later.rating}.",
                "Give each a place of its own; or write shares_rating = true where it is meant.",
            )
        if _is_reversed(earlier, later) or _is_reversed(later, earlier):
            yield error(
                "scale-reversed",
                f"{path}.rating",
                f"“{earlier.key}” has place {earlier.rating} and “{later.key}” {later.rating}: "
                "what is true lies below what is false.",
                "Turn the scale round: the higher the rating, the truer.",
            )
    yield from _holes(taxonomy)


def _unproven(taxonomy: Taxonomy) -> Iterator[Complaint]:
    ratings = [verdict.rating for verdict in taxonomy.verdicts if verdict.rating is not None]
    for place, verdict in enumerate(taxonomy.verdicts):
        if verdict.rating is None or not _is_unproven(verdict):
            continue
        middle = min(ratings) < verdict.rating < max(ratings)
        yield error(
            "unproven-rated",
            f"verdicts[{place}].rating",
            f"“{verdict.key}” stands {'in the middle of' if middle else 'on'} the truth scale, at {verdict.rating}; "
            "what nobody could find out is not half true.",
            "Leave its rating out.",
        )


def _holes(taxonomy: Taxonomy) -> Iterator[Complaint]:
    ratings = [verdict.rating for verdict in taxonomy.verdicts if verdict.rating is not None]
    steps = sorted(set(ratings))
    if len(steps) == 1:
        yield warning(
            "scale-single",
            "verdicts",
            "The truth scale has one place, and says nothing.",
            "Give another verdict a rating, or leave this one out.",
        )
    elif steps != list(range(1, len(steps) + 1)):
        shown = ", ".join(map(str, steps))
        yield warning(
            "scale-gap",
            "verdicts",
            f"The truth scale has gaps: {shown}.",
            f"Number its places from 1 to {len(steps)}, or add what is missing.",
        )
    if ratings not in (sorted(ratings), sorted(ratings, reverse=True)):
        yield warning(
            "scale-jumbled",
            "verdicts",
            "The verdicts do not stand in the order of their ratings.",
            "List them from the truest to the least true, so that reviewers see a scale.",
        )


def _is_reversed(true: Verdict, false: Verdict) -> bool:
    if true.rating is None or false.rating is None:
        return False
    return _is_true(true) and _is_false(false) and true.rating < false.rating


def _is_true(verdict: Verdict) -> bool:
    return _is_called(verdict, _TRUE, FeverLabel.SUPPORTS, AveritecLabel.SUPPORTED)


def _is_false(verdict: Verdict) -> bool:
    return _is_called(verdict, _FALSE, FeverLabel.REFUTES, AveritecLabel.REFUTED)


def _is_unproven(verdict: Verdict) -> bool:
    return _is_called(verdict, _UNPROVEN, FeverLabel.NOT_ENOUGH_INFO, AveritecLabel.NOT_ENOUGH_EVIDENCE)


def _is_called(verdict: Verdict, words: set[str], fever: FeverLabel, averitec: AveritecLabel) -> bool:
    """Say what a verdict means: by its crosswalks where it has any, else by its name."""
    ways = verdict.crosswalks
    elsewhere = {way.label for way in (ways.fever, ways.averitec) if way is not None and way.label is not None}
    if elsewhere:
        return bool(elsewhere & {fever, averitec})
    return bool({verdict.key.replace("_", " "), verdict.label.casefold()} & words)
