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
    Taxonomy,
    Version,
    Withdrawn,
)
from annotate.errors import NothingToCorrect, UserMistake
from annotate.judging import find_corrected, find_corrections, first_verdict, version_of, withdrawn_version
from annotate.store import Store, whoami

WentOut = Mapping[str, Sequence[PublishedVersion]]


class Correcting:
    """
    Puts beside findings what went out of their claims until a moment, and claims that went out and are none any more.

    What went out is read once, for as many articles as there are.
    """

    def __init__(self, store: Store, taxonomy: Taxonomy, moment: datetime, as_of: datetime | None) -> None:
        self._taxonomy, self._moment = taxonomy, moment
        self._went_out = by_claim(store.published_versions(as_of))
        self._notes = store.correction_notes(as_of) if self._went_out else {}
        self._gone = _gone(store, self._went_out, as_of)

    def complete(self, checked: CheckedArticle) -> CheckedArticle:
        """Return an article with its corrections."""
        if not self._went_out:
            return checked
        findings = tuple(map(self._correct, checked.findings))
        withdrawn = tuple(map(self._withdraw, self._gone[checked.article.id]))
        return checked.model_copy(update={"findings": findings, "withdrawn": withdrawn})

    def _correct(self, finding: Finding) -> Finding:
        told = self._went_out.get(finding.claim_id)
        if told is None:
            return finding
        found = find_corrections(told, version_of(finding, self._taxonomy), self._moment, self._notes)
        return finding.model_copy(update={"first_published": first_verdict(told), "corrections": found})

    def _withdraw(self, found: FoundClaim) -> Withdrawn:
        version = withdrawn_version(found.claim_id)
        corrections = find_corrections(self._went_out[found.claim_id], version, self._moment, self._notes)
        return Withdrawn(claim_id=found.claim_id, claim=found.claim, corrections=corrections)


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


def _gone(store: Store, went_out: WentOut, as_of: datetime | None) -> Mapping[str, list[FoundClaim]]:
    """Return the claims that went out and were none any more at the moment of the report, by article."""
    grouped: dict[str, list[FoundClaim]] = defaultdict(list)
    for found in store.claims_ever(went_out.keys() & store.retired()) if went_out else ():
        if found.retired_at is not None and (as_of is None or found.retired_at <= as_of):
            grouped[found.article_id].append(found)
    return grouped
