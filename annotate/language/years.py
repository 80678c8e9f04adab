"""Read years, decades and centuries, and tell years from numbers that count something."""

from annotate.domain import Granularity

from .calendar_words import ORDINAL_ENDINGS, ORDINALS
from .day_spans import whole_century, whole_years
from .named_dates import Dated, Page, is_counted, year_at
from .words import DASHES, Tokens, glued, token_at, word_set


def read_year(page: Page, index: int, sure: bool) -> Dated | None:
    """“in 2020”, “the 2014 annexation”, “1939–45”; `sure` where the context wants a year."""
    tokens, year = page.tokens, year_at(page.tokens, index)
    if year is None or year >= _TOO_LATE or _is_stuck(tokens, index, sure):
        return None
    last, end = _last_year(tokens, index, year)
    if not sure and not _is_year_here(tokens, index, end, year):
        return None
    if is_counted(tokens, end - 1) and not _names_what_follows(tokens, index, year, sure):
        return None
    return Dated(index, end, Granularity.YEAR, whole_years(year, last - year + 1), joined=last > year)


def read_decade(page: Page, index: int, sure: bool) -> Dated | None:
    """“1980s”, and “’90s” after “the”."""
    tokens = page.tokens
    if token_at(tokens, index) in {"'", "’", "‘"}:
        digits, end = token_at(tokens, index + 1), index + 2
        year = int(digits) if len(digits) == 2 and digits.isascii() and digits.isdecimal() else 1
        year += 1900 if year >= 30 else 2000
    else:
        year, end = year_at(tokens, index) or 1, index + 1
    if year % 10 or token_at(tokens, end) != "s" or not glued(tokens, end) or year >= _TOO_LATE:
        return None
    return Dated(index, end + 1, Granularity.DECADE, whole_years(year, 10))


def read_century(page: Page, index: int, sure: bool) -> Dated | None:
    """“19th century”, “twenty-first century”."""
    tokens, end = page.tokens, index + 2
    number = ORDINALS.get(token_at(tokens, index))
    if number is not None:
        end = index + 1
    elif token_at(tokens, index) == "twenty" and token_at(tokens, index + 1) in DASHES:
        number, end = 20 + ORDINALS.get(token_at(tokens, index + 2), 99), index + 3
    elif token_at(tokens, index + 1) in ORDINAL_ENDINGS and glued(tokens, index + 1):
        digits = token_at(tokens, index)
        number = int(digits) if len(digits) <= 2 and digits.isascii() and digits.isdecimal() else None
    end += token_at(tokens, end) in DASHES
    if number is None or not 1 <= number <= _LAST_CENTURY or token_at(tokens, end) != "century":
        return None
    return Dated(index, end + 1, Granularity.CENTURY, whole_century(number))


_TOO_LATE = 2100
_LAST_CENTURY = 22
_MODERN = range(1900, _TOO_LATE)
_BEFORE_YEAR = word_set(
    "in since by from until till during before after of circa through throughout for year late early mid between born "
    "dated fiscal"
)
_ARTICLES = word_set("the a an its his her their our this that")
_OPENERS = frozenset({"", "(", "“", "”", "–", "—"})
_MARKS_BEFORE = frozenset("./$£€#@_:+")


def _last_year(tokens: Tokens, index: int, year: int) -> tuple[int, int]:
    """Return the second year of “1939–45” or “2019/20”, else the year itself, and the index after it."""
    if token_at(tokens, index + 1) not in DASHES | {"/"} or index + 2 >= len(tokens):
        return year, index + 1
    text = tokens[index + 2].text
    if not (text.isascii() and text.isdecimal() and len(text) in {2, 4} and glued(tokens, index + 2)):
        return year, index + 1
    last = int(text) + (year // 100 * 100 if len(text) == 2 else 0)
    return (last, index + 3) if year < last < _TOO_LATE else (year, index + 1)


def _is_year_here(tokens: Tokens, index: int, end: int, year: int) -> bool:
    before = token_at(tokens, index - 1)
    if token_at(tokens, end) in {"to", "and", "-", "–"} and before in {"from", "between"}:
        return not (end + 1 < len(tokens) and tokens[end + 1].is_number)  # no range of years, so of something else
    if before in _BEFORE_YEAR:
        return True
    if before in {"and", "or", ","}:
        return year_at(tokens, index - 2) is not None and year in _MODERN
    opens = before in _OPENERS and (before == "(" or year in _MODERN)
    return opens or before in _ARTICLES or before.endswith(("'s", "’s"))


def _names_what_follows(tokens: Tokens, index: int, year: int, sure: bool) -> bool:
    """“the 2016 elections”, “in 2019 cases rose”: the noun after it is not what the number counts."""
    before = token_at(tokens, index - 1)
    if year not in _MODERN or glued(tokens, index + 1) or token_at(tokens, index + 1) == "year":
        return False
    return before in _ARTICLES or ((sure or before in {"in", "since"}) and year % 100 != 0)


def _is_stuck(tokens: Tokens, index: int, sure: bool) -> bool:
    """£2019, no. 2019, post-2019, 10/2019."""
    if not glued(tokens, index):
        return token_at(tokens, index - 1) in {"$", "£", "€", "#"}
    before = tokens[index - 1]
    if before.text in DASHES:
        return not sure  # "mid-2019", but not "post-2019"
    return before.is_word or before.is_number or before.text in _MARKS_BEFORE
