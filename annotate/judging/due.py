"""Which verdicts are so old that somebody should look again."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from annotate.domain import ClaimKind, Finding


class Terms(NamedTuple):
    """For how many days a verdict holds: `days`, but for the kinds of claims that have a term of their own."""

    days: int
    by_kind: Mapping[ClaimKind, int]

    def of(self, kind: ClaimKind) -> int:
        """Return the term of claims of a kind, in days."""
        return self.by_kind.get(kind, self.days)


class Due(NamedTuple):
    """A settled claim, since when its verdict is as it is, and when somebody should look again (UTC)."""

    finding: Finding
    as_of: datetime
    due_at: datetime


def find_due(findings: Iterable[Finding], terms: Terms, now: datetime) -> list[Due]:
    """Return the settled claims whose term is over, the longest first."""
    settled = [(finding, finding.settled_at) for finding in findings]
    dated = [
        Due(finding, as_of, as_of + timedelta(days=terms.of(finding.claim.kind)))
        for finding, as_of in settled
        if as_of is not None
    ]
    return sorted((due for due in dated if due.due_at <= now), key=lambda due: (due.due_at, due.finding.claim_id))
