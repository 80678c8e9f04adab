"""Read one of a unit: “more than a mile”, “lasted a week”, “a year and a half”, “a day or two”."""

from decimal import Decimal

from .currencies import currency_named
from .modifiers import read_modifier
from .numerals import SCALES, Number, small
from .units import HYPHENS
from .verbs import is_auxiliary
from .words import CONJUNCTIONS, PREPOSITIONS, PRONOUNS, Tokens, token_at, word_set


def read_one_unit(tokens: Tokens, index: int) -> Number | None:
    """Return the one, or one and a half, or one or two, that “a” before a unit says, or None."""
    if tokens[index].lower not in {"a", "an"} or token_at(tokens, index + 2) in HYPHENS:
        return None
    unit = token_at(tokens, index + 1)
    part = tuple(token_at(tokens, index + step) for step in (2, 3, 4))
    if unit not in _COUNTED_IN and part != ("and", "a", "half"):
        return _bounded_one(tokens, index)
    if part in {("and", "a", "half"), ("and", "a", "quarter")} and unit not in SCALES:
        value = Decimal("1.5" if part[2] == "half" else "1.25")
        return Number(index, index + 5, value, value, unit=unit)
    if part[:2] == ("or", "two"):
        return Number(index, index + 4, Decimal(1), Decimal(2), unit=unit)
    return _one(index) if _is_counted(tokens, index, unit) else None


def _one(index: int) -> Number:
    return Number(index, index + 1, Decimal(1), Decimal(1))


_DURATIONS = word_set("year month week day hour minute decade century fortnight")
_DISTANCES = word_set("mile kilometre kilometer metre meter")
_COUNTED_IN = _DURATIONS | _DISTANCES | {"tonne", "ton", "litre", "acre", "hectare"}
_BOUNDED_IN = word_set("second yard foot inch degree kilo kilogram gram pint gallon percent percentage")
# "lasted a week", "in a day", "a year after": then the article counts; "$5 an hour" and "a day of joy" count nothing.
_BEFORE_DURATION = word_set(
    "in for lasted lasts last lasting took takes take taking after spent spend within over every than least inside"
)
_AFTER_DURATION = word_set("later after old away")
_AFTER_DISTANCE = word_set("from away off long deep wide north south east west high tall")


def _is_counted(tokens: Tokens, index: int, unit: str) -> bool:
    before, after = token_at(tokens, index - 1), token_at(tokens, index + 2)
    if unit in _DURATIONS:
        if after == "and" and small(tokens, index + 3) is not None:
            return True  # "an hour and twenty minutes"
        if after in {"ago", "earlier"} and not _is_bounded(tokens, index):
            return False  # "than a year ago": that time, no span
        counted = before in _BEFORE_DURATION or after in _AFTER_DURATION
        return (counted or _is_bounded(tokens, index)) and _ends_phrase(tokens, index + 2)
    return (unit in _DISTANCES and after in _AFTER_DISTANCE) or _is_bounded(tokens, index)


def _bounded_one(tokens: Tokens, index: int) -> Number | None:
    """“less than a second”, “at least a percentage point”, “more than a dollar”, “a full percentage point”."""
    whole = token_at(tokens, index + 1) in {"full", "whole"}
    unit = token_at(tokens, index + 1 + whole)
    measured = unit in _BOUNDED_IN or (unit.isalpha() and currency_named(tokens, index + 1 + whole) is not None)
    if not measured or not (_is_bounded(tokens, index) or (whole and token_at(tokens, index + 2) == "percentage")):
        return None
    return Number(index, index + 1 + whole, Decimal(1), Decimal(1))


def _is_bounded(tokens: Tokens, index: int) -> bool:
    _, start = read_modifier(tokens, _one(index))
    compared = token_at(tokens, index - 1) == "than" and token_at(tokens, index - 2) not in {"more", "less", "longer"}
    return start < index and not compared and token_at(tokens, index - 1) not in {"only", "just", "around", "under"}


def _ends_phrase(tokens: Tokens, index: int) -> bool:
    # "in a year of losses", "for a day trip", "within a week-long truce": the noun says what, not how long.
    word = token_at(tokens, index)
    return word not in {"of", "when", "that", "which", "where"} and (not word.isalpha() or _closes(word))


def _closes(word: str) -> bool:
    closed = (
        PREPOSITIONS
        | CONJUNCTIONS
        | PRONOUNS
        | _AFTER_DURATION
        | {"or", "at", "now", "and", "ago", "earlier", "before"}
    )
    return word in closed or is_auxiliary(word)
