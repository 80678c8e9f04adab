"""Words of a text with their places, and the small closed classes of English that the rules lean on."""

import re
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias


class Token(NamedTuple):
    """A word, a number or a single mark: `text[start:end]`, the same in lower case, and what its first sign is."""

    text: str
    lower: str
    start: int
    end: int
    is_word: bool
    is_number: bool
    is_capital: bool


class Stretch(NamedTuple):
    """A run of tokens, half-open."""

    start: int
    end: int


Tokens: TypeAlias = Sequence[Token]

# Possessive quantifiers: nothing here ever backtracks. Letters and digits part company, so that "3.5bn" is two tokens.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*+|[^\W\d_]+(?:['’][^\W\d_]+)*+|[^\w\s]|_", re.UNICODE)


def listed(words: str) -> tuple[str, ...]:
    """Return the words of a list written as one text: shorter to read than a column of quotation marks."""
    return tuple(words.split())


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list written as one text, as a set."""
    return frozenset(listed(words))


def read_tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Return the tokens of `text[start:end]`; their offsets count from the start of `text`."""
    return tuple([make_token(found.group(), *found.span()) for found in _TOKEN.finditer(text, start, end)])


def make_token(text: str, start: int, end: int) -> Token:
    """Return the token with this text, which is not empty, at this place."""
    return Token(text, text.lower(), start, end, text[0].isalpha(), text[0].isdecimal(), text[0].isupper())


def glued(tokens: Tokens, index: int) -> bool:
    """Say whether a token touches the one before it."""
    return 0 < index < len(tokens) and tokens[index].start == tokens[index - 1].end


def token_at(tokens: Tokens, index: int) -> str:
    """Return the lower-case token at an index, or "" beyond either end."""
    return tokens[index].lower if 0 <= index < len(tokens) else ""


OPENING_QUOTES = frozenset("“„«")
CLOSING_QUOTES = frozenset("”»")
QUOTES = OPENING_QUOTES | CLOSING_QUOTES | {'"'}
DASHES = frozenset("-–—−")
DETERMINERS = word_set(
    "the a an this that these those his her its their our my your some any no every each another both all"
)
PRONOUNS = word_set("i you he she it we they who there this these those")
PERSONAL = word_set("he she they it i we one you who which")
PREPOSITIONS = word_set(
    "of in on at by for from to with without into onto over under between among across through during since until "
    "about against after before around near behind beyond despite within per via as than toward towards like amid "
    "amidst upon inside outside off out up down along throughout including following"
)
CONJUNCTIONS = word_set(
    "and or but nor so yet while whereas although though because if when where which that who whose whether"
)
SUBORDINATORS = word_set(
    "after before when while where because since although though if unless until whether that which who whose as "
    "whom what how why whereas"
)
MONTHS = word_set(
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec"
)
WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday yesterday today")
ADVERBS_WITHOUT_LY = word_set(
    "also then now still just even not never already again later soon ever always often once twice so too yet "
    "instead however meanwhile earlier subsequently thus therefore perhaps maybe almost since first"
)


def is_adverb(word: str) -> bool:
    """Say whether a lower-case word is an adverb, by its ending or by a short list."""
    return word in ADVERBS_WITHOUT_LY or (word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS)


def is_superlative(word: str) -> bool:
    """Say whether a lower-case word ranks what follows it (“deadliest”, “first”, “most”)."""
    return word in {"first", "worst", "best", "last", "only", "most", "least"} or (
        word.endswith("est") and len(word) > 5 and word not in _NOUNS_IN_EST
    )


_NOUNS_IN_EST = word_set("interest protest conquest harvest request northwest southwest forest arrest contest inquest")
_NOT_ADVERBS = word_set("family italy july early daily weekly monthly only supply reply assembly rally likely")
