"""
Whether answers were given alone, once and blind, as far as that can be told afterwards.

Label Studio keeps who answered, when the page was opened and submitted, and
who changed an answer last. It does not keep what somebody looked at. So a
doubt is a possibility, and where there is none, nothing is proved.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from annotate.domain import Doubt, DoubtKind, GivenAnswer, HandingOut, QueuePlace

from .queue import ALWAYS, out_of_turn

_AT_ONCE = timedelta(seconds=2)  # an answer is stamped a moment later than it was submitted


def find_doubts(answers: Sequence[GivenAnswer], places: Sequence[QueuePlace], handing: HandingOut) -> list[Doubt]:
    """
    Return what is doubtful about the answers that stand, claim by claim.

    * The same reviewer had answered the claim before.
    * There were answers enough.
    * Somebody else changed it.
    * It was changed when another reviewer's answer was there.
    * It was given out of turn when another reviewer's answer was there (`judging.queue`).

    Args:
        answers: all that were ever given, skipped and withdrawn ones too.
        places: of the claims that are in the queue now.
    """
    by_claim = defaultdict(list)
    for answer in sorted(answers, key=lambda answer: (answer.submitted_at, answer.annotation_id)):
        if answer.timed and not answer.skipped:
            by_claim[answer.claim_id].append(answer)
    late = {answer.reviewer for given in by_claim.values() for answer in given if answer.reviewer != given[0].reviewer}
    jumps = {(each.claim_id, each.annotation_id) for each in out_of_turn(answers, places, handing, sorted(late))}
    return [
        doubt
        for _, given in sorted(by_claim.items())
        if len(given) > 1 or given[0].edited_by
        for doubt in (*_of_number(given, handing), *_of_sight(given, jumps))
    ]


def _of_number(given: Sequence[GivenAnswer], handing: HandingOut) -> Iterator[Doubt]:
    """Yield the doubts about answers that nobody asked for."""
    reviewers: list[str] = []
    for answer in (answer for answer in given if answer.stands):
        if answer.reviewer in reviewers:
            yield _doubt(answer, DoubtKind.TWICE)
            continue
        reviewers.append(answer.reviewer)
        surplus = len(reviewers) > handing.overlap and answer.submitted_at >= (handing.overlap_since or ALWAYS)
        if surplus:
            yield _doubt(answer, DoubtKind.TOO_MANY, number=len(reviewers), asked=handing.overlap)


def _of_sight(given: Sequence[GivenAnswer], jumps: set[tuple[str, int]]) -> Iterator[Doubt]:
    """Yield the doubts about answers whose author may have seen another, or that are not their author's alone."""
    for answer in (answer for answer in given if answer.stands):
        others = [other for other in given if other.reviewer != answer.reviewer]
        before = _names(other for other in others if other.submitted_at < answer.submitted_at)
        by_then = _names(other for other in others if other.submitted_at < answer.changed_at)
        if answer.edited_by is not None:
            yield _doubt(answer, DoubtKind.CHANGED_BY_ANOTHER, others=(answer.edited_by,))
        elif by_then and answer.changed_at - answer.submitted_at > _AT_ONCE:
            yield _doubt(answer, DoubtKind.CHANGED_LATER, others=by_then)
        if before and (answer.claim_id, answer.annotation_id) in jumps:
            yield _doubt(answer, DoubtKind.OUT_OF_TURN, others=before)


def _names(answers: Iterator[GivenAnswer]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(answer.reviewer for answer in answers))


def _doubt(answer: GivenAnswer, kind: DoubtKind, **about: object) -> Doubt:
    moment = answer.changed_at if kind in _CHANGES else answer.submitted_at
    known = {"claim_id": answer.claim_id, "annotation_id": answer.annotation_id, "reviewer": answer.reviewer}
    return Doubt.model_validate({**known, "kind": kind, "at": moment, **about})


_CHANGES = (DoubtKind.CHANGED_BY_ANOTHER, DoubtKind.CHANGED_LATER)
