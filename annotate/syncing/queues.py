"""Compare how many reviewers a claim is for, and the queue they are given claims from: ours, and what is there."""

from annotate.domain import Queue, ReviewOrder

from .actions import Action, Arrange, Overlap


def plan_overlap(ours: int, theirs: int) -> list[Action]:
    """Plan how many reviewers answer each claim: as many as the desk says, whoever changed it there."""
    return [] if ours == theirs else [Overlap(ours, theirs)]


def plan_queue(ours: ReviewOrder, theirs: Queue | None) -> list[Action]:
    """
    Plan what becomes of the queue.

        theirs                          plan
        ------------------------------  -------
        in our order                    –
        in another order, or filtered   Arrange
        deleted, or never made          Arrange
    """
    return [] if theirs is not None and theirs.order is ours else [Arrange(ours)]
