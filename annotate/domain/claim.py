"""Claims: passages that are true or false on their own."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from pydantic import Field

from .attribution import Attribution
from .fingerprint import fingerprint
from .passage import Passage, Word
from .period import Period
from .quantity import Quantity


class ClaimKind(StrEnum):
    """What a claim is about; when several fit, the first in this order wins."""

    CASUALTY = "casualty"
    CASE_COUNT = "case_count"
    MONEY = "money"
    RATE = "rate"
    MEASURE = "measure"
    LEGAL = "legal"
    STATEMENT = "statement"
    CAUSAL = "causal"
    RECORD = "record"
    EVENT = "event"


def rewords(wording: str, text: str) -> bool:
    """Say whether a wording tells a reader more than the text does, capitals and blanks apart."""
    return " ".join(wording.split()).casefold() != " ".join(text.split()).casefold()


class Claim(Passage):
    """
    A passage that can be given one verdict on its own.

    `text` is verbatim; `wording` is the claim as a reader needs it out of
    context. `checkworthiness` (0..1) ranks it and `reasons` say why;
    `splitter` names what found it, with its version.
    """

    kind: ClaimKind
    wording: str = Field(min_length=1)
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[Period, ...] = ()
    attribution: Attribution = Field(default_factory=Attribution)
    checkworthiness: float = Field(ge=0, le=1)
    reasons: tuple[str, ...] = ()
    splitter: str

    @property
    def is_reworded(self) -> bool:
        """Say whether the wording tells a reader more than the text does."""
        return rewords(self.wording, self.text)

    @property
    def counts_people(self) -> bool:
        """Say whether it gives a figure of dead, hurt or displaced people."""
        return self.kind is ClaimKind.CASUALTY and bool(self.quantities)

    def id_in(self, article_id: str) -> str:
        """Return the claim's id: same article, same span, same id."""
        return fingerprint(article_id, str(self.start), str(self.end))


class BriefClaim(NamedTuple):
    """A claim's id, and whether it gives a figure of people: for work with very many of them."""

    claim_id: str
    counts_people: bool


class FoundClaim(Word):
    """A claim with its identity; `retired_at` is None while it is part of the work."""

    claim_id: str
    article_id: str
    claim: Claim
    retired_at: datetime | None = None
