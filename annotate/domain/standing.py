"""Where a claim stands."""

from enum import StrEnum


class Standing(StrEnum):
    """Where a claim stands. Always derived, by `judging.settle`; never stored but in what went out."""

    UNSENT = "unsent"
    OPEN = "open"
    SHORT = "short_of_evidence"
    DISPUTED = "disputed"
    SETTLED = "settled"
