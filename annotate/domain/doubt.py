"""What is doubtful about an answer that was to be given blind, and what a doubt is drawn from."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from .passage import Word
from .queue import ReviewOrder


class DoubtKind(StrEnum):
    """Why an answer may not be one that its author gave alone, once, and blind."""

    TWICE = "twice"
    TOO_MANY = "too_many"
    CHANGED_BY_ANOTHER = "changed_by_another"
    CHANGED_LATER = "changed_later"
    OUT_OF_TURN = "out_of_turn"


class Doubt(Word):
    """
    A reason to doubt an answer: possible, not proved.

    `others` are whose answers, or hands, it is about. `at` is the server's
    clock, in UTC. `number` says which answer to the claim it is, of `asked`.
    """

    claim_id: str
    annotation_id: int
    kind: DoubtKind
    reviewer: str
    others: tuple[str, ...] = ()
    at: datetime
    number: int = 0
    asked: int = 0

    @property
    def why(self) -> str:
        """The reason in words."""
        others = " and ".join(self.others)
        match self.kind:
            case DoubtKind.TWICE:
                return "The same reviewer had answered this claim before."
            case DoubtKind.TOO_MANY:
                return f"It is answer {self.number} to a claim that asked for {self.asked}."
            case DoubtKind.CHANGED_BY_ANOTHER:
                return f"{others} changed it."
            case DoubtKind.CHANGED_LATER:
                return f"It was changed after {others} had answered."
        return f"It was given out of turn, after {others} had answered: the Data Manager shows it, the queue does not."


class GivenAnswer(NamedTuple):
    """
    When an answer was given, by the server's clock; without what it says.

    `opened_at` is when its page was opened, as far as is known; never later
    than `submitted_at`. `stands` is False for an answer that was withdrawn.
    One in quarantine has no times: it is there, and nothing is concluded.
    """

    claim_id: str
    annotation_id: int
    reviewer: str
    opened_at: datetime
    submitted_at: datetime
    changed_at: datetime
    edited_by: str | None = None
    skipped: bool = False
    stands: bool = True
    timed: bool = True


class QueuePlace(NamedTuple):
    """Where a claim stands in the queue: its task, its rank, and since when; None where nobody kept that."""

    claim_id: str
    task_id: int
    rank: str
    since: datetime | None


class HandingOut(NamedTuple):
    """
    How claims are handed out: to how many, in which order, and since when, if either was ever changed.

    `endings` are those of the queues' claims (`Queue.ending`), everybody's first.
    """

    overlap: int
    order: ReviewOrder
    endings: tuple[str, ...] = ("",)
    overlap_since: datetime | None = None
    order_since: datetime | None = None
