"""Read a number, in digits or in words, at a place in a sentence."""

from decimal import Decimal

from .fractions import read_fraction
from .numerals import (
    LETTER_SCALES,
    LOOSE,
    PARTS,
    SCALES,
    TENS,
    UNITS,
    WRITTEN_SCALES,
    Number,
    digits_value,
    sign_of_fraction,
)
from .shares import read_share
from .words import DASHES, Tokens, glued, token_at


def read_number(tokens: Tokens, index: int) -> Number | None:
    """Return the longest number that begins at a token, or None."""
    for read in (read_share, read_fraction, _read_loose, _read_digits, _read_decimal_words, _read_words):
        if number := read(tokens, index):
            return number
    return None


# Nobody counts in more: "a million million" is enough, and a Decimal stays exact.
_MOST_SCALES = 2
_MOST_WORDS = 12
_MEASURED_IN_METRES = frozenset(
    {"above", "below", "high", "tall", "long", "deep", "wide", "from", "away", "under", "across", "of"}
)


_BARE_SCALES = frozenset({"hundred", "thousand", "million", "billion", "dozen"})


def _read_digits(tokens: Tokens, index: int) -> Number | None:
    value = digits_value(tokens[index].text)
    if value is None:
        return None
    end, scaled = index + 1, False
    if part := sign_of_fraction(token_at(tokens, end)):
        value, end = value + part, end + 1
    letter = token_at(tokens, end)
    if letter in LETTER_SCALES and glued(tokens, end) and not _is_metres(tokens, end):
        value, end, scaled = value * LETTER_SCALES[letter], end + 1, True
    for _ in range(_MOST_SCALES):
        end += _joins_scale(tokens, end)
        if token_at(tokens, end) not in WRITTEN_SCALES or token_at(tokens, end) == "score":
            break
        value, end, scaled = value * WRITTEN_SCALES[token_at(tokens, end)], end + 1, True
    return Number(index, end, value, value, scaled=scaled)


def _joins_scale(tokens: Tokens, index: int) -> bool:
    """“a 5-million plan”."""
    return token_at(tokens, index) == "-" and glued(tokens, index) and token_at(tokens, index + 1) in SCALES


def _is_metres(tokens: Tokens, index: int) -> bool:
    """“1.2m above the ground” is a height; “1.2m people” and “£1.2m” are millions."""
    after_currency = token_at(tokens, index - 2) in {"$", "£", "€"}
    measured = token_at(tokens, index + 1) in _MEASURED_IN_METRES
    return tokens[index].text == "m" and not after_currency and measured


def _read_decimal_words(tokens: Tokens, index: int) -> Number | None:
    """“one point three”, “nought point two five”; in “at one point three people fell” nothing is counted so."""
    if token_at(tokens, index + 1) != "point" or token_at(tokens, index - 1) == "at":
        return None
    whole = Decimal(0) if tokens[index].lower in _NOUGHT else UNITS.get(tokens[index].lower)
    digits, end = "", index + 2
    while (digit := _digit(token_at(tokens, end))) is not None:
        digits, end = digits + digit, end + 1
    if whole is None or not digits:
        return None
    value = whole + Decimal(f"0.{digits}")
    return Number(index, end, value, value, scaled=False)


_NOUGHT = frozenset({"nought", "naught", "zero"})


def _digit(word: str) -> str | None:
    value = Decimal(0) if word in _NOUGHT else UNITS.get(word)
    return str(value) if value is not None and value < 10 else None


def _read_words(tokens: Tokens, index: int) -> Number | None:
    """“two dozen”, “two and a half billion”, “a hundred and five”, “one hundred twenty”, “twenty-five”."""
    word = tokens[index].lower
    if word in {"a", "an"} and token_at(tokens, index + 1) in SCALES and token_at(tokens, index + 1) != "score":
        current, end = Decimal(1), index + 1
    elif word in _BARE_SCALES and token_at(tokens, index - 1) in {"first", "last", "next", "another"}:
        current, end = Decimal(1), index  # "the first hundred"
    elif word in UNITS or word in TENS:
        end, current = _below_hundred(tokens, index)
    else:
        return None
    total, scale, scaled = Decimal(0), Decimal(1), False
    while end < index + _MOST_WORDS:
        joined = end + _joins_scale(tokens, end)
        following = token_at(tokens, joined)
        step = 0 if not scaled else 1 if token_at(tokens, end) == "and" else 0
        if following in SCALES:
            scale = SCALES[following]
            total, current = (total, current * scale) if scale <= 100 else (total + current * scale, Decimal(0))
            end, scaled = joined + 1, True
        elif scaled and current % 100 == 0 and _is_small(tokens, end + step):
            end, more = _below_hundred(tokens, end + step)
            current += more
        elif part := _and_a_part(tokens, end):
            current, end = current + part[0] * (scale if scaled and not current else 1), part[1]
        else:
            break
    value = total + current
    return Number(index, end, value, value, scaled=scaled)


def _is_small(tokens: Tokens, index: int) -> bool:
    return token_at(tokens, index) in UNITS.keys() | TENS.keys()


def _and_a_part(tokens: Tokens, index: int) -> tuple[Decimal, int] | None:
    """“two and a half”, “two-and-a-half”, “one and three quarters”: what is added, and where it ends."""
    words = [place for place in range(index, min(index + 6, len(tokens))) if tokens[place].lower not in DASHES][:3]
    if len(words) < 3 or tokens[words[0]].lower != "and":
        return None
    count = Decimal(1) if tokens[words[1]].lower == "a" else UNITS.get(tokens[words[1]].lower)
    part = PARTS.get(tokens[words[2]].lower.removesuffix("s"))
    return None if count is None or part is None or count >= part else (count / part, words[2] + 1)


def _below_hundred(tokens: Tokens, index: int) -> tuple[int, Decimal]:
    word = tokens[index].lower
    if word in UNITS:
        return index + 1, UNITS[word]
    value, end = TENS[word], index + 1
    step = 1 if token_at(tokens, end) in DASHES else 0
    small = UNITS.get(token_at(tokens, end + step))
    if small is not None and 0 < small < 10 and (step or tokens[end].start - tokens[end - 1].end <= 1):
        return end + step + 1, value + small
    return end, value


def _read_loose(tokens: Tokens, index: int) -> Number | None:
    """“dozens”, “tens of thousands”, “several hundred”, “a few thousand”."""
    word, end = tokens[index].lower, index + 1
    if word in {"several", "few", "many"} and token_at(tokens, end) in SCALES:
        value, end = LOOSE.get(f"{token_at(tokens, end)}s"), end + 1
    else:
        value = LOOSE.get(word)
        if token_at(tokens, index - 1) == "the" and not token_at(tokens, end)[:1].isalpha():
            return None  # "of the thousands, few stayed"
        if word in {"scores", "tens"} and token_at(tokens, end) not in {"of", "more"}:
            return None
    if value is None:
        return None
    for _ in range(_MOST_SCALES):
        if token_at(tokens, end) == "of" and token_at(tokens, end + 1) in LOOSE:
            value, end = value * LOOSE[tokens[end + 1].lower], end + 2
    end += 2 * (token_at(tokens, end) == "and" and token_at(tokens, end + 1) == word)  # "thousands and thousands"
    return Number(index, end, value, None, loose=True)
