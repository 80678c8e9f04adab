"""What the model sees of a sentence: readable signs of its manner, and hashes of its words and pairs of words."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

from . import manner
from .verbs import IRREGULAR_PAST
from .words import MONTHS, QUOTES, WEEKDAYS, Tokens


class Features(NamedTuple):
    """Signs with how often they occur, and the hashes of words, beginnings of words and pairs of words."""

    signs: Mapping[str, int]
    grams: frozenset[int]


def read_features(tokens: Tokens) -> Features:
    """Return what the model sees of a sentence with these tokens; the same tokens give the same features anywhere."""
    words = [token.lower.replace("’", "'") for token in tokens]
    seen = [_see(word) for word in words]
    signs = [sign for own, _ in seen for sign in own]
    signs += _signs_of_shape(tokens, words)
    plain = [grams for word, (_, grams) in zip(words, seen, strict=True) if word not in QUOTES]
    row = [_START, *[grams[0] for grams in plain], _END]
    pairs = [(first * 16777619 ^ second) & 0xFFFFFFFF for first, second in pairwise(row)]
    return Features(Counter(signs), frozenset(pairs).union(*plain))


class _Seen(NamedTuple):
    """What a word shows wherever it stands: its signs, and the hashes of itself and of its beginning."""

    signs: tuple[str, ...]
    grams: tuple[int, ...]


_START, _END = crc32(b"<"), crc32(b">")


@lru_cache(maxsize=1 << 15)
def _see(word: str) -> _Seen:
    shown = "0" if word[0].isdecimal() else word
    grams = [_hash(shown)]
    if len(shown) > _BEGINNING:
        grams.append(_hash(f"{shown[:_BEGINNING]}-"))
    return _Seen(_signs_of(word), tuple(grams))


def _hash(text: str) -> int:
    return crc32(text.encode(errors="surrogatepass"))  # a broken text has lone surrogates


_LISTS = {
    "evaluation": manner.EVALUATIONS,
    "abstraction": manner.ABSTRACTIONS,
    "intensifier": manner.INTENSIFIERS,
    "feeling": manner.FEELINGS,
    "speaker": manner.SPEAKER,
    "speakers": manner.SPEAKERS,
    "reader": manner.READER,
    "duty": manner.DUTIES,
    "forecast": manner.FORECASTS,
    "conditional": manner.CONDITIONALS,
    "negation": manner.NEGATIONS,
    "present": manner.PRESENT,
    "past": manner.PAST,
    "report": manner.REPORTS,
    "institution": manner.INSTITUTIONS,
    "comparison": manner.COMPARISONS,
    "scale": manner.SCALES,
    "past form": IRREGULAR_PAST,
}
_ENDINGS = {
    "adverb": ("ly",),
    "past form": ("ed",),
    "superlative": ("est",),
    "ing form": ("ing",),
    "abstract noun": ("tion", "ment", "ness", "ity"),
    "creed": ("ism", "ist", "ists"),
    "adjective": ("ous", "ful", "ive", "less", "able", "ible"),
}
_MARKS = {"?": "question", "!": "exclamation", "%": "money or share", "$": "money or share", "£": "money or share"}
_MARKS |= {"€": "money or share"} | dict.fromkeys("—–;:(", "break") | dict.fromkeys(QUOTES, "quotation mark")
_CENTURIES = ("18", "19", "20")
_SHORTEST_WITH_ENDING = 5
_BEGINNING = 4


def _signs_of(word: str) -> tuple[str, ...]:
    if word in _MARKS:
        return (_MARKS[word],)
    if word[0].isdecimal():
        return ("year",) if len(word) == 4 and word.isdecimal() and word.startswith(_CENTURIES) else ("figure",)
    signs = {sign for sign, words in _LISTS.items() if word in words}
    if len(word) >= _SHORTEST_WITH_ENDING:
        signs |= {sign for sign, endings in _ENDINGS.items() if word.endswith(endings)}
    return tuple(sorted(signs - {"adverb"} if "intensifier" in signs else signs))


def _signs_of_shape(tokens: Tokens, words: list[str]) -> Iterator[str]:
    """Yield the signs that a word has by its capital or by where it stands."""
    for index, token in enumerate(tokens):
        if token.text != token.lower:
            if index and words[index - 1] not in QUOTES:
                yield "name"
            if words[index] in _DAYS:
                yield "date"
    if words:
        if words[0] in manner.OPENERS:
            yield "opener"
        if words[0] in manner.POINTERS:
            yield "pointer"
        if words[0] in QUOTES:
            yield "opens with a quotation"
        yield from ["length"] * (len(words) // _TOKENS_A_STEP)


_DAYS = MONTHS | WEEKDAYS
_TOKENS_A_STEP = 8
