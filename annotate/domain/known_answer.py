"""What the answer to a claim is known to be, before anybody is asked."""

from datetime import datetime
from decimal import Decimal

from pydantic import Field

from .passage import Word


class KnownAnswer(Word):
    """
    The verdict that a claim is known to deserve, with the figure where there is one, and why.

    It measures reviewers, and settles nothing. Neither reviewers nor readers ever see it.
    """

    claim_id: str
    verdict: str
    figure: Decimal | None = None
    note: str = Field(min_length=1)
    by: str
    known_at: datetime
