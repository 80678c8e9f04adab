"""Settled claims in the formats of research: FEVER and AVeriTeC. One way only: what is lost is said in the header."""

from collections.abc import Iterable
from typing import Any

from annotate.domain import (
    Annotation,
    Article,
    ClaimKind,
    Crosswalk,
    FeverLabel,
    Finding,
    Report,
    Standing,
    Taxonomy,
    Verdict,
)

from .json_text import write_json
from .lines import write_line

_NUMERIC = {ClaimKind.CASUALTY, ClaimKind.CASE_COUNT, ClaimKind.MONEY, ClaimKind.RATE, ClaimKind.MEASURE}
_TYPES = {ClaimKind.CAUSAL: "Causal Claim", ClaimKind.STATEMENT: "Quote Verification"}


def render_fever(report: Report, *, header: bool = True) -> str:
    """
    Return FEVER's JSON Lines (Thorne et al. 2018): a claim a line, with evidence as address and quoted passage.

    Args:
        header: begin with a line that says what the labels lose.
    """
    lines = [write_line(_header(report.taxonomy, "FEVER", "fever"))] if header else []
    for _, finding, verdict in _settled(report):
        way = verdict.crosswalks.fever
        if way is not None and way.label is not None:
            lines.append(write_line(_fever(finding, way.label)))
    return "".join(lines)


def render_averitec(report: Report, *, header: bool = True) -> str:
    """
    Return AVeriTeC's JSON (Schlichtkrull, Guo and Vlachos 2023): claims with questions, answers and their sources.

    Args:
        header: wrap the list in an object that says what the labels lose.
    """
    claims = []
    for article, finding, verdict in _settled(report):
        way = verdict.crosswalks.averitec
        if way is not None and way.label is not None:
            claims.append(_averitec(article, finding, way.label))
    whole = {"header": _header(report.taxonomy, "AVeriTeC", "averitec"), "claims": claims} if header else claims
    return write_json(whole, indent=1) + "\n"


def _settled(report: Report) -> Iterable[tuple[Article, Finding, Verdict]]:
    for checked in report.articles:
        for finding in checked.findings:
            judgement = finding.judgement
            if judgement.standing is Standing.SETTLED and judgement.verdict is not None:
                verdict = report.taxonomy.verdict(judgement.verdict)
                if verdict is not None:
                    yield checked.article, finding, verdict


def _header(taxonomy: Taxonomy, target: str, name: str) -> dict[str, Any]:
    """Say where each verdict leads, why, and what does not lead back."""
    ways: dict[str, Crosswalk | None] = {
        verdict.key: getattr(verdict.crosswalks, name) for verdict in taxonomy.verdicts
    }
    described = {key: _way(way) for key, way in ways.items()}
    return {"format": target, "taxonomy": taxonomy.name, "crosswalk": described}


def _way(way: Any) -> dict[str, Any]:
    if way is None:
        return {"label": None, "lossy": True, "reason": "no crosswalk"}
    return {"label": way.label, "lossy": way.lossy, "reason": way.reason}


def _fever(finding: Finding, label: FeverLabel) -> dict[str, Any]:
    decided = label is not FeverLabel.NOT_ENOUGH_INFO
    pieces = [(answer.annotation_id, piece) for answer in _agreeing(finding) for piece in answer.evidence]
    said = [[number, place, piece.url, piece.quote] for place, (number, piece) in enumerate(pieces)]
    return {
        "id": finding.claim_id,
        "verifiable": "VERIFIABLE" if decided else "NOT VERIFIABLE",
        "label": label.value,
        "claim": finding.claim.wording,
        "evidence": [said] if said and decided else [],
    }


def _averitec(article: Article, finding: Finding, label: str) -> dict[str, Any]:
    claim = finding.claim
    source, ruling = claim.attribution.source, finding.adjudication
    rationales = [answer.rationale for answer in _agreeing(finding) if answer.rationale]
    return {
        "claim_id": finding.claim_id,
        "claim": claim.wording,
        "label": label,
        "justification": ruling.reason if ruling else " ".join(rationales),
        "claim_date": article.published_on and f"{article.published_on:%d-%m-%Y}",
        "speaker": source and source.text,
        "original_claim_url": article.url,
        "reporting_source": article.publisher,
        "claim_types": [_type(claim.kind)],
        "fact_checking_strategies": ["Written Evidence"],
        "questions": [
            {
                "question": f"What do sources say of “{claim.wording}”?",
                "answers": [
                    {
                        "answer": piece.quote,
                        "answer_type": "Extractive",
                        "source_url": piece.url,
                        "source_medium": "Web text",
                    }
                    for answer in _agreeing(finding)
                    for piece in answer.evidence
                ],
            }
        ],
    }


def _type(kind: ClaimKind) -> str:
    return "Numerical Claim" if kind in _NUMERIC else _TYPES.get(kind, "Event/Property Claim")


def _agreeing(finding: Finding) -> list[Annotation]:
    """Return the answers that gave the verdict the claim has."""
    return [answer for answer in finding.annotations if answer.verdict == finding.judgement.verdict]
