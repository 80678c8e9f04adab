"""The words and digits that numbers are made of, and what they are worth."""

import re
from decimal import Decimal
from typing import NamedTuple
from unicodedata import numeric

from .words import Tokens, listed


class Number(NamedTuple):
    """
    A number in `tokens[start:end]`: its bounds, and whether it is a fraction of one whole or a loose “dozens”.

    `unit` is what the words of the number count themselves (“twice”, “a mile and a half”), or "".
    """

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    fraction: bool = False
    loose: bool = False
    scaled: bool = False
    unit: str = ""

    @property
    def is_exact(self) -> bool:
        return self.low == self.high


def digits_value(text: str) -> Decimal | None:
    """Return what plain or grouped digits are worth (“15,000”, “1,00,000”), or None for anything else."""
    if PLAIN_DIGITS.fullmatch(text) or GROUPED_DIGITS.fullmatch(text):
        return Decimal(text.replace(",", ""))
    return None


def small(tokens: Tokens, index: int) -> Decimal | None:
    """Return the value of one token that is a small number in words or digits, or None."""
    if not 0 <= index < len(tokens):
        return None
    word = tokens[index].lower
    if word in UNITS or word in TENS:
        return UNITS.get(word) or TENS.get(word)
    return digits_value(word) if len(word) <= _LONGEST_SMALL else None


def sign_of_fraction(text: str) -> Decimal | None:
    """Return what a single sign such as “½” is worth, or None."""
    if len(text) != 1 or text not in _SIGNS_OF_FRACTIONS:
        return None
    return Decimal(str(numeric(text)))


_SIGNS_OF_FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_LONGEST_SMALL = 9


UNITS = {
    word: Decimal(value)
    for value, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}
TENS = {
    word: Decimal(10 * value)
    for value, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
}
SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "lakh": Decimal(10**5),
    "lac": Decimal(10**5),
    "million": Decimal(10**6),
    "crore": Decimal(10**7),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "dozen": Decimal(12),
    "score": Decimal(20),
}
# Only after digits: "5 bn", "3 lakhs".
WRITTEN_SCALES = SCALES | {
    "lakhs": Decimal(10**5),
    "lacs": Decimal(10**5),
    "crores": Decimal(10**7),
    "cr": Decimal(10**7),
    "mn": Decimal(10**6),
    "mln": Decimal(10**6),
    "bn": Decimal(10**9),
    "bln": Decimal(10**9),
    "tn": Decimal(10**12),
    "trn": Decimal(10**12),
}
LETTER_SCALES = {
    "k": Decimal(1000),
    "m": Decimal(10**6),
    "mn": Decimal(10**6),
    "bn": Decimal(10**9),
    "b": Decimal(10**9),
    "tn": Decimal(10**12),
}
# The guidelines' lower bounds: "dozens" is at least 24, "scores" at least 40.
LOOSE = {
    "tens": Decimal(10),
    "dozens": Decimal(24),
    "scores": Decimal(40),
    "hundreds": Decimal(100),
    "thousands": Decimal(1000),
    "lakhs": Decimal(10**5),
    "millions": Decimal(10**6),
    "crores": Decimal(10**7),
    "billions": Decimal(10**9),
    "trillions": Decimal(10**12),
}
PARTS = {
    "half": Decimal(2),
    "third": Decimal(3),
    "quarter": Decimal(4),
    "fifth": Decimal(5),
    "sixth": Decimal(6),
    "seventh": Decimal(7),
    "eighth": Decimal(8),
    "ninth": Decimal(9),
    "tenth": Decimal(10),
    "hundredth": Decimal(100),
}
PLAIN_DIGITS = re.compile(r"\d{1,15}(?:\.\d{1,12})?")
GROUPED_DIGITS = re.compile(r"\d{1,3}(?:,\d{2,3}){0,4},\d{3}(?:\.\d{1,12})?")
