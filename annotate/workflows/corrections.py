"""Put beside each finding what readers were told of it before, and let people add to corrections."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from annotate.domain import (
    CheckedArticle,
    Correction,
    CorrectionNote,
    Finding,
    FoundClaim,
    PublishedVersion,
    Report,
    Version,
    Withdrawn,
)
from annotate.errors import NothingToCorrect, UserMistake
from annotate.judging import find_corrected, find_corrections, first_verdict, version_of, withdrawn_version
from annotate.store import Store, whoami

WentOut = Mapping[str, Sequence[PublishedVersion]]


def add_corrections(report: Report, store: Store, as_of: datetime | None = None) -> Report:
    """Return a report with what went out of its claims until a moment, and with those claims that are none any more."""
    went_out = by_claim(store.published_versions(as_of))
    if not went_out:
        return report
    notes = store.correction_notes(as_of)
    gone = _gone(store, report, went_out, as_of)

    def correct(finding: Finding) -> Finding:
        told = went_out.get(finding.claim_id)
        if told is None:
            return finding
        found = find_corrections(told, version_of(finding, report.taxonomy), report.as_of, notes)
        return finding.model_copy(update={"first_published": first_verdict(told), "corrections": found})

    def withdraw(found: FoundClaim) -> Withdrawn:
        version = withdrawn_version(found.claim_id)
        corrections = find_corrections(went_out[found.claim_id], version, report.as_of, notes)
        return Withdrawn(claim_id=found.claim_id, claim=found.claim, corrections=corrections)

    def complete(checked: CheckedArticle) -> CheckedArticle:
        findings = tuple(map(correct, checked.findings))
        withdrawn = tuple(map(withdraw, gone[checked.article.id]))
        return checked.model_copy(update={"findings": findings, "withdrawn": withdrawn})

    return report.model_copy(update={"articles": tuple(map(complete, report.articles))})


def by_claim(went_out: Sequence[PublishedVersion]) -> WentOut:
    """Return what went out by claim, each in the order it did."""
    grouped: dict[str, list[PublishedVersion]] = defaultdict(list)
    for each in went_out:
        grouped[each.version.claim_id].append(each)
    return grouped


def versions_in(report: Report, claim_ids: Collection[str]) -> dict[str, Version]:
    """Return what readers of a report are told of those of these claims that it tells of, or told of once."""
    gone = {each.claim_id for checked in report.articles for each in checked.withdrawn}
    versions = {claim_id: withdrawn_version(claim_id) for claim_id in claim_ids if claim_id in gone}
    findings = (finding for finding in report.findings if finding.claim_id in claim_ids)
    return versions | {finding.claim_id: version_of(finding, report.taxonomy) for finding in findings}


def add_note(store: Store, report: Report, beginning: str, text: str) -> tuple[Correction, FoundClaim]:
    """
    Add a sentence to the newest correction of the claim whose id begins like this, in place of an earlier one.

    Args:
        report: everything as it stands now.
        text: the sentence; "" takes the earlier one away.

    Raises:
        UnknownClaim: there is no such claim, or several.
        NothingToCorrect: it never went out, or says what it said then.
    """
    text, found = text.strip(), store.claim(beginning)
    went_out = store.published_versions(claim_id=found.claim_id)
    version = versions_in(report, {found.claim_id}).get(found.claim_id)
    corrects = find_corrected(went_out, version, report.as_of) if version else None
    if version is None or corrects is None:
        why = "It says what it said when it went out." if went_out else "It never went out."
        raise NothingToCorrect(f"“{found.claim.text}” needs no correction. {why}")
    if text:
        note = CorrectionNote(claim_id=found.claim_id, corrects=corrects, text=text, by=whoami(), noted_at=store.now())
        store.keep_correction_note(note)
    elif not store.retire_correction_note(corrects):
        raise UserMistake("Nothing was added to its correction.", hint="Add a sentence: --note TEXT.")
    correction = find_corrections(went_out, version, report.as_of, store.correction_notes())[-1]
    return correction, found


def _gone(store: Store, report: Report, went_out: WentOut, as_of: datetime | None) -> Mapping[str, list[FoundClaim]]:
    """Return the claims that went out and were none any more at the moment of the report, by article."""
    lost = went_out.keys() - {finding.claim_id for finding in report.findings}
    grouped: dict[str, list[FoundClaim]] = defaultdict(list)
    for found in store.claims_ever(lost) if lost else ():
        if found.retired_at is not None and (as_of is None or found.retired_at <= as_of):
            grouped[found.article_id].append(found)
    return grouped
