"""What a number counts: the head noun after it, a percentage, a currency."""

from typing import NamedTuple

from .numerals import TENS, UNITS
from .verbs import is_auxiliary, is_past_form
from .words import CONJUNCTIONS, DASHES, PREPOSITIONS, PRONOUNS, Tokens, glued, is_adverb, token_at, word_set


class Unit(NamedTuple):
    """A unit and the index of the first token after it."""

    name: str
    end: int


CURRENCY_SYMBOLS = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₩": "KRW"}
CURRENCY_PREFIXES = {
    "us": "USD",
    "nz": "NZD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "hk": "HKD",
    "s": "SGD",
}
CURRENCY_CODES = word_set("usd gbp eur jpy inr rub uah cny chf aud cad nzd sek nok dkk pln try zar brl krw")
_CURRENCY_WORDS = {
    "dollar": "USD",
    "pound": "GBP",
    "euro": "EUR",
    "yen": "JPY",
    "rupee": "INR",
    "rouble": "RUB",
    "ruble": "RUB",
    "hryvnia": "UAH",
    "yuan": "CNY",
    "franc": "CHF",
    "won": "KRW",
}
_PERCENT_WORDS = frozenset({"%", "percent", "pc", "pct"})
_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "policemen": "policeman",
    "feet": "foot",
    "lives": "life",
    "wives": "wife",
    "crew": "crew",
    "personnel": "personnel",
    "staff": "staff",
    "police": "police",
    "aircraft": "aircraft",
    "others": "person",
    "metres": "metre",
    "series": "series",
    "species": "species",
}
_MEASURES = word_set(
    "km kg m g mg cm mm ml mph kph ft lb lbs mw gw kw kwh gb mb tb hz mhz ghz sq c f mile metre meter kilometre "
    "kilometer tonne ton litre liter acre hectare foot inch degree hour minute second day week month year decade "
    "century square barrel gallon"
)
_STOP = CONJUNCTIONS | PREPOSITIONS | PRONOUNS | {"ago", "later", "earlier", "the", "a", "an", "his", "her", "their"}
_LONGEST_NAME = 4
# "people killed": the noun ends where its verb begins, so the first plural is the head.
_NOT_PLURAL = ("ss", "us", "is", "'s", "’s")


def read_unit(tokens: Tokens, index: int, *, single: bool = False) -> Unit:
    """
    Return the unit that follows a number ending before `index`.

    With `single` the number is one, so that a noun in the singular will do.
    The name is "" where nothing is counted in words (“injured 23”).
    """
    return _read_percent(tokens, index) or _read_hyphened(tokens, index) or _read_noun(tokens, index, single)


def singular(noun: str) -> str:
    """Return the singular of a lower-case English noun, by rule."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zes")):
        return noun[:-2]
    return noun[:-1] if _is_plural(noun) and noun not in _IRREGULAR.values() else noun


def _is_plural(word: str) -> bool:
    return word in _IRREGULAR or (len(word) > 2 and word.endswith("s") and not word.endswith(_NOT_PLURAL))


def _read_percent(tokens: Tokens, index: int) -> Unit | None:
    word = token_at(tokens, index)
    if word in _PERCENT_WORDS:
        end = index + 1
    elif word == "per" and token_at(tokens, index + 1) == "cent":
        end = index + 2
    elif word == "percentage":
        end = index
    else:
        return None
    if token_at(tokens, end) in {"point", "points"} or token_at(tokens, end) == "percentage":
        return Unit("percentage point", min(end + 1 + (token_at(tokens, end) == "percentage"), len(tokens)))
    return Unit("%", end) if end > index else None


def _read_hyphened(tokens: Tokens, index: int) -> Unit | None:
    """“14-year-old”, “20-minute”, “six - part”, “12-fold”."""
    if token_at(tokens, index) not in DASHES or index + 1 >= len(tokens) or not tokens[index + 1].is_word:
        return None
    word = tokens[index + 1].lower
    spaced = not glued(tokens, index)
    if word in {"plus", "odd"} | PREPOSITIONS or (spaced and not glued(tokens, index + 1) and word in _STOP):
        return None
    end = index + 2
    if token_at(tokens, end) in DASHES and token_at(tokens, end + 1) == "old":
        end += 2
    elif spaced and token_at(tokens, end) in {",", ".", ""}:
        return None
    return Unit(singular(word), end)


def _read_noun(tokens: Tokens, index: int, single: bool) -> Unit:
    start, names = _skip_of(tokens, index), []
    for position in range(start, min(start + _LONGEST_NAME, len(tokens))):
        word = tokens[position].lower
        if (
            not tokens[position].is_word
            or word in _STOP
            or word in UNITS
            or word in TENS
            or is_auxiliary(word)
            or (is_adverb(word) and word != "more")
        ):
            break
        if word in _CURRENCY_WORDS or singular(word) in _CURRENCY_WORDS:
            return Unit(_CURRENCY_WORDS[singular(word)], position + 1)
        if _is_plural(word) or (word in _MEASURES and position == start):
            return Unit(singular(word), position + 1 + _spans_old(tokens, position + 1))
        if is_past_form(word) and position > start:
            break
        names.append(word)
    if single and names and not is_past_form(names[0]):
        return Unit(names[0], start + 1)
    return Unit("", index)


def _skip_of(tokens: Tokens, index: int) -> int:
    """“thousands of fans”, “two of the guns”, “200 more troops”."""
    if token_at(tokens, index) == "of":
        index += 1
        index += token_at(tokens, index) in {"the", "their", "its", "his", "our", "these", "those"}
    return index


def _spans_old(tokens: Tokens, index: int) -> int:
    return 1 if token_at(tokens, index) == "old" else 0
