"""What one reviewer still has to do."""

from typing import NamedTuple

from annotate.domain import Finding, Standing
from annotate.errors import UserMistake
from annotate.judging import Policy, find_gap, last_words
from annotate.settings import Settings
from annotate.store import Store

from .policy import policy_of
from .report import gather_by_name

UNANSWERED = "an answer"


class Todo(NamedTuple):
    """A claim that waits for a reviewer, and what for; `task` is its number in Label Studio, if it is there."""

    claim_id: str
    claim: str
    task: int | None
    missing: str


def todo(store: Store, settings: Settings, email: str) -> list[Todo]:
    """
    Return what waits for a reviewer: answers of theirs that do not count yet, then claims they may answer.

    Raises:
        UserMistake: it is no address.
    """
    if "@" not in email:
        raise UserMistake(f"“{email}” is no e-mail address.", hint="`annotate reviewer list` shows who there is.")
    email = store.known_as(email)  # who was forgotten still may not answer a claim twice
    report, tasks = gather_by_name(store, settings), store.task_numbers()
    policy = policy_of(settings, report.taxonomy)
    faulty = {answer.claim_id: answer.reason for answer in store.quarantined() if answer.reviewer == email}
    waiting = [
        Todo(finding.claim_id, finding.claim.text, tasks.get(finding.claim_id), missing)
        for finding in sorted(report.findings, key=lambda finding: -finding.claim.checkworthiness)
        if (missing := _to_mend(faulty.get(finding.claim_id, ""), finding))
        or (missing := _missing(finding, email, policy, sent=finding.claim_id in tasks))
    ]
    return sorted(waiting, key=lambda each: each.missing == UNANSWERED)


def _to_mend(fault: str, finding: Finding) -> str:
    """Say that an answer waits in quarantine, and why; the queue does not give its claim a second time."""
    settled = finding.judgement.standing is Standing.SETTLED
    return f"the answer to be mended. {fault}" if fault and not settled else ""


def _missing(finding: Finding, email: str, policy: Policy, *, sent: bool) -> str:
    """Name what a claim needs of a reviewer; "" where it needs nothing."""
    standing, answers = finding.judgement.standing, finding.annotations
    own = next((answer for answer in last_words(answers) if answer.reviewer == email), None)
    if own is not None:
        return "" if standing is Standing.SETTLED else find_gap(finding.claim, own, policy)
    skipped = any(answer.reviewer == email for answer in answers)
    return UNANSWERED if sent and standing is Standing.OPEN and not skipped else ""
