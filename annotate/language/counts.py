"""Counts without a numeral: “no deaths”, “nobody was hurt”, “a single dose”, “doubled”, “a mile and a half”."""

from decimal import Decimal

from .ages import AGE_WORDS, read_ages
from .modifiers import read_modifier
from .numerals import TENS, UNITS, Number
from .people import COUNTED_EVENTS, HARMED, HARMS, PEOPLE
from .units import HYPHENS, is_plural, singular
from .verbs import is_auxiliary
from .words import CONJUNCTIONS, PREPOSITIONS, PRONOUNS, Tokens, token_at, word_set


def read_count(tokens: Tokens, index: int) -> Number | None:
    """Return the number that words other than numerals state from a token on, or None."""
    for read in (_read_zero, _read_single, _read_multiple, _read_one_unit, read_ages):
        if number := read(tokens, index):
            return number
    return None


_MULTIPLES = {"doubled": 2, "trebled": 3, "tripled": 3, "quadrupled": 4, "quintupled": 5}
_TIMES_WORDS = {"twice": 2, "thrice": 3}
COUNT_WORDS = _MULTIPLES.keys() | _TIMES_WORDS.keys() | AGE_WORDS | {"no", "nobody", "none", "not", "a", "an", "one"}
_NOT_MULTIPLIED = word_set("down up back over as")
_GAME = word_set("lead advantage cushion score")
_DURATIONS = word_set("year month week day hour minute decade century fortnight")
_DISTANCES = word_set("mile kilometre kilometer metre meter")
_COUNTED_IN = _DURATIONS | _DISTANCES | {"tonne", "ton", "litre", "acre", "hectare"}
# "lasted a week", "in a day", "a year after": then the article counts; "$5 an hour" and "a day of joy" count nothing.
_BEFORE_DURATION = word_set(
    "in for lasted lasts last lasting took takes take taking after spent spend within over every than least"
)
_AFTER_DURATION = word_set("ago later earlier after before old away")
_NOT_SINGLE = word_set(
    "mother mothers mum mom parent parents father dad market currency malt bed room file track out minded digit digits"
)


def _read_zero(tokens: Tokens, index: int) -> Number | None:
    """“no deaths”, “no civilians”, “no one was killed”, “none of the passengers”, “not a single shot”."""
    words = [token_at(tokens, index + step) for step in range(4)]
    if words[0] == "no" and words[1] not in {"one", "-"}:
        for step in (1, 2):
            noun = words[step]
            if (is_plural(noun) or noun == "people") and singular(noun) in PEOPLE | HARMS | COUNTED_EVENTS:
                return _exact(index, index + 1, 0)
        return None
    if words[0] == "nobody" or words[:2] == ["no", "one"]:
        end = index + 1 + (words[0] == "no")
        return _exact(index, end, 0, "person") if _is_harmed(tokens, end) else None
    if words[0] == "none":
        counted = words[1] == "of" and words[2] in {"the", "those", "these", "them", "his", "her", "its", "their"}
        return _exact(index, index + 1, 0) if counted or _is_harmed(tokens, index + 1) else None
    if words[:3] == ["not", "a", "single"] and words[3].isalpha():
        return _exact(index, index + 3, 0, words[3])
    return None


def _is_harmed(tokens: Tokens, index: int) -> bool:
    """“was killed”, “has been seriously hurt”, “died”."""
    if token_at(tokens, index) in {"died", "survived"}:
        return True
    following = [token_at(tokens, index + step) for step in range(4)]
    return is_auxiliary(following[0]) and any(word in HARMED for word in following[1:])


def _read_single(tokens: Tokens, index: int) -> Number | None:
    """“a single dose”; not “a single mother”."""
    if tokens[index].lower not in {"a", "one"} or token_at(tokens, index + 1) != "single":
        return None
    noun = token_at(tokens, index + 2)
    if not noun.isalpha() or noun in _NOT_SINGLE:
        return None
    return _exact(index, index + 2, 1)


def _read_multiple(tokens: Tokens, index: int) -> Number | None:
    """“twice”, “has doubled”, “a tenfold rise”; not “doubled down” and not “doubled the lead”."""
    word, after = tokens[index].lower, token_at(tokens, index + 1)
    if word in _TIMES_WORDS:
        return None if after in HYPHENS else _exact(index, index + 1, _TIMES_WORDS[word], "time")
    if word in _MULTIPLES:
        led = {token_at(tokens, index + step) for step in (1, 2, 3)} & _GAME
        return None if after in _NOT_MULTIPLIED or led else _exact(index, index + 1, _MULTIPLES[word], "time")
    stem = word.removesuffix("fold")
    value = UNITS.get(stem) or TENS.get(stem) or (Decimal(100) if stem == "hundred" else None)
    return None if stem == word or value is None else Number(index, index + 1, value, value, unit="fold")


def _read_one_unit(tokens: Tokens, index: int) -> Number | None:
    """“more than a mile”, “lasted a week”, “a mile from Olva”, “a year and a half later”."""
    unit = token_at(tokens, index + 1)
    if tokens[index].lower not in {"a", "an"} or unit not in _COUNTED_IN or token_at(tokens, index + 2) in HYPHENS:
        return None
    part = [token_at(tokens, index + step) for step in (2, 3, 4)]
    if part in (["and", "a", "half"], ["and", "a", "quarter"]):
        value = Decimal("1.5" if part[2] == "half" else "1.25")
        return Number(index, index + 5, value, value, unit=unit)
    before, after = token_at(tokens, index - 1), part[0]
    one = _exact(index, index + 1, 1)
    if unit in _DURATIONS:
        counted = before in _BEFORE_DURATION or after in _AFTER_DURATION
        return one if (counted or _is_bounded(tokens, one)) and _ends_phrase(tokens, index + 2) else None
    if unit in _DISTANCES and after in {
        "from",
        "away",
        "off",
        "long",
        "deep",
        "wide",
        "north",
        "south",
        "east",
        "west",
    }:
        return one
    return one if _is_bounded(tokens, one) else None


def _is_bounded(tokens: Tokens, number: Number) -> bool:
    _, start = read_modifier(tokens, number)
    return start < number.start and token_at(tokens, number.start - 1) not in {"only", "just", "around", "under"}


def _ends_phrase(tokens: Tokens, index: int) -> bool:
    # "in a year of losses", "for a day trip", "within a week-long truce": the noun says what, not how long.
    word = token_at(tokens, index)
    return word not in {"of", "when", "that", "which", "where"} and (not word.isalpha() or _closes(word))


def _closes(word: str) -> bool:
    closed = PREPOSITIONS | CONJUNCTIONS | PRONOUNS | _AFTER_DURATION | {"or", "at", "now", "and"}
    return word in closed or is_auxiliary(word)


def _exact(start: int, end: int, value: int, unit: str = "") -> Number:
    return Number(start, end, Decimal(value), Decimal(value), unit=unit)
