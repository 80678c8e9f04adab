"""The words of the calendar, and what they count."""

from typing import NamedTuple

from annotate.domain import Granularity

from .numerals import small
from .words import Token, Tokens, listed, token_at, word_set

MONTHS = {
    word: number
    for number, word in enumerate(
        listed("january february march april may june july august september october november december"), 1
    )
}
SHORT_MONTHS = {word[:3]: number for word, number in MONTHS.items() if word != "may"} | {"sept": 9}
WEEKDAYS = {
    word: number for number, word in enumerate(listed("monday tuesday wednesday thursday friday saturday sunday"))
}
SHORT_WEEKDAYS = {word[:3]: number for word, number in WEEKDAYS.items()} | {"tues": 1, "thur": 3, "thurs": 3}
# By their first month, as the northern half of the earth and meteorologists have it.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
UNITS = {
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "month": Granularity.MONTH,
    "quarter": Granularity.QUARTER,
    "year": Granularity.YEAR,
    "decade": Granularity.DECADE,
    "century": Granularity.CENTURY,
}
MANY_UNITS = {f"{word}s": unit for word, unit in UNITS.items()} | {"centuries": Granularity.CENTURY}
ORDINALS = {
    word: number
    for number, word in enumerate(
        listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        1,
    )
}
ORDINAL_ENDINGS = word_set("st nd rd th")
TIMES_OF_DAY = word_set("morning afternoon evening night")


class Count(NamedTuple):
    """A small number before a unit, None when it is vague (“a few”), and the index after it."""

    number: int | None
    end: int


def plain(token: Token) -> str:
    """Return a token in lower case, without a possessive ending (“Friday’s” is “friday”)."""
    word = token.lower
    return word[:-2] if word.endswith(("'s", "’s")) else word


def plain_at(tokens: Tokens, index: int) -> str:
    """Return the plain token at an index, or "" beyond either end."""
    return plain(tokens[index]) if 0 <= index < len(tokens) else ""


def month_at(tokens: Tokens, index: int, *, short: bool = True) -> int | None:
    """Return the number of the month whose name, with a capital, stands at an index."""
    if not 0 <= index < len(tokens) or not tokens[index].is_capital:
        return None
    word = plain(tokens[index])
    return MONTHS.get(word) or (SHORT_MONTHS.get(word) if short else None)


def count_at(tokens: Tokens, index: int) -> Count | None:
    """Return the count that begins at an index: “12”, “twelve”, “a”, “a few”, “a couple of”."""
    word = token_at(tokens, index)
    after = index + 1 + (word == "a")
    if token_at(tokens, after - 1) in {"few", "several"}:
        return Count(None, after)
    if token_at(tokens, after - 1) == "couple":
        return Count(2, after + (token_at(tokens, after) == "of"))
    if word in {"a", "an"}:
        return Count(1, index + 1)
    value = small(tokens, index)
    return Count(int(value), index + 1) if value is not None and value == int(value) else None
