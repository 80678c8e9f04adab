"""A report as JSON Lines, for programs: one claim a line with everything known about it, or a row of another table."""

from collections.abc import Callable, Sequence
from typing import Any

from annotate.domain import (
    Adjudication,
    Annotation,
    Article,
    Claim,
    Finding,
    GoldArticle,
    GoldClaim,
    Passage,
    Period,
    Quantity,
    Report,
    Sentence,
    Version,
)

from .corrections import say_correction
from .json_text import json_finite, json_number, write_json
from .phrases import write_moment
from .tables import TABLES, Holds, Table


def render_jsonl(report: Report, table: str = "claims") -> str:
    """
    Return a table as JSON Lines in a stable order; exports/README.md describes the fields.

    A line of claims holds all that is known of a claim, its answers too; a
    line of another table is a flat row.

    Args:
        table: one of `TABLES`.
    """
    if table != "claims":
        return _render_rows(report, TABLES[table])
    return "".join(
        write_line(_describe(checked.article, finding)) for checked in report.articles for finding in checked.findings
    )


def render_prediction(name: str, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> str:
    """
    Return what a splitter found in one article as a JSON line, in the form claim scorers read.

    `source` is a place here, `{start, end, text}`, because nothing says of which article the claims are.
    """
    return write_line(
        {
            "doc": name,
            "sentences": [_describe_sentence(sentence) for sentence in sentences],
            "claims": [
                _describe_claim(claim) | {"source": _describe_place(claim.attribution.source)} for claim in claims
            ],
        }
    )


def render_gold(articles: Sequence[GoldArticle]) -> str:
    """Return gold articles as JSON Lines, as `annotate evaluate` reads them (`schemas/gold.schema.json`)."""
    return "".join(write_line(_describe_gold(article)) for article in articles)


def write_line(record: dict[str, Any]) -> str:
    """Return an object as a line of JSON that every reader takes for one line."""
    return write_json(record) + "\n"


_JSON: dict[Holds, Callable[[Any], Any]] = {
    Holds.TEXTS: list,
    Holds.FIGURE: json_number,
    Holds.DAY: lambda day: day.isoformat(),
    Holds.MOMENT: write_moment,
}


def _render_rows(report: Report, table: Table[Any]) -> str:
    columns = [(column.name, _JSON.get(column.holds)) for column in table.columns]
    return "".join(
        write_line(
            {
                name: write(value) if write and value is not None else value
                for (name, write), value in zip(columns, row, strict=True)
            }
        )
        for row in table.rows(report)
    )


def _describe(article: Article, finding: Finding) -> dict[str, Any]:
    judgement = finding.judgement
    return {
        "claim_id": finding.claim_id,
        "article": _describe_article(article),
        **_describe_claim(finding.claim),
        "standing": judgement.standing.value,
        "verdict": judgement.verdict,
        "why": judgement.why,
        "answers": [_describe_answer(annotation) for annotation in finding.annotations],
        "adjudication": finding.adjudication and _describe_ruling(finding.adjudication, finding.revisions),
        "published": _describe_published(finding) if finding.first_published else None,
    }


def _describe_published(finding: Finding) -> dict[str, Any]:
    return {
        "version": 1 + len(finding.corrections),
        "corrections": [
            {
                "at": write_moment(correction.at),
                "text": say_correction(correction),
                "note": correction.note,
                "before": _describe_version(correction.before),
                "after": _describe_version(correction.after),
            }
            for correction in finding.corrections
        ],
    }


def _describe_version(version: Version) -> dict[str, Any]:
    return {
        "standing": version.standing and version.standing.value,
        "verdict": version.verdict,
        "label": version.label,
        "figure": json_number(version.figure),
    }


def _describe_article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "publisher": article.publisher,
        "url": article.url,
        "published_on": article.published_on and article.published_on.isoformat(),
        "language": article.language,
        "sha256": article.sha256,
    }


def _describe_claim(claim: Claim) -> dict[str, Any]:
    attribution = claim.attribution
    return {
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "wording": claim.wording,
        "kind": claim.kind.value,
        "quantities": [_describe_quantity(quantity) for quantity in claim.quantities],
        "dates": [_describe_period(period) for period in claim.dates],
        "source": attribution.source and attribution.source.text,
        "cue": attribution.cue,
        "stance": attribution.stance.value,
        "direct": attribution.direct,
        "hedged": attribution.hedged,
        "checkworthiness": claim.checkworthiness,
        "reasons": list(claim.reasons),
        "splitter": claim.splitter,
    }


def _describe_sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "start": sentence.start,
        "end": sentence.end,
        "checkable": sentence.checkable,
        "checkworthiness": sentence.checkworthiness,
        "reasons": list(sentence.reasons),
    }


def _describe_place(place: Passage | None) -> dict[str, Any] | None:
    return {"start": place.start, "end": place.end, "text": place.text} if place else None


def _describe_quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "start": quantity.start,
        "end": quantity.end,
        "text": quantity.text,
        "low": json_number(quantity.low),
        "high": json_number(quantity.high),
        "modifier": quantity.modifier.value,
        "unit": quantity.unit,
    }


def _describe_gold(article: GoldArticle) -> dict[str, Any]:
    sentences = [
        {**sentence.model_dump(), "claims": [_describe_gold_claim(claim) for claim in sentence.claims]}
        for sentence in article.sentences
    ]
    return {**article.model_dump(mode="json"), "sentences": sentences}


def _describe_gold_claim(claim: GoldClaim) -> dict[str, Any]:
    quantities = [
        {**quantity.model_dump(mode="json"), "low": json_number(quantity.low), "high": json_number(quantity.high)}
        for quantity in claim.quantities
    ]
    return {**claim.model_dump(mode="json"), "quantities": quantities}


def _describe_period(period: Period) -> dict[str, Any]:
    return {
        "start": period.start,
        "end": period.end,
        "text": period.text,
        "first_day": period.first_day and period.first_day.isoformat(),
        "last_day": period.last_day and period.last_day.isoformat(),
        "granularity": period.granularity.value,
    }


def _describe_answer(annotation: Annotation) -> dict[str, Any]:
    return {
        "annotation_id": annotation.annotation_id,
        "reviewer": annotation.reviewer,
        "verdict": annotation.verdict,
        "corrected_figure": json_number(annotation.corrected_figure),
        "evidence": [
            {
                "url": evidence.url,
                "quote": evidence.quote,
                "figure": evidence.figure,
                "stance": evidence.stance and evidence.stance.value,
            }
            for evidence in annotation.evidence
        ],
        "rationale": annotation.rationale,
        "confidence": annotation.confidence,
        "problems": list(annotation.problems),
        "problem_note": annotation.problem_note,
        "seconds": json_finite(annotation.seconds),
        "taxonomy": annotation.taxonomy or None,
        "taxonomy_version": annotation.taxonomy_version,
        "submitted_at": write_moment(annotation.submitted_at),
        "updated_at": write_moment(annotation.updated_at),
    }


def _describe_ruling(ruling: Adjudication, revisions: int) -> dict[str, Any]:
    return {
        "adjudicator": ruling.adjudicator,
        "verdict": ruling.verdict,
        "because": ruling.because and ruling.because.value,
        "reason": ruling.reason,
        "corrected_figure": json_number(ruling.corrected_figure),
        "ruled_at": write_moment(ruling.ruled_at),
        "revisions": revisions,
    }
