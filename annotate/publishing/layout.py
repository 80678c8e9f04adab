"""Put a report in reading order: chapters and numbered entries, counts up front, and what is still open."""

import re
from collections.abc import Mapping
from itertools import count
from typing import NamedTuple

from annotate.domain import Article, Finding, Report, Standing, Taxonomy

from .labels import STANDING_LABELS, Label, label_judgement, label_verdict


class Entry(NamedTuple):
    """A finding with its number in the report (from 1), its anchor, and the label a reader sees."""

    number: int
    anchor: str
    label: Label
    finding: Finding


class Chapter(NamedTuple):
    """An article with its entries in reading order."""

    anchor: str
    article: Article
    entries: tuple[Entry, ...]


class Unsettled(NamedTuple):
    """A standing other than settled, and the entries that stand there."""

    standing: Standing
    label: Label
    entries: list[Entry]


def lay_out(report: Report) -> list[Chapter]:
    """Return the report's chapters; entries are numbered through, and every anchor is unique."""
    taken: set[str] = set()
    numbers = count(1)
    chapters = []
    for place, checked in enumerate(report.articles, 1):
        article = checked.article
        entries = [
            Entry(
                number,
                _anchor("claim", finding.claim_id, number, taken),
                label_judgement(report.taxonomy, finding.judgement),
                finding,
            )
            for finding, number in zip(checked.findings, numbers, strict=False)
        ]
        chapters.append(Chapter(_anchor("article", article.id, place, taken), article, tuple(entries)))
    return chapters


def count_standings(report: Report) -> list[tuple[Label, int]]:
    """Return how many claims stand where, settled first, zeros included."""
    return list_standings(report.standings)


def count_verdicts(report: Report) -> list[tuple[Label, int]]:
    """Return how many settled claims got which verdict, in the taxonomy's order, zeros included."""
    return list_verdicts(report.taxonomy, report.verdicts)


def list_standings(standings: Mapping[Standing, int]) -> list[tuple[Label, int]]:
    """Return the label of every standing with its count, settled first."""
    return [(label, standings.get(standing, 0)) for standing, label in STANDING_LABELS.items()]


def list_verdicts(taxonomy: Taxonomy, verdicts: Mapping[str, int]) -> list[tuple[Label, int]]:
    """Return the label of every verdict with its count, in the taxonomy's order; those that it lost come last."""
    known = [verdict.key for verdict in taxonomy.verdicts]
    keys = known + sorted(verdicts.keys() - set(known))
    return [(label_verdict(taxonomy, key), verdicts.get(key, 0)) for key in keys]


def gather_unsettled(chapters: list[Chapter]) -> list[Unsettled]:
    """Return the entries that wait for somebody, the disputed first; standings without any are left out."""
    entries = [entry for chapter in chapters for entry in chapter.entries]
    waiting = [
        Unsettled(standing, label, [entry for entry in entries if entry.finding.judgement.standing is standing])
        for standing, label in STANDING_LABELS.items()
        if standing is not Standing.SETTLED
    ]
    return [group for group in waiting if group.entries]


def name_page(article_id: str) -> str:
    """Return the name of the file that holds an article's page; an id is a content address, so it stays."""
    return f"article-{article_id}.html"


def _anchor(what: str, name: str, number: int, taken: set[str]) -> str:
    # Ids are content addresses, so an anchor outlives the next report; a number stands in for what cannot be one.
    anchor = f"{what}-{name}"
    if anchor in taken or not re.fullmatch(r"[0-9A-Za-z_-]{1,80}", name):
        anchor = f"{what}.{number}"
    taken.add(anchor)
    return anchor
