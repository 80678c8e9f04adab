"""Do the crosswalks say why, say what is lost, and agree with the truth scale?"""

from collections.abc import Iterator
from typing import Any

from annotate.domain import Complaint, Crosswalks, Taxonomy, Verdict

from .saying import error, pairs, quoted, warning

_TARGETS = {"claimreview": "ClaimReview", "fever": "FEVER", "averitec": "AVeriTeC"}


def lint_crosswalks(taxonomy: Taxonomy) -> Iterator[Complaint]:
    """Read the crosswalks over."""
    for target, shown in _TARGETS.items():
        lacking = [verdict.key for verdict in taxonomy.verdicts if _way(verdict.crosswalks, target) is None]
        if lacking:
            yield warning(
                "crosswalk-missing",
                "verdicts",
                f"There is no crosswalk to {shown} for {quoted(lacking)}.",
                f"Add crosswalks.{target} with a reason; without a label where there is no counterpart.",
            )
        for place, verdict in enumerate(taxonomy.verdicts):
            way = _way(verdict.crosswalks, target)
            if way is not None:
                yield from _lint_way(way, f"verdicts[{place}].crosswalks.{target}", shown, verdict)
    for path, earlier, later in pairs(taxonomy.verdicts):
        yield from _lint_two(path, earlier, later)
        yield from _lint_order(path, earlier, later)
    yield from _lint_values(taxonomy)


def _way(crosswalks: Crosswalks, target: str) -> Any:
    return getattr(crosswalks, target)


def _lint_way(way: Any, path: str, shown: str, verdict: Verdict) -> Iterator[Complaint]:
    if not way.reason.strip():
        yield error(
            "crosswalk-reason",
            f"{path}.reason",
            f"The crosswalk of “{verdict.key}” to {shown} does not say why.",
            "Give the reason in a sentence.",
        )
    if way.label is None and not way.lossy:
        yield warning(
            "crosswalk-lossy",
            f"{path}.lossy",
            f"“{verdict.key}” has no counterpart in {shown}, so it is lost there.",
            "Write lossy = true.",
        )


def _lint_two(path: str, earlier: Verdict, later: Verdict) -> Iterator[Complaint]:
    """Of the verdicts that lead to one label, one at most is found again from there."""
    for target, shown in _TARGETS.items():
        ways = [_way(verdict.crosswalks, target) for verdict in (earlier, later)]
        found = [way.label for way in ways if way is not None and not way.lossy]
        if len(found) == 2 and found[0] == found[1] is not None:
            yield warning(
                "crosswalk-lossy",
                f"{path}.crosswalks.{target}.lossy",
                f"“{earlier.key}” and “{later.key}” both become “{found[0]}” in {shown}; that way leads not back.",
                "Write lossy = true where something is lost.",
            )


def _lint_order(path: str, earlier: Verdict, later: Verdict) -> Iterator[Complaint]:
    """A truer verdict has the higher number in ClaimReview, too."""
    values = [verdict.crosswalks.claimreview and verdict.crosswalks.claimreview.value for verdict in (earlier, later)]
    if None in (*values, earlier.rating, later.rating):
        return
    by_rating, by_value = _order(later.rating, earlier.rating), _order(values[1], values[0])
    if by_rating != by_value:
        yield error(
            "claimreview-reversed",
            f"{path}.crosswalks.claimreview.value",
            f"By rating “{later.key}” is {by_rating} “{earlier.key}”, by its value in ClaimReview {by_value}.",
            "Give the values the order of the ratings.",
        )


def _lint_values(taxonomy: Taxonomy) -> Iterator[Complaint]:
    for place, verdict in enumerate(taxonomy.verdicts):
        way, path = verdict.crosswalks.claimreview, f"verdicts[{place}].crosswalks.claimreview"
        if way is None:
            continue
        if way.value is not None and verdict.rating is None:
            yield error(
                "claimreview-unrated",
                f"{path}.value",
                f"“{verdict.key}” has no place on the truth scale, and a number in ClaimReview.",
                "Leave the value out: the label goes out without a number.",
            )
        if way.value is None and verdict.rating is not None and way.label is not None:
            yield warning(
                "claimreview-unnumbered",
                f"{path}.value",
                f"“{verdict.key}” has a place on the truth scale, and no number in ClaimReview.",
                f"Write value = {verdict.rating}.",
            )
        if way.label is not None and way.label not in verdict.names:
            yield warning(
                "claimreview-label",
                f"{path}.label",
                f"Readers see “{verdict.label}”, and ClaimReview says “{way.label}”.",
                "Let both say the same: search engines compare them.",
            )


def _order(one: Any, other: Any) -> str:
    return "as true as" if one == other else "truer than" if one > other else "less true than"
