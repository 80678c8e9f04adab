"""Show the claims of files without storing anything."""

from collections.abc import Iterator
from typing import NamedTuple

from annotate.domain import Article, Claim, Sentence
from annotate.errors import UnreadableArticle
from annotate.language import split_article

from .articles import Details, read_articles


class Preview(NamedTuple):
    """An article taken apart; `name` is its file's, without the ending."""

    name: str
    article: Article
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]


def preview(path: str) -> Iterator[Preview | UnreadableArticle]:
    """Split the articles of a file; yield why one could not be read in its place."""
    for reading in read_articles(path, Details()):
        if reading.article is not None:
            yield Preview(reading.name, reading.article, *split_article(reading.article))
        elif reading.failure is not None:
            yield reading.failure
