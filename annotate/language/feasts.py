"""Read feasts that name a day: “Christmas Day”, “New Year’s Eve 2020”, “Good Friday”, “by Easter”."""

from datetime import date, timedelta

from annotate.domain import Granularity

from .calendar_words import plain_at
from .day_spans import Days
from .named_dates import Dated, Page, days_of_month, year_at
from .outlook import looks_ahead
from .words import token_at, word_set


def read_feast(page: Page, index: int, sure: bool) -> Dated | None:
    """“Christmas Day”, “New Year’s Eve 2020”."""
    for words, (month, day) in _FIXED.items():
        end = index + len(words)
        if tuple(plain_at(page.tokens, place) for place in range(index, end)) == words:
            return days_of_month(page, index, end, month, (day, day))
    return None


def read_easter(page: Page, index: int, sure: bool) -> Dated | None:
    """“Good Friday”, “Easter Monday 2019”, “by Easter”; not “the Easter Rising”."""
    if not page.tokens[index].is_capital:
        return None
    after = plain_at(page.tokens, index + 1)
    steps = _MOVABLE.get((plain_at(page.tokens, index), after))
    if steps is not None:
        return _around_easter(page, index, index + 2, (steps, steps))
    bare = plain_at(page.tokens, index) == "easter" and token_at(page.tokens, index - 1) in _BEFORE_EASTER
    follows = index + 1 < len(page.tokens) and page.tokens[index + 1].is_capital
    return _around_easter(page, index, index + 1, (-2, 1)) if bare and not follows else None


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the reckoning of Meeus, Jones and Butcher)."""
    century, golden = year // 100, year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 100 % 4) % 7
    shift = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)


# Month and day of the feasts that fall on the same day everywhere.
_FIXED = {
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("boxing", "day"): (12, 26),
    ("new", "year", "day"): (1, 1),
    ("new", "year", "eve"): (12, 31),
}
# Days from Easter Sunday.
_MOVABLE = {
    ("ash", "wednesday"): -46,
    ("palm", "sunday"): -7,
    ("maundy", "thursday"): -3,
    ("good", "friday"): -2,
    ("easter", "sunday"): 0,
    ("easter", "monday"): 1,
    ("whit", "monday"): 50,
}
_BEFORE_EASTER = word_set("at by before after since until over during this last next around")


def _around_easter(page: Page, start: int, end: int, steps: tuple[int, int]) -> Dated:
    year = year_at(page.tokens, end)
    if year is not None:
        return Dated(start, end + 1, Granularity.DAY, _days(year, steps))
    today = page.published_on
    if today is None:
        return Dated(start, end, Granularity.DAY, None, yearless=True)
    turns = [_days(today.year + step, steps) for step in (-1, 0, 1) if 1 <= today.year + step <= _LAST_YEAR]
    past = [days for days in turns if days.first <= today]
    coming = [days for days in turns if days.last >= today]
    chosen = coming[:1] if looks_ahead(page.tokens, start) else past[-1:]
    return Dated(start, end, Granularity.DAY, chosen[0] if chosen else None, yearless=True)


def _days(year: int, steps: tuple[int, int]) -> Days:
    sunday = easter_sunday(year)
    return Days(sunday + timedelta(steps[0]), sunday + timedelta(steps[1]))


_LAST_YEAR = 9998
