"""The work given to reviewers, and what they answer."""

from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from pydantic import Field

from .attribution import Stance
from .claim import ClaimKind, rewords
from .evidence import Evidence
from .fingerprint import fingerprint
from .passage import Word


class Task(Word):
    """
    One claim as shown to reviewers.

    `context` is the stretch of the article around the claim; the claim stands
    at `claim_start:claim_end` in it and its sentence at
    `sentence_start:sentence_end` (code points, half-open). `priority` (0..1)
    orders the queue; it, the reasons for it and the splitter that gave it are
    not part of what reviewers read.
    """

    claim_id: str
    claim: str
    wording: str
    kind: str
    context: str
    claim_start: int
    claim_end: int
    sentence_start: int
    sentence_end: int
    headline: str
    publisher: str = ""
    published_on: date | None = None
    url: str = ""
    source: str = ""
    stance: Stance = Stance.ASSERTS
    hedged: bool = False
    figures: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    splitter: str = ""
    priority: float = Field(ge=0, le=1)

    @property
    def fingerprint(self) -> str:
        """A name for what reviewers read; another one when they would read something else."""
        return fingerprint(self.model_dump_json(exclude={"priority", "reasons", "splitter"}))

    @property
    def rank(self) -> str:
        """A name for its place in the queue: the score, and who gave it."""
        return f"{self.priority:.4f} {self.splitter}".strip()

    @property
    def counts_people(self) -> bool:
        """Say whether it gives a figure of dead, hurt or displaced people."""
        return self.kind == ClaimKind.CASUALTY and bool(self.figures)

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What reviewers read beside the claim: names and values, those that have one."""
        rows = (
            ("Means", self.wording if rewords(self.wording, self.claim) else ""),
            (_STANCES[self.stance], self.source or "the article itself"),
            ("Kept at a distance", "yes (“allegedly” or the like)" if self.hedged else ""),
            ("Figures as read", "; ".join(self.figures)),
            ("Kind", self.kind.replace("_", " ")),
        )
        return tuple((name, value) for name, value in rows if value)


_STANCES = {
    Stance.ASSERTS: "Said to vouch for it",
    Stance.DENIES: "Said to deny it",
    Stance.QUESTIONS: "Said to question it",
    Stance.CONFIRMS: "Said to confirm it",
}


class Annotation(Word):
    """
    One reviewer's answer to one task, as it stands on the server.

    `annotation_id` is the server's. A verdict of None is a skip. `edited_by`
    is who changed the answer last, where that was somebody else. `taxonomy`
    and `taxonomy_version` name the verdicts that the form offered as it was
    given; "" and None where nobody kept that. `problem_note` says more about
    `problems`, and is "" where there are none. Times are the server's, in UTC;
    `seconds` is the time the page was open, if known.
    """

    annotation_id: int
    claim_id: str
    reviewer: str
    verdict: str | None
    corrected_figure: Decimal | None = None
    evidence: tuple[Evidence, ...] = ()
    rationale: str = ""
    confidence: int | None = Field(default=None, ge=1, le=5)
    problems: tuple[str, ...] = ()
    problem_note: str = ""
    seconds: float | None = Field(default=None, ge=0)
    edited_by: str | None = None
    taxonomy: str = ""
    taxonomy_version: int | None = Field(default=None, ge=1)
    submitted_at: datetime
    updated_at: datetime

    @property
    def given_under(self) -> str:
        """The taxonomy it was given under, with its version: `default 1`; "" where nobody kept that."""
        return f"{self.taxonomy} {self.taxonomy_version}" if self.taxonomy else ""


class BriefAnswer(NamedTuple):
    """What an annotation says in short, of a claim of this kind: for work with very many of them."""

    claim_id: str
    kind: ClaimKind
    reviewer: str
    verdict: str
    corrected_figure: Decimal | None
    submitted_at: datetime
    annotation_id: int


class WeighedAnswer(NamedTuple):
    """What of an answer, a skip too, decides where its claim stands: for work with very many of them."""

    claim_id: str
    annotation_id: int
    reviewer: str
    verdict: str | None
    corrected_figure: Decimal | None
    evidence: tuple[Evidence, ...]
    submitted_at: datetime


class FaultyAnswer(Word):
    """An answer that breaks the form: kept whole, with the reason, and counted nowhere else."""

    annotation_id: int
    claim_id: str
    reviewer: str
    reason: str
    raw: str
    updated_at: datetime

    @property
    def is_empty(self) -> bool:
        """Say whether it was submitted with nothing in it."""
        return self.reason == EMPTY


EMPTY = "It is empty: no verdict, nor anything else."
