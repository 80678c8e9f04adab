"""What a claim is about: the first kind that fits, in the order of the guidelines."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from annotate.domain import ClaimKind, Quantity

from .acts import head_verb, states_act
from .causes import states_cause
from .currencies import is_money
from .decoys import is_result
from .harm import harms_people, is_per_head
from .people import PEOPLE
from .point import is_point
from .records import claims_record
from .words import DETERMINERS, PREPOSITIONS, Tokens, token_at, word_set


def kind_of(tokens: Tokens, quantities: Sequence[Quantity], *, act: bool = False) -> ClaimKind:
    """
    Return the kind of the claim with these tokens and quantities.

    `act` says that the claim is about a saying or a refusal (“denied that …”).
    A charge or a speech act outranks the figure it mentions by the way.
    """
    claim = _Claim(tokens, frozenset(token.lower for token in tokens), quantities, act)
    return next((kind for kind, fits in _TESTS if fits(claim)), ClaimKind.EVENT)


class _Claim(NamedTuple):
    tokens: Tokens
    words: frozenset[str]
    quantities: Sequence[Quantity]
    act: bool


_CASE_UNITS = word_set(
    "case infection crime lawsuit complaint incident arrest vote recovery offence offense prosecution conviction "
    "vaccination theft burglary robbery assault rape attack accident crash outbreak violation breach allegation "
    "hospitalisation hospitalization raid fraud indictment charge appeal claim"
)
_CASE_VERBS = word_set("infected hospitalized hospitalised arrested detained recovered vaccinated tested diagnosed")
_RATE_UNITS = frozenset({"%", "percentage point", "fraction", "fold"})
_SURE_TRENDS = word_set(
    "doubled tripled trebled quadrupled halved soared plunged surged shrank skyrocketed plummeted grows decrease "
    "increase"
)
_MOVES = word_set(
    "rise rises rose risen fell fallen falls drop dropped decline declined declines increased increases decreased "
    "decreases grew grown growth slump slumped jumped climbed"
)
_MEASURED = word_set(
    "price prices rate rates sales profit profits shares number numbers level levels cost costs wages rents inflation "
    "unemployment output exports imports temperature temperatures pollution emissions ozone crime population demand "
    "deaths infections cases yields traffic economy gdp revenue earnings turnout income incomes poverty debt spending "
    "production employment consumption support popularity use mortality births fertility prevalence figures drop"
)
_LEGAL = word_set(
    "convicted conviction sentenced sentence jailed imprisonment indicted charged pleaded guilty acquitted court ruled "
    "ruling lawsuit lawsuits sued verdict bail prosecutors trial legislation law laws banned ban bans judge extradited "
    "appeal custody prosecuted outlawed legal illegal unconstitutional prison jail parole extradition overturned "
    "arraigned remanded ordinance statute"
)
_NOT_LEGAL = {("law", "enforcement"), ("law", "and"), ("law", "firm"), ("prison", "guard"), ("prison", "guards")}
_CHARGES = word_set("charged sentenced convicted jailed acquitted indicted banned outlawed sued pleaded imprisoned")


def _is_casualty(claim: _Claim) -> bool:
    return not _is_charge(claim) and harms_people(claim.tokens, claim.quantities)


def _is_case_count(claim: _Claim) -> bool:
    if any(quantity.unit in _CASE_UNITS and _counts(claim, quantity) for quantity in claim.quantities):
        return True
    if any(quantity.unit in _RATE_UNITS for quantity in claim.quantities):
        return False
    people = any(quantity.unit in PEOPLE or not quantity.unit for quantity in claim.quantities if quantity.low != 1)
    return people and bool(claim.words & _CASE_VERBS) and not _is_charge(claim)


def _counts(claim: _Claim, quantity: Quantity) -> bool:
    return is_point(claim.tokens, quantity)


def _is_money(claim: _Claim) -> bool:
    return any(is_money(quantity.unit) for quantity in claim.quantities)


def _is_rate(claim: _Claim) -> bool:
    if any(quantity.unit in _RATE_UNITS for quantity in claim.quantities):
        return True
    if any(_multiplies(claim.tokens, quantity) for quantity in claim.quantities):
        return True
    if is_per_head(claim.tokens):
        return True
    return not claim.quantities and _states_trend(claim)


def _multiplies(tokens: Tokens, quantity: Quantity) -> bool:
    """“has doubled”, “three times as many”; “were denied twice” counts."""
    if quantity.unit != "time":
        return False
    last = next((index for index, token in enumerate(tokens) if token.start >= quantity.end), len(tokens))
    compared = token_at(tokens, last) in {"as", "the", "more", "higher", "greater", "larger", "faster", "likelier"}
    return compared or quantity.text.lower().endswith(("doubled", "tripled", "trebled", "quadrupled"))


def _states_trend(claim: _Claim) -> bool:
    """“Prices fell” is a trend, “the bridge fell” is not; “soared” always is, but for goals that double a lead."""
    if claim.words & {"lead", "header", "goal", "goalkeeper"} or states_cause(claim.tokens):
        return False
    return bool(claim.words & _SURE_TRENDS) or bool(claim.words & _MOVES and claim.words & _MEASURED)


def _is_charge(claim: _Claim) -> bool:
    """The main verb is one of the law: “was sentenced to 18 years”, “is accused of”, “banned”."""
    head = head_verb(claim.tokens)
    if head is None:
        return False
    word, after = token_at(claim.tokens, head), token_at(claim.tokens, head + 1)
    accused = word in {"accused", "suspected"} and after == "of"
    passive = head == 0 or token_at(claim.tokens, head - 1) in {"is", "are", "was", "were", "been", "be"}
    return word in _CHARGES or (accused and passive)


def _is_act(claim: _Claim) -> bool:
    return claim.act or states_act(claim.tokens, figures=bool(claim.quantities))


def _is_measure(claim: _Claim) -> bool:
    if any(is_point(claim.tokens, quantity) for quantity in claim.quantities):
        return True
    return any(is_result(claim.tokens, index) for index in range(1, len(claim.tokens) - 1))


def _is_legal(claim: _Claim) -> bool:
    return any(
        token.lower in _LEGAL
        and (token.lower, token_at(claim.tokens, index + 1)) not in _NOT_LEGAL
        and not (token.lower in {"ban", "appeal", "sentence"} and token_at(claim.tokens, index - 1) not in _BEFORE_NOUN)
        for index, token in enumerate(claim.tokens)
    )


_BEFORE_NOUN = DETERMINERS | PREPOSITIONS | {"travel", "death", "life", "prison", "weapons", "total", "", "new", "an"}


def _is_cause(claim: _Claim) -> bool:
    return states_cause(claim.tokens)


def _is_record(claim: _Claim) -> bool:
    return claims_record(claim.tokens)


_TESTS: tuple[tuple[ClaimKind, Callable[[_Claim], bool]], ...] = (
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
