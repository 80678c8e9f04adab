"""Show the claims of files without storing anything."""

from collections.abc import Generator, Sequence
from contextlib import closing
from itertools import tee
from typing import NamedTuple

from annotate.domain import Article, Claim, Sentence
from annotate.errors import UnreadableArticle

from .articles import Details, read_articles
from .splitting import Means, split_all


class Preview(NamedTuple):
    """An article taken apart; `name` is its file's, without the ending."""

    name: str
    article: Article
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]


def preview(paths: Sequence[str], means: Means) -> Generator[Preview | UnreadableArticle, None, None]:
    """
    Split the articles of files; yield why one could not be read in its place.

    Close it when leaving before the end.
    """
    readings, ahead = tee(reading for path in paths for reading in read_articles(path, Details()))
    with closing(split_all((reading.article for reading in ahead if reading.article), means)) as splits:
        for reading in readings:
            if reading.article is not None:
                yield Preview(reading.name, reading.article, *next(splits))
            elif reading.failure is not None:
                yield reading.failure
