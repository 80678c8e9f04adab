"""Say what a plan does, with the words of each claim and what is known of the answers to it."""

from collections.abc import Sequence

from annotate.domain import PlannedStep
from annotate.store import Store
from annotate.syncing import Action, Conflict, Keep, Supersede, claim_of, describe_plan


def describe(actions: Sequence[Action], store: Store) -> tuple[PlannedStep, ...]:
    """Return steps as data, with the words of each claim, and the verdicts that are known where there is a conflict."""
    about = {claim_of(action) for action in actions if isinstance(action, Conflict | Keep | Supersede)}
    steps = describe_plan(actions, {claim_id: verdicts_of(store, claim_id) for claim_id in about})
    wordless = {step.claim_id for step in steps if step.claim_id and not step.claim}
    words = {found.claim_id: found.claim.text for found in store.claims_named(wordless)}
    return tuple(step.model_copy(update={"claim": step.claim or words.get(step.claim_id, "")}) for step in steps)


def verdicts_of(store: Store, claim_id: str) -> dict[str, int]:
    """Return how often each verdict was given to a claim, as far as it is known here."""
    counted: dict[str, int] = {}
    for answer in store.annotations(claim_id):
        verdict = answer.verdict or "skipped"
        counted[verdict] = counted.get(verdict, 0) + 1
    return counted
