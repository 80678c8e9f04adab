"""Counts without a numeral: “no deaths”, “nobody was hurt”, “a single dose”, “doubled”, “once”, “a mile and a half”."""

from collections.abc import Callable
from decimal import Decimal

from .ages import AGE_WORDS, read_ages
from .modifiers import read_modifier
from .numerals import TENS, UNITS, Number
from .people import COUNTED_EVENTS, HARMED, HARMS, PEOPLE
from .single_units import read_one_unit
from .units import HYPHENS, is_plural, singular
from .verbs import is_auxiliary
from .words import PREPOSITIONS, Tokens, token_at, word_set


def read_count(tokens: Tokens, index: int) -> Number | None:
    """Return the number that words other than numerals state from a token on, or None."""
    for read in _READERS.get(tokens[index].lower, _OTHERS):
        if number := read(tokens, index):
            return number
    return None


_MULTIPLES = {"doubled": 2, "trebled": 3, "tripled": 3, "quadrupled": 4, "quintupled": 5}
_BARE_MULTIPLES = {"double": 2, "treble": 3, "triple": 3, "quadruple": 4}
_HALVED = frozenset({"halve", "halves", "halved", "halving"})
_TIMES_WORDS = {"twice": 2, "thrice": 3}
COUNT_WORDS = (
    _MULTIPLES.keys()
    | _BARE_MULTIPLES.keys()
    | _HALVED
    | _TIMES_WORDS.keys()
    | AGE_WORDS
    | {"no", "nobody", "none", "not", "a", "an", "one", "once"}
)
_NOT_MULTIPLIED = word_set("down up back over as")
_GAME = word_set("lead advantage cushion score")
_NOT_SINGLE = word_set(
    "mother mothers mum mom parent parents father dad market currency malt bed room file track out minded digit digits"
)
# What one of may be said of without a count: "one of the reasons".
_ABSTRACT = word_set(
    "reasons ways things factors causes questions issues problems topics points signs options aims goals terms areas "
    "kinds sorts types examples best worst leaders"
)
_THINGS_WITHOUT = word_set(
    "charge conviction flight train boat ship bus house home school hospital shot vote seat bed ventilator trial strike"
)
_TREATED = word_set("arrested charged convicted detained jailed prosecuted fined sacked tested vaccinated")
_WITHOUT_ONE = HARMS | word_set(
    "arrest complaint casualty infection charge conviction weapon ransom civilian officer soldier suspect arrests"
)


def _read_zero(tokens: Tokens, index: int) -> Number | None:
    """“no deaths”, “no civilians”, “no one was killed”, “none of the passengers”, “not a single shot”."""
    words = [token_at(tokens, index + step) for step in range(4)]
    if words[0] == "no" and words[1] not in {"one", "-"}:
        return _exact(index, index + 1, 0) if any(map(_counts_none, words[1:3])) else None
    if words[0] == "nobody" or words[:2] == ["no", "one"]:
        end = index + 1 + (words[0] == "no")
        return _exact(index, end, 0, "person") if _is_harmed(tokens, end) else None
    if words[0] == "none":
        shared = words[1] == "of" and words[2] in {
            "the",
            "those",
            "them",
            "his",
            "her",
            "its",
            "their",
            "whom",
            "which",
        }
        closes = not words[1].isalpha() or words[1] in PREPOSITIONS - {"of", "other"} or is_auxiliary(words[1])
        stands = shared or closes or _is_harmed(tokens, index + 1)
        return _exact(index, index + 1, 0) if stands and token_at(tokens, index - 1) not in {"to", "or"} else None
    if words[:3] == ["not", "a", "single"] and words[3].isalpha():
        return _exact(index, index + 3, 0, words[3])
    if is_auxiliary(token_at(tokens, index - 1)):
        return None
    if words[:2] == ["not", "one"] and words[2] not in {"to", "for", "who", "but", ""} and words[2].isalpha():
        return _exact(index, index + 2, 0)
    return _exact(index, index + 2, 0, "time") if words[:2] == ["not", "once"] else None


def _counts_none(noun: str) -> bool:
    """Say whether “no” before a noun is a figure: “no deaths”, “no complaint”; not “no idea”."""
    counted = PEOPLE | HARMS | COUNTED_EVENTS | _THINGS_WITHOUT
    return ((is_plural(noun) or noun == "people") and singular(noun) in counted) or noun in _WITHOUT_ONE


def _is_harmed(tokens: Tokens, index: int) -> bool:
    """“was killed”, “has been seriously hurt”, “died”."""
    if token_at(tokens, index) in {"died", "survived"}:
        return True
    following = [token_at(tokens, index + step) for step in range(4)]
    return is_auxiliary(following[0]) and any(word in HARMED | _TREATED for word in following[1:])


def _read_single(tokens: Tokens, index: int) -> Number | None:
    """“a single dose”; not “a single mother”."""
    if tokens[index].lower not in {"a", "one"} or token_at(tokens, index + 1) != "single":
        return None
    noun = token_at(tokens, index + 2)
    if not noun.isalpha() or noun in _NOT_SINGLE:
        return None
    return _exact(index, index + 2, 1)


def _read_multiple(tokens: Tokens, index: int) -> Number | None:
    """“twice”, “has doubled”, “a tenfold rise”; not “doubled down” and not “doubled the lead”."""
    word, after = tokens[index].lower, token_at(tokens, index + 1)
    if word in _TIMES_WORDS:
        return None if after in HYPHENS else _exact(index, index + 1, _TIMES_WORDS[word], "time")
    if word in _MULTIPLES:
        led = {token_at(tokens, index + step) for step in (1, 2, 3)} & _GAME
        bounded = token_at(tokens, index - 1) in {"than", "nearly", "almost"}
        return (
            None
            if (after in _NOT_MULTIPLIED and not bounded) or led
            else _exact(index, index + 1, _MULTIPLES[word], "time")
        )
    if word in _BARE_MULTIPLES:
        return _exact(index, index + 1, _BARE_MULTIPLES[word], "time") if _is_multiplied(tokens, index) else None
    if word in _HALVED and token_at(tokens, index - 1) not in {"two", "both", "the", "of", "opposite", "second"}:
        half = Decimal("0.5")
        return Number(index, index + 1, half, half, fraction=True, unit="fraction")
    stem = word.removesuffix("fold")
    value = UNITS.get(stem) or TENS.get(stem) or (Decimal(100) if stem == "hundred" else None)
    return None if stem == word or value is None else Number(index, index + 1, value, value, unit="fold")


def _is_multiplied(tokens: Tokens, index: int) -> bool:
    """“more than double”, “double the rate”, “triple what it paid”; not “a double murder”."""
    after = token_at(tokens, index + 1)
    if after in {"the", "that", "what", "its", "their", "his", "her", "last", "this", "those"}:
        return True
    number = _exact(index, index + 1, 2)
    return read_modifier(tokens, number)[1] < index and token_at(tokens, index - 1) not in {"a", "only", "just"}


def _read_once(tokens: Tokens, index: int) -> Number | None:
    """“has won once”, “visited once in three years”; not “once the judges had gone”, “at once” and “once more”."""
    if tokens[index].lower != "once" or index == 0:
        return None
    before, after = token_at(tokens, index - 1), token_at(tokens, index + 1)
    limited = before in {"only", "just", "least", "than", "from", "but"} and after not in HYPHENS
    ends = after in _AFTER_ONCE or not after
    if not limited and (not ends or before in _BEFORE_FORMERLY or not before[:1].isalnum()):
        return None
    following = token_at(tokens, index + 2)
    if (after, following) in {("and", "for"), ("in", "a"), ("in", "power"), ("in", "office")} or before in {
        "at",
        "for",
    }:
        return None
    negated = {token_at(tokens, index - step) for step in range(1, 5)} & {"not", "never", "n't", "nor"}
    return None if negated else _exact(index, index + 1, 1, "time")


_AFTER_ONCE = word_set(
    ". , ; : ) and but in since during before after for last this on while when if without between until"
)
_BEFORE_FORMERLY = word_set("at for all that which who where when was were is are had it and or")


def _read_one_of(tokens: Tokens, index: int) -> Number | None:
    """“one of them died”, “one of the babies”; not “one of the most expensive” and “against one of them”."""
    words = [token_at(tokens, index + step) for step in range(4)]
    before = token_at(tokens, index - 1)
    if (
        words[:2] != ["one", "of"]
        or before in PREPOSITIONS | {"single", "not", "every", "any", "each", "no", "this", "that"}
        or is_auxiliary(before)
    ):
        return None
    if words[2] in {"them", "which", "whom", "these", "those"}:
        return _exact(index, index + 1, 1)
    whole_named = words[2] in {"the", "his", "her", "its", "their", "my", "our"}
    whole = whole_named and is_plural(words[3])
    only = before == "only" and whole_named
    return _exact(index, index + 1, 1) if only or (whole and words[3] not in _ABSTRACT) else None


def _exact(start: int, end: int, value: int, unit: str = "") -> Number:
    return Number(start, end, Decimal(value), Decimal(value), unit=unit)


# By its first word, so that no reader looks in vain.
_OTHERS = (_read_multiple, read_ages)
_READERS: dict[str, tuple[Callable[[Tokens, int], Number | None], ...]] = {
    **dict.fromkeys(("no", "nobody", "none", "not"), (_read_zero,)),
    "a": (_read_single, read_one_unit),
    "an": (read_one_unit,),
    "one": (_read_single, _read_one_of),
    "once": (_read_once,),
}
