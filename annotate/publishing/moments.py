"""When a claim was answered, and what happened to it in which order."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from annotate.domain import Annotation, Finding

from .phrases import in_utc


class Happening(NamedTuple):
    """
    One thing that happened to a claim: `what` is answer, skip, own_change, change or ruling.

    `whose` is whose answer it was that somebody else changed, else "";
    `verdict` is the key of what was answered or ruled, None for a skip.
    """

    moment: datetime
    what: str
    who: str
    verdict: str | None
    whose: str = ""


def answered_at(finding: Finding) -> datetime | None:
    """Return when somebody first gave a verdict, or None; skips are no verdict."""
    given = [in_utc(answer.submitted_at) for answer in finding.annotations if answer.verdict is not None]
    return min(given, default=None)


def was_changed(answer: Annotation) -> bool:
    """Say whether an answer was changed after it was given; a server stamps both times, moments apart."""
    return (answer.updated_at - answer.submitted_at).total_seconds() >= 1


def tell_history(finding: Finding) -> list[Happening]:
    """Return what happened to a claim, the oldest first: answers, skips, changes, and the ruling that stands."""
    return sorted(_happenings(finding), key=lambda each: each.moment)


def _happenings(finding: Finding) -> Iterator[Happening]:
    for answer in finding.annotations:
        changed = was_changed(answer)
        what = "answer" if answer.verdict is not None else "skip"
        yield Happening(in_utc(answer.submitted_at), what, answer.reviewer, None if changed else answer.verdict)
        if changed:
            editor, moment = answer.edited_by, in_utc(answer.updated_at)
            if editor:
                yield Happening(moment, "change", editor, answer.verdict, answer.reviewer)
            else:
                yield Happening(moment, "own_change", answer.reviewer, answer.verdict)
    if finding.adjudication is not None:
        ruling = finding.adjudication
        yield Happening(in_utc(ruling.ruled_at), "ruling", ruling.adjudicator, ruling.verdict)
