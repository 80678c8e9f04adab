"""What a claim is about: the first kind that fits, in the order of the guidelines."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from annotate.domain import ClaimKind, Quantity

from .acts import is_deed, proposes, states_act
from .cases import RATE_UNITS, counts_cases
from .causes import states_cause
from .decoys import is_result
from .gist import Gist, read_gist
from .harm import harms_people, is_per_head
from .law import concerns_law, turns_on_law
from .point import is_point
from .ratios import is_in_points, is_index, is_multiple, is_ratio
from .records import claims_record
from .sums import is_unnamed_sum, states_sum
from .trees import Tree
from .trends import states_trend
from .words import Stretch, Tokens, word_set


def kind_of(
    tokens: Tokens,
    quantities: Sequence[Quantity],
    *,
    act: bool = False,
    tree: Tree | None = None,
    piece: Stretch | None = None,
    source: str = "",
) -> ClaimKind:
    """
    Return the kind of the claim with these tokens and quantities.

    `act` says that the claim is about a saying or a refusal (“denied that …”).
    `tree` is that of the sentence, and `piece` where in it the claim stands;
    what a study as its `source` has found is a finding. A charge or a speech
    act outranks the figure it mentions by the way.
    """
    gist = read_gist(tokens, tree, piece)
    claim = _Claim(tokens, gist, quantities, act, turns_on_law(gist), not _SCIENCE.isdisjoint(source.lower().split()))
    return next((kind for kind, fits in _TESTS if fits(claim)), ClaimKind.EVENT)


class _Claim(NamedTuple):
    """The words and figures of a claim; whether its main verb is one of the law, and whether science vouches for it."""

    tokens: Tokens
    gist: Gist
    quantities: Sequence[Quantity]
    act: bool
    charged: bool
    found: bool


_SCIENCE = word_set(
    "study studies research researchers scientists authors paper trial trials experiment experiments meta-analysis"
)


def _is_proposal(claim: _Claim) -> bool:
    return proposes(claim.gist)


def _is_casualty(claim: _Claim) -> bool:
    if claim.charged or any(is_unnamed_sum(claim.gist, quantity) for quantity in claim.quantities):
        return False
    return harms_people(claim.tokens, claim.quantities)


def _is_case_count(claim: _Claim) -> bool:
    return counts_cases(claim.gist, claim.quantities, charged=claim.charged)


def _is_money(claim: _Claim) -> bool:
    return states_sum(claim.gist, claim.quantities)


def _is_rate(claim: _Claim) -> bool:
    tokens, quantities = claim.tokens, claim.quantities
    if any(quantity.unit in RATE_UNITS or is_multiple(tokens, quantity) for quantity in quantities):
        return True
    if any(is_index(claim.gist, quantity) for quantity in quantities):
        return True
    if is_per_head(tokens) or is_ratio(tokens) or any(is_in_points(tokens, quantity) for quantity in quantities):
        return True
    return not _is_counted(claim) and not states_cause(claim.gist) and states_trend(claim.gist)


def _is_counted(claim: _Claim) -> bool:
    return any(is_point(claim.tokens, quantity) for quantity in claim.quantities)


def _is_charge(claim: _Claim) -> bool:
    return claim.charged


def _is_act(claim: _Claim) -> bool:
    return (claim.act and not is_deed(claim.gist)) or states_act(claim.gist, figures=bool(claim.quantities))


def _is_measure(claim: _Claim) -> bool:
    return _is_counted(claim) or any(is_result(claim.tokens, index) for index in range(1, len(claim.tokens) - 1))


def _is_legal(claim: _Claim) -> bool:
    return concerns_law(claim.gist)


def _is_cause(claim: _Claim) -> bool:
    return claim.found or states_cause(claim.gist)


def _is_record(claim: _Claim) -> bool:
    return claims_record(claim.tokens)


_TESTS: tuple[tuple[ClaimKind, Callable[[_Claim], bool]], ...] = (
    (ClaimKind.STATEMENT, _is_proposal),
    (ClaimKind.CASUALTY, _is_casualty),
    (ClaimKind.CASE_COUNT, _is_case_count),
    (ClaimKind.MONEY, _is_money),
    (ClaimKind.RATE, _is_rate),
    (ClaimKind.LEGAL, _is_charge),
    (ClaimKind.STATEMENT, _is_act),
    (ClaimKind.MEASURE, _is_measure),
    (ClaimKind.LEGAL, _is_legal),
    (ClaimKind.CAUSAL, _is_cause),
    (ClaimKind.RECORD, _is_record),
)
