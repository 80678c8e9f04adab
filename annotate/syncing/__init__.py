"""Decide what a sync must do. Deciding only; `workflows` do it."""

from .fitting import fit_answers
from .plan import (
    Action,
    Add,
    Adopt,
    Conflict,
    Discard,
    Fetch,
    Replace,
    Withdraw,
    describe_action,
    plan_full_pull,
    plan_pull,
    plan_push,
)
from .since import OVERLAP, look_since
from .tasks import describe_figure, make_task

__all__ = [
    "OVERLAP",
    "Action",
    "Add",
    "Adopt",
    "Conflict",
    "Discard",
    "Fetch",
    "Replace",
    "Withdraw",
    "describe_action",
    "describe_figure",
    "fit_answers",
    "look_since",
    "make_task",
    "plan_full_pull",
    "plan_pull",
    "plan_push",
]
