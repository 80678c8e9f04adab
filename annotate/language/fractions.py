"""Read parts of a whole: “half”, “two-thirds”, “a quarter of a million”, “½”, “2/3 of”."""

from decimal import Context, Decimal

from .currencies import currency_named
from .numerals import PARTS, SCALES, UNITS, Number, sign_of_fraction, small
from .units import HYPHENS, MEASURES
from .verbs import is_auxiliary, is_past_form
from .words import CONJUNCTIONS, DASHES, PREPOSITIONS, Tokens, glued, token_at, word_set


def part_of(count: Decimal, whole: Decimal) -> Decimal:
    """What never ends is cut to four digits: nobody who writes “a third” means more."""
    exact = count / whole
    return exact if exact == round(exact, 12) else Context(prec=4).divide(count, whole)


def read_fraction(tokens: Tokens, index: int) -> Number | None:
    """“half”, “a quarter of”, “two-thirds”, “half a million”, “a quarter of a million”, “½”."""
    word, end = tokens[index].lower, index + 1
    if sign := sign_of_fraction(word):
        return Number(index, end, sign, sign, fraction=token_at(tokens, end) in {"of", "the", ""})
    if written := _written_with_stroke(tokens, index):
        return written
    if word == "half":
        return _read_half(tokens, index)
    count = UNITS.get(word) or (Decimal(1) if word in {"a", "an", "another"} else None)
    if count is None:
        return None
    end += token_at(tokens, end) in DASHES
    part = token_at(tokens, end)
    part = part if part in PARTS else part.removesuffix("s")
    if part == "quarter" and token_at(tokens, end + 1) in HYPHENS and _measures(tokens, end + 2):
        return Number(index, end + 1, Decimal("0.25"), Decimal("0.25"))  # "a quarter-mile"
    if part == "quarter" and _is_rate(tokens, index):
        return None
    if part not in PARTS or not (_opens_share(tokens, end) or _is_measure_of(tokens, index)):
        return None
    if count >= PARTS[part]:
        return None  # "the four quarters to June"
    value, end = part_of(count, PARTS[part]), end + 1
    if (
        token_at(tokens, end) == "of"
        and token_at(tokens, end + 1) in {"a", "an"}
        and token_at(tokens, end + 2) in MEASURES
    ):
        return Number(index, end + 2, value, value)  # "three-quarters of an hour"
    return _scaled(tokens, index, end, value) or Number(index, end, value, value, fraction=True)


_AFTER_SHARE = word_set(
    "of in , . said say says more less fewer higher lower were was are have had did do on last this"
)
_BEFORE_SHARE = word_set("by than nearly almost about around least over under up roughly approximately only just to")
_AFTER_HALF = word_set("of the its their his her our this that these those all said say as were are")
_NOT_A_SHARE = word_set("first second other latter each better - the another and")


def _written_with_stroke(tokens: Tokens, index: int) -> Number | None:
    """“2/3 of”: a day and a month look the same, so that something divided must follow."""
    if token_at(tokens, index + 1) != "/" or not glued(tokens, index + 1) or not glued(tokens, index + 2):
        return None
    count, whole = small(tokens, index), small(tokens, index + 2)
    if count is None or whole is None or whole not in PARTS.values() or count >= whole:
        return None
    if token_at(tokens, index + 3) not in {"of", "the", "majority", "full", "empty"}:
        return None
    share = part_of(count, whole)
    return Number(index, index + 3, share, share, fraction=True)


def _read_half(tokens: Tokens, index: int) -> Number | None:
    value, end = Decimal("0.5"), index + 1
    if scaled := _scaled(tokens, index, end, value):
        return scaled
    dash = token_at(tokens, end) == "-"
    if (dash or token_at(tokens, end) in {"a", "an"}) and _measures(tokens, end + 1):
        return Number(index, end + (not dash), value, value)  # half an hour
    before, after = token_at(tokens, index - 1), token_at(tokens, end)
    if before == "in" and after not in _AFTER_HALF and token_at(tokens, index - 2) != "one":
        closes = not after.isalpha() or after in PREPOSITIONS | CONJUNCTIONS
        return Number(index - 1, end, value, value, fraction=True) if closes else None  # cut in half
    if before in _NOT_A_SHARE:
        return None
    shared = after in _AFTER_HALF or is_auxiliary(after) or (before in _BEFORE_SHARE and after not in DASHES)
    return Number(index, end, value, value, fraction=True) if shared else None


def _measures(tokens: Tokens, index: int) -> bool:
    """Say whether a unit in the singular stands at an index: “hour”, “mile”, “percentage point”, “cent”."""
    word = token_at(tokens, index)
    return word in MEASURES | {"dozen", "point", "percent", "percentage"} or currency_named(tokens, index) is not None


def _opens_share(tokens: Tokens, index: int) -> bool:
    # "a third attack" counts attacks; "a third of attacks" and "a third said" share a whole.
    after = token_at(tokens, index + 1)
    return tokens[index].lower.endswith("s") or after in _AFTER_SHARE or after == "" or is_past_form(after)


def _is_rate(tokens: Tokens, index: int) -> bool:
    """“52 cents a quarter”, “$3bn a quarter”: the three months, not the part."""
    ahead = {token_at(tokens, index - step) for step in (1, 2)}
    return tokens[index].lower == "a" and any(word[:1].isdecimal() for word in ahead)


def _is_measure_of(tokens: Tokens, index: int) -> bool:
    """“rose by a third”, “nearly a fifth”."""
    return token_at(tokens, index - 1) in _BEFORE_SHARE


def _scaled(tokens: Tokens, start: int, end: int, value: Decimal) -> Number | None:
    """“half a million”, “half-dozen”, “a quarter of a million”."""
    place = end + (token_at(tokens, end) in {"of", "-"})
    place += token_at(tokens, place) in {"a", "an"}
    scale = SCALES.get(token_at(tokens, place))
    bare = place == end and tokens[start].lower != "half"
    if bare or scale is None or token_at(tokens, place) == "score":
        return None
    return Number(start, place + 1, value * scale, value * scale, scaled=True)
