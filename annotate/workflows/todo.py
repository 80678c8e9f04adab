"""What one reviewer still has to do."""

from collections import defaultdict
from typing import NamedTuple

from annotate.domain import Annotation, FoundClaim, Judgement, Standing
from annotate.errors import UserMistake
from annotate.judging import find_gap, last_words, settle
from annotate.settings import Settings
from annotate.store import Store

from .policy import policy_of
from .taxonomy import read_taxonomy


class Todo(NamedTuple):
    """A claim that waits for a reviewer, and what for; `task` is its number in Label Studio, if it is there."""

    claim_id: str
    claim: str
    task: int | None
    missing: str


def todo(store: Store, settings: Settings, email: str) -> list[Todo]:
    """
    Return what waits for a reviewer: answers of theirs that lack evidence first, then claims they may answer.

    Raises:
        UserMistake: nobody of this address ever answered, and it is no address.
    """
    if "@" not in email:
        raise UserMistake(f"“{email}” is no e-mail address.", hint="`annotate reviewer list` shows who there is.")
    policy = policy_of(settings, read_taxonomy(settings))
    answers: dict[str, list[Annotation]] = defaultdict(list)
    for answer in store.annotations():
        answers[answer.claim_id].append(answer)
    rulings, tasks = store.adjudications(), store.task_numbers()

    def missing(found: FoundClaim) -> str:
        said = answers[found.claim_id]
        sent = found.claim_id in tasks
        judgement = settle(found.claim, said, rulings.get(found.claim_id), sent=sent, policy=policy)
        own = next((answer for answer in last_words(said) if answer.reviewer == email), None)
        if own is None:
            return _unanswered(judgement, said, email, sent)
        return "" if judgement.standing is Standing.SETTLED else find_gap(found.claim, own, policy)

    waiting = [(missing(found), found) for found in store.claims()]
    listed = [
        Todo(found.claim_id, found.claim.text, tasks.get(found.claim_id), why)
        for why, found in sorted(waiting, key=lambda one: -one[1].claim.checkworthiness)
        if why
    ]
    return sorted(listed, key=lambda one: one.missing == UNANSWERED)


UNANSWERED = "an answer"


def _unanswered(judgement: Judgement, said: list[Annotation], email: str, sent: bool) -> str:
    skipped = any(answer.reviewer == email for answer in said)
    return UNANSWERED if sent and judgement.standing is Standing.OPEN and not skipped else ""
