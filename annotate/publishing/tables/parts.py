"""The tables of what a claim has several of: answers, pieces of evidence, figures. `claim_id` leads to the claim."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from annotate.domain import Annotation, Evidence, Finding, Quantity, Report
from annotate.publishing.labels import label_verdict

from .column import Column, Holds, Table


class _Answer(NamedTuple):
    report: Report
    finding: Finding
    answer: Annotation


class _Piece(NamedTuple):
    report: Report
    finding: Finding
    answer: Annotation
    place: int
    piece: Evidence


class _Figure(NamedTuple):
    report: Report
    finding: Finding
    place: int
    figure: Quantity


def _answers(report: Report) -> Iterator[_Answer]:
    for finding in report.findings:
        for answer in finding.annotations:
            yield _Answer(report, finding, answer)


def _pieces(report: Report) -> Iterator[_Piece]:
    for _, finding, answer in _answers(report):
        for place, piece in enumerate(answer.evidence, 1):
            yield _Piece(report, finding, answer, place, piece)


def _figures(report: Report) -> Iterator[_Figure]:
    for finding in report.findings:
        for place, figure in enumerate(finding.claim.quantities, 1):
            yield _Figure(report, finding, place, figure)


_CLAIM: tuple[Column[Any], ...] = (
    Column("claim_id", Holds.TEXT, "the claim it belongs to", lambda line: line.finding.claim_id),
    Column("article_id", Holds.TEXT, "the article of the claim", lambda line: line.finding.article_id),
    Column("wording", Holds.TEXT, "the claim's wording, to be read beside it", lambda line: line.finding.claim.wording),
)
_WHO: tuple[Column[Any], ...] = (
    Column(
        "annotation_id",
        Holds.WHOLE,
        "the answer's number in Label Studio",
        lambda line: line.answer.annotation_id,
    ),
    Column("reviewer", Holds.TEXT, "who gave the answer, by pseudonym", lambda line: line.answer.reviewer),
    Column("verdict", Holds.TEXT, "the answer's verdict; empty: a skip", lambda line: line.answer.verdict),
)
_AS_OF: tuple[Column[Any], ...] = (
    Column("as_of", Holds.MOMENT, "the moment of the report", lambda line: line.report.as_of),
)

ANSWERS: Table[_Answer] = Table(
    "answers",
    "One row an answer that stands, skips too.",
    ("claim_id", "annotation_id"),
    (
        *_CLAIM,
        *_WHO,
        Column(
            "label",
            Holds.TEXT,
            "what a reader sees: the verdict's label, or that it was skipped",
            lambda line: label_verdict(line.report.taxonomy, line.answer.verdict).name,
        ),
        Column(
            "corrected_figure",
            Holds.FIGURE,
            "the figure the reviewer puts in the place of the claim's",
            lambda line: line.answer.corrected_figure,
        ),
        Column("confidence", Holds.WHOLE, "1 to 5, if told", lambda line: line.answer.confidence),
        Column("rationale", Holds.TEXT, "the reviewer's reasons", lambda line: line.answer.rationale),
        Column("evidence", Holds.WHOLE, "how many pieces of evidence it has", lambda line: len(line.answer.evidence)),
        Column("problems", Holds.TEXTS, "what is wrong with the claim itself", lambda line: line.answer.problems),
        Column("problem_note", Holds.TEXT, "what the reviewer says of these", lambda line: line.answer.problem_note),
        Column("seconds", Holds.NUMBER, "how long the page was open, if known", lambda line: line.answer.seconds),
        Column(
            "edited_by",
            Holds.TEXT,
            "who changed it last, by pseudonym, where that was somebody else",
            lambda line: line.answer.edited_by,
        ),
        Column(
            "taxonomy",
            Holds.TEXT,
            "the verdicts the reviewer could choose from; empty where nobody kept that",
            lambda line: line.answer.taxonomy,
        ),
        Column("taxonomy_version", Holds.WHOLE, "the version of these", lambda line: line.answer.taxonomy_version),
        Column("submitted_at", Holds.MOMENT, "when it was given", lambda line: line.answer.submitted_at),
        Column("updated_at", Holds.MOMENT, "when it was changed last", lambda line: line.answer.updated_at),
        *_AS_OF,
    ),
    _answers,
)

EVIDENCE: Table[_Piece] = Table(
    "evidence",
    "One row a piece of evidence: a source that an answer leans on.",
    ("claim_id", "annotation_id", "piece"),
    (
        *_CLAIM,
        *_WHO,
        Column("piece", Holds.WHOLE, "its place among the evidence of the answer, from 1", lambda line: line.place),
        Column("url", Holds.TEXT, "its address", lambda line: line.piece.url),
        Column("quote", Holds.TEXT, "the passage that matters", lambda line: line.piece.quote),
        Column(
            "figure", Holds.TEXT, "the figure found there, as the reviewer wrote it", lambda line: line.piece.figure
        ),
        Column(
            "stance",
            Holds.TEXT,
            "supports, refutes or context; empty where nobody said",
            lambda line: line.piece.stance and line.piece.stance.value,
        ),
        *_AS_OF,
    ),
    _pieces,
)

FIGURES: Table[_Figure] = Table(
    "figures",
    "One row a figure in a claim, as it was read.",
    ("claim_id", "number"),
    (
        *_CLAIM,
        Column("number", Holds.WHOLE, "its place among the figures of the claim, from 1", lambda line: line.place),
        Column("start", Holds.WHOLE, "where it begins in the article", lambda line: line.figure.start),
        Column("end", Holds.WHOLE, "where it ends; this place is not part of it", lambda line: line.figure.end),
        Column("text", Holds.TEXT, "the figure, verbatim", lambda line: line.figure.text),
        Column("low", Holds.FIGURE, "the least it says; empty: no lower bound", lambda line: line.figure.low),
        Column("high", Holds.FIGURE, "the most it says; empty: no upper bound", lambda line: line.figure.high),
        Column(
            "modifier",
            Holds.TEXT,
            "exact, approx, more_than, at_least, less_than, at_most or range",
            lambda line: line.figure.modifier.value,
        ),
        Column("unit", Holds.TEXT, "singular noun, `%`, or ISO 4217 code", lambda line: line.figure.unit),
        *_AS_OF,
    ),
    _figures,
)
