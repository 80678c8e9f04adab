"""Where a project stands at a moment, and everything a reader needs to trust it."""

from collections import Counter
from datetime import datetime
from enum import StrEnum
from typing import Literal

from .adjudication import Adjudication
from .article import Article
from .claim import Claim
from .passage import Word
from .task import Annotation
from .verdict import Taxonomy


class Standing(StrEnum):
    """Where a claim stands. Always derived, by `judging.settle`; never stored."""

    UNSENT = "unsent"
    OPEN = "open"
    SHORT = "short_of_evidence"
    DISPUTED = "disputed"
    SETTLED = "settled"


class Judgement(Word):
    """Where a claim stands, the verdict if it is settled, and why in words."""

    standing: Standing
    verdict: str | None = None
    why: str


class Finding(Word):
    """
    One claim with all that people said of it. Reviewers appear by pseudonym.

    `revisions` counts the rulings on it that stood before the one that stands.
    """

    claim_id: str
    article_id: str
    claim: Claim
    judgement: Judgement
    annotations: tuple[Annotation, ...] = ()
    adjudication: Adjudication | None = None
    revisions: int = 0


class CheckedArticle(Word):
    """An article with its findings, in reading order."""

    article: Article
    findings: tuple[Finding, ...]


class Report(Word):
    """The state of a project at a moment (UTC)."""

    as_of: datetime
    taxonomy: Taxonomy
    articles: tuple[CheckedArticle, ...]
    quarantined: int = 0

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, article by article."""
        return tuple(finding for checked in self.articles for finding in checked.findings)

    @property
    def standings(self) -> Counter[Standing]:
        """How many claims stand where."""
        return Counter(finding.judgement.standing for finding in self.findings)

    @property
    def verdicts(self) -> Counter[str]:
        """How many settled claims got which verdict."""
        settled = (finding.judgement.verdict for finding in self.findings)
        return Counter(verdict for verdict in settled if verdict is not None)


class WrittenArticle(CheckedArticle):
    """An article with its findings as it lies in a file: with its id, and the SHA-256 of its text in UTF-8, in hex."""

    id: str
    sha256: str


class WrittenReport(Report):
    """
    A report as it lies in a file: all there is to tell, for programs.

    `version` is that of this form. Offsets count Unicode code points from the
    start of the article, half-open; times are UTC; decimals are texts.
    """

    version: Literal[1] = 1
    articles: tuple[WrittenArticle, ...]
