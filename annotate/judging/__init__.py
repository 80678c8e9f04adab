"""Judge where a claim stands from what people said. Judging only; the verdicts are theirs."""

from .disagreement import disagreement
from .evidence import find_gap
from .policy import Policy
from .precedents import Precedents, RuledClaim
from .settle import last_words, settle

__all__ = ["Policy", "Precedents", "RuledClaim", "disagreement", "find_gap", "last_words", "settle"]
