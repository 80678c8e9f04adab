"""Find the dates of a sentence and resolve them against the day its article appeared."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeAlias

from annotate.domain import Granularity, Period

from .calendar_words import (
    MANY_UNITS,
    MONTHS,
    ORDINALS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    UNITS,
    WEEKDAYS,
    count_at,
    plain,
)
from .day_spans import Days, moved, part_of, unit_around
from .feasts import read_easter, read_feast
from .named_dates import (
    Dated,
    Page,
    read_day_first,
    read_figures,
    read_month_first,
    read_quarter,
    read_season,
)
from .numerals import TENS
from .numerals import UNITS as SMALL_NUMBERS
from .rarer_dates import read_day_in_words, read_months, read_named_quarter, read_twice_turned
from .relative_dates import (
    read_ago,
    read_day_beside,
    read_deictic,
    read_end_of_unit,
    read_turned,
    read_weekday,
    read_weekend,
)
from .story_dates import read_apart, read_beside, read_since, settle
from .words import DASHES, Token, Tokens, token_at, word_set
from .years import read_century, read_decade, read_year


def find_dates(
    text: str, tokens: Tokens, published_on: date | None, *, month_first: bool = False
) -> tuple[Period, ...]:
    """
    Return the dates among the tokens of a sentence, in reading order, without overlap.

    “Tuesday” and “in March” look back from `published_on`, or ahead where the
    verb speaks of the future. What neither the text nor `published_on`
    settles has no days. `month_first` reads 03/04/2022 as March 4; else it is
    3 April, and 03/14/2022 is March 14 in any case. Seasons are those of the
    northern half of the earth; quarters those of the calendar.
    """
    return tuple(_period(text, tokens, dated) for dated in _find(Page(tokens, published_on, month_first)))


_Reader: TypeAlias = Callable[[Page, int, bool], Dated | None]


def _find(page: Page) -> Iterator[Dated]:
    anchor: Dated | None = None
    index = 0
    while index < len(page.tokens):
        dated = _read(page, index, False)
        if dated is None:
            index += 1
            continue
        dated = settle(dated, anchor)
        anchor = anchor if dated.days is None else dated
        yield dated
        index = dated.end


def _read(page: Page, index: int, sure: bool) -> Dated | None:
    """Return the date that begins at a token; `sure` where the words before it want one."""
    if index >= len(page.tokens):
        return None
    for read in _readers(page.tokens[index]):
        dated = read(page, index, sure)
        if dated is not None:
            return dated
    return None


def _readers(token: Token) -> tuple[_Reader, ...]:
    return _BY_NUMBER if token.is_number else _BY_WORD.get(plain(token), ())


def _read_after_the(page: Page, index: int, sure: bool) -> Dated | None:
    if index + 1 == len(page.tokens):
        return None
    follower = page.tokens[index + 1]
    if not follower.is_number and plain(follower) not in _OPENS_AFTER_THE:
        return None
    for read in _AFTER_THE:
        dated = read(page, index + 1, sure)
        if dated is not None:
            return dated._replace(start=index)
    return None


def _read_part(page: Page, index: int, sure: bool) -> Dated | None:
    """“early March”, “mid-2019”, “the late 1990s”."""
    part = token_at(page.tokens, index)
    if part not in {"early", "mid", "late"}:
        return None
    inner = _read(page, index + 1 + (token_at(page.tokens, index + 1) in DASHES), True)
    if inner is None or inner.joined:
        return None
    days = inner.days and part_of(inner.days, inner.unit, part)
    return inner._replace(start=index, days=days)


def _read_range(page: Page, index: int, sure: bool) -> Dated | None:
    """“between 2010 and 2015”, “from May to July”."""
    first = _read(page, index + 1, True)
    if first is None:
        return None
    if first.joined and first.start == index + 1:
        return first._replace(start=index)
    joint = "and" if token_at(page.tokens, index) == "between" else "to"
    if token_at(page.tokens, first.end) not in {joint, "until", "till", "through"}:
        return None
    second = _read(page, first.end + 1, True)
    if second is None or second.joined:
        return None
    finer = min(first.unit, second.unit, key=_SIZES.index)
    if first.days is None or second.days is None:
        return Dated(index, second.end, finer, None, joined=True)
    days = _stretch(first, first.days, second, second.days)
    return days and Dated(index, second.end, finer, days, joined=True)


def _stretch(first: Dated, opens: Days, second: Dated, closes: Days) -> Days | None:
    """Return the days of a range; an end that names no year goes with the other."""
    if first.yearless and (not second.yearless or opens.first > closes.last):
        week = second.yearless and (opens.first - closes.last).days < 7 and opens.first == opens.last
        steps = -1 if week else closes.last.year - opens.first.year
        unit = Granularity.WEEK if week else Granularity.YEAR
        opens = _moved(opens, unit, steps)
        if opens.first > closes.last:
            opens = _moved(opens, Granularity.YEAR, -1)
    return Days(opens.first, closes.last) if opens.first <= closes.last else None


def _moved(days: Days, unit: Granularity, steps: int) -> Days:
    first, last = moved(days.first, unit, steps), moved(days.last, unit, steps)
    return days if first is None or last is None else Days(first, last)


def _read_span_to(page: Page, index: int, sure: bool) -> Dated | None:
    """After “the”: “12 months to March”, “year to June 2021”, “week ended 12 June”."""
    tokens, count = page.tokens, count_at(page.tokens, index)
    unit_index = index if count is None else count.end
    unit = (UNITS if count is None else MANY_UNITS).get(token_at(tokens, unit_index))
    if unit is None or token_at(tokens, unit_index + 1) not in {"to", "through", "ended", "ending", "until"}:
        return None
    closes = _read(page, unit_index + 2, True)
    if closes is None or closes.joined or closes.steps is not None:
        return None
    number = 1 if count is None else count.number
    days = None if closes.days is None or number is None else _back_from(closes.days, unit, number)
    return Dated(index, closes.end, min(unit, closes.unit, key=_SIZES.index), days, joined=True)


def _back_from(closes: Days, unit: Granularity, number: int) -> Days | None:
    """Return so many whole units that end where another time ends."""
    after = moved(closes.last, Granularity.DAY, 1)
    first = after and moved(after, unit, -number)
    return Days(first, closes.last) if first and first <= closes.last else None


def _read_edge(page: Page, index: int, sure: bool) -> Dated | None:
    """After “the”: “first three months of 2004”, “last week of May”."""
    tokens = page.tokens
    if token_at(tokens, index) not in {"first", "last", "final", "opening", "closing"}:
        return None
    count = count_at(tokens, index + 1)
    unit_index = index + 1 if count is None else count.end
    unit = (UNITS if count is None else MANY_UNITS).get(token_at(tokens, unit_index))
    if unit is None or token_at(tokens, unit_index + 1) != "of":
        return None
    whole = _read(page, unit_index + 2, True) or _this_year(page, unit_index + 2)
    if whole is None or whole.joined or _SIZES.index(whole.unit) <= _SIZES.index(unit):
        return None
    number = 1 if count is None else count.number
    opens = token_at(tokens, index) in {"first", "opening"}
    days = None if whole.days is None or number is None else _edge(whole.days, unit, number if opens else -number)
    return Dated(index, whole.end, unit, days)


def _this_year(page: Page, index: int) -> Dated | None:
    """“the first nine months of the year”."""
    if (token_at(page.tokens, index), token_at(page.tokens, index + 1)) != ("the", "year"):
        return None
    days = None if page.published_on is None else unit_around(page.published_on, Granularity.YEAR)
    return Dated(index, index + 2, Granularity.YEAR, days)


def _edge(whole: Days, unit: Granularity, number: int) -> Days | None:
    """Return the first so many units of a time, or with a negative number the last."""
    if number < 0:
        edge = _back_from(whole, unit, -number)
    else:
        after = moved(whole.first, unit, number)
        last = after and moved(after, Granularity.DAY, -1)
        edge = Days(whole.first, last) if last and last >= whole.first else None
    return edge if edge and whole.first <= edge.first and edge.last <= whole.last else None


def _read_since(page: Page, index: int, sure: bool) -> Dated | None:
    dated = read_since(page, index)
    if dated is None or any(_read(page, place, False) for place in range(index + 1, dated.end)):
        return None  # "since the 2014 vote" names its year, and the year is read on its own
    return dated


def _period(text: str, tokens: Tokens, dated: Dated) -> Period:
    start, last = tokens[dated.start].start, tokens[dated.end - 1]
    end = last.start + len(plain(last)) if last.is_word else last.end
    days = dated.days
    return Period(
        start=start,
        end=end,
        text=text[start:end],
        first_day=days and days.first,
        last_day=days and days.last,
        granularity=dated.unit,
    )


_SIZES = tuple(Granularity)
_BY_NUMBER: tuple[_Reader, ...] = (
    read_figures,
    read_day_first,
    read_century,
    read_quarter,
    read_decade,
    read_year,
    read_ago,
    read_apart,
)
_AFTER_THE: tuple[_Reader, ...] = (
    read_twice_turned,
    read_named_quarter,
    read_day_in_words,
    read_months,
    read_decade,
    read_century,
    read_quarter,
    read_season,
    read_day_beside,
    read_weekend,
    read_end_of_unit,
    _read_span_to,
    _read_edge,
    _read_part,
    read_turned,
    read_beside,
)
# Almost every "the" stands before another word than these, and costs no more than to look.
_OPENS_AFTER_THE = frozenset(
    (*SMALL_NUMBERS, *TENS, *ORDINALS, *SEASONS, *UNITS, *MONTHS, *WEEKDAYS, "several")
) | word_set(
    "' ’ ‘ q h weekend early mid late final opening closing last past next same following previous preceding end start "
    "beginning middle close"
)
_NUMBERED: tuple[_Reader, ...] = (read_century, read_quarter, read_ago, read_apart)
_BY_WORD: dict[str, tuple[_Reader, ...]] = {
    **dict.fromkeys((*SMALL_NUMBERS, *TENS, *ORDINALS, "a", "an", "several"), _NUMBERED),
    **dict.fromkeys((*MONTHS, *SHORT_MONTHS), (read_months, read_month_first)),
    **dict.fromkeys((*WEEKDAYS, *SHORT_WEEKDAYS), (read_weekday,)),
    **dict.fromkeys(SEASONS, (read_season,)),
    **dict.fromkeys(("today", "tonight", "yesterday", "tomorrow"), (read_deictic,)),
    **dict.fromkeys(("last", "past", "this"), (read_turned,)),
    **dict.fromkeys(("early", "mid", "late"), (_read_part,)),
    **dict.fromkeys(("between", "from"), (_read_range,)),
    **dict.fromkeys(("since", "until"), (_read_since,)),
    **dict.fromkeys(("same", "following", "previous", "preceding", "that"), (read_beside,)),
    **dict.fromkeys(("christmas", "boxing", "new"), (read_feast,)),
    **dict.fromkeys(("easter", "good", "ash", "palm", "maundy", "whit"), (read_easter,)),
    **dict.fromkeys(("q", "h"), (read_quarter,)),
    "next": (read_turned, read_beside),
    "the": (_read_after_the,),
}
