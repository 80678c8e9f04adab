"""Read text: sentences, claims, figures, who says so. Pure: no input or output."""

from .languages import LANGUAGES, language_of
from .parsing import Parser, find_parser
from .split import RULES, Split, split_article
from .worthiness import SentenceScores, score_sentence

__all__ = [
    "LANGUAGES",
    "RULES",
    "Parser",
    "SentenceScores",
    "Split",
    "find_parser",
    "language_of",
    "score_sentence",
    "split_article",
]
