"""Tell which claims stand somewhere, and why."""

from annotate.domain import Finding, Standing
from annotate.judging import last_words
from annotate.settings import Settings
from annotate.store import Store

from .report import gather_by_name


def find_standing(store: Store, settings: Settings, standing: Standing) -> dict[str, str]:
    """Return the claims that stand there, by id, and why they do."""
    findings = gather_by_name(store, settings).findings  # nobody is named in what is said of them
    return {finding.claim_id: _why(finding) for finding in findings if finding.judgement.standing is standing}


def _why(finding: Finding) -> str:
    """Say why a claim stands where it does; of an open one also how many passed it by: it may wait for somebody new."""
    answering = {answer.reviewer for answer in last_words(finding.annotations)}
    skipped = len({answer.reviewer for answer in finding.annotations} - answering)
    passed_by = finding.judgement.standing is Standing.OPEN and skipped > 0
    return finding.judgement.why + (f", skipped by {skipped}" if passed_by else "")
