"""Choose between the wording reviewers answered and ours, for one claim."""

from annotate.domain import FoundClaim, StudioProject
from annotate.errors import UserMistake
from annotate.settings import Settings
from annotate.store import Store
from annotate.syncing import LOST, Choice

from .push import our_tasks


def resolve(
    store: Store, settings: Settings, project: StudioProject | None, beginning: str, choice: Choice
) -> FoundClaim:
    """
    Note what was chosen for the claim whose id begins like this; the next sync carries it out.

    Raises:
        UnknownClaim: there is no such claim, or several.
        UserMistake: both sides have the same wording, so there is nothing to choose.
    """
    found = store.claim(beginning)
    mark = store.marks(project).get(found.claim_id) if project else None
    task = our_tasks(store, settings.context_characters, {found.claim_id}).get(found.claim_id)
    ours = task.fingerprint if task else LOST
    if project is None or mark is None or mark.fingerprint == ours:
        raise UserMistake(
            f"There is nothing to choose for the claim {found.claim_id}: both sides have the same wording of it.",
            hint="`annotate sync --dry-run` shows the claims in conflict.",
        )
    kept = ours if choice is Choice.KEEP else ""
    chosen = mark.model_copy(update={"kept": kept, "superseded": choice is Choice.SUPERSEDE})
    if mark.superseded and not chosen.superseded:
        chosen = chosen.model_copy(update={"seen_at": None})  # where asking anew was cut off, answers are history
    with store.saving():
        store.keep_marks(project, [chosen])
        agreed = store.project_mark(project)  # the next look is at everything: the task may be bare by now
        store.keep_project_mark(project, agreed.model_copy(update={"tasks": None}))
    return found
