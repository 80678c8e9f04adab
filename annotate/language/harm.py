"""Whether a claim is about people killed, injured, missing, captured, displaced or rescued."""

from collections.abc import Sequence

from annotate.domain import Quantity

from .people import HARMS, PEOPLE
from .units import is_plural
from .words import DETERMINERS, Tokens, token_at, word_set


def harms_people(tokens: Tokens, quantities: Sequence[Quantity]) -> bool:
    """Say whether these tokens state that people came to harm or were saved from it."""
    if is_per_head(tokens):
        return False
    if any(quantity.unit in HARMS for quantity in quantities):
        return True
    if any(_is_sure(tokens, index) for index in range(len(tokens))):
        return True
    people = any(quantity.unit in PEOPLE or not quantity.unit for quantity in quantities)
    figures = any(_is_with_figure(tokens, index) for index in range(len(tokens)))
    return figures and (people or token_at(tokens, 0) == "no")


def is_per_head(tokens: Tokens) -> bool:
    """Say whether something is put in relation to a population: “12 deaths per 100,000 people”."""
    following = (tokens[index + 1] for index, token in enumerate(tokens[:-1]) if token.lower == "per")
    return any(token.is_number or token.lower in _HEADS for token in following)


_SURE = word_set(
    "killed kills dead died dies die dying injured injuring injures wounded wounding drowned massacred crushed "
    "trampled rescued perished slain murdered hospitalised"
)
# These need people counted beside them, or they are about something else ("a death rate", "lost the match").
_WITH_FIGURE = word_set(
    "missing rescue captured shot fled victims hurt hostages death deaths casualties casualty kill killing fatality "
    "fatalities bodies injuries injury survivors lost lose loses losing saved evacuated displaced rescuing rescues "
    "trapped stranded kidnapped abducted homeless buried taken stabbed"
)
_TO_DEATH = word_set("shot stabbed beaten burned burnt crushed hacked strangled starved froze bled put")
_FOUND = word_set("dead lying strewn recovered found pulled washed buried morgue littered")


_HEADS = word_set("million capita head thousand")


def _is_sure(tokens: Tokens, index: int) -> bool:
    word, before, after = tokens[index].lower, token_at(tokens, index - 1), token_at(tokens, index + 1)
    if word in _SURE:
        # "the rescued members", "relatives of those killed": known people, and nothing said of their harm.
        attributive = before in DETERMINERS - {"some", "all", "both"} and (is_plural(after) or before == "those")
        return not attributive and before != "to" and after not in {"zone", "end", "heat", "sea", "down", "out", "off"}
    if word == "death" and before == "to":
        return token_at(tokens, index - 2) in _TO_DEATH
    if word in {"shot", "stabbed", "found"} and after == "dead":
        return True
    if word == "suicide":
        return before in {"committed", "by", "of"}
    return word in {"bodies", "body"} and any(token.lower in _FOUND for token in tokens)


def _is_with_figure(tokens: Tokens, index: int) -> bool:
    word = tokens[index].lower
    return word in _WITH_FIGURE and token_at(tokens, index + 1) not in {"rate", "rates", "penalty", "toll", "row"}
