"""A report as CSV, one claim a line, for spreadsheets; no cell can become a formula."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable
from decimal import Decimal
from io import StringIO
from typing import NamedTuple

from annotate.domain import Adjudication, Annotation, Article, Claim, Finding, Report

from .labels import label_judgement
from .phrases import say_figure, say_number, say_period, write_moment
from .visible import make_visible


class _Line(NamedTuple):
    """What one line of the table is about."""

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


# exports/README.md says what each column holds.
_COLUMNS: dict[str, Callable[[_Line], str]] = {
    "claim_id": lambda line: line.finding.claim_id,
    "article_id": lambda line: line.finding.article_id,
    "article_title": lambda line: line.article.title,
    "publisher": lambda line: line.article.publisher or "",
    "article_url": lambda line: line.article.url or "",
    "published_on": lambda line: line.article.published_on.isoformat() if line.article.published_on else "",
    "language": lambda line: line.article.language,
    "start": lambda line: str(line.claim.start),
    "end": lambda line: str(line.claim.end),
    "text": lambda line: line.claim.text,
    "wording": lambda line: line.claim.wording,
    "kind": lambda line: line.claim.kind.value,
    "figures": lambda line: _join(f"{figure.text} → {say_figure(figure)}" for figure in line.claim.quantities),
    "dates": lambda line: _join(f"{period.text} → {say_period(period)}" for period in line.claim.dates),
    "source": lambda line: line.claim.attribution.source.text if line.claim.attribution.source else "",
    "cue": lambda line: line.claim.attribution.cue,
    "stance": lambda line: line.claim.attribution.stance.value,
    "direct": lambda line: _yes_or_no(line.claim.attribution.direct),
    "hedged": lambda line: _yes_or_no(line.claim.attribution.hedged),
    "checkworthiness": lambda line: str(line.claim.checkworthiness),
    "reasons": lambda line: _join(line.claim.reasons),
    "splitter": lambda line: line.claim.splitter,
    "standing": lambda line: line.finding.judgement.standing.value,
    "verdict": lambda line: line.finding.judgement.verdict or "",
    "label": lambda line: label_judgement(line.report.taxonomy, line.finding.judgement).name,
    "why": lambda line: line.finding.judgement.why,
    "answers": lambda line: str(sum(answer.verdict is not None for answer in line.answers)),
    "skips": lambda line: str(sum(answer.verdict is None for answer in line.answers)),
    "verdicts_given": lambda line: _count_verdicts(line.answers),
    "taxonomies": lambda line: _join(
        sorted({answer.given_under for answer in line.answers if answer.verdict and answer.given_under})
    ),
    "corrected_figures": lambda line: _join(_numbers(answer.corrected_figure for answer in line.answers)),
    "evidence": lambda line: _join(
        dict.fromkeys(evidence.url for answer in line.answers for evidence in answer.evidence)
    ),
    "figures_found": lambda line: _join(
        dict.fromkeys(piece.figure for answer in line.answers for piece in answer.evidence if piece.figure)
    ),
    "problems": lambda line: _join(sorted({problem for answer in line.answers for problem in answer.problems})),
    "problem_notes": lambda line: _join(
        f"{answer.reviewer}: {answer.problem_note}" for answer in line.answers if answer.problem_note
    ),
    "rationales": lambda line: _join(
        f"{answer.reviewer}: {answer.rationale}" for answer in line.answers if answer.rationale
    ),
    "adjudicator": lambda line: line.ruling.adjudicator if line.ruling else "",
    "ruling": lambda line: line.ruling.verdict if line.ruling else "",
    "ruling_because": lambda line: line.ruling.because.value if line.ruling and line.ruling.because else "",
    "ruling_reason": lambda line: line.ruling.reason if line.ruling else "",
    "ruling_figure": lambda line: _join(_numbers([line.ruling.corrected_figure])) if line.ruling else "",
    "ruled_at": lambda line: write_moment(line.ruling.ruled_at) if line.ruling else "",
    "ruling_revisions": lambda line: str(line.finding.revisions) if line.ruling else "",
    "as_of": lambda line: write_moment(line.report.as_of),
}

# What spreadsheets drop or skip before they look for a formula: blanks, controls, invisible characters, quotes.
_BLANK = "\\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\"'`´‘’‚‛“”„‟«»＂＇"
_TRIGGER = "=+\\-@＝＋－＠﹦﹢﹣﹫"
_FORMULA_START = re.compile(f"[{_BLANK}]*[\t\r]|[{_BLANK}]*+[{_TRIGGER}]")
# A spreadsheet that expects ";" or TAB between cells cuts a comma table there, and at newlines, whatever the quotes.
_FORMULA_INSIDE = re.compile(f"[;\t\r\n][{_BLANK}]*+[{_TRIGGER}]?")


def render_csv(report: Report, *, raw: bool = False) -> str:
    """
    Return the report as CSV (RFC 4180: commas, CRLF, quotes where needed), headed by the columns' names.

    Args:
        raw: leave cells as they are, formulas too: for programs, never for spreadsheets.
    """
    table = StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(_COLUMNS)
    for checked in report.articles:
        for finding in checked.findings:
            line = _Line(report, checked.article, finding)
            cells = (fill(line) for fill in _COLUMNS.values())
            writer.writerow(cells if raw else (make_visible(disarm_formula(cell)) for cell in cells))
    return table.getvalue()


def disarm_formula(cell: str) -> str:
    """
    Return the cell with an apostrophe before whatever a spreadsheet could run (OWASP, “CSV injection”).

    >>> disarm_formula("=1+1"), disarm_formula("no formula"), disarm_formula("a;=1+1")
    ("'=1+1", 'no formula', "a;'=1+1")
    """
    inside = _FORMULA_INSIDE.sub(_disarm_inside, cell)
    return f"'{inside}" if _FORMULA_START.match(cell) else inside


def _disarm_inside(match: re.Match[str]) -> str:
    run = match[0]
    return f"{run[:-1]}'{run[-1]}" if re.match(f"[{_TRIGGER}]", run[-1]) else run


def _join(parts: Iterable[str]) -> str:
    return " | ".join(parts)


def _numbers(numbers: Iterable[Decimal | None]) -> list[str]:
    return [say_number(number) for number in numbers if number is not None]


def _count_verdicts(answers: Iterable[Annotation]) -> str:
    counts = Counter(answer.verdict for answer in answers if answer.verdict is not None)
    return _join(f"{verdict} {count}" for verdict, count in sorted(counts.items()))


def _yes_or_no(fact: bool) -> str:
    return "yes" if fact else "no"
