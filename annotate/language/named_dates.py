"""Read dates that name a day, a month, a quarter, a season or a feast; what lacks a year takes the likeliest."""

from datetime import date
from typing import NamedTuple

from annotate.domain import Granularity

from .calendar_words import (
    ORDINAL_ENDINGS,
    ORDINALS,
    SEASONS,
    month_at,
    plain_at,
)
from .day_spans import Days, one_day, unit_around, whole_months
from .outlook import looks_ahead
from .words import DASHES, PREPOSITIONS, Token, Tokens, glued, token_at, word_set


class Page(NamedTuple):
    """A sentence, the day its article appeared, and whether 03/04/2022 is the fourth of March."""

    tokens: Tokens
    published_on: date | None
    month_first: bool


class Dated(NamedTuple):
    """
    A date in `tokens[start:end]`.

    `yearless` means the text named no year; a `joined` one is a range. With
    `steps` it counts from a date before it in the sentence, if there is one.
    """

    start: int
    end: int
    unit: Granularity
    days: Days | None
    yearless: bool = False
    joined: bool = False
    steps: int | None = None


def read_figures(page: Page, index: int, sure: bool) -> Dated | None:
    """24/02/2023, 24-02-2023, 24.02.2023 or 2023-02-24."""
    tokens = page.tokens
    parts, end = tokens[index].text.split("."), index + 1
    if len(parts) == 1:
        mark = token_at(tokens, index + 1)
        if mark not in {"/", "-"} or token_at(tokens, index + 3) != mark or index + 5 > len(tokens):
            return None
        if not all(glued(tokens, place) for place in range(index + 1, index + 5)):
            return None
        parts, end = [tokens[place].text for place in (index, index + 2, index + 4)], index + 5
    if len(parts) != 3 or not all(part.isascii() and part.isdecimal() for part in parts):
        return None
    widths = [len(part) for part in parts]
    if widths[0] == 4 and max(widths[1:]) <= 2:
        year, month, day = map(int, parts)
    elif widths[2] == 4 and max(widths[:2]) <= 2:
        day, month, year = map(int, parts)
        if (page.month_first and day <= 12) or month > 12:
            day, month = month, day
    else:
        return None
    if not (1 <= day <= 31 and 1 <= month <= 31 and year):
        return None
    return Dated(index, end, Granularity.DAY, one_day(year, month, day))


def read_day_first(page: Page, index: int, sure: bool) -> Dated | None:
    """“24 February 2022”, “the 3rd of April”, “3 to 7 May”."""
    first = _day_at(page.tokens, index)
    if first is None:
        return None
    last, end = first, _after_day(page.tokens, index)
    if token_at(page.tokens, end) in DASHES | {"to", "and"}:
        second = _day_at(page.tokens, end + 1)
        if second is None or second <= first:
            return None
        last, end = second, _after_day(page.tokens, end + 1)
    end += token_at(page.tokens, end) == "of"
    month = month_at(page.tokens, end)
    return None if month is None else days_of_month(page, index, end + 1, month, (first, last))


def read_month_first(page: Page, index: int, sure: bool) -> Dated | None:
    """“February 24, 2022”, “Feb. 24”, “May 3-7”, “March 2021”, “in March”."""
    tokens, month = page.tokens, month_at(page.tokens, index)
    if month is None:
        return None
    end = index + 1 + (token_at(tokens, index + 1) == "." and month_at(tokens, index, short=False) is None)
    first = _day_at(tokens, end)
    if first is None:
        return _read_month(page, index, index + 1, month, sure)
    after, last = _after_day(tokens, end), first
    if _joins_day(tokens, after) and (second := _day_at(tokens, after + 1)):
        last, after = max(first, second), _after_day(tokens, after + 1)
    dated = days_of_month(page, index, after, month, (first, last))
    # "In March 12 people died": a day stands after "on".
    if dated.yearless and token_at(tokens, index - 1) == "in":
        return _read_month(page, index, index + 1, month, sure)
    return None if token_at(tokens, after) in {"%", "percent", "pc"} else dated


def read_quarter(page: Page, index: int, sure: bool) -> Dated | None:
    """“first quarter of 2022”, “second half of last year”, “Q3 2021”."""
    tokens = page.tokens
    number, end = _ordinal(tokens, index)
    unit = _PARTS_OF_YEAR.get(token_at(tokens, end), Granularity.OTHER)
    if token_at(tokens, index) in {"q", "h"} and glued(tokens, index + 1):
        number, end = _digits(tokens, index + 1), index + 1
        unit = Granularity.QUARTER if tokens[index].lower == "q" else Granularity.HALF
    months = 3 if unit is Granularity.QUARTER else 6
    if unit is Granularity.OTHER or number is None or not 1 <= number <= 12 // months:
        return None
    year, after = _year_after(page, end + 1)
    if after == end + 1:
        if tokens[index].text != "Q" or page.published_on is None:
            return None  # the third quarter of a match, for all we know
        ahead = looks_ahead(tokens, index)
        turns = (
            whole_months(page.published_on.year + year, 3 * number - 2, 3) for year in ((0, 1) if ahead else (0, -1))
        )
        days = next((turn for turn in turns if turn and (turn.last >= page.published_on) == ahead), None)
        return Dated(index, end + 1, unit, days, yearless=True)
    days = None if year is None else whole_months(year, 1 + months * (number - 1), months)
    return Dated(index, after, unit, days)


def read_season(page: Page, index: int, sure: bool) -> Dated | None:
    """“summer 2019”, “the winter of 2020”."""
    month = SEASONS.get(token_at(page.tokens, index))
    if month is None:
        return None
    year, end = _year_after(page, index + 1)
    if end == index + 1:
        return None
    return Dated(index, end, Granularity.SEASON, None if year is None else whole_months(year, month, 3))


def days_of_month(page: Page, start: int, end: int, month: int, days: tuple[int, int]) -> Dated:
    """Return days of a month, with the year that follows, or the likeliest."""
    year, after = _year_after(page, end)
    if after == end and page.published_on is not None:
        chosen = nearest(page, start, month, days[0])
        last = chosen and one_day(chosen.first.year, month, days[1])
        whole = None if chosen is None or last is None else Days(chosen.first, last.last)
        return Dated(start, after, Granularity.DAY, whole, yearless=True, joined=days[0] != days[1])
    first, last = (None, None) if year is None else (one_day(year, month, days[0]), one_day(year, month, days[1]))
    whole = None if first is None or last is None else Days(first.first, last.last)
    return Dated(start, after, Granularity.DAY, whole, yearless=after == end, joined=days[0] != days[1])


def nearest(page: Page, index: int, month: int, day: int | None = None) -> Days | None:
    """Return a month or a day without a year as the sentence means it, looking back or ahead."""
    today = page.published_on
    if today is None:
        return None
    years = range(today.year - 8, today.year + 9) if (month, day) == (2, 29) else range(today.year - 1, today.year + 2)
    chosen = [days for year in years if (days := one_day(year, month, day) if day else whole_months(year, month))]
    past = [days for days in chosen if days.first <= today]
    coming = [days for days in chosen if days.last >= today]
    if coming and (not past or looks_ahead(page.tokens, index)):
        return coming[0]
    if coming and day and month != 2 and (today - past[-1].first).days > _LONGEST_LOOK_BACK:
        return coming[0]
    return past[-1] if past else None


def year_at(tokens: Tokens, index: int) -> int | None:
    """Return the year from 1000 to 2999 whose four digits stand at an index."""
    year = _digits(tokens, index)
    return year if year is not None and 1000 <= year < 3000 and len(tokens[index].text) == 4 else None


_PARTS_OF_YEAR = {"quarter": Granularity.QUARTER, "half": Granularity.HALF}
_THIS_OR_NEXT = {"last": -1, "this": 0, "next": 1, "the": 0}
# Theresa May, April Jones: these do not stand after "in", the others may.
_BEFORE_MONTH = word_set(
    "in since until till during through throughout last this next of by from to between before after for"
)
_SURELY_MONTH = word_set("in since until till during through throughout")
_ARTICLES = word_set("a an the its his her their")
# A day a year ago is named with its year; one this near is meant.
_LONGEST_LOOK_BACK = 300


def _read_month(page: Page, start: int, end: int, month: int, sure: bool) -> Dated | None:
    tokens = page.tokens
    dotted = token_at(tokens, end) == "." and year_at(tokens, end + 1) is not None
    year, after = _year_after(page, end + dotted)
    if after > end + dotted:
        return Dated(start, after, Granularity.MONTH, None if year is None else whole_months(year, month))
    if month_at(tokens, start, short=False) is None or not (sure or _is_bare_month(tokens, start)):
        return None
    return Dated(start, end, Granularity.MONTH, nearest(page, start, month), yearless=True)


def _is_bare_month(tokens: Tokens, index: int) -> bool:
    before, token = token_at(tokens, index - 1), tokens[index]
    named = index + 1 < len(tokens) and tokens[index + 1].is_capital
    follower = token_at(tokens, index + 1)
    if before in _ARTICLES:
        return follower.isalpha() and not named and follower not in {"on", "of", "for", "to", "is", "was", "will"}
    if token.text.isupper():
        return before == "in"
    if token.lower == "may":
        return before in _SURELY_MONTH
    return before in _SURELY_MONTH or (before in _BEFORE_MONTH and not named)


def _year_after(page: Page, index: int) -> tuple[int | None, int]:
    """Return the year that follows, “2022” or “of last year”, and the index after it; that stays where none does."""
    tokens = page.tokens
    place = index + (token_at(tokens, index) in {",", "of", "in"})
    year = year_at(tokens, place)
    if year is not None and not (is_counted(tokens, place) if year % 100 == 0 else _is_measured(tokens, place)):
        return year, place + 1
    if token_at(tokens, index) == ",":
        return None, index
    if token_at(tokens, place) in _THIS_OR_NEXT and plain_at(tokens, place + 1) == "year":
        steps = _THIS_OR_NEXT[token_at(tokens, place)]
        around = page.published_on and unit_around(page.published_on, Granularity.YEAR, steps)
        return around.first.year if around else None, place + 2
    return None, index


def is_counted(tokens: Tokens, index: int) -> bool:
    """Say whether the number at an index counts what comes after it (“2020 people”)."""
    return _is_measured(tokens, index) or (index + 1 < len(tokens) and _is_plural(tokens[index + 1]))


_COUNTED = word_set(
    "people men women children police staff m km kg g cm mm ft mph kph mw gw kw kwh gmt utc bst est edt hrs hours "
    "year years percent pc bc bce euro dollar metre meter mile tonne ton million billion thousand"
)


def _is_measured(tokens: Tokens, index: int) -> bool:
    if index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    if after.text == "-" and glued(tokens, index + 1):
        return token_at(tokens, index + 2) in _COUNTED
    return after.lower in _COUNTED or after.text in {"%", "°"} or (glued(tokens, index + 1) and after.is_word)


def _is_plural(token: Token) -> bool:
    return token.lower == token.text and len(token.text) > 4 and token.text.endswith("s") and token.text[-2] not in "su"


def _joins_day(tokens: Tokens, index: int) -> bool:
    """“May 3-7”, “April 3 and 4, 2022”; not “on May 3 and 12 people died”."""
    if token_at(tokens, index) in DASHES:
        return True
    after = _after_day(tokens, index + 1)
    closes = after >= len(tokens) or not tokens[after].is_word or tokens[after].lower in PREPOSITIONS
    return token_at(tokens, index) in {"and", "to"} and closes and token_at(tokens, after) not in {"%", "-", "°"}


def _day_at(tokens: Tokens, index: int) -> int | None:
    day = _digits(tokens, index)
    return day if day is not None and 1 <= day <= 31 and len(tokens[index].text) <= 2 else None


def _after_day(tokens: Tokens, index: int) -> int:
    return index + 1 + (token_at(tokens, index + 1) in ORDINAL_ENDINGS and glued(tokens, index + 1))


def _ordinal(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """Return the ordinal at an index (“third”, “3rd”), or None, and the index after it."""
    number = ORDINALS.get(token_at(tokens, index))
    if number is not None:
        return number, index + 1
    after = _after_day(tokens, index)
    return (_day_at(tokens, index), after) if after == index + 2 else (None, index)


def _digits(tokens: Tokens, index: int) -> int | None:
    if not 0 <= index < len(tokens):
        return None
    text = tokens[index].text
    return int(text) if len(text) <= 4 and text.isascii() and text.isdecimal() else None
