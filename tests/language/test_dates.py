"""Dates: which days a text means, by the day its article appeared."""

from datetime import date
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from annotate.domain import Article
from annotate.language import split_article
from annotate.language.dates import find_dates
from annotate.language.words import read_tokens

WEDNESDAY = date(2021, 6, 16)


def dates_of(text, published_on=WEDNESDAY, *, month_first=False):
    """Every date of a text as “text: first day, last day, granularity”, days as ISO 8601 or "-"."""
    found = find_dates(text, read_tokens(text, 0, len(text)), published_on, month_first=month_first)
    return [f"{period.text}: {_days(period)} {period.granularity}" for period in found]


def _days(period):
    if period.first_day is None:
        return "-"
    return f"{period.first_day}" if period.first_day == period.last_day else f"{period.first_day}/{period.last_day}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge fell on 24 February 2019.", "24 February 2019: 2019-02-24 day"),
        ("It opened on February 24, 2019, in Olva.", "February 24, 2019: 2019-02-24 day"),
        ("The order of Feb. 24, 2019 stands.", "Feb. 24, 2019: 2019-02-24 day"),
        ("She left Holm on the 3rd of April 2020.", "3rd of April 2020: 2020-04-03 day"),
        ("She left Holm on April 3rd, 2020.", "April 3rd, 2020: 2020-04-03 day"),
        ("Signed 24/02/2019 by the mayor", "24/02/2019: 2019-02-24 day"),
        ("Signed 2019-02-24 by the mayor", "2019-02-24: 2019-02-24 day"),
        ("Signed 24.02.2019 by the mayor", "24.02.2019: 2019-02-24 day"),
        ("The mill closed on Tuesday, 11 May 2021.", "Tuesday, 11 May 2021: 2021-05-11 day"),
        ("On April 3 and 4, 2020, it flooded.", "April 3 and 4, 2020: 2020-04-03/2020-04-04 day"),
        ("On the Fourth of May they sang.", "the Fourth of May: 2021-05-04 day"),
        ("In the October-December period it fell.", "the October-December: 2020-10-01/2020-12-31 month"),
        ("Sales in the March quarter fell.", "the March quarter: 2021-01-01/2021-03-31 quarter"),
        ("Q1 revenue was flat.", "Q1: 2021-01-01/2021-03-31 quarter"),
        ("The week before last it snowed.", "The week before last: 2021-05-31/2021-06-06 week"),
        ("They vote the Friday after next.", "the Friday after next: 2021-07-02 day"),
        ("The siege ended two years ago today.", "two years ago today: 2019-06-16 day"),
        (
            "It grew in the first five months of the year.",
            "the first five months of the year: 2021-01-01/2021-05-31 month",
        ),
        ("The figures for March were revised.", "March: 2021-03-01/2021-03-31 month"),
        ("On Good Friday it was shut.", "Good Friday: 2021-04-02 day"),
        ("On Easter Monday 2019 it was shut.", "Easter Monday 2019: 2019-04-22 day"),
        ("By Easter it was over.", "Easter: 2021-04-02/2021-04-05 day"),
        ("the budget for fiscal 2020", "2020: 2020-01-01/2020-12-31 year"),
        ("The mill closed on Monday, Feb. 1.", "Monday, Feb. 1: 2021-02-01 day"),
        ("In 2018 the mill closed.", "2018: 2018-01-01/2018-12-31 year"),
        ("He cited a 2018 study of wells.", "2018: 2018-01-01/2018-12-31 year"),
        ("It was the worst fire since the 2016 elections.", "2016: 2016-01-01/2016-12-31 year"),
        ("The tower (1887) still stands.", "1887: 1887-01-01/1887-12-31 year"),
        ("The castle was built in 1543.", "1543: 1543-01-01/1543-12-31 year"),
        ("Rents fell in March 2020.", "March 2020: 2020-03-01/2020-03-31 month"),
        ("Prices rose in February of 2020.", "February of 2020: 2020-02-01/2020-02-29 month"),
        ("Wolves came back in the 1980s.", "the 1980s: 1980-01-01/1989-12-31 decade"),
        ("Wolves came back in the early 1990s.", "the early 1990s: 1990-01-01/1993-12-31 decade"),
        ("Trade grew in the ’90s.", "the ’90s: 1990-01-01/1999-12-31 decade"),
        ("The law dates from the 19th century.", "the 19th century: 1801-01-01/1900-12-31 century"),
        ("A vase of the seventeenth century broke.", "the seventeenth century: 1601-01-01/1700-12-31 century"),
        ("Sales sank in the first quarter of 2020.", "the first quarter of 2020: 2020-01-01/2020-03-31 quarter"),
        ("Sales sank in Q3 2020.", "Q3 2020: 2020-07-01/2020-09-30 quarter"),
        ("Sales sank in the second half of 2019.", "the second half of 2019: 2019-07-01/2019-12-31 half"),
        (
            "Sales sank in the first three months of 2019.",
            "the first three months of 2019: 2019-01-01/2019-03-31 month",
        ),
        ("Sales sank in the last week of May 2019.", "the last week of May 2019: 2019-05-25/2019-05-31 week"),
        ("The lake was dry in summer 2019.", "summer 2019: 2019-06-01/2019-08-31 season"),
        ("The lake was dry in the autumn of 2019.", "the autumn of 2019: 2019-09-01/2019-11-30 season"),
        ("It snowed all winter 2019.", "winter 2019: 2019-12-01/2020-02-29 season"),
        ("The plan was dropped in mid-2019.", "mid-2019: 2019-05-01/2019-08-31 year"),
        ("The plan was dropped in late 2019.", "late 2019: 2019-09-01/2019-12-31 year"),
        ("The plan was dropped in early March.", "early March: 2021-03-01/2021-03-10 month"),
    ],
)
def test_a_date_that_says_it_all(text, expected):
    assert dates_of(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She resigned yesterday.", "yesterday: 2021-06-15 day"),
        ("The court meets tomorrow.", "tomorrow: 2021-06-17 day"),
        ("Today’s vote was close.", "Today: 2021-06-16 day"),
        ("Fans gather tonight.", "tonight: 2021-06-16 day"),
        ("A roof fell in this morning.", "this morning: 2021-06-16 day"),
        ("A roof fell in last night.", "last night: 2021-06-15 day"),
        ("He died the day before yesterday.", "the day before yesterday: 2021-06-14 day"),
        ("The court ruled on Tuesday.", "Tuesday: 2021-06-15 day"),
        ("The court ruled on Wednesday.", "Wednesday: 2021-06-16 day"),
        ("The court ruled on Thursday.", "Thursday: 2021-06-10 day"),
        ("The court will rule on Thursday.", "Thursday: 2021-06-17 day"),
        ("On Thursday, the court will rule.", "Thursday: 2021-06-17 day"),
        ("The minister is leaving on Thursday.", "Thursday: 2021-06-17 day"),
        ("On Thursday, Mohamed will speak.", "Thursday: 2021-06-17 day"),
        ("The vote, scheduled for Friday, matters.", "Friday: 2021-06-18 day"),
        ("She is to appear in court on Monday.", "Monday: 2021-06-21 day"),
        ("The fair opens on Friday.", "Friday: 2021-06-18 day"),
        ("Friday’s storm killed two.", "Friday: 2021-06-11 day"),
        ("The boat sank on Sunday night.", "Sunday night: 2021-06-13 day"),
        ("She won last Wednesday.", "last Wednesday: 2021-06-09 day"),
        ("Talks resume next Monday.", "next Monday: 2021-06-21 day"),
        ("The pool opened this Monday.", "this Monday: 2021-06-14 day"),
        ("The pool opened on Monday last week.", "Monday last week: 2021-06-07 day"),
        ("Rain fell last week.", "last week: 2021-06-07/2021-06-13 week"),
        ("Rain will fall next week.", "next week: 2021-06-21/2021-06-27 week"),
        ("Rain fell over the weekend.", "the weekend: 2021-06-12/2021-06-13 day"),
        ("Exports sank last month.", "last month: 2021-05-01/2021-05-31 month"),
        ("Exports sank last year.", "last year: 2020-01-01/2020-12-31 year"),
        ("This year’s harvest was poor.", "This year: 2021-01-01/2021-12-31 year"),
        ("Exports sank late last month.", "late last month: 2021-05-21/2021-05-31 month"),
        ("Exports sank last quarter.", "last quarter: 2021-01-01/2021-03-31 quarter"),
        ("Exports sank last decade.", "last decade: 2010-01-01/2019-12-31 decade"),
        ("The lake dried up last October.", "last October: 2020-10-01/2020-10-31 month"),
        ("The lake dried up last summer.", "last summer: 2020-06-01/2020-08-31 season"),
        ("The dam will open next spring.", "next spring: 2022-03-01/2022-05-31 season"),
        ("The lake dried up in March.", "March: 2021-03-01/2021-03-31 month"),
        ("The lake dried up in October.", "October: 2020-10-01/2020-10-31 month"),
        ("The dam will open in October.", "October: 2021-10-01/2021-10-31 month"),
        ("The dam opened on 20 October.", "20 October: 2020-10-20 day"),
        ("The dam will open on 20 October.", "20 October: 2021-10-20 day"),
        ("The dam opened in October last year.", "October last year: 2020-10-01/2020-10-31 month"),
        ("It hailed on February 24 of this year.", "February 24 of this year: 2021-02-24 day"),
        ("The ferry sank two days ago.", "two days ago: 2021-06-14 day"),
        ("The ferry sank three weeks ago.", "three weeks ago: 2021-05-24/2021-05-30 week"),
        ("The ferry sank six months ago.", "six months ago: 2020-12-01/2020-12-31 month"),
        ("The ferry sank about 10 years ago.", "10 years ago: 2011-01-01/2011-12-31 year"),
        ("The ferry sank a decade ago.", "a decade ago: 2011-01-01/2011-12-31 year"),
        ("Rents doubled over the past decade.", "the past decade: 2011-06-16/2021-06-16 decade"),
        ("Rents doubled in the last three months.", "the last three months: 2021-03-16/2021-06-16 month"),
        ("Five died in the past 24 hours.", "the past 24 hours: 2021-06-15/2021-06-16 day"),
        ("Rents will double in the next two years.", "the next two years: 2021-06-16/2023-06-16 year"),
        ("Output fell in the 12 months to March.", "the 12 months to March: 2020-04-01/2021-03-31 month"),
        ("Output fell in the year to June 2020.", "the year to June 2020: 2019-07-01/2020-06-30 month"),
        ("Output fell in the week to 12 June.", "the week to 12 June: 2021-06-06/2021-06-12 day"),
        ("It will be ready by the end of the year.", "the end of the year: 2021-01-01/2021-12-31 year"),
        ("The harbour froze on Christmas Day.", "Christmas Day: 2020-12-25 day"),
    ],
)
def test_a_date_that_counts_from_the_day_the_article_appeared(text, expected):
    assert dates_of(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Between 2010 and 2015 rents doubled.", "Between 2010 and 2015: 2010-01-01/2015-12-31 year"),
        ("Rents doubled from 2010 to 2015.", "from 2010 to 2015: 2010-01-01/2015-12-31 year"),
        ("The war of 1939–45 left scars.", "1939–45: 1939-01-01/1945-12-31 year"),
        ("Rents rose from May to July.", "from May to July: 2020-05-01/2020-07-31 month"),
        ("Rents rose between November and February.", "between November and February: 2020-11-01/2021-02-28 month"),
        ("Rents rose between November and March 2019.", "between November and March 2019: 2018-11-01/2019-03-31 month"),
        ("The fair ran from 3 to 7 May 2019.", "from 3 to 7 May 2019: 2019-05-03/2019-05-07 day"),
        ("The fair ran May 3-7, 2019.", "May 3-7, 2019: 2019-05-03/2019-05-07 day"),
        ("The fair ran from Friday to Monday.", "from Friday to Monday: 2021-06-11/2021-06-14 day"),
    ],
)
def test_a_range_is_one_period(text, expected):
    assert dates_of(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten thousand have fled since the war began.", ["since the war began: - other"]),
        ("The shops have been shut since his arrest.", ["since his arrest: - other"]),
        ("The shops stayed shut until the strike ended.", ["until the strike ended: - other"]),
        ("She had resigned two years earlier.", ["two years earlier: - year"]),
        ("He came back the next Tuesday.", ["the next Tuesday: - day"]),
        ("He was released the same day.", ["the same day: - day"]),
        ("The ferry sank more than two years ago.", ["two years ago: - year"]),
        ("Rents doubled over the past few years.", ["the past few years: - year"]),
        ("It closed on 31 February 2020.", ["31 February 2020: - day"]),
        ("Signed 31/02/2020 by the mayor", ["31/02/2020: - day"]),
        ("He was held on 3 May and freed two days later.", ["3 May: 2021-05-03 day", "two days later: 2021-05-05 day"]),
        (
            "In 2016 it sank; the following year it rose.",
            ["2016: 2016-01-01/2016-12-31 year", "the following year: 2017-01-01/2017-12-31 year"],
        ),
    ],
)
def test_what_only_the_story_settles_stays_text(text, expected):
    assert dates_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2020 people signed it.",
        "About 2000 people signed it.",
        "Some 1950 houses burned.",
        "The toll was 1900.",
        "Output rose from 1800 to 2000 tonnes.",
        "They met at 2000 GMT in Room 1918.",
        "She ran the 1500 metres in Olva.",
        "It cost $1999 and weighed 1980kg.",
        "They may march in the sun.",
        "They beat May and her party.",
        "The Sun and the Mail on Sunday said so.",
        "He reads the Sunday Times.",
        "The shops open every Monday and on Sundays.",
        "The game ended 3-2 at 8.30pm.",
        "Call 555 2013 now.",
        "She is 24 and he is in his 80s.",
        "The team won 24/7 support.",
        "June Holm met April Novak.",
        "He was the last man, the next minute and the first time.",
        "The march on Olva ended; prices fall.",
        "Windows 2000 and Expo 2020 were named.",
        "USA Today wrote it.",
        "Since he is ill, he stays at home.",
        "The house has since been rebuilt.",
        "On a Friday he stays at home.",
        "It is a 2000 year old custom, a 2000-year-old one.",
    ],
)
def test_what_is_no_date(text):
    assert dates_of(text) == []


def test_without_a_date_of_its_own_an_article_resolves_only_what_says_it_all():
    text = "On 3 May 2019 and last Tuesday, in March and in 2018, three weeks ago."
    assert dates_of(text, None) == [
        "3 May 2019: 2019-05-03 day",
        "last Tuesday: - day",
        "March: - month",
        "2018: 2018-01-01/2018-12-31 year",
        "three weeks ago: - week",
    ]


@pytest.mark.parametrize(
    ("text", "month_first", "expected"),
    [
        ("Signed 03/04/2019.", False, "2019-04-03"),
        ("Signed 03/04/2019.", True, "2019-03-04"),
        ("Signed 03/14/2019.", False, "2019-03-14"),
        ("Signed 14/03/2019.", True, "2019-03-14"),
    ],
)
def test_the_day_stands_first_unless_it_cannot_or_the_article_is_american(text, month_first, expected):
    assert dates_of(text, month_first=month_first) == [f"{text[7:17]}: {expected} day"]


def test_claims_carry_the_dates_that_lie_in_them_and_no_figure_is_one():
    text = "The bridge in Olva fell on 24 February 2019, and 12 people died there last Tuesday."
    claims = split_article(Article(title="A test", text=text, published_on=WEDNESDAY)).claims
    assert [period.text for claim in claims for period in claim.dates] == ["24 February 2019", "last Tuesday"]
    spans = [(figure.start, figure.end) for claim in claims for figure in claim.quantities]
    assert not [1 for claim in claims for day in claim.dates for a, b in spans if a < day.end and day.start < b]


_WORDS = """
    the last next this past first quarter of 31 30 29 2 12 24 February March may May Sept . , 2020 1999 0 9999 10000
    99999999999999999999999 since until between and from to - – / 2021 years days months decades centuries ago later
    earlier summer winter century 19 th s st ’90 mid early late end week weekend year Monday Tuesday’s tomorrow
    yesterday hours million ten a Christmas Day began ended was has will Q3 half same following day before after two
"""
_PHRASES = some.lists(some.sampled_from(_WORDS.split()), min_size=1, max_size=25).map(" ".join)
_GLUED = some.lists(some.sampled_from(_WORDS.split()), min_size=1, max_size=8).map("".join)


@given(
    _PHRASES | _GLUED | some.text(max_size=80),
    some.none() | some.dates() | some.sampled_from([date.min, date.max]),
    some.booleans(),
)
@settings(max_examples=600, deadline=None)
def test_any_text_on_any_day_gives_slices_in_order_that_run_forward(text, published_on, month_first):
    found = find_dates(text, read_tokens(text, 0, len(text)), published_on, month_first=month_first)
    assert all(text[period.start : period.end] == period.text for period in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    for period in found:
        assert (period.first_day is None) == (period.last_day is None)
        assert period.first_day is None or period.first_day <= period.last_day


@given(_PHRASES, some.dates())
@settings(max_examples=100, deadline=None)
def test_the_dates_of_a_claim_lie_in_it(text, published_on):
    for claim in split_article(Article(title="A test", text=text, published_on=published_on)).claims:
        assert all(claim.start <= period.start and period.end <= claim.end for period in claim.dates)


@given(
    some.dates(date(1, 1, 1), date(9999, 12, 31)),
    some.sampled_from(["{0:%d}/{0:%m}/{0.year:04}", "{0.year:04}-{0:%m-%d}"]),
)
def test_a_day_written_in_figures_comes_back(day, form):
    found = dates_of(form.format(day), None)
    assert found == [f"{form.format(day)}: {day} day"]


def test_cost_is_small_and_grows_with_the_text():
    text = "On Tuesday 24 February 2020 the mayor of Olva said since the war that two years ago it rose in the "
    tokens = read_tokens(text * 200, 0, len(text) * 200)
    began = process_time()
    find_dates(text * 200, tokens, WEDNESDAY)
    assert process_time() - began < 1
