"""Compare how many reviewers a claim is for, and the queues they are given claims from: ours, and what is there."""

from collections.abc import Sequence

from annotate.domain import Queue, RemoteQueue, ReviewOrder

from .actions import Action, Arrange, Disband, Overlap

_ENDINGS = 256  # of claim ids: two hexadecimal digits


def share_out(order: ReviewOrder, shares: int, overlap: int) -> list[Queue]:
    """
    Return the queues of a desk: the one of everybody, and one a share where there are several.

    Every claim is in exactly `overlap` shares, or in all where there are no
    more than that. So while each share is one reviewer's, nobody asks for an
    answer too many, and neighbours on a circle meet: of five shares with an
    overlap of two, share 3 has the claims of 2 and 4 in equal parts.

    >>> [queue.share for queue in share_out(ReviewOrder.SCORE, 3, 2)]
    [0, 1, 2, 3]
    """
    everybody = Queue(order=order)
    if shares == 1:
        return [everybody]
    own = [{(share - step) % shares for step in range(overlap)} for share in range(shares)]
    return [everybody, *(Queue(share=n, order=order, ending=_ending(parts, shares)) for n, parts in enumerate(own, 1))]


def _ending(parts: set[int], shares: int) -> str:
    """Return a regular expression for the ids of the claims in these parts of a whole."""
    if len(parts) == shares:
        return ""
    return f"({'|'.join(f'{number:02x}' for number in range(_ENDINGS) if number % shares in parts)})$"


def plan_overlap(ours: int, theirs: int) -> list[Action]:
    """Plan how many reviewers answer each claim: as many as the desk says, whoever changed it there."""
    return [] if ours == theirs else [Overlap(ours, theirs)]


def plan_queues(ours: Sequence[Queue], theirs: Sequence[RemoteQueue]) -> list[Action]:
    """
    Plan what becomes of the queues.

        ours    theirs                               plan
        ------  -----------------------------------  -------
        any     the same                             –
        any     in another order, or other claims    Arrange
        any     deleted, or never made               Arrange
        –       a share there was before             Disband
    """
    there = {remote.queue.share: remote for remote in theirs}
    wanted = {queue.share for queue in ours}
    arranged = [queue for queue in ours if queue.share not in there or there[queue.share].queue != queue]
    disbanded = [remote for remote in theirs if remote.queue.share not in wanted]
    return [*map(Arrange, arranged), *map(Disband, disbanded)]
