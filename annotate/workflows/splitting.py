"""Split many articles, in order: with the parsers of the settings, and as many processes as pay."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

from annotate.domain import Article
from annotate.errors import BadSetting
from annotate.language import LANGUAGES, Split, find_parser, language_of, split_article
from annotate.workers import Crew, usable_cores


class Means(NamedTuple):
    """
    With what to split.

    `parsers` names a model for a language, as the setting does. `workers` is
    how many processes share the work; None takes as many as there are cores
    when there is enough to do. `tell` hears once of each language that has
    no rules.
    """

    parsers: Mapping[str, str]
    workers: int | None
    tell: Callable[[str], None]


def split_all(articles: Iterable[Article], means: Means) -> Generator[Split, None, None]:
    """
    Yield each article taken apart, in the order given.

    The result is the same for any number of workers. Close it when leaving
    before the end: processes may be at work.

    Raises:
        BadSetting: a model is named for a language without rules.
        NoParser: a parser is not installed, or does not load.
        WorkerLost: a process was killed.
    """
    _refuse_unread(means.parsers)
    told = _tell_of_unread(articles, means.tell)
    some, enough = _take_enough(told) if means.workers is None else ([], True)
    count = means.workers or usable_cores()
    if count == 1 or not enough:
        for article in chain(some, told):
            yield _split(means.parsers, article)
        return
    with Crew(count) as crew:
        for splits in crew.map(partial(_split_several, dict(means.parsers)), _parcels(chain(some, told))):
            yield from splits


# Measured on two cores: a second process costs half a second, and this much takes two.
_WORTH_SHARING = 120_000
_PARCEL = 30_000
_MOST_IN_A_PARCEL = 16


def _refuse_unread(parsers: Mapping[str, str]) -> None:
    for language in parsers:
        if language not in LANGUAGES:
            known = ", ".join(f"“{code}” ({language.name})" for code, language in LANGUAGES.items())
            raise BadSetting(
                f"The setting parsers names a model for “{language}”, and no rules read it.",
                hint=f"There are rules for {known}. Take the other languages out of the setting.",
            )


def _tell_of_unread(articles: Iterable[Article], tell: Callable[[str], None]) -> Iterator[Article]:
    told: set[str] = set()
    for article in articles:
        if article.language not in told and language_of(article.language) is None:
            told.add(article.language)
            tell(
                f"The language “{article.language}” is not supported. Its sentences are found, and each one with a "
                "figure in digits is one claim; nothing else is read."
            )
        yield article


def _take_enough(articles: Iterable[Article]) -> tuple[list[Article], bool]:
    """Take articles until there is enough to share, and say whether there was."""
    some: list[Article] = []
    size = 0
    for article in articles:
        some.append(article)
        size += len(article.text)
        if size >= _WORTH_SHARING and len(some) > 1:
            return some, True
    return some, False


def _parcels(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Yield the articles several at a time: the way to another process costs a little each time."""
    parcel: list[Article] = []
    size = 0
    for article in articles:
        parcel.append(article)
        size += len(article.text)
        if size >= _PARCEL or len(parcel) == _MOST_IN_A_PARCEL:
            yield parcel
            parcel, size = [], 0
    if parcel:
        yield parcel


def _split_several(parsers: Mapping[str, str], articles: Sequence[Article]) -> list[Split]:
    return [_split(parsers, article) for article in articles]


def _split(parsers: Mapping[str, str], article: Article) -> Split:
    language = language_of(article.language)
    parser = None if language is None else find_parser(language, parsers.get(language))
    return split_article(article, parser)
