"""The queue: in which order reviewers are given claims, and where they find it."""

from enum import StrEnum

from .passage import Word


class ReviewOrder(StrEnum):
    """
    Which claim a reviewer is given next.

    `score`: the most check-worthy one. `oldest`: the one that was sent first.
    `random`: any, in an order that has nothing to do with what claims say and
    is the same for everybody, so that two reviewers meet.
    """

    SCORE = "score"
    OLDEST = "oldest"
    RANDOM = "random"


class Queue(Word):
    """
    A saved view of a project, whose stream hands claims to reviewers.

    `order` is None where it is none of ours any more: somebody changed the
    view, or filtered it.
    """

    number: int
    order: ReviewOrder | None
