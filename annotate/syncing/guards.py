"""Stop a sync that would take much away: more often than not somebody made a mistake."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from annotate.domain import SyncMark
from annotate.errors import MuchGone

from .actions import Action, Add, Fetch, Supersede, Withdraw

_SHARE, _COUNT = 0.05, 10


class Losses(NamedTuple):
    """What a plan takes away: tasks gone there and sent again, tasks taken back there, answers retired here."""

    gone: int
    withdrawn: int
    retired: int


def count_losses(plan: Sequence[Action], marks: Mapping[str, SyncMark], answers: Mapping[int, int]) -> Losses:
    """
    Count what a plan takes away.

    Args:
        answers: how many answers stand with us, by task.
    """
    gone = sum(isinstance(action, Add) and action.task.claim_id in marks for action in plan)
    withdrawn = sum(isinstance(action, Withdraw) for action in plan)
    withdrawn += sum(isinstance(action, Supersede) and action.task is None for action in plan)
    fetched = [action.remote for action in plan if isinstance(action, Fetch)]
    retired = sum(max(0, answers.get(remote.task_id, 0) - remote.answers) for remote in fetched)
    return Losses(gone, withdrawn, retired)


def refuse_losses(losses: Losses, marks: int, answers: int) -> None:
    """
    Stop where more than one in twenty is concerned, and more than ten are.

    Args:
        marks: how many tasks both sides agreed on.
        answers: how many answers stand with us.

    Raises:
        MuchGone: with the numbers.
    """
    told = [
        f"{count} of {total} {what}"
        for count, total, what in (
            (losses.gone, marks, "tasks are gone from Label Studio and would be sent again"),
            (losses.withdrawn, marks, "tasks would be taken back from Label Studio"),
            (losses.retired, answers, "answers were deleted in Label Studio and would be retired here"),
        )
        if count > _COUNT and count > _SHARE * total
    ]
    if told:
        raise MuchGone(f"Much is gone: {'; '.join(told)}. Nothing was done.")
