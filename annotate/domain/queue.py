"""The queues: in which order reviewers are given claims, and who is given which."""

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

    `share` is its number, 0 for the queue of everybody. `ending` is a regular
    expression for how the ids of its claims end; "" for all claims. `order` is
    None where it is none of ours any more: somebody changed the view.
    """

    share: int = 0
    order: ReviewOrder | None
    ending: str = ""


class RemoteQueue(Word):
    """A queue as it is on the server, under its number there."""

    number: int
    queue: Queue
