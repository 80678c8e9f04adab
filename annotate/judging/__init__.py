"""Judge where a claim stands from what people said. Judging only; the verdicts are theirs."""

from .blindness import find_doubts
from .corrections import (
    find_corrected,
    find_corrections,
    first_verdict,
    version_of,
    what_changed,
    withdrawn_version,
)
from .disagreement import disagreement
from .due import Due, Terms, find_due
from .evidence import find_gap
from .gold import find_hindrance, make_gold
from .policy import Policy
from .precedents import Precedents, RuledClaim
from .problems import NOT_A_CLAIM, ClaimProblem, find_problems
from .settle import answers_by_claim, last_words, settle
from .work import FEW, IDLE_AFTER, Measured, Sureness, Work, is_right, measure_sureness, measure_work

__all__ = [
    "FEW",
    "IDLE_AFTER",
    "NOT_A_CLAIM",
    "ClaimProblem",
    "Due",
    "Measured",
    "Policy",
    "Precedents",
    "RuledClaim",
    "Sureness",
    "Terms",
    "Work",
    "answers_by_claim",
    "disagreement",
    "find_corrected",
    "find_corrections",
    "find_doubts",
    "find_due",
    "find_gap",
    "find_hindrance",
    "find_problems",
    "first_verdict",
    "is_right",
    "last_words",
    "make_gold",
    "measure_sureness",
    "measure_work",
    "settle",
    "version_of",
    "what_changed",
    "withdrawn_version",
]
