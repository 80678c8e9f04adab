"""Learns from annotated articles which pieces of sentences are claims."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

from annotate.domain import Article, ClaimKind
from annotate.language import split_article
from annotate.language.readings import Reading
from annotate.language.signs import Setting, find_signs
from annotate.language.traits import see_traits
from annotate.language.words import Stretch
from annotate.language.worthiness import Worth

from .gold import Gold, read_golds
from .naming import Example, fit_names, write_weights

STEP = 1 / 32
# What the debate model says counts so much by decision: left free, articles that were made up teach to trust it less,
# and opinions in real news (BABE) are told apart worse.
LEANING = 0.6
_STRENGTH = 0.1
_WANTED_COUNTS = 2.0  # a claim that is missed costs more than a sentence read in vain
_HALF = 0.5  # of the words of a piece must lie in a claim


def learn(data: Path) -> str:
    """Return the text of `claims.json`, learnt from how the cuts that ship take the articles apart."""
    learnt = fit_names([example for gold in read_golds(data) for example in _examples(gold)], STEP, _STRENGTH)
    return write_weights(
        {"step": STEP, "intercept": learnt.intercept, "leaning": round(LEANING / STEP), "traits": learnt.weights}
    )


def _examples(gold: Gold) -> Iterator[Example]:
    """The pieces of an article as each annotator sees them, and pieces of sentences as they are before a parse."""
    for reading, piece, traits in _pieces(gold.text):
        for annotator in range(len(gold.marked)):
            claims = gold.claims_in(annotator, *reading.span)
            wanted = _is_claimed(reading, piece, claims)
            share = gold.share * (_WANTED_COUNTS if wanted else 1)
            yield Example(traits, wanted, share, LEANING * reading.leaning.factual)


def _pieces(text: str) -> list[tuple[Reading, Stretch, list[str]]]:
    pieces: list[tuple[Reading, Stretch, list[str]]] = []

    def look(
        reading: Reading, piece: Stretch, kind: ClaimKind | None, quantities: Sequence[Any], setting: Setting
    ) -> Worth:
        signs = list(find_signs(reading.tokens[piece.start : piece.end], quantities, setting))
        pieces.append((reading, piece, list(see_traits(reading, piece, setting, signs))))
        return Worth(1.0, 1.0, ())

    def look_first(reading: Reading, piece: Stretch, quantities: Sequence[Any], setting: Setting) -> float:
        return look(reading, piece, None, quantities, setting).checkable

    with patch("annotate.language.drafts.weigh", look), patch("annotate.language.drafts.how_checkable", look_first):
        split_article(Article(title="To learn from", text=text))
    return pieces


def _is_claimed(reading: Reading, piece: Stretch, claims: Sequence[tuple[int, int]]) -> bool:
    words = [token for token in reading.tokens[piece.start : piece.end] if token.is_word or token.is_number]
    inside = sum(any(start <= word.start < end for start, end in claims) for word in words)
    return inside > _HALF * len(words)
