"""Decide what a sync must do. Deciding only; `workflows` do it."""

from .actions import (
    OF_THE_PROJECT,
    Action,
    Add,
    Adopt,
    Choice,
    Conflict,
    Discard,
    Fetch,
    FormDrift,
    GuidelinesDrift,
    Instruct,
    Keep,
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
from .disputes import plan_disputes
from .fitting import fit_answers
from .forms import name_form, named_taxonomy, offered_verdicts, plan_form, plan_guidelines, plan_title
from .guards import Losses, count_losses, refuse_losses
from .plan import LOST, plan_full_pull, plan_pull, plan_push
from .since import OVERLAP, look_since
from .tasks import RECIPE, describe_figure, make_task

__all__ = [
    "LOST",
    "OF_THE_PROJECT",
    "OVERLAP",
    "RECIPE",
    "Action",
    "Add",
    "Adopt",
    "Choice",
    "Conflict",
    "Discard",
    "Fetch",
    "FormDrift",
    "GuidelinesDrift",
    "Instruct",
    "Keep",
    "Losses",
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
    "plan_disputes",
    "plan_form",
    "plan_full_pull",
    "plan_guidelines",
    "plan_pull",
    "plan_push",
    "plan_title",
    "refuse_losses",
]
