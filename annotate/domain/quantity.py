"""The figures inside a claim."""

from decimal import Decimal
from enum import StrEnum

from .passage import Passage


class Modifier(StrEnum):
    """How a figure bounds the truth (GUIDELINES: quantities)."""

    EXACT = "exact"
    APPROX = "approx"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    RANGE = "range"


class Quantity(Passage):
    """
    A figure that says how much or how many, with its bounds.

    The text includes modifier and unit (“around 15,000 troops”). `low` and
    `high` are equal when exact or approximate, and None on an open side. The
    unit is the lower-case singular head noun, `%`, or an ISO 4217 code.
    """

    low: Decimal | None
    high: Decimal | None
    modifier: Modifier = Modifier.EXACT
    unit: str = ""
