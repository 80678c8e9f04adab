"""What the desk had published before: a verdict that was corrected, and a claim that is checked no more."""

from datetime import UTC, datetime

from annotate.domain import (
    CorrectionNote,
    Finding,
    Publication,
    PublishedVersion,
    Report,
    Standing,
    Version,
    Withdrawn,
)
from annotate.judging import find_corrections, version_of, withdrawn_version

from . import found
from .stories import HARBOUR

_WENT_OUT = datetime(2031, 2, 28, 18, 0, tzinfo=UTC)
_FIRST = Publication(
    form="html", file="checks.html", sha256="0" * 64, as_of=_WENT_OUT, published_at=_WENT_OUT, by="desk"
)
_RENT, _APPEALED = (claim.id_in(HARBOUR.id) for claim in (found.RENT, found.APPEALED))
_NOTES = {
    1: CorrectionNote(
        claim_id=_RENT,
        corrects=1,
        text="We had taken the quay for an office.",
        by="desk",
        noted_at=datetime(2031, 3, 2, 14, 0, tzinfo=UTC),
    )
}


def with_corrections(report: Report) -> Report:
    """Return the report with what was told otherwise before."""
    flood, harbour, letter = report.articles
    findings = tuple(_correct(finding, report) for finding in harbour.findings)
    told = [_supported(_APPEALED, number=2)]
    corrections = find_corrections(told, withdrawn_version(_APPEALED), report.as_of, _NOTES)
    gone = Withdrawn(claim_id=_APPEALED, claim=found.APPEALED, corrections=corrections)
    harbour = harbour.model_copy(update={"findings": findings, "withdrawn": (gone,)})
    return report.model_copy(update={"articles": (flood, harbour, letter)})


def _correct(finding: Finding, report: Report) -> Finding:
    if finding.claim_id != _RENT:
        return finding
    told = [_supported(_RENT, number=1)]
    corrections = find_corrections(told, version_of(finding, report.taxonomy), report.as_of, _NOTES)
    return finding.model_copy(update={"first_published": told[0].version, "corrections": corrections})


def _supported(claim_id: str, number: int) -> PublishedVersion:
    settled_at = datetime(2031, 2, 28, 10, 30, tzinfo=UTC)
    version = Version(
        claim_id=claim_id, standing=Standing.SETTLED, verdict="supported", label="Supported", settled_at=settled_at
    )
    return PublishedVersion(number=number, version=version, publication=_FIRST)
