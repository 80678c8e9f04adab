"""Plans in files: read by whoever reviews them, and carried out only while both sides are as they were."""

from pathlib import Path
from typing import TYPE_CHECKING

from annotate.errors import PlanOutdated, UnreadablePlan

if TYPE_CHECKING:
    from annotate.domain import SavedPlan
    from annotate.workflows.sync import Plan


def read_plan(file: Path) -> "SavedPlan":
    """
    Read a plan.

    Raises:
        UnreadablePlan: there is no such file, or it holds something else.
    """
    from pydantic import ValidationError

    from annotate.domain import SavedPlan

    try:
        return SavedPlan.model_validate_json(file.read_bytes())
    except OSError as failure:
        raise UnreadablePlan(f"The plan {file} cannot be read: {failure.strerror}.") from failure
    except ValidationError as failure:
        first = failure.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "it"
        raise UnreadablePlan(f"{file} is not a plan: {where}: {first['msg']}.") from None


def refuse_outdated(saved: "SavedPlan", plan: "Plan") -> None:
    """
    Refuse a plan when a side moved since it was saved.

    Raises:
        PlanOutdated: naming the side.
    """
    from annotate.workflows.saved_plans import has_moved

    moved = has_moved(saved, plan)
    if moved:
        raise PlanOutdated(f"The plan is out of date: since it was made, {moved} moved. Nothing was done.")
