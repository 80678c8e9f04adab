"""Say what a plan does: as data, and in counts."""

from collections import Counter
from collections.abc import Mapping, Sequence

from annotate.domain import PlannedStep, Queue, ReviewOrder, Task, fingerprint

from .actions import (
    Action,
    Arrange,
    Conflict,
    Disband,
    FormDrift,
    GuidelinesDrift,
    Instruct,
    Keep,
    Overlap,
    Rename,
    Supersede,
    claim_of,
)


def describe_plan(plan: Sequence[Action], answers: Mapping[str, Mapping[str, int]]) -> tuple[PlannedStep, ...]:
    """
    Return a plan as plain data.

    Args:
        answers: for claims in conflict: how often each verdict was given ("skipped" for a skip).
    """
    return tuple(_describe(action, answers.get(claim_of(action), {})) for action in plan)


def count_steps(plan: Sequence[Action]) -> dict[str, int]:
    """Return how many steps of each kind there are, in the order of the plan."""
    return dict(Counter(name_of(action) for action in plan))


def name_of(action: Action) -> str:
    """Return the word for a step."""
    drifted = isinstance(action, FormDrift | GuidelinesDrift)
    return "drift" if drifted else type(action).__name__.lower()


def _describe(action: Action, answers: Mapping[str, int]) -> PlannedStep:
    task, remote = getattr(action, "task", None), getattr(action, "remote", None)
    step = PlannedStep(
        action=name_of(action),
        claim_id=claim_of(action),
        task_id=remote.task_id if remote else None,
        claim=task.claim if task else "",
        says=_says(action),
    )
    if not isinstance(action, Conflict | Keep | Supersede):
        return step
    they_read, we_say = action.remote.facts, _facts(action.task)
    beside = {"they_read": they_read, "we_say": we_say, "answers": dict(answers), "answered": action.remote.answers}
    return step.model_copy(update=beside)


def _facts(task: Task | None) -> tuple[str, ...]:
    return tuple(f"{name}: {value}" for name, value in task.facts) if task else ("nothing in its place",)


def _says(action: Action) -> str:
    if isinstance(action, Rename):
        return f"The project is called “{action.title}” there; nothing depends on it."
    if isinstance(action, GuidelinesDrift):
        return "Somebody wrote other guidelines there; they stand. --restore-form puts ours back."
    if isinstance(action, Instruct):
        return "The guidelines that reviewers read are renewed."
    if isinstance(action, FormDrift):
        lost = f" It does not offer {', '.join(action.lost)} any more." if action.lost else ""
        return f"Somebody changed the form there.{lost} --restore-form puts ours back."
    if isinstance(action, Overlap):
        return f"Each claim is for {_reviewers(action.reviewers)}; in Label Studio it was for {action.there}."
    if isinstance(action, Arrange):
        return f"{_name(action.queue)} hands out {_ORDERS[action.queue.order]}."
    if isinstance(action, Disband):
        return f"{_name(action.queue.queue)} is removed."
    return ""


_ORDERS = {
    ReviewOrder.SCORE: "the most check-worthy claims first",
    ReviewOrder.OLDEST: "first what was sent first",
    ReviewOrder.RANDOM: "claims in a random order",
    None: "claims in no order of ours",
}


def _name(queue: Queue) -> str:
    return f"The queue of share {queue.share}" if queue.share else "The queue of everybody"


def _reviewers(count: int) -> str:
    return "1 reviewer" if count == 1 else f"{count} reviewers"


def name_state(parts: Sequence[object]) -> str:
    """Return a name for what one side looked like: another one when it moved."""
    return fingerprint(*(repr(part) for part in parts))
