"""A person's ruling where answers differ."""

from datetime import datetime

from pydantic import Field

from .passage import Word


class Adjudication(Word):
    """A ruling on a claim: who ruled, what, and why. It outranks the answers it weighs."""

    claim_id: str
    adjudicator: str = Field(min_length=1)
    verdict: str
    reason: str = Field(min_length=1)
    ruled_at: datetime
