"""Whether a claim counts cases: infections, crimes, lawsuits, complaints, votes."""

from collections.abc import Sequence

from annotate.domain import Quantity

from .currencies import is_money
from .gist import Gist
from .people import PEOPLE
from .point import is_point
from .units import is_plural, singular
from .words import word_set


def counts_cases(gist: Gist, quantities: Sequence[Quantity], *, charged: bool) -> bool:
    """
    Say whether the figures of a claim count cases.

    `charged` says that its main verb is one of the law: then only what is
    brought or dropped counts (“faces 12 lawsuits”).
    """
    if charged and not gist.words & _COUNTED_CHARGES:
        return False
    if any(quantity.unit in _UNITS and is_point(gist.tokens, quantity) for quantity in quantities):
        return True
    if any(quantity.unit in RATE_UNITS for quantity in quantities):
        return False
    if _is_of_subject(gist, quantities) or _is_of_votes(gist, quantities):
        return True
    return not charged and not gist.words.isdisjoint(_VERBS) and _is_of_people(quantities)


RATE_UNITS = frozenset({"%", "percentage point", "fraction", "fold"})
_UNITS = word_set(
    "case infection crime lawsuit complaint incident arrest vote recovery offence offense prosecution conviction "
    "vaccination theft burglary robbery assault rape attack accident crash outbreak violation breach allegation "
    "hospitalisation hospitalization raid fraud indictment charge appeal claim ballot summons diagnosis shooting "
    "hacking collision probe petition suit admission inquiry investigation sighting outage breakout intrusion "
    "kidnapping mugging stabbing murder homicide sickness illness reinfection instance threat coup caution overdose "
    "arson eviction poisoning hijacking carjacking"
)
_VERBS = word_set(
    "infected hospitalized hospitalised arrested detained recovered vaccinated tested diagnosed complained complain "
    "contracted quarantined voted voting sickened sickening jailed prosecuted fined deported convicted rounded "
    "apprehended expelled"
)
_COUNTED_CHARGES = word_set("file filed face faces facing faced dropped dismissed brought")
_VOTING = word_set("voted voting")
_SIDES = word_set("no yes against for abstained down favour favor with")


def _is_of_subject(gist: Gist, quantities: Sequence[Quantity]) -> bool:
    """“Complaints fell from 418 to 331”: the figures have no unit but the subject's."""
    bare = any(not quantity.unit for quantity in quantities)
    return bare and any(is_plural(word) and singular(word) in _UNITS for word in gist.subject())


def _is_of_votes(gist: Gist, quantities: Sequence[Quantity]) -> bool:
    """“Eleven Democrats voted no”, “with 14 members voting against”."""
    voting = not gist.words.isdisjoint(_VOTING) and not gist.words.isdisjoint(_SIDES)
    return voting and any(quantity.unit != "time" and is_point(gist.tokens, quantity) for quantity in quantities)


def _is_of_people(quantities: Sequence[Quantity]) -> bool:
    """“12 people were arrested”, “a quarter of a million consumers complained”, “5 million Olvans voted”."""
    if any((quantity.low or 0) >= _A_CROWD and not is_money(quantity.unit) for quantity in quantities):
        return True
    return any(quantity.unit in PEOPLE or not quantity.unit for quantity in quantities if quantity.low != 1)


_A_CROWD = 1000
