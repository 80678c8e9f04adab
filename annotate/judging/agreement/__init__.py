"""
How far people agree, whatever it is they rate. Pure: chance is the caller's.

Every coefficient is 1 where all agree, and 0 where they agree as often as
chance would; each comes with the interval that chance alone would fill, or
with the reason why it cannot be computed.
"""

from .breakdowns import LabelAgreement, PairOfRaters
from .confusion import Confusion
from .estimating import Draw
from .figures import Figures, gather_figures
from .parts import COEFFICIENTS, Coefficient, Part
from .ratings import Numbers, Rating, Ratings, tabulate
from .reasons import ANYBODY, DESK, Terms
from .sums import Weights
from .whole import Agreement, measure_agreement

__all__ = [
    "ANYBODY",
    "COEFFICIENTS",
    "DESK",
    "Agreement",
    "Coefficient",
    "Confusion",
    "Draw",
    "Figures",
    "LabelAgreement",
    "Numbers",
    "PairOfRaters",
    "Part",
    "Rating",
    "Ratings",
    "Terms",
    "Weights",
    "gather_figures",
    "measure_agreement",
    "tabulate",
]
