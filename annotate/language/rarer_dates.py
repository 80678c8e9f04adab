"""Read dates put in rarer ways: “the Fourth of July”, “July-September”, “the June quarter”, “the week before last”."""

from annotate.domain import Granularity

from .calendar_words import ORDINALS, UNITS, WEEKDAYS, month_at, plain_at
from .day_spans import Days, moved, unit_around, whole_months
from .named_dates import Dated, Page, days_of_month, nearest, read_month_first
from .words import DASHES, token_at


def read_day_in_words(page: Page, index: int, sure: bool) -> Dated | None:
    """“Fourth of July”, “first of May 2020”."""
    day = ORDINALS.get(token_at(page.tokens, index))
    month = month_at(page.tokens, index + 2, short=False)
    if day is None or month is None or token_at(page.tokens, index + 1) != "of":
        return None
    return days_of_month(page, index, index + 3, month, (day, day))


def read_months(page: Page, index: int, sure: bool) -> Dated | None:
    """“July-September”, “April–June 2021”."""
    tokens = page.tokens
    first, last = month_at(tokens, index), month_at(tokens, index + 2)
    if first is None or last is None or token_at(tokens, index + 1) not in DASHES:
        return None
    closes = read_month_first(page, index + 2, True)
    if closes is None or closes.unit is not Granularity.MONTH:
        return None
    count = (last - first) % 12 + 1
    days = closes.days and whole_months(closes.days.first.year, last - count + 1, count)
    return Dated(index, closes.end, Granularity.MONTH, days, joined=True)


def read_named_quarter(page: Page, index: int, sure: bool) -> Dated | None:
    """After “the”: “September quarter”: the three months that end with it."""
    month = month_at(page.tokens, index, short=False)
    if month is None or token_at(page.tokens, index + 1) != "quarter":
        return None
    closes = nearest(page, index, month)
    days = closes and whole_months(closes.first.year, month - 2, 3)
    return Dated(index, index + 2, Granularity.QUARTER, days, yearless=True)


def read_twice_turned(page: Page, index: int, sure: bool) -> Dated | None:
    """After “the”: “week before last”, “Friday before last”, “weekend after next”."""
    tokens, word = page.tokens, plain_at(page.tokens, index)
    steps = {("before", "last"): -2, ("after", "next"): 2}.get(
        (token_at(tokens, index + 1), token_at(tokens, index + 2))
    )
    weekly = word == "weekend" or word in WEEKDAYS
    unit = Granularity.WEEK if weekly else UNITS.get(word)
    if steps is None or unit is None:
        return None
    around = None if page.published_on is None else unit_around(page.published_on, unit, steps)
    days = _of_week(around, word) if around and weekly else around
    return Dated(index, index + 3, Granularity.DAY if weekly else unit, days)


def _of_week(week: Days, word: str) -> Days | None:
    start = moved(week.first, Granularity.DAY, _SATURDAY if word == "weekend" else WEEKDAYS[word])
    return None if start is None else Days(start, week.last if word == "weekend" else start)


_SATURDAY = 5
