"""What a number counts: the head noun after it, a percentage, a currency."""

from typing import NamedTuple

from .currencies import SYMBOLS, currency_named
from .numerals import TENS, UNITS
from .verbs import is_auxiliary, is_past_form
from .words import CONJUNCTIONS, PREPOSITIONS, PRONOUNS, Tokens, glued, is_adverb, token_at, word_set


class Unit(NamedTuple):
    """A unit and the index of the first token after it."""

    name: str
    end: int


# "police officers", "sheep farms": these are the same in the plural, and often stand before the head.
_INVARIANT = word_set("sheep fish cattle police crew staff aircraft")
HYPHENS = frozenset("-‐‑")
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
    "teeth": "tooth",
    "geese": "goose",
    "mice": "mouse",
    "sheep": "sheep",
    "fish": "fish",
    "cattle": "cattle",
    "troops": "troop",
    "firemen": "fireman",
    "fishermen": "fisherman",
    "gunmen": "gunman",
    "servicemen": "serviceman",
    "wolves": "wolf",
    "knives": "knife",
    "halves": "half",
    "shelves": "shelf",
    "thieves": "thief",
    "crises": "crisis",
    "movies": "movie",
    "inches": "inch",
}
MEASURES = word_set(
    "km kg m g mg cm mm ml mph kph ft lb lbs mw gw kw kwh gb mb tb hz mhz ghz sq c f mile metre meter kilometre "
    "kilometer tonne ton litre liter acre hectare foot inch degree hour minute second day week month year decade "
    "century square barrel gallon mi yd oz st knot metric pint bushel fathom kj kcal mah kbps mbps gbps kpa ppm ppb "
    "fortnight yard ounce stone hr hrs min mins sec secs yr yrs"
)
_STOP = (
    CONJUNCTIONS
    | PREPOSITIONS
    | PRONOUNS
    | {"ago", "later", "earlier", "the", "a", "an", "his", "her", "their", "them", "whom"}
)
_LONGEST_NAME = 4
# "people killed": the noun ends where its verb begins, so the first plural is the head.
_SINGULAR = frozenset({"news", "sales", "sports", "arms", "savings", "business", "politics", "physics", "mathematics"})
_NOT_PLURAL = ("ss", "us", "is", "'s", "’s")


def read_unit(tokens: Tokens, index: int, *, single: bool = False) -> Unit:
    """
    Return the unit that follows a number ending before `index`.

    With `single` the number is one, so that a noun in the singular will do.
    The name is "" where nothing is counted in words (“injured 23”).
    """
    return (
        _read_percent(tokens, index)
        or _read_hyphened(tokens, index)
        or _read_symbols(tokens, index)
        or _read_noun(tokens, index, single)
    )


def singular(noun: str) -> str:
    """Return the singular of a lower-case English noun, by rule."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zes")):
        return noun[:-2]
    return noun[:-1] if is_plural(noun) and noun not in _IRREGULAR.values() else noun


def is_plural(word: str) -> bool:
    """Say whether a lower-case word looks like a noun in the plural."""
    ends = len(word) > 2 and word.endswith("s") and not word.endswith(_NOT_PLURAL)
    return word in _IRREGULAR or (ends and word not in _SINGULAR)


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
    """“14-year-old”, “20-minute”, “six - part”, “12-fold”, “5-per-cent”."""
    if token_at(tokens, index) not in HYPHENS or index + 1 >= len(tokens) or not tokens[index + 1].is_word:
        return None
    word = tokens[index + 1].lower
    if word == "percentage" and token_at(tokens, index + 2) in HYPHENS | {"point"}:
        return Unit("percentage point", min(index + 3 + (token_at(tokens, index + 2) != "point"), len(tokens)))
    if word in _PERCENT_WORDS:
        return Unit("%", index + 2)
    spaced = not glued(tokens, index)
    if word in {"plus", "odd"} | PREPOSITIONS or (spaced and not glued(tokens, index + 1) and word in _STOP):
        return None
    end = index + 2
    if token_at(tokens, end) in HYPHENS and token_at(tokens, end + 1) in {"old", "olds"}:
        end += 2
    elif spaced and token_at(tokens, end) in {",", ".", ""}:
        return None
    money = currency_named(tokens, index + 1)
    return Unit("person" if word == "strong" else money[0] if money else singular(word), end)


def _read_symbols(tokens: Tokens, index: int) -> Unit | None:
    """“40°C”, “90 km/h”, “300 sq km”, “12 square miles”."""
    word, following = token_at(tokens, index), token_at(tokens, index + 1)
    if word in SYMBOLS and not (index + 1 < len(tokens) and tokens[index + 1].is_number):
        return Unit(SYMBOLS[word], index + 1)  # "12 €", as much of Europe writes it
    if word in {"c", "f"} and glued(tokens, index) and tokens[index].is_capital:
        return Unit(f"°{word.upper()}", index + 1)
    if word == "p" and glued(tokens, index) and not tokens[index].is_capital:
        return Unit("pence", index + 1)
    if word == "°":
        return Unit(f"°{following.upper()}", index + 2) if following in {"c", "f"} else Unit("degree", index + 1)
    if word in {"sq", "square", "cubic"} and singular(following) in MEASURES:
        return Unit(f"{word} {singular(following)}", index + 2)
    if following in {"per", "an"} and token_at(tokens, index + 2) == "hour" and singular(word) in _SPEEDS:
        return Unit(_SPEEDS[singular(word)], index + 3)
    if word in MEASURES and following == "/" and glued(tokens, index + 2) and token_at(tokens, index + 2).isalpha():
        return Unit(f"{word}/{token_at(tokens, index + 2)}", index + 3)
    return None


_SPEEDS = {"mile": "mph", "kilometre": "km/h", "kilometer": "km/h", "km": "km/h"}


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
        if money := currency_named(tokens, position):
            return Unit(*money)
        heads = is_plural(word) and not (word in _INVARIANT and is_plural(token_at(tokens, position + 1)))
        if heads or (word in MEASURES and position == start):
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
