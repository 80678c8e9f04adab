"""Which articles a report is of: those that are named, those of some days, or all."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from annotate.domain import Heading
from annotate.errors import NothingChosen, UnknownArticle, UserMistake
from annotate.publishing import say_day
from annotate.store import Store


class Choice(NamedTuple):
    """
    What somebody typed: articles, by how their ids begin or by their titles; or days, the first and the last included.

    The days are those on which the articles appeared. Nothing typed means all articles.
    """

    names: Sequence[str] = ()
    since: date | None = None
    until: date | None = None

    @property
    def is_all(self) -> bool:
        """Say whether all articles are meant."""
        return not self.names and not self.has_days

    @property
    def has_days(self) -> bool:
        """Say whether days were typed."""
        return self.since is not None or self.until is not None


class Chosen(NamedTuple):
    """The ids of the articles, in the order they were added, and how many have no day and are left out for that."""

    article_ids: tuple[str, ...]
    undated: int = 0


def choose(store: Store, choice: Choice, as_of: datetime | None) -> Chosen:
    """
    Return the articles that are meant, of those that the store held at a moment; None means now.

    Raises:
        UnknownArticle: a name is nobody's, or several articles'.
        NothingChosen: no article appeared on these days.
        UserMistake: names and days were typed both, or the days end before they begin.
    """
    headings = store.headings(as_of)
    if choice.names and choice.has_days:
        raise UserMistake("It is either articles or days.", hint="Name articles, or give --since and --until.")
    if choice.names:
        named = {_find(headings, name) for name in choice.names}
        return Chosen(tuple(each.article_id for each in headings if each.article_id in named))
    if choice.has_days:
        return _of_days(headings, choice)
    return Chosen(tuple(each.article_id for each in headings))


def _find(headings: Sequence[Heading], name: str) -> str:
    found = [each for each in headings if name and (each.article_id.startswith(name) or each.title == name)]
    if len(found) > 1:
        ids = ", ".join(each.article_id for each in found[:_TOLD])
        more = f" and {len(found) - _TOLD} more" if len(found) > _TOLD else ""
        raise UnknownArticle(f"Several articles fit “{name}”: {ids}{more}.", hint="Name it by its id.")
    if not found:
        raise UnknownArticle(f"There is no article “{name}”: no id begins so, and it is nobody's title.")
    return found[0].article_id


def _of_days(headings: Sequence[Heading], choice: Choice) -> Chosen:
    first, last = choice.since or date.min, choice.until or date.max
    if last < first:
        raise UserMistake(f"The time from {first} to {last} ends before it begins.", hint="Swap --since and --until.")
    dated = [(each.article_id, each.published_on) for each in headings]
    ids = tuple(article_id for article_id, day in dated if day is not None and first <= day <= last)
    if not ids:
        raise NothingChosen(f"No article appeared {_say_days(choice)}.")
    return Chosen(ids, undated=sum(day is None for _, day in dated))


def _say_days(choice: Choice) -> str:
    if choice.since is not None and choice.until is not None:
        return f"from {say_day(choice.since)} to {say_day(choice.until)}"
    return (
        f"on {say_day(choice.since)} or later" if choice.since else f"on {say_day(choice.until or date.max)} or before"
    )


_TOLD = 5
