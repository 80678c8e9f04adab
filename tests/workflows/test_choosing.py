"""Which articles a report is of."""

from datetime import UTC, date, datetime

import pytest

from annotate.domain import Article
from annotate.errors import NothingChosen, UnknownArticle, UserMistake
from annotate.store import open_store
from annotate.workflows.choosing import Choice, choose

FIRST = Article(title="Rents", text="Rents rose by 9%.", published_on=date(2031, 2, 1))
SECOND = Article(title="Rents", text="Rents rose by 8%.", published_on=date(2031, 2, 2))
THIRD = Article(title="Floods", text="At least 12 people died.", published_on=date(2031, 2, 3))
LETTER = Article(title="A letter", text="The mayor resigned.")
ALL = (FIRST, SECOND, THIRD, LETTER)


@pytest.fixture
def desk(tmp_path):
    moments = (datetime(2031, 3, 1, hour, tzinfo=UTC) for hour in range(24))
    with open_store("sqlite:///store.db", tmp_path, clock=lambda: next(moments)) as store:
        for article in ALL:
            store.add_article(article)
        yield store


def chosen(store, *names, since=None, until=None, as_of=None):
    ids = choose(store, Choice(names, since, until), as_of).article_ids
    return [article for article in ALL if article.id in ids]


def test_nothing_typed_means_all_in_the_order_they_were_added(desk):
    assert choose(desk, Choice(), None).article_ids == tuple(article.id for article in ALL)


def test_an_article_is_found_by_its_id_its_beginning_or_its_title(desk):
    assert chosen(desk, THIRD.id) == chosen(desk, THIRD.id[:8]) == chosen(desk, "Floods") == [THIRD]
    assert chosen(desk, "Floods", "A letter", THIRD.id) == [THIRD, LETTER]


def test_a_title_that_two_articles_have_is_asked_about_with_their_ids(desk):
    with pytest.raises(UnknownArticle, match=f"Several articles fit “Rents”: {FIRST.id}, {SECOND.id}"):
        chosen(desk, "Rents")


@pytest.mark.parametrize("name", ["", "rents", "Flood", "zzzz"])
def test_a_name_that_is_nobodys_is_refused(desk, name):
    with pytest.raises(UnknownArticle, match="There is no article"):
        chosen(desk, name)


def test_both_days_are_included_and_those_without_a_day_are_counted(desk):
    assert chosen(desk, since=date(2031, 2, 2)) == [SECOND, THIRD]
    assert chosen(desk, until=date(2031, 2, 2)) == [FIRST, SECOND]
    assert chosen(desk, since=date(2031, 2, 2), until=date(2031, 2, 2)) == [SECOND]
    assert choose(desk, Choice(since=date(2031, 2, 1)), None).undated == 1
    assert choose(desk, Choice(), None).undated == 0


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        (date(2032, 1, 1), None, "on 1 January 2032 or later"),
        (None, date(2030, 1, 1), "on 1 January 2030 or before"),
        (date(2030, 1, 1), date(2030, 1, 2), "from 1 January 2030 to 2 January 2030"),
    ],
)
def test_days_on_which_nothing_appeared_are_told(desk, since, until, said):
    with pytest.raises(NothingChosen, match=said):
        chosen(desk, since=since, until=until)


def test_names_and_days_together_are_refused_and_so_is_a_time_that_ends_before_it_begins(desk):
    with pytest.raises(UserMistake, match="either"):
        chosen(desk, "Floods", since=date(2031, 2, 1))
    with pytest.raises(UserMistake, match="ends before it begins"):
        chosen(desk, since=date(2031, 2, 2), until=date(2031, 2, 1))


def test_a_moment_of_the_past_knows_only_the_articles_of_then(desk):
    added_later = desk.headings()[2:]
    then = datetime(2031, 3, 1, 2, tzinfo=UTC)
    assert [each.article_id for each in desk.headings(then)] == [FIRST.id, SECOND.id]
    with pytest.raises(UnknownArticle):
        chosen(desk, added_later[0].article_id, as_of=then)
