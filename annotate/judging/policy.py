"""What a desk asks for before a claim is settled."""

from decimal import Decimal
from typing import NamedTuple


class Policy(NamedTuple):
    """
    A desk's rules.

    `overlap` reviewers answer each claim. An answer whose verdict is in
    `asking` rests on `sources` sources; on `casualty_sources` where the claim
    gives a figure of dead, injured or displaced people. Sources count when
    they have a quoted passage, and once a host. Corrected figures that lie no
    further apart than `figure_tolerance`, as a share of the larger one, agree.
    """

    overlap: int = 1
    asking: frozenset[str] = frozenset()
    sources: int = 0
    casualty_sources: int = 0
    figure_tolerance: Decimal = Decimal(0)
