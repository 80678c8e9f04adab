"""Ages: “Ida Holm, 34,”, “in his 50s”, “people in their thirties and forties”, “the over-75s”."""

from decimal import Decimal

from .labels import follows_noun_of_count
from .numerals import TENS, UNITS, Number
from .people import PEOPLE
from .units import HYPHENS, singular
from .verbs import is_past_form
from .words import DASHES, Tokens, glued, token_at, word_set


def is_age(tokens: Tokens, number: Number) -> bool:
    """“aged 14”, “at the age of 9”, “Ida Holm, 34,”, “Ida Holm (34)”, “when she was six”, “men over 75”."""
    before, after = token_at(tokens, number.start - 1), token_at(tokens, number.end)
    ahead = tokens[number.start - 2] if number.start > 1 else None
    if before in {"aged", "age", "ages"} or (before == "of" and ahead and ahead.lower == "age"):
        return True
    if ahead is None or after in {"%", "-"}:
        return False
    if before in {"over", "under"} and singular(ahead.lower) in PEOPLE:
        return not follows_noun_of_count(tokens, number.end)
    if after[:1].isalpha():
        return False
    someone = (ahead.is_capital and ahead.is_word) or ahead.lower in PEOPLE
    named = someone and (before, after) in {(",", ","), (",", "."), ("(", ")")}
    return named or (before in {"was", "is", "turned", "turns"} and ahead.lower in {"she", "he", "i"})


def read_ages(tokens: Tokens, index: int) -> Number | None:
    """“his 50s”, “their twenties”, “their 30s and 40s”, “mid-60s”, “the under-30s”; not “the 1980s” and “the 80s”."""
    first = _decade_at(tokens, index)
    before = token_at(tokens, index - 1)
    if first is None:
        return None
    ahead = token_at(tokens, index - 2)
    if before in HYPHENS and ahead in {"over", "under"} and first[0] not in _TEAMS:
        return Number(index, first[1], first[0], first[0], unit="year")
    if first[0] % 10 or not (before in _OF_LIFE or (before in HYPHENS and ahead in _OF_LIFE)):
        return None
    second = _decade_at(tokens, first[1] + 1) if token_at(tokens, first[1]) in _JOINTS else None
    if before in HYPHENS and follows_noun_of_count(tokens, first[1]) and not is_past_form(token_at(tokens, first[1])):
        return None  # "his mid-90s music"
    last, end = second if second is not None and second[0] > first[0] else first
    return Number(index, end, first[0], last + 9, unit="year")


_DECADES = {word.removesuffix("y") + "ies": value for word, value in TENS.items()}
_GROUPS = {f"{word}s": value for word, value in UNITS.items()}
AGE_WORDS = _DECADES.keys() | _GROUPS.keys()
_OF_LIFE = word_set("his her their my your our early mid late")
_JOINTS = DASHES | {"and", "or", "to"}
_TEAMS = frozenset({17, 18, 19, 20, 21, 23})
_OLDEST = 100


def _decade_at(tokens: Tokens, index: int) -> tuple[Decimal, int] | None:
    """The number of “50s”, “fifties” or “fives”, and the index after it."""
    word = token_at(tokens, index)
    if word.isdecimal() and token_at(tokens, index + 1) == "s" and glued(tokens, index + 1):
        return (Decimal(word), index + 2) if len(word) <= 3 and int(word) <= _OLDEST else None
    value = _DECADES.get(word) or _GROUPS.get(word)
    return None if value is None else (value, index + 1)
