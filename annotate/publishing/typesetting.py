"""A report as plain data for the printer: every text laid out, nothing left to decide, no hidden character in it."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from annotate.domain import Adjudication, Annotation, Claim, Correction, Evidence, Finding, Report, Taxonomy

from .corrections import list_corrections, tell_correction
from .highlights import Piece, highlight
from .labels import STANDING_LABELS, STANDING_MEANINGS, Label, label_problem, label_verdict, list_styles
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

_ENGLISH = "en"
_LONG = re.compile(r"\S{40}(?=\S)")
_MEANINGS = {STANDING_LABELS[standing].name: meaning for standing, meaning in STANDING_MEANINGS.items()}
_DASHES = {"open": "dashed", "unsent": "dotted", "disputed": "dash-dotted", "short": "densely-dashed"}


def typeset(report: Report) -> dict[str, Any]:
    """Return the report as `exports/pdf/report.typ` takes it: texts, numbers and lists of them."""
    return _Typesetter(report).whole()


class _Typesetter:
    """Lays out one report, with the colours of its taxonomy on white paper."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._colours = {style.name: style.light for style in list_styles(report.taxonomy)}

    def whole(self) -> dict[str, Any]:
        report, chapters = self._report, lay_out(self._report)
        articles, claims = say_count(len(report.articles), "article"), say_count(len(report.findings), "claim")
        quarantined = say_count(report.quarantined, "answer")
        title = f"Fact-check report: {_plain(chapters[0].article.title)}" if len(chapters) == 1 else "Fact-check report"
        return {
            "title": title,
            "as-of": f"As of {say_moment(report.as_of)}",
            "about": f"{articles}, {claims}. As of {say_moment(report.as_of)}.",
            "counts": list(self._counts()),
            "quarantined": f"{quarantined} quarantined: not as the form asks, and counted nowhere else."
            if report.quarantined
            else "",
            "corrections": [
                {"anchor": each.anchor, "wording": _said(each.claim.wording), "said": _correction(each.correction)}
                for each in list_corrections(report, chapters)
            ],
            "unsettled": [
                {
                    "label": self._label(group.label),
                    "meaning": _MEANINGS[group.label.name],
                    "entries": [self._open(entry) for entry in group.entries],
                }
                for group in gather_unsettled(chapters)
            ],
            "chapters": [self._chapter(chapter) for chapter in chapters],
            "footer": f"Reviewers appear by pseudonym. Verdicts: taxonomy {_plain(report.taxonomy.key)}, version "
            f"{report.taxonomy.version}. The claims were found by a program and judged by people.",
        }

    def _counts(self) -> Iterator[dict[str, Any]]:
        taxonomy = self._report.taxonomy
        meanings = {verdict.label: verdict.meaning for verdict in taxonomy.verdicts}
        for label, count in count_verdicts(self._report):
            yield {"label": self._label(label), "count": count, "meaning": _plain(meanings.get(label.name, ""))}
        for label, count in count_standings(self._report)[1:]:
            yield {"label": self._label(label), "count": count, "meaning": _MEANINGS[label.name]}

    def _label(self, label: Label) -> dict[str, str]:
        return {"symbol": _plain(label.symbol), "name": _plain(label.name), "colour": self._colours[label.style]}

    def _open(self, entry: Entry) -> dict[str, Any]:
        finding = entry.finding
        wording, why = _said(finding.claim.wording), _said(finding.judgement.why)
        return {"number": entry.number, "anchor": entry.anchor, "wording": wording, "why": why}

    def _chapter(self, chapter: Chapter) -> dict[str, Any]:
        article, language = chapter.article, chapter.article.language
        day = say_day(article.published_on) if article.published_on else ""
        claims = say_count(len(chapter.entries), "claim")
        return {
            "anchor": chapter.anchor,
            "title": _said(article.title, language),
            "about": " · ".join(filter(None, (_plain(article.publisher or ""), day, claims))),
            "claims": claims,
            "shown": _plain(article.url or ""),
            "target": link_target(article.url),
            "paragraphs": [self._paragraph(pieces, language) for pieces in highlight(article.text, chapter.entries)],
            "entries": [self._entry(entry, language) for entry in chapter.entries],
        }

    def _paragraph(self, pieces: list[Piece], language: str) -> dict[str, Any]:
        text = "".join(piece.text for piece in pieces)
        return {"lang": _primary(language), "rtl": _reads_leftwards(text), "pieces": list(map(self._piece, pieces))}

    def _piece(self, piece: Piece) -> dict[str, Any]:
        label = piece.inside and piece.inside.label
        return {
            "text": _breakable(make_visible(piece.text)),
            "colour": label and self._colours[label.style],
            "dash": _DASHES.get(label.style, "solid") if label else "solid",
            "deep": bool(piece.outside),
            "ending": [
                {"number": entry.number, "anchor": entry.anchor, **self._label(entry.label)} for entry in piece.ending
            ],
        }

    def _entry(self, entry: Entry, language: str) -> dict[str, Any]:
        finding, taxonomy = entry.finding, self._report.taxonomy
        claim, ruling = finding.claim, finding.adjudication
        return {
            "number": entry.number,
            "anchor": entry.anchor,
            "label": self._label(entry.label),
            "wording": _said(claim.wording, language),
            "why": _said(finding.judgement.why),
            "corrections": list(map(_correction, reversed(finding.corrections))),
            "verbatim": _said(claim.text, language) if claim.is_reworded else None,
            "facts": _rows(_facts(claim)),
            "ruling": ruling and self._ruling(ruling, finding),
            "answers": [self._answer(answer, taxonomy) for answer in finding.annotations],
        }

    def _ruling(self, ruling: Adjudication, finding: Finding) -> dict[str, Any]:
        when = (_plain(ruling.adjudicator), say_moment(ruling.ruled_at), say_revisions(finding.revisions))
        figure = "" if ruling.corrected_figure is None else say_number(ruling.corrected_figure)
        because = ruling.because.label if ruling.because else ""
        return {
            "label": self._label(label_verdict(self._report.taxonomy, ruling.verdict)),
            "when": ", ".join(filter(None, when)),
            "facts": _rows([("Corrected figure", figure), ("Why the answers differed", because)]),
            "reason": _said(ruling.reason),
        }

    def _answer(self, answer: Annotation, taxonomy: Taxonomy) -> dict[str, Any]:
        confidence = f"confidence {answer.confidence} of 5" if answer.confidence is not None else ""
        figure = "" if answer.corrected_figure is None else say_number(answer.corrected_figure)
        problems = "; ".join(label_problem(taxonomy, problem) for problem in answer.problems)
        rows = [("Corrected figure", figure), ("Problem", problems), ("Note on the problem", answer.problem_note)]
        return {
            "who": _plain(answer.reviewer),
            "label": self._label(label_verdict(taxonomy, answer.verdict)),
            "when": ", ".join(filter(None, (confidence, say_moment(answer.updated_at)))),
            "facts": _rows(rows),
            "rationale": _said(answer.rationale) if answer.rationale.strip() else None,
            "evidence": list(map(_evidence, answer.evidence)),
        }


def _facts(claim: Claim) -> Iterator[tuple[str, str]]:
    yield "Kind", say_kind(claim.kind)
    yield from (("Figure", f"{quantity.text} → {say_figure(quantity)}") for quantity in claim.quantities)
    yield from (("Date", f"{period.text} → {say_period(period)}") for period in claim.dates)
    yield "Source", say_source(claim.attribution)
    reasons = f": {'; '.join(claim.reasons)}" if claim.reasons else ""
    yield "Check-worthiness", f"{claim.checkworthiness:.2f}{reasons}"
    yield "Found by", f"{claim.splitter}, characters {claim.start}–{claim.end}"


def _correction(correction: Correction) -> Any:
    return _said(tell_correction(correction))


def _rows(facts: Iterator[tuple[str, str]] | list[tuple[str, str]]) -> list[list[Any]]:
    return [[name, _said(value)] for name, value in facts if value]


def _evidence(piece: Evidence) -> dict[str, Any]:
    return {
        "quote": _said(piece.quote) if piece.quote.strip() else None,
        "stance": f"{piece.stance.value} · " if piece.stance else "",
        "shown": _plain(piece.url),
        "target": link_target(piece.url),
        "figure": _plain(piece.figure),
    }


def _said(text: str, language: str = _ENGLISH) -> dict[str, Any]:
    return {"text": _breakable(make_visible(text)), "lang": _primary(language), "rtl": _reads_leftwards(text)}


def _plain(text: str) -> str:
    return _breakable(" ".join(make_visible(text).split()))


def _breakable(text: str) -> str:
    """Let lines end inside of what would run over the edge of the paper."""
    return _LONG.sub("\\g<0>\u200b", text)


def _primary(language: str) -> str:
    return language.partition("-")[0]


def _reads_leftwards(text: str) -> bool:
    """Say which way a text is read, by its first letter that has a direction, as browsers do for dir=auto."""
    classes = map(unicodedata.bidirectional, text)
    return next((kind in {"R", "AL"} for kind in classes if kind in {"L", "R", "AL"}), False)
