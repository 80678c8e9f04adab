"""Plans to be read first and carried out later: what lies in the file, and whether either side moved since."""

from annotate.domain import Choices, SavedPlan
from annotate.store import Store
from annotate.studio import Studio
from annotate.syncing import count_steps, name_form, name_state

from .describing import describe
from .sync import Plan


def save_plan(plan: Plan, store: Store, studio: Studio, choices: Choices) -> SavedPlan:
    """Return a plan as it lies in a file. It was made on a whole look."""
    ours, theirs = _states(plan)
    return SavedPlan(
        project=studio.project.project,
        key=studio.project.key,
        choices=choices,
        ours=ours,
        theirs=theirs,
        counts=count_steps(plan.actions),
        steps=describe(plan.actions, store),
    )


def has_moved(saved: SavedPlan, plan: Plan) -> str:
    """Say which side moved since a plan was saved; "" when neither did."""
    ours, theirs = _states(plan)
    sides = (("the store", saved.ours, ours), ("Label Studio", saved.theirs, theirs))
    return " and ".join(side for side, then, now in sides if then != now)


def _states(plan: Plan) -> tuple[str, str]:
    sides = plan.sides
    state, form = sides.state, (name_form(plan.form), plan.guidelines)
    ours = (sorted(sides.bases.items()), sorted(sides.retired), sorted(sides.marks.items()), form)
    project = (state.key, state.title, state.form, state.guidelines, state.tasks, state.overlap, tuple(sides.queues))
    theirs = (*project, tuple(sides.theirs))
    return name_state(ours), name_state(theirs)
