"""A report as Markdown, for wikis, tickets and e-mails; no stranger's text can become a heading, a link or HTML."""

import re
from collections.abc import Iterator

from annotate.domain import Adjudication, Annotation, Article, Claim, Correction, Evidence, Finding, Report, Taxonomy

from .corrections import list_corrections, say_correction
from .labels import label_problem, label_verdict
from .layout import Chapter, Entry, count_standings, count_verdicts, gather_unsettled, lay_out
from .phrases import (
    say_count,
    say_day,
    say_figure,
    say_kind,
    say_moment,
    say_number,
    say_period,
    say_revisions,
    say_source,
)
from .visible import link_target, make_visible

# Character references work in every dialect; a backslash before "<" does not.
_REFERENCES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_MARKS = re.compile(r"[\\`*_\[\]#|~$]")
# Bare addresses become links in many dialects; written so, they stay text.
_BARE_ADDRESS = re.compile(r":(?=//)|(?<=www)\.", re.IGNORECASE)
_LINE_START = re.compile(r"^(?=[-+=:])|^(\d+)(?=[.)](?: |$))")


def render_markdown(report: Report) -> str:
    """Return the report as CommonMark; the articles' texts are left out, the claims in them quoted."""
    return "\n".join(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    chapters = lay_out(report)
    yield from ("# Fact-check report", "", f"As of {say_moment(report.as_of)}.", "")
    yield from _numbers(report)
    yield from _corrections(report, chapters)
    yield from _open_list(chapters)
    for chapter in chapters:
        yield from _chapter(chapter, report.taxonomy)


def _numbers(report: Report) -> Iterator[str]:
    claims = say_count(len(report.findings), "claim")
    standings = ", ".join(f"{count} {label.name.lower()}" for label, count in count_standings(report))
    yield from ("## At a glance", "")
    yield f"- {claims} in {say_count(len(report.articles), 'article')}: {standings}"
    yield from (f"- {_text(label.symbol)} {_text(label.name)}: {count}" for label, count in count_verdicts(report))
    if report.quarantined:
        yield f"- {say_count(report.quarantined, 'answer')} quarantined: not as the form asks, and counted nowhere else"
    yield ""


def _corrections(report: Report, chapters: list[Chapter]) -> Iterator[str]:
    corrections = list_corrections(report, chapters)
    if corrections:
        yield from ("## Corrections", "")
        yield from (f"- {_text(each.claim.wording)} – {_correction(each.correction)}" for each in corrections)
        yield ""


def _correction(correction: Correction) -> str:
    note = f" {_text(correction.note)}" if correction.note else ""
    return f"{_text(say_correction(correction))}{note}"


def _open_list(chapters: list[Chapter]) -> Iterator[str]:
    yield from ("## What is still open", "")
    unsettled = gather_unsettled(chapters)
    if not unsettled:
        yield from ("Nothing: every claim has a verdict.", "")
    for group in unsettled:
        yield from (f"### {group.label.symbol} {group.label.name}: {len(group.entries)}", "")
        yield from (
            f"- Claim {entry.number}: {_text(entry.finding.claim.wording)} – {_text(entry.finding.judgement.why)}"
            for entry in group.entries
        )
        yield ""


def _chapter(chapter: Chapter, taxonomy: Taxonomy) -> Iterator[str]:
    yield from (f"## {_text(chapter.article.title)}", "", _origin(chapter.article), "")
    if not chapter.entries:
        yield from ("No claims.", "")
    for entry in chapter.entries:
        yield from _entry(entry, taxonomy)


def _origin(article: Article) -> str:
    day = say_day(article.published_on) if article.published_on else ""
    facts = (_text(article.publisher or ""), day, _address(article.url), f"article {article.id}")
    return " · ".join(filter(None, facts))


def _entry(entry: Entry, taxonomy: Taxonomy) -> Iterator[str]:
    finding = entry.finding
    yield from (f"### {entry.number}. {_text(finding.claim.wording)}", "")
    yield from (f"**{_text(entry.label.symbol)} {_text(entry.label.name)}** – {_text(finding.judgement.why)}", "")
    for correction in reversed(finding.corrections):
        yield from (f"**Correction.** {_correction(correction)}", "")
    yield from (_quote(finding.claim.text), "")
    yield from (f"- {fact}" for fact in _facts(finding.claim, finding.claim_id))
    yield ""
    if finding.adjudication:
        yield from (_ruling(finding.adjudication, finding.revisions, taxonomy), "")
    yield from _answers(finding, taxonomy)


def _facts(claim: Claim, claim_id: str) -> Iterator[str]:
    yield f"Kind: {say_kind(claim.kind)}"
    yield from (f"Figure: {_text(quantity.text)} → {_text(say_figure(quantity))}" for quantity in claim.quantities)
    yield from (f"Date: {_text(period.text)} → {say_period(period)}" for period in claim.dates)
    yield f"Source: {_text(say_source(claim.attribution))}"
    reasons = f" ({_text('; '.join(claim.reasons))})" if claim.reasons else ""
    yield f"Check-worthiness: {claim.checkworthiness:.2f}{reasons}"
    yield f"Place: characters {claim.start}–{claim.end}, claim {_text(claim_id)}, found by {_text(claim.splitter)}"


def _ruling(ruling: Adjudication, revisions: int, taxonomy: Taxonomy) -> str:
    verdict, who = _text(label_verdict(taxonomy, ruling.verdict).name), _text(ruling.adjudicator)
    when = ", ".join(filter(None, (say_moment(ruling.ruled_at), say_revisions(revisions))))
    number = ruling.corrected_figure
    figure = "" if number is None else f" Corrected figure: {_text(say_number(number))}."
    kind = f" {ruling.because.label}." if ruling.because else ""
    return f"**Ruling: {verdict}**, by {who}, {when}.{figure}{kind} {_text(ruling.reason)}"


def _answers(finding: Finding, taxonomy: Taxonomy) -> Iterator[str]:
    if not finding.annotations:
        return
    yield from ("Answers:", "")
    for annotation in finding.annotations:
        yield from _answer(annotation, taxonomy)
    yield ""


def _answer(annotation: Annotation, taxonomy: Taxonomy) -> Iterator[str]:
    label = label_verdict(taxonomy, annotation.verdict)
    confidence = f", confidence {annotation.confidence} of 5" if annotation.confidence is not None else ""
    verdict = f"{_text(label.symbol)} {_text(label.name)}"
    yield f"- **{_text(annotation.reviewer)}: {verdict}**{confidence}, {say_moment(annotation.updated_at)}"
    if annotation.corrected_figure is not None:
        yield f"  - Corrected figure: {_text(say_number(annotation.corrected_figure))}"
    if annotation.rationale:
        yield f"  - Rationale: {_text(annotation.rationale)}"
    yield from (f"  - Problem: {_text(label_problem(taxonomy, problem))}" for problem in annotation.problems)
    if annotation.problem_note:
        yield f"  - Note on the problem: {_text(annotation.problem_note)}"
    yield from (f"  - {_evidence(evidence)}" for evidence in annotation.evidence)


def _evidence(evidence: Evidence) -> str:
    stance = f" ({evidence.stance})" if evidence.stance else ""
    quote = f" “{_text(evidence.quote)}”" if evidence.quote else ""
    figure = f", figure found: {_text(evidence.figure)}" if evidence.figure else ""
    return f"Evidence{stance}: {_address(evidence.url)}{quote}{figure}"


def _address(address: str | None) -> str:
    return f"<{address}>" if link_target(address) else _text(address or "")


def _quote(text: str) -> str:
    return "\n".join(f"> {_text(line)}".rstrip() for line in make_visible(text).splitlines())


def _text(text: str) -> str:
    """Return the text on one line, with everything that Markdown would act on disarmed."""
    plain = " ".join(make_visible(text).split()).translate(_REFERENCES)
    marked = _BARE_ADDRESS.sub(lambda match: f"&#{ord(match[0])};", _MARKS.sub(r"\\\g<0>", plain))
    return _LINE_START.sub(r"\1\\", marked)
