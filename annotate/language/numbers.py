"""Read a number, in digits or in words, at a place in a sentence."""

from decimal import Decimal

from .fractions import read_fraction, read_share
from .numerals import LETTER_SCALES, LOOSE, SCALES, TENS, UNITS, Number, digits_value
from .words import DASHES, Tokens, glued, token_at


def read_number(tokens: Tokens, index: int) -> Number | None:
    """Return the longest number that begins at a token, or None."""
    for read in (read_share, read_fraction, _read_loose, _read_digits, _read_words):
        if number := read(tokens, index):
            return number
    return None


def _read_digits(tokens: Tokens, index: int) -> Number | None:
    value = digits_value(tokens[index].text)
    if value is None:
        return None
    end, scaled = index + 1, False
    letter = token_at(tokens, end)
    if letter in LETTER_SCALES and glued(tokens, end) and not _is_metres(tokens, end):
        value, end, scaled = value * LETTER_SCALES[letter], end + 1, True
    while token_at(tokens, end) in SCALES and token_at(tokens, end) != "score":
        value, end, scaled = value * SCALES[tokens[end].lower], end + 1, True
    return Number(index, end, value, value, scaled=scaled)


def _is_metres(tokens: Tokens, index: int) -> bool:
    """“1.2m above the ground” is a height; “1.2m people” and “£1.2m” are millions."""
    after_currency = token_at(tokens, index - 2) in {"$", "£", "€"}
    measured = {"above", "below", "high", "tall", "long", "deep", "wide", "from", "away", "under", "across", "of"}
    return tokens[index].text == "m" and not after_currency and token_at(tokens, index + 1) in measured


def _read_words(tokens: Tokens, index: int) -> Number | None:
    """“two dozen”, “two and a half billion”, “a hundred and five”, “half a million”, “twenty-five”."""
    word = tokens[index].lower
    if word in {"a", "an"} and token_at(tokens, index + 1) in SCALES and token_at(tokens, index + 1) != "score":
        total, end = Decimal(0), index + 1
        current = Decimal(1)
    elif word in UNITS or word in TENS:
        total, end, current = Decimal(0), *_below_hundred(tokens, index)
    else:
        return None
    scaled = False
    for _ in range(8):
        following = token_at(tokens, end)
        if following in SCALES:
            scale = SCALES[following]
            total, current = (total, current * scale) if scale <= 100 else (total + current * scale, Decimal(0))
            end, scaled = end + 1, True
        elif scaled and following == "and" and token_at(tokens, end + 1) in UNITS.keys() | TENS.keys():
            end, more = _below_hundred(tokens, end + 1)
            current += more
        elif _is_and_a_half(tokens, end):
            current, end = current + Decimal("0.5"), end + 3
        else:
            break
    value = total + current
    return Number(index, end, value, value, scaled=scaled)


def _is_and_a_half(tokens: Tokens, index: int) -> bool:
    return [token_at(tokens, index + step) for step in range(3)] == ["and", "a", "half"]


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
    value = LOOSE.get(tokens[index].lower)
    if value is None or (
        tokens[index].lower in {"scores", "tens"} and token_at(tokens, index + 1) not in {"of", "more"}
    ):
        return None
    end = index + 1
    while token_at(tokens, end) == "of" and token_at(tokens, end + 1) in LOOSE and end < index + 6:
        value, end = value * LOOSE[tokens[end + 1].lower], end + 2
    return Number(index, end, value, None, loose=True)
