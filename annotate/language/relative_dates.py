"""Read dates that count from the day an article appeared: “yesterday”, “last Tuesday”, “two years ago”."""

from datetime import date

from annotate.domain import Granularity

from .calendar_words import (
    MANY_UNITS,
    SEASONS,
    TIMES_OF_DAY,
    UNITS,
    WEEKDAYS,
    count_at,
    month_at,
    plain,
    plain_at,
)
from .day_spans import Days, moved, unit_around, whole_months
from .named_dates import Dated, Page, read_day_first, read_figures, read_month_first
from .outlook import looks_ahead
from .words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, token_at, word_set


def read_deictic(page: Page, index: int, sure: bool) -> Dated | None:
    """“today”, “yesterday”; not the “Today” in a name."""
    token = page.tokens[index]
    if token.is_capital and index and token_at(page.tokens, index - 1) not in _OPENERS:
        return None
    return Dated(index, index + 1, Granularity.DAY, _day(page, _DEICTIC[plain(token)]))


def read_weekday(page: Page, index: int, sure: bool) -> Dated | None:
    """“Tuesday”, “Tuesday, 17 May”, “Sunday night”, “Monday last week”."""
    tokens, token = page.tokens, page.tokens[index]
    word = plain(token)
    if not token.is_capital:
        return None
    after = index + 1 + (token_at(tokens, index + 1) == ".")
    after += token_at(tokens, after) == ","
    named = _named_day(page, after)
    if named is not None:
        return named._replace(start=index)
    if word not in WEEKDAYS or _is_name(page, index):
        return None
    return _in_named_week(page, index) or _nearest_weekday(page, index)


def read_turned(page: Page, index: int, sure: bool) -> Dated | None:
    """“last Tuesday”, “next month”, “this summer”, “last night”, “the last three months”."""
    tokens, word = page.tokens, plain_at(page.tokens, index + 1)
    steps = _TURNS.get(token_at(tokens, index))
    if steps is None:
        return None
    if token_at(tokens, index) != "past" and token_at(tokens, index - 1) != "the":
        found = _turned_day(page, index, word, steps) or _turned_unit(page, index, word, steps)
        if found is not None:
            return found
    return _rolling(page, index, steps)


def read_ago(page: Page, index: int, sure: bool) -> Dated | None:
    """“two days ago”, “a decade ago”; “more than two years ago” names no day."""
    tokens, count = page.tokens, count_at(page.tokens, index)
    if count is None or token_at(tokens, count.end + 1) != "ago":
        return None
    word = token_at(tokens, count.end)
    unit = UNITS.get(word) or MANY_UNITS.get(word)
    if unit is None:
        return None
    steps = -(count.number or 0)
    if unit in {Granularity.DECADE, Granularity.CENTURY}:
        steps, unit = steps * (10 if unit is Granularity.DECADE else 100), Granularity.YEAR
    loose = count.number is None or _is_bounded(page, index)
    if token_at(tokens, count.end + 2) == "today" and page.published_on and not loose:
        day = moved(page.published_on, unit, steps)  # "two years ago today"
        return Dated(index, count.end + 3, Granularity.DAY, None if day is None else Days(day, day))
    return Dated(index, count.end + 2, unit, None if loose else _around(page, unit, steps))


def read_day_beside(page: Page, index: int, sure: bool) -> Dated | None:
    """After “the”: “day before yesterday”, “day after tomorrow”."""
    words = " ".join(token_at(page.tokens, index + place) for place in range(3))
    steps = {"day before yesterday": -2, "day after tomorrow": 2}.get(words)
    return None if steps is None else Dated(index, index + 3, Granularity.DAY, _day(page, steps))


def read_weekend(page: Page, index: int, sure: bool) -> Dated | None:
    """After “the”: “weekend”."""
    if plain_at(page.tokens, index) != "weekend":
        return None
    ahead = looks_ahead(page.tokens, index)
    steps = 0 if ahead or (page.published_on and page.published_on.weekday() >= _SATURDAY) else -1
    return Dated(index, index + 1, Granularity.DAY, _weekend(page, steps))


def read_end_of_unit(page: Page, index: int, sure: bool) -> Dated | None:
    """After “the”: “end of the year”, “start of the month”."""
    words = tuple(token_at(page.tokens, index + place) for place in range(3))
    unit = UNITS.get(plain_at(page.tokens, index + 3))
    if words[0] not in _ENDS or words[1:] != ("of", "the") or unit in {None, Granularity.DAY}:
        return None
    # "the end of the week of protests" is another week.
    if unit is None or token_at(page.tokens, index + 4) == "of":
        return None
    return Dated(index, index + 4, unit, _around(page, unit, 0), steps=0)


_DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_OPENERS = frozenset({"", ".", "“", '"', "”", "‘", ":", "–", "—", "(", "-"})
_TURNS = {"last": -1, "past": -1, "this": 0, "next": 1}
_ENDS = word_set("end start beginning middle close")
_SATURDAY = 5
_FEASTS_BEFORE = word_set(
    "black good ash super cyber bloody easter palm maundy whit shrove holy sheffield every each any most alternate"
)
_NOT_NOUNS = TIMES_OF_DAY | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | DETERMINERS
_PAPERS_AFTER = word_set("times telegraph mirror mail express herald post world star sport independent business")


def _day(page: Page, steps: int) -> Days | None:
    return _around(page, Granularity.DAY, steps)


def _around(page: Page, unit: Granularity, steps: int) -> Days | None:
    return None if page.published_on is None else unit_around(page.published_on, unit, steps)


def _weekend(page: Page, steps: int) -> Days | None:
    week = _around(page, Granularity.WEEK, steps)
    saturday = week and moved(week.first, Granularity.DAY, _SATURDAY)
    return None if week is None or saturday is None else Days(saturday, week.last)


def _named_day(page: Page, index: int) -> Dated | None:
    if index >= len(page.tokens):
        return None
    for read in (read_day_first, read_month_first, read_figures):
        found = read(page, index, False)
        if found is not None and found.unit is Granularity.DAY and not found.joined:
            return found
    return None


def _is_name(page: Page, index: int) -> bool:
    tokens = page.tokens
    before, after = token_at(tokens, index - 1), index + 1
    follower = token_at(tokens, after)
    some = before == "a" and not (follower.isalpha() and follower not in _NOT_NOUNS)
    named = after < len(tokens) and tokens[after].is_capital and plain(tokens[after]) in _PAPERS_AFTER
    paper = before == "on" and token_at(tokens, index - 2) == "mail"
    return before in _FEASTS_BEFORE or named or paper or some


def _in_named_week(page: Page, index: int) -> Dated | None:
    """“Monday last week”, “Friday of next week”."""
    tokens = page.tokens
    after = index + 1 + (token_at(tokens, index + 1) == "of")
    if token_at(tokens, after) not in {"last", "this", "next"} or plain_at(tokens, after + 1) != "week":
        return None
    week = _around(page, Granularity.WEEK, _TURNS[token_at(tokens, after)])
    return Dated(index, after + 2, Granularity.DAY, _of_week(week, WEEKDAYS[plain(tokens[index])]))


def _of_week(week: Days | None, weekday: int) -> Days | None:
    day = week and moved(week.first, Granularity.DAY, weekday)
    return None if day is None else Days(day, day)


def _nearest_weekday(page: Page, index: int) -> Dated:
    """The last one before the article, or the coming one; on that weekday itself the same day."""
    end = index + 1
    end += token_at(page.tokens, end) in TIMES_OF_DAY
    if page.published_on is None:
        return Dated(index, end, Granularity.DAY, None)
    back = (page.published_on.weekday() - WEEKDAYS[plain(page.tokens[index])]) % 7
    steps = (-back) % 7 if looks_ahead(page.tokens, index) else -back
    return Dated(index, end, Granularity.DAY, _day(page, steps), yearless=True)


def _turned_day(page: Page, index: int, word: str, steps: int) -> Dated | None:
    if word in WEEKDAYS and page.tokens[index + 1].is_capital:
        return Dated(index, _after_time(page, index + 2), Granularity.DAY, _turned_weekday(page, word, steps))
    if word == "weekend":
        return Dated(index, index + 2, Granularity.DAY, _weekend(page, steps))
    if word in TIMES_OF_DAY and steps <= 0 and (steps == 0 or word == "night"):
        return Dated(index, index + 2, Granularity.DAY, _day(page, steps))
    return None


def _after_time(page: Page, index: int) -> int:
    return index + (token_at(page.tokens, index) in TIMES_OF_DAY)


def _turned_weekday(page: Page, word: str, steps: int) -> Days | None:
    if page.published_on is None:
        return None
    if steps == 0:
        return _of_week(_around(page, Granularity.WEEK, 0), WEEKDAYS[word])
    away = (WEEKDAYS[word] - page.published_on.weekday()) % 7
    if steps < 0:
        return _day(page, away - 7)
    return _day(page, away or 7)


def _turned_unit(page: Page, index: int, word: str, steps: int) -> Dated | None:
    unit = UNITS.get(word)
    if unit is not None and unit is not Granularity.DAY and token_at(page.tokens, index + 2) != "of":
        return Dated(index, index + 2, unit, _around(page, unit, steps))
    month = month_at(page.tokens, index + 1, short=False)
    if month is not None:
        return Dated(index, index + 2, Granularity.MONTH, _turned_months(page, month, 1, steps))
    if word in SEASONS and (word != "fall" or steps):
        days = _turned_months(page, SEASONS[word], 3, steps)
        return Dated(index, index + 2, Granularity.SEASON, days)
    return None


def _turned_months(page: Page, month: int, count: int, steps: int) -> Days | None:
    """Return the month or season that ended last, that begins next, or that of this year."""
    today = page.published_on
    if today is None:
        return None
    turns = [days for year in range(today.year - 2, today.year + 2) if (days := whole_months(year, month, count))]
    if steps < 0:
        return next((days for days in reversed(turns) if days.last < today), None)
    if steps > 0:
        return next((days for days in turns if days.first > today), None)
    return next((days for days in turns if days.last.year == today.year), None)


def _rolling(page: Page, index: int, steps: int) -> Dated | None:
    """“the last three months”, “the past decade”: they end, or begin, on the day the article appeared."""
    tokens, count = page.tokens, count_at(page.tokens, index + 1)
    unit_index = index + 1 if count is None else count.end
    word = plain_at(tokens, unit_index)
    unit, number = (UNITS if count is None else MANY_UNITS).get(word), 1 if count is None else count.number
    if word in {"hours", "hour"} and count is not None and count.number is not None:
        unit, number = Granularity.DAY, -(-count.number // 24)
    if unit is None or steps == 0 or token_at(tokens, unit_index + 1) == "of":
        return None
    if count is None and (token_at(tokens, index - 1) != "the" or not _can_roll(page, index, unit)):
        return None
    days = None if number is None or page.published_on is None else _from_today(page.published_on, unit, steps * number)
    return Dated(index, unit_index + 1, unit, days)


def _can_roll(page: Page, index: int, unit: Granularity) -> bool:
    word = token_at(page.tokens, index)
    if word == "next":  # "the next day" is a day of the story
        lasts = token_at(page.tokens, index - 2) in {"over", "in", "within", "during", "for"}
        return unit is not Granularity.DAY and (lasts or looks_ahead(page.tokens, index))
    return word == "past" or unit is not Granularity.DAY


def _from_today(today: date, unit: Granularity, steps: int) -> Days | None:
    other = moved(today, unit, steps)
    return None if other is None else Days(min(other, today), max(other, today))


def _is_bounded(page: Page, index: int) -> bool:
    before = tuple(token_at(page.tokens, index - back) for back in (2, 1))
    return before[1] in {"over", "under"} or before[1] == "than" or before in {("at", "least"), ("at", "most")}
