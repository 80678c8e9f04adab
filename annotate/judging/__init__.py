"""Judge where a claim stands from what people said. Judging only; the verdicts are theirs."""

from .blindness import find_doubts
from .evidence import find_gap
from .policy import Policy
from .settle import last_words, settle

__all__ = ["Policy", "find_doubts", "find_gap", "last_words", "settle"]
