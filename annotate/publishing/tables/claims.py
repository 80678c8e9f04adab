"""The table of claims: one row a claim, with where it stands and what its answers come to."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from annotate.domain import Adjudication, Annotation, Article, Claim, Finding, Report
from annotate.publishing.labels import label_judgement
from annotate.publishing.phrases import say_figure, say_number, say_period

from .column import Column, Holds, Table


class _Line(NamedTuple):
    """What a row is about."""

    report: Report
    article: Article
    finding: Finding

    @property
    def claim(self) -> Claim:
        return self.finding.claim

    @property
    def answers(self) -> tuple[Annotation, ...]:
        return self.finding.annotations

    @property
    def ruling(self) -> Adjudication | None:
        return self.finding.adjudication


def _each(report: Report) -> Iterator[_Line]:
    for checked in report.articles:
        for finding in checked.findings:
            yield _Line(report, checked.article, finding)


def _texts(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(parts)


def _numbers(numbers: Iterable[Decimal | None]) -> tuple[str, ...]:
    return tuple(say_number(number) for number in numbers if number is not None)


def _count_verdicts(answers: Iterable[Annotation]) -> tuple[str, ...]:
    counts = Counter(answer.verdict for answer in answers if answer.verdict is not None)
    return tuple(f"{verdict} {count}" for verdict, count in sorted(counts.items()))


_ARTICLE: tuple[Column[_Line], ...] = (
    Column(
        "claim_id",
        Holds.TEXT,
        "names the claim: the same text at the same place always has the same id",
        lambda line: line.finding.claim_id,
    ),
    Column("article_id", Holds.TEXT, "names the article, in the same way", lambda line: line.finding.article_id),
    Column("article_title", Holds.TEXT, "the article's title", lambda line: line.article.title),
    Column("publisher", Holds.TEXT, "who published the article", lambda line: line.article.publisher),
    Column("article_url", Holds.TEXT, "where it was published", lambda line: line.article.url),
    Column("published_on", Holds.DAY, "the day it was published", lambda line: line.article.published_on),
    Column("language", Holds.TEXT, "its language (BCP 47)", lambda line: line.article.language),
)
_CLAIM: tuple[Column[_Line], ...] = (
    Column("start", Holds.WHOLE, "where the claim begins in the article", lambda line: line.claim.start),
    Column("end", Holds.WHOLE, "where it ends; this place is not part of it", lambda line: line.claim.end),
    Column("text", Holds.TEXT, "the claim, verbatim", lambda line: line.claim.text),
    Column("wording", Holds.TEXT, "the claim as a reader needs it out of context", lambda line: line.claim.wording),
    Column(
        "kind",
        Holds.TEXT,
        "casualty, case_count, money, rate, measure, legal, statement, causal, record, event",
        lambda line: line.claim.kind.value,
    ),
    Column(
        "figures",
        Holds.TEXTS,
        "each figure, and how it was read",
        lambda line: _texts(f"{figure.text} → {say_figure(figure)}" for figure in line.claim.quantities),
    ),
    Column(
        "dates",
        Holds.TEXTS,
        "each date, and the days it covers by the day the article appeared",
        lambda line: _texts(f"{period.text} → {say_period(period)}" for period in line.claim.dates),
    ),
    Column(
        "source",
        Holds.TEXT,
        "who vouches for it; empty: the article itself",
        lambda line: line.claim.attribution.source and line.claim.attribution.source.text,
    ),
    Column("cue", Holds.TEXT, "the word that says so", lambda line: line.claim.attribution.cue),
    Column(
        "stance",
        Holds.TEXT,
        "what the source does with the claim: asserts, denies, questions, confirms",
        lambda line: line.claim.attribution.stance.value,
    ),
    Column("direct", Holds.FACT, "yes if in quotation marks", lambda line: line.claim.attribution.direct),
    Column("hedged", Holds.FACT, "yes if the text keeps its distance", lambda line: line.claim.attribution.hedged),
    Column("checkworthiness", Holds.NUMBER, "0 to 1", lambda line: line.claim.checkworthiness),
    Column("reasons", Holds.TEXTS, "why so", lambda line: line.claim.reasons),
    Column("splitter", Holds.TEXT, "what found the claim, with its version", lambda line: line.claim.splitter),
)
_STANDING: tuple[Column[_Line], ...] = (
    Column(
        "standing",
        Holds.TEXT,
        "unsent, open, short_of_evidence, disputed or settled",
        lambda line: line.finding.judgement.standing.value,
    ),
    Column(
        "verdict",
        Holds.TEXT,
        "the settled verdict's key; empty until then",
        lambda line: line.finding.judgement.verdict,
    ),
    Column(
        "label",
        Holds.TEXT,
        "what a reader sees: the verdict's label, or the standing",
        lambda line: label_judgement(line.report.taxonomy, line.finding.judgement).name,
    ),
    Column("why", Holds.TEXT, "why it stands there, in words", lambda line: line.finding.judgement.why),
)
_ANSWERS: tuple[Column[_Line], ...] = (
    Column(
        "answers",
        Holds.WHOLE,
        "how many reviewers gave a verdict",
        lambda line: sum(answer.verdict is not None for answer in line.answers),
    ),
    Column(
        "skips",
        Holds.WHOLE,
        "how many skipped",
        lambda line: sum(answer.verdict is None for answer in line.answers),
    ),
    Column(
        "verdicts_given",
        Holds.TEXTS,
        "each verdict given, with how often",
        lambda line: _count_verdicts(line.answers),
    ),
    Column(
        "taxonomies",
        Holds.TEXTS,
        "the taxonomies these verdicts are of, with their versions: `default 1`; empty where nobody kept that",
        lambda line: _texts(
            sorted({answer.given_under for answer in line.answers if answer.verdict and answer.given_under})
        ),
    ),
    Column(
        "corrected_figures",
        Holds.TEXTS,
        "the figures reviewers put in the place of the claim's",
        lambda line: _numbers(answer.corrected_figure for answer in line.answers),
    ),
    Column(
        "evidence",
        Holds.TEXTS,
        "each address once",
        lambda line: _texts(dict.fromkeys(piece.url for answer in line.answers for piece in answer.evidence)),
    ),
    Column(
        "figures_found",
        Holds.TEXTS,
        "each figure in the evidence once, as the reviewer wrote it",
        lambda line: _texts(
            dict.fromkeys(piece.figure for answer in line.answers for piece in answer.evidence if piece.figure)
        ),
    ),
    Column(
        "problems",
        Holds.TEXTS,
        "what is wrong with the claim itself, each once",
        lambda line: _texts(sorted({problem for answer in line.answers for problem in answer.problems})),
    ),
    Column(
        "problem_notes",
        Holds.TEXTS,
        "what reviewers say of these",
        lambda line: _texts(
            f"{answer.reviewer}: {answer.problem_note}" for answer in line.answers if answer.problem_note
        ),
    ),
    Column(
        "rationales",
        Holds.TEXTS,
        "the reasons reviewers give",
        lambda line: _texts(f"{answer.reviewer}: {answer.rationale}" for answer in line.answers if answer.rationale),
    ),
)
_RULING: tuple[Column[_Line], ...] = (
    Column(
        "adjudicator",
        Holds.TEXT,
        "who gave the ruling that stands, if there is one",
        lambda line: line.ruling and line.ruling.adjudicator,
    ),
    Column("ruling", Holds.TEXT, "which verdict it gives", lambda line: line.ruling and line.ruling.verdict),
    Column(
        "ruling_because",
        Holds.TEXT,
        "the kind of reason; empty in older ones",
        lambda line: line.ruling and line.ruling.because and line.ruling.because.value,
    ),
    Column("ruling_reason", Holds.TEXT, "the reason", lambda line: line.ruling and line.ruling.reason),
    Column(
        "ruling_figure",
        Holds.FIGURE,
        "the corrected figure",
        lambda line: line.ruling and line.ruling.corrected_figure,
    ),
    Column("ruled_at", Holds.MOMENT, "when it was given", lambda line: line.ruling and line.ruling.ruled_at),
    Column(
        "ruling_revisions",
        Holds.WHOLE,
        "how many rulings on the claim stood before it",
        lambda line: line.finding.revisions if line.ruling else None,
    ),
)

CLAIMS: Table[_Line] = Table(
    "claims",
    "One row a claim: where it stands, and what its answers come to.",
    ("claim_id",),
    (
        *_ARTICLE,
        *_CLAIM,
        *_STANDING,
        *_ANSWERS,
        *_RULING,
        Column("as_of", Holds.MOMENT, "the moment of the report", lambda line: line.report.as_of),
    ),
    _each,
)
