"""Derive what readers have to be told anew: what went out, held against what stands."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from hashlib import sha256
from itertools import dropwhile, groupby, pairwise

from annotate.domain import (
    Correction,
    CorrectionNote,
    Finding,
    PublishedVersion,
    Standing,
    Taxonomy,
    Version,
)

from .settle import last_words


def version_of(finding: Finding, taxonomy: Taxonomy) -> Version:
    """Return what readers of a report with this finding are told."""
    judgement = finding.judgement
    settled = judgement.standing is Standing.SETTLED and judgement.verdict is not None
    known = taxonomy.verdict(judgement.verdict or "") if settled else None
    return Version(
        claim_id=finding.claim_id,
        standing=judgement.standing,
        verdict=judgement.verdict if settled else None,
        label=known.label if known else judgement.verdict or "",
        figure=_figure(finding) if settled else None,
        settled_at=finding.settled_at,
        content=_digest(finding),
    )


def withdrawn_version(claim_id: str) -> Version:
    """Return what readers are told of a claim that is no longer part of the work."""
    return Version(claim_id=claim_id, standing=None)


def find_corrections(
    went_out: Sequence[PublishedVersion], now: Version, as_of: datetime, notes: Mapping[int, CorrectionNote]
) -> tuple[Correction, ...]:
    """
    Return what readers were told otherwise, oldest first; the last one may be what a report as of this moment tells.

    Args:
        went_out: the published versions of one claim, by whatever way they went out.
        notes: what people added, by the number of the version that is corrected.
    """
    corrections = []
    for run, following in pairwise(_runs(went_out, now, as_of)):
        at, after = following[0][:2]
        said = [notes[number] for _, _, number in run if number in notes]
        note = max(said, key=lambda each: each.noted_at).text if said else ""
        corrections.append(Correction(at=at, before=run[-1][1], after=after, note=note))
    return tuple(corrections)


def first_verdict(went_out: Sequence[PublishedVersion]) -> Version | None:
    """Return the version with which readers were given a verdict first."""
    given = [each for each in went_out if each.version.standing is Standing.SETTLED]
    first = min(given, key=lambda each: (each.publication.as_of, each.number), default=None)
    return first.version if first else None


def find_corrected(went_out: Sequence[PublishedVersion], now: Version, as_of: datetime) -> int | None:
    """Return the number of the version that the newest correction corrects; None where nothing was corrected."""
    runs = _runs(went_out, now, as_of)
    return runs[-2][-1][2] if len(runs) > 1 else None


def what_changed(published: Version, now: Version) -> str:
    """
    Name what a reader of a publication would be told otherwise now; "" where nothing is.

    One of `withdrawn`, `standing`, `verdict`, `figure`; and of `text`, which needs no correction.
    """
    before, after = published.gist, now.gist
    if before == after:
        return "" if published.content == now.content else "text"
    if before[0] != after[0]:
        return "withdrawn" if now.standing is None else "standing"
    return "verdict" if before[1] != after[1] else "figure"


_Said = tuple[datetime, Version, int]  # when readers were told, what, and the number of the version (0: not yet)


def _runs(went_out: Sequence[PublishedVersion], now: Version, as_of: datetime) -> list[list[_Said]]:
    """
    Return what was told, in the order of the moments it speaks of; neighbours that say the same are together.

    It begins with the first verdict: what was open before that was never wrong.
    """
    in_turn = sorted(went_out, key=lambda each: (each.publication.as_of, each.number))
    told = [(each.publication.as_of, each.version, each.number) for each in in_turn]
    judged = dropwhile(lambda said: said[1].standing is not Standing.SETTLED, [*told, (as_of, now, 0)])
    return [list(run) for _, run in groupby(judged, key=lambda said: said[1].gist)]


def _figure(finding: Finding) -> Decimal | None:
    """Return the corrected figure of the ruling; else the one that was given first."""
    if finding.adjudication is not None:
        return finding.adjudication.corrected_figure
    figures = (answer.corrected_figure for answer in last_words(finding.annotations))
    return next((figure for figure in figures if figure is not None), None)


def _digest(finding: Finding) -> str:
    """Return the SHA-256 of all that readers are told, but for who said it and what a program made of the text."""
    claim, judgement, ruling = finding.claim, finding.judgement, finding.adjudication
    told = [
        [finding.article_id, claim.start, claim.end, claim.text, claim.wording, claim.kind.value],
        [judgement.standing.value, judgement.verdict, str(_figure(finding))],
        [ruling.reason, ruling.because and ruling.because.value] if ruling else [],
        [
            [answer.verdict, str(answer.corrected_figure), answer.rationale]
            + [[piece.url, piece.quote, piece.figure, piece.stance] for piece in answer.evidence]
            for answer in finding.annotations
        ],
    ]
    return sha256(json.dumps(told).encode()).hexdigest()
