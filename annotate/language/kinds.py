"""What a claim is about: the first kind that fits, in the order of the guidelines."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from annotate.domain import ClaimKind, Quantity

from .acts import is_deed, proposes, states_act
from .causes import states_cause
from .currencies import is_money
from .decoys import is_result
from .gist import Gist, read_gist
from .harm import harms_people, is_per_head
from .law import concerns_law, turns_on_law
from .people import PEOPLE
from .point import is_by_the_way, is_point
from .records import claims_record
from .trees import Tree
from .trends import is_in_points, is_ratio, states_trend
from .units import is_plural, singular
from .words import Stretch, Tokens, token_at, word_set


def kind_of(
    tokens: Tokens,
    quantities: Sequence[Quantity],
    *,
    act: bool = False,
    tree: Tree | None = None,
    piece: Stretch | None = None,
) -> ClaimKind:
    """
    Return the kind of the claim with these tokens and quantities.

    `act` says that the claim is about a saying or a refusal (“denied that …”).
    `tree` is that of the sentence, and `piece` where in it the claim stands.
    A charge or a speech act outranks the figure it mentions by the way.
    """
    claim = _Claim(tokens, read_gist(tokens, tree, piece), quantities, act)
    return next((kind for kind, fits in _TESTS if fits(claim)), ClaimKind.EVENT)


class _Claim(NamedTuple):
    tokens: Tokens
    gist: Gist
    quantities: Sequence[Quantity]
    act: bool


_CASE_UNITS = word_set(
    "case infection crime lawsuit complaint incident arrest vote recovery offence offense prosecution conviction "
    "vaccination theft burglary robbery assault rape attack accident crash outbreak violation breach allegation "
    "hospitalisation hospitalization raid fraud indictment charge appeal claim ballot summons diagnosis shooting "
    "hacking collision probe petition suit admission inquiry investigation sighting outage breakout intrusion "
    "kidnapping mugging stabbing murder homicide conviction sickness illness reinfection"
)
_CASE_VERBS = word_set(
    "infected hospitalized hospitalised arrested detained recovered vaccinated tested diagnosed complained complain "
    "contracted quarantined voted voting sickened sickening jailed prosecuted fined deported convicted"
)
_RATE_UNITS = frozenset({"%", "percentage point", "fraction", "fold"})
_PAID = word_set(
    "lost lose loses losing cost costs costing paid pay pays paying raised raise raises raising spent spend spends "
    "spending donated donate gave earned earn earns owed owes owe saved save saves invested worth borrowed made fined charge charges charged pour pours poured pouring pump pumped"
)


def _is_proposal(claim: _Claim) -> bool:
    return proposes(claim.gist)


def _is_casualty(claim: _Claim) -> bool:
    if any(_is_unnamed_sum(claim, quantity) for quantity in claim.quantities):
        return False
    return not turns_on_law(claim.gist) and harms_people(claim.tokens, claim.quantities)


def _is_case_count(claim: _Claim) -> bool:
    if turns_on_law(claim.gist) and not claim.gist.words & _COUNTED_CHARGES:
        return False
    if any(quantity.unit in _CASE_UNITS and _is_point(claim, quantity) for quantity in claim.quantities):
        return True
    if any(quantity.unit in _RATE_UNITS for quantity in claim.quantities):
        return False
    if _counts_its_subject(claim) or _counts_votes(claim):
        return True
    people = any(quantity.unit in PEOPLE or not quantity.unit for quantity in claim.quantities if quantity.low != 1)
    return (people or _is_of_people(claim)) and bool(claim.gist.words & _CASE_VERBS) and not turns_on_law(claim.gist)


_COUNTED_CHARGES = word_set("file filed face faces facing faced dropped dismissed brought")


def _counts_its_subject(claim: _Claim) -> bool:
    """“Complaints fell from 418 to 331”: the figures have no unit but the subject's."""
    bare = any(not quantity.unit for quantity in claim.quantities)
    return bare and any(is_plural(word) and singular(word) in _CASE_UNITS for word in claim.gist.subject())


def _counts_votes(claim: _Claim) -> bool:
    """“Eleven Democrats voted no”, “with 14 members voting against”."""
    voting = not claim.gist.words.isdisjoint(_VOTING) and not claim.gist.words.isdisjoint(_SIDES)
    counted = (quantity for quantity in claim.quantities if quantity.unit != "time")
    return voting and any(_is_point(claim, quantity) for quantity in counted)


_VOTING = word_set("voted voting")
_SIDES = word_set("no yes against for abstained down favour favor with")


def _is_of_people(claim: _Claim) -> bool:
    """“a quarter of a million consumers complained”, “5 million Olvans voted”."""
    return any((quantity.low or 0) >= _A_CROWD and not is_money(quantity.unit) for quantity in claim.quantities)


_A_CROWD = 1000


def _is_point(claim: _Claim, quantity: Quantity) -> bool:
    return is_point(claim.tokens, quantity)


def _is_money(claim: _Claim) -> bool:
    sums = [quantity for quantity in claim.quantities if is_money(quantity.unit) or _is_unnamed_sum(claim, quantity)]
    others = [quantity for quantity in claim.quantities if quantity not in sums]
    return any(not (others and is_by_the_way(claim.tokens, quantity, others)) for quantity in sums)


def _is_unnamed_sum(claim: _Claim, quantity: Quantity) -> bool:
    """“lost billions”, “costs 25,000 kip”: no unit, but nothing else is counted so."""
    if quantity.unit in _SLANG:
        return True
    if quantity.unit or (quantity.low or 0) < (_A_MILLION if _PRICING.isdisjoint(claim.gist.words) else 2):
        return False
    last = next((index for index, token in enumerate(claim.tokens) if token.start >= quantity.end), len(claim.tokens))
    first = next((index for index, token in enumerate(claim.tokens) if token.start >= quantity.start), 0)
    return not _PAID.isdisjoint(token_at(claim.tokens, place) for place in (first - 1, first - 2, first - 3)) and (
        last == len(claim.tokens) or not claim.tokens[last].is_number
    )


_A_MILLION = 1_000_000
_SLANG = word_set("buck quid grand")
_PRICING = word_set("cost costs costing charge charges charged paid pay pays paying owe owes owed")


def _is_rate(claim: _Claim) -> bool:
    if any(quantity.unit in _RATE_UNITS for quantity in claim.quantities):
        return True
    if any(_multiplies(claim.tokens, quantity) for quantity in claim.quantities):
        return True
    if is_per_head(claim.tokens):
        return True
    if is_ratio(claim.tokens):
        return True
    if any(is_in_points(claim.tokens, quantity) for quantity in claim.quantities):
        return True
    counted = any(is_point(claim.tokens, quantity) for quantity in claim.quantities)
    return not counted and not states_cause(claim.gist) and states_trend(claim.gist)


def _multiplies(tokens: Tokens, quantity: Quantity) -> bool:
    """“has doubled”, “three times as many”; “were denied twice” counts."""
    if quantity.unit != "time":
        return False
    last = next((index for index, token in enumerate(tokens) if token.start >= quantity.end), len(tokens))
    compared = token_at(tokens, last) in {
        "as",
        "the",
        "what",
        "its",
        "more",
        "higher",
        "greater",
        "larger",
        "faster",
        "likelier",
    }
    return compared or quantity.text.lower().endswith(("doubled", "tripled", "trebled", "quadrupled"))


def _is_charge(claim: _Claim) -> bool:
    return turns_on_law(claim.gist)


def _is_act(claim: _Claim) -> bool:
    return (claim.act and not is_deed(claim.gist)) or states_act(claim.gist, figures=bool(claim.quantities))


def _is_measure(claim: _Claim) -> bool:
    if any(is_point(claim.tokens, quantity) for quantity in claim.quantities):
        return True
    return any(is_result(claim.tokens, index) for index in range(1, len(claim.tokens) - 1))


def _is_legal(claim: _Claim) -> bool:
    return concerns_law(claim.gist)


def _is_cause(claim: _Claim) -> bool:
    return states_cause(claim.gist)


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
