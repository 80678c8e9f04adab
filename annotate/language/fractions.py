"""Read parts of a whole: “half”, “two-thirds”, “a quarter of a million”, “one in five”."""

from decimal import Decimal

from .numerals import PARTS, SCALES, UNITS, Number, small
from .words import DASHES, Tokens, glued, token_at


def read_share(tokens: Tokens, index: int) -> Number | None:
    """“one in five”, “3 of 50”, “three out of ten”, “nine of every ten”."""
    count = small(tokens, index)
    end = index + 1
    joint = token_at(tokens, end)
    if count is None or joint not in {"in", "out", "of"}:
        return None
    if joint == "out":
        end += 1
    every = token_at(tokens, end + 1) == "every"
    whole = small(tokens, end + 1 + every)
    if whole is None or whole <= count or (joint == "of" and not every and not tokens[index].is_number):
        return None
    if joint == "in" and (whole > 1000 or glued(tokens, index)):  # "3 in 2021" is a count and a year
        return None
    return Number(index, end + 2 + every, count / whole, count / whole, fraction=True)


def read_fraction(tokens: Tokens, index: int) -> Number | None:
    """“half”, “a quarter of”, “two-thirds”, “half a million”, “a quarter of a million”."""
    word, end = tokens[index].lower, index + 1
    count = UNITS.get(word) or (Decimal(1) if word in {"a", "another", "half"} else None)
    if count is None:
        return None
    if word != "half":
        end += token_at(tokens, end) in DASHES
        part = token_at(tokens, end)
        part = part if part in PARTS else part.removesuffix("s")
        if part not in PARTS or not _opens_share(tokens, end):
            return None
        value, end = count / PARTS[part], end + 1
    else:
        value = Decimal("0.5")
    return _scaled_fraction(tokens, index, end, value)


def _opens_share(tokens: Tokens, index: int) -> bool:
    # "a third attack" counts attacks; "a third of attacks" and "rose by a third" share a whole.
    return tokens[index].lower.endswith("s") or token_at(tokens, index + 1) in {
        "of",
        "in",
        ",",
        ".",
        "said",
        "more",
        "",
    }


def _scaled_fraction(tokens: Tokens, start: int, end: int, value: Decimal) -> Number | None:
    skipped = end + (token_at(tokens, end) == "of")
    if token_at(tokens, skipped) in {"a", "an"}:
        scale = SCALES.get(token_at(tokens, skipped + 1))
        if scale and scale != 20:
            return Number(start, skipped + 2, value * scale, value * scale, scaled=True)
        if skipped == end and tokens[start].lower == "half":
            return Number(start, skipped + 1, value, value)  # half an hour
    if tokens[start].lower == "half" and token_at(tokens, end) not in {"of", "the", "its", "their", "his", "our"}:
        return None
    if tokens[start].lower == "half" and token_at(tokens, start - 1) in {"first", "second", "and", "-", "the"}:
        return None
    return Number(start, end, value, value, fraction=True)
