"""Arithmetic of the calendar: days, months, seasons, centuries. What lies outside the years 1 to 9999 is None."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from annotate.domain import Granularity


class Days(NamedTuple):
    """A stretch of the calendar, both days included."""

    first: date
    last: date


def one_day(year: int, month: int, day: int) -> Days | None:
    """Return a single day, or None where the calendar has no such day."""
    try:
        only = date(year, month, day)
    except ValueError:
        return None
    return Days(only, only)


def whole_months(year: int, month: int, count: int = 1) -> Days | None:
    """Return whole months from one on; the month may lie outside 1..12 and is then carried over."""
    first, last = _month(year * 12 + month - 1), _month(year * 12 + month - 2 + count)
    return None if first is None or last is None else Days(first.first, last.last)


def whole_years(year: int, count: int = 1) -> Days | None:
    """Return whole years from one on."""
    return whole_months(year, 1, 12 * count)


def whole_century(number: int) -> Days | None:
    """Return a century; the 19th begins in 1801."""
    return whole_years((number - 1) * 100 + 1, 100)


def unit_around(day: date, unit: Granularity, steps: int = 0) -> Days | None:
    """Return the week (Monday to Sunday), month, … that holds a day, or the one so many steps later."""
    if unit in _MONTHS_OF:
        length = _MONTHS_OF[unit]
        # Centuries begin in a year that ends in 01, decades in one that ends in 0.
        year = day.year - (unit is Granularity.CENTURY)
        begins = (year * 12 + day.month - 1) // length * length + length * steps
        return whole_months(begins // 12 + (unit is Granularity.CENTURY), begins % 12 + 1, length)
    start = moved(day, unit, steps)
    if start is None:
        return None
    if unit is Granularity.DAY:
        return Days(start, start)
    monday = _plus(start, -start.weekday())
    sunday = monday and _plus(monday, 6)
    return None if monday is None or sunday is None else Days(monday, sunday)


def moved(day: date, unit: Granularity, steps: int) -> date | None:
    """Return a day so many units later; the 31st becomes the last day of a shorter month."""
    if unit is Granularity.DAY or unit is Granularity.WEEK:
        return _plus(day, steps if unit is Granularity.DAY else steps * 7)
    number = day.year * 12 + day.month - 1 + _MONTHS_OF.get(unit, 0) * steps
    month = _month(number)
    return month and month.first.replace(day=min(day.day, month.last.day))


def part_of(days: Days, unit: Granularity, part: str) -> Days:
    """Return the early, mid or late third of a month, a year, a decade or a century; of anything else the whole."""
    third = ("early", "mid", "late").index(part)
    first, last = days
    if unit is Granularity.MONTH:
        return Days(first.replace(day=(1, 11, 21)[third]), last.replace(day=(10, 20, last.day)[third]))
    if unit is Granularity.YEAR:
        return whole_months(first.year, 1 + 4 * third, 4) or days
    if unit not in {Granularity.DECADE, Granularity.CENTURY}:
        return days
    length = last.year - first.year + 1
    begins, ends = (0, round(length * 0.4), round(length * 0.7), length)[third : third + 2]
    return whole_years(first.year + begins, ends - begins) or days


_MONTHS_OF = {
    Granularity.MONTH: 1,
    Granularity.QUARTER: 3,
    Granularity.HALF: 6,
    Granularity.YEAR: 12,
    Granularity.DECADE: 120,
    Granularity.CENTURY: 1200,
}


def _month(number: int) -> Days | None:
    """Return the month with this number, counted from January of the year 0."""
    year, month = divmod(number, 12)
    if not 1 <= year <= 9999:
        return None
    return Days(date(year, month + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1]))


def _plus(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None
