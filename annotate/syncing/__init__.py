"""Decide what a sync must do. Deciding only; `workflows` do it."""

from .actions import (
    Action,
    Add,
    Adopt,
    Arrange,
    Choice,
    Conflict,
    Discard,
    Fetch,
    FormDrift,
    Keep,
    Overlap,
    Rank,
    Reform,
    Rename,
    Replace,
    Supersede,
    Withdraw,
    changes,
    claim_of,
)
from .describing import count_steps, describe_plan, name_of, name_state
from .fitting import fit_answers
from .forms import name_form, named_taxonomy, offered_verdicts, plan_form, plan_title
from .guards import Losses, count_losses, refuse_losses
from .plan import LOST, plan_full_pull, plan_pull, plan_push
from .queues import plan_overlap, plan_queue
from .since import OVERLAP, look_since
from .tasks import RECIPE, describe_figure, make_task

__all__ = [
    "LOST",
    "OVERLAP",
    "RECIPE",
    "Action",
    "Add",
    "Adopt",
    "Arrange",
    "Choice",
    "Conflict",
    "Discard",
    "Fetch",
    "FormDrift",
    "Keep",
    "Losses",
    "Overlap",
    "Rank",
    "Reform",
    "Rename",
    "Replace",
    "Supersede",
    "Withdraw",
    "changes",
    "claim_of",
    "count_losses",
    "count_steps",
    "describe_figure",
    "describe_plan",
    "fit_answers",
    "look_since",
    "make_task",
    "name_form",
    "name_of",
    "name_state",
    "named_taxonomy",
    "offered_verdicts",
    "plan_form",
    "plan_full_pull",
    "plan_overlap",
    "plan_pull",
    "plan_push",
    "plan_queue",
    "plan_title",
    "refuse_losses",
]
