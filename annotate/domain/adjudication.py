"""A person's ruling where answers differ, and the kinds of reason there are for one."""

from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from .passage import Word


class ReasonKind(StrEnum):
    """Why answers differed. The keys are what is stored and typed; they never change."""

    AMBIGUOUS_TEXT = "ambiguous_text"
    GUIDELINE_GAP = "guideline_gap"
    REVIEWER_ERROR = "reviewer_error"
    SOURCES_CONFLICT = "sources_conflict"
    OTHER_AS_OF_DATE = "other_as_of_date"
    OTHER_POPULATION = "other_population"

    @property
    def label(self) -> str:
        """What a reader sees for it."""
        return _LABELS[self]


_LABELS = {
    ReasonKind.AMBIGUOUS_TEXT: "Ambiguous text",
    ReasonKind.GUIDELINE_GAP: "Gap in the guidelines",
    ReasonKind.REVIEWER_ERROR: "Reviewer error",
    ReasonKind.SOURCES_CONFLICT: "Sources conflict",
    ReasonKind.OTHER_AS_OF_DATE: "Other as-of date",
    ReasonKind.OTHER_POPULATION: "Other population",
}


class Adjudication(Word):
    """
    A ruling on a claim: who ruled, what, and why. It outranks the answers it weighs.

    `because` is the kind of reason, None in rulings made before there were
    kinds; `reason` says it in words. `ruled_at` is when the store learned of
    it, also where it was given in Label Studio (UTC).
    """

    claim_id: str
    adjudicator: str = Field(min_length=1)
    verdict: str
    because: ReasonKind | None = None
    reason: str = Field(min_length=1)
    corrected_figure: Decimal | None = None
    ruled_at: datetime


class PastRuling(Word):
    """A ruling that was kept, and since when it stands no more: revised, or taken back; None where it stands."""

    ruling: Adjudication
    retired_at: datetime | None = None
