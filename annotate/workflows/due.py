"""Find what somebody should look at again."""

from datetime import datetime
from typing import Any, NamedTuple

from annotate.domain import ClaimKind
from annotate.errors import BadSetting
from annotate.judging import Due, Terms, find_due
from annotate.settings import Settings
from annotate.store import Store

from .report import gather_by_name


class DueClaim(NamedTuple):
    """A claim whose verdict is due at a moment; `task` is its number in Label Studio, None where it is not there."""

    due: Due
    task: int | None
    days_over: int

    def as_data(self) -> dict[str, Any]:
        """Return it as plain data."""
        finding = self.due.finding
        return {
            "claim_id": finding.claim_id,
            "claim": finding.claim.text,
            "kind": finding.claim.kind.value,
            "verdict": finding.judgement.verdict,
            "as_of": self.due.as_of.isoformat(),
            "due_at": self.due.due_at.isoformat(),
            "days_over": self.days_over,
            "published": finding.first_published is not None,
            "ruled": finding.adjudication is not None,
            "task": self.task,
        }


def list_due(store: Store, settings: Settings, as_of: datetime | None = None) -> list[DueClaim]:
    """
    Return the settled claims whose verdict is older at a moment than its term, the longest over first.

    Raises:
        BadSetting: a term is set for a kind of claim that there is not.
    """
    terms, report, tasks = terms_of(settings), gather_by_name(store, settings, as_of), store.task_numbers()
    due = find_due(report.findings, terms, report.as_of)
    return [DueClaim(each, tasks.get(each.finding.claim_id), (report.as_of - each.due_at).days) for each in due]


def terms_of(settings: Settings) -> Terms:
    """
    Return for how long a verdict holds, by the settings.

    Raises:
        BadSetting: a term is set for a kind of claim that there is not.
    """
    kinds = {kind.value: kind for kind in ClaimKind}
    unknown = sorted(settings.due_after_days_by_kind.keys() - kinds.keys())
    if unknown:
        raise BadSetting(
            f"The setting due_after_days_by_kind names a kind of claim that there is not: {', '.join(unknown)}.",
            hint=f"The kinds are: {', '.join(kinds)}.",
        )
    by_kind = {kinds[name]: days for name, days in settings.due_after_days_by_kind.items()}
    return Terms(settings.due_after_days, by_kind)
