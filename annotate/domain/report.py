"""Where a project stands at a moment, and everything a reader needs to trust it."""

from collections import Counter
from datetime import datetime
from typing import Literal

from .adjudication import Adjudication
from .article import Article
from .claim import Claim
from .passage import Word
from .publication import Correction, Version, Withdrawn
from .standing import Standing
from .task import Annotation
from .verdict import Taxonomy


class Judgement(Word):
    """Where a claim stands, the verdict if it is settled, and why in words."""

    standing: Standing
    verdict: str | None = None
    why: str


class Finding(Word):
    """
    One claim with all that people said of it. Reviewers appear by pseudonym.

    `revisions` counts the rulings on it that stood before the one that stands.
    `first_published` is what readers were told first, None where it never went
    out; `corrections` are what they were told otherwise since, oldest first.
    """

    claim_id: str
    article_id: str
    claim: Claim
    judgement: Judgement
    annotations: tuple[Annotation, ...] = ()
    adjudication: Adjudication | None = None
    revisions: int = 0
    first_published: Version | None = None
    corrections: tuple[Correction, ...] = ()

    @property
    def settled_at(self) -> datetime | None:
        """Since when it is settled: the ruling's moment, or the last answer's; None where it is not."""
        if self.judgement.standing is not Standing.SETTLED:
            return None
        if self.adjudication is not None:
            return self.adjudication.ruled_at
        return max((answer.updated_at for answer in self.annotations), default=None)


class CheckedArticle(Word):
    """An article with its findings, in reading order, and the claims that went out and are none any more."""

    article: Article
    findings: tuple[Finding, ...]
    withdrawn: tuple[Withdrawn, ...] = ()


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
