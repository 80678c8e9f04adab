"""Decide what a sync must do. Deciding only; `workflows` do it."""

from .plan import (
    Action,
    Add,
    Adopt,
    Conflict,
    Discard,
    Fetch,
    Replace,
    Withdraw,
    changed_since,
    describe_action,
    plan_pull,
    plan_push,
)
from .tasks import describe_figure, make_task

__all__ = [
    "Action",
    "Add",
    "Adopt",
    "Conflict",
    "Discard",
    "Fetch",
    "Replace",
    "Withdraw",
    "changed_since",
    "describe_action",
    "describe_figure",
    "make_task",
    "plan_pull",
    "plan_push",
]
