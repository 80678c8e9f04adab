"""
Whether a reviewer came to a claim by the queue.

The queue hands out the first claim that is not yet answered often enough, nor
by who asks; one that was put off comes again when no other is left. So an
answer was given out of turn when, all the while its page was open, another
claim stood before it and could have been handed out. What a reviewer passed
by once counts as put off: it makes one answer doubtful, not all that follow.
Where there are several queues, nobody keeps whose is whose: a reviewer's is
the one that explains most of their answers.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from heapq import heappop, heappush

from annotate.domain import GivenAnswer, HandingOut, QueuePlace, ReviewOrder

ALWAYS = datetime.min.replace(tzinfo=UTC)
NEVER = datetime.max.replace(tzinfo=UTC)
_LAST = 1 << 62  # a position behind all others


def out_of_turn(
    answers: Sequence[GivenAnswer], places: Sequence[QueuePlace], handing: HandingOut, reviewers: Collection[str]
) -> Iterator[GivenAnswer]:
    """
    Yield the answers of these reviewers that were given out of turn.

    A place counts from when it is known to have been held; an answer whose
    page was opened before the order was last changed is not judged.

    Args:
        answers: all that were ever given, skipped and withdrawn ones too.
        places: of the claims that are in the queue now.
    """
    if not places:
        return
    positions = _positions(places, handing.order)
    queues = [_in_queue(positions, ending) for ending in handing.endings]
    filled = _filled(answers, handing.overlap)
    by_reviewer: dict[str, list[GivenAnswer]] = defaultdict(list)
    for answer in sorted(answers, key=lambda answer: (answer.submitted_at, answer.annotation_id)):
        by_reviewer[answer.reviewer].append(answer)
    known = sorted((place for place in places if place.since), key=lambda place: place.since or NEVER)
    for reviewer in reviewers:
        given = by_reviewer[reviewer]
        walks = (_Walk(known, queue, filled) for queue in _fitting(given, queues))
        yield from min(([*_jumps(given, walk, handing.order_since)] for walk in walks), key=len)


def _fitting(given: Sequence[GivenAnswer], queues: Sequence[Mapping[str, int]]) -> Iterator[Mapping[str, int]]:
    """Yield the queue of everybody, and the share that has most of what a reviewer answered."""
    everybody, *shares = queues
    yield everybody
    if shares:
        began = given[0].claim_id
        yield max(shares, key=lambda share: (sum(answer.claim_id in share for answer in given), began in share))


def _in_queue(positions: Mapping[str, int], ending: str) -> Mapping[str, int]:
    """Return the positions of the claims that a queue has."""
    if not ending:
        return positions
    # An ending is about the last two digits, which are the same in many ids.
    inside = {tail for tail in {claim_id[-2:] for claim_id in positions} if re.search(ending, tail)}
    return {claim_id: place for claim_id, place in positions.items() if claim_id[-2:] in inside}


def _jumps(given: Sequence[GivenAnswer], walk: "_Walk", since: datetime | None) -> Iterator[GivenAnswer]:
    for answer in given:
        if walk.goes_to(answer, judged=answer.timed and answer.opened_at >= (since or ALWAYS)):
            yield answer


class _Walk:
    """One reviewer's way through the queue."""

    def __init__(
        self, places: Sequence[QueuePlace], positions: Mapping[str, int], filled: Mapping[str, datetime]
    ) -> None:
        self._known = {place.claim_id for place in places}
        self._coming = [place for place in reversed(places) if place.claim_id in positions]
        self._positions = positions
        self._filled = filled
        self._waiting: list[tuple[int, str, datetime]] = []
        self._answered: set[str] = set()
        self._put_off: set[str] = set()

    def goes_to(self, answer: GivenAnswer, *, judged: bool) -> bool:
        """Note that a claim was answered, and say whether it was out of turn; only if that is to be judged."""
        claim_id = answer.claim_id
        jumped = judged and self._jumps(answer)
        self._answered.add(claim_id)
        return jumped

    def _jumps(self, answer: GivenAnswer) -> bool:
        self._let_in(answer.opened_at)
        if answer.claim_id not in self._known:
            return False  # it is not on the server any more
        of_this_queue = answer.claim_id in self._positions and answer.claim_id not in self._put_off
        return self._pass_by(answer, self._positions[answer.claim_id] if of_this_queue else _LAST) > 0

    def _let_in(self, moment: datetime) -> None:
        """Let the claims in that stood in the queue at a moment."""
        while self._coming and (self._coming[-1].since or NEVER) < moment:
            place = self._coming.pop()
            heappush(self._waiting, (self._positions[place.claim_id], place.claim_id, place.since or NEVER))

    def _pass_by(self, answer: GivenAnswer, position: int) -> int:
        """Put off what stood before a position while the page was open; return how many claims that were."""
        passed, later = 0, []
        while self._waiting and self._waiting[0][0] < position:
            before, claim_id, since = heappop(self._waiting)
            if claim_id == answer.claim_id or self._is_done(claim_id, answer.submitted_at):
                continue
            if since >= answer.opened_at:
                later.append((before, claim_id, since))
                continue
            self._put_off.add(claim_id)
            passed += 1
            if position == _LAST:
                break
        for place in later:
            heappush(self._waiting, place)
        return passed

    def _is_done(self, claim_id: str, moment: datetime) -> bool:
        return claim_id in self._answered or self._filled.get(claim_id, NEVER) <= moment


def _positions(places: Sequence[QueuePlace], order: ReviewOrder) -> dict[str, int]:
    """Return how early each claim is handed out; the same number for those of which the queue prefers none."""
    keys: dict[str, str | int] = {place.claim_id: _key(place, order) for place in places}
    ranked = sorted(set(keys.values()), reverse=order is ReviewOrder.SCORE)
    numbers = {key: number for number, key in enumerate(ranked)}
    return {claim_id: numbers[key] for claim_id, key in keys.items()}


def _key(place: QueuePlace, order: ReviewOrder) -> str | int:
    if order is ReviewOrder.SCORE:
        return place.rank.partition(" ")[0]  # behind the score stands who gave it
    return place.task_id if order is ReviewOrder.OLDEST else place.claim_id


def _filled(answers: Sequence[GivenAnswer], overlap: int) -> dict[str, datetime]:
    """Return when each claim had as many answers as it needs, skips left out; nothing for those that have fewer."""
    moments = defaultdict(list)
    for answer in answers:
        if not answer.skipped:
            moments[answer.claim_id].append(answer.submitted_at if answer.timed else ALWAYS)
    return {claim_id: sorted(given)[overlap - 1] for claim_id, given in moments.items() if len(given) >= overlap}
