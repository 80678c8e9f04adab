"""Numbers that say not how much, and texts that look like numbers."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotate.language.quantities import find_quantities
from annotate.language.words import listed, read_tokens
from tests.language.readings import figures_of

_PIECES = listed("""
    at least no more than up to around nearly only a an the between from and to or - – / ( ) . , % £ $ 1 20 2014 1,500
    3.5 ½ one two twenty hundred million dozen dozens thousands half third quarter of in out every twice doubled tenfold
    people deaths years km kg C 5ft 10in bn m p.m. May Olva No page -plus more was minus per 100,000 ٣
""")


@pytest.mark.parametrize(
    "text",
    [
        "in 1998",
        "since the 2014 storm",
        "on 3 May",
        "on February 24, 2021",
        "at 8.30pm",
        "at 9 a.m. Monday",
        "at 2:30 p.m.",
        "won 3–2 on penalties",
        "lost 1 – 0 to Olva",
        "the 21st time",
        "the third attack",
        "a Boeing 747",
        "Covid-19 wards",
        "the A303 and the G7",
        "No. 10 said",
        "see page 12",
        "call 020 7946 0018",
        "version 1.2.3",
        "since 9/11",
        "in the 1980s",
        "over 2010 - 2030",
        "the @team7 account",
        "one of the best",
        "no one came",
        "another third attack",
        "per 100,000",
        "The law of 1998 was changed in 2004-05",
        "She was born on 3 May 1971",
        "by 2022-02-24 it was over",
        "between 3 and 5 May",
        "June 10 to 12",
        "at 8.30pm and again at 19:45",
        "between 6 and 7pm",
        "from 9am to 5pm",
        "Olva won 2-1",
        "a 2-1 win over Varna",
        "a 5-4 ruling",
        "Olva 2 Varna 1",
        "the third goal, his 21st",
        "ranked 14th, then No. 3 and #1",
        "Python 3.11 and version 2.0.1",
        "a Boeing 747 jet",
        "Covid-19 and H1N1",
        "iPhone 12 owners",
        "Windows 11 users",
        "the G20, an F-16, the M25, A4 paper",
        "see page 12 and p. 14",
        "call 0800 123 4567",
        "call +44 20 7946 0018",
        "(555) 123-4567",
        "Room 101, Flight 370, Route 66",
        "under Section 230 of the act",
        "Resolution 1701 and Article 5",
        "10 Downing Street",
        "45 Harbour Road, Olva",
        "Olva SW1A 2AA",
        "Olva, CA 90210",
        "her first novel (2019)",
        "in Q3 2021",
        "John 3:16 and Psalm 23",
        "1. Wash your hands",
        "(2) the applicant",
        "Chapter three of the book",
        "on day five of the trial",
        "a phase 3 trial",
        "stage four cancer",
        "the number 73 bus",
        "posts 542 and 543",
        "a high-five and a one-off",
        "ground zero and net zero",
        "to zero in on it",
        "the 4chan site",
        "5G masts and 3D films",
        "a 50-50 chance",
        "in his mid-90s music",
        "the class of 2020",
        "Euro 2020 and the 2018 World Cup",
        "the second half",
        "Channel 4 News",
        "a one-time ally",
        "24/7 care after 9/11",
        "World War 2",
        "in AD 79 and 44 BC",
        "one of the oldest",
        "the new one",
        "once a day",
        "PM2.5 and CO2",
        "the top 10",
        "the 1990s and the 80s",
        "Gate 12 of Terminal 5",
        "Room 12, floor 3, 18 Mill Lane",
        "The M4 was shut between junctions 10 and 12",
        "UN Security Council Resolution 2254 was adopted",
        "Formula 1 and Channel 5 signed",
        "Her phone number is 555-0142",
        "the B.1.1.7 variant and HIV-1",
        "no longer a member",
        "Vitamin B12 and Omega-3",
        "24 February 2022",
        "The 1,000th customer",
        "from 2014 to 2019",
        "the 9 a.m. train",
        "the Fortune 500 firms",
        "at 6 in the evening",
        "won 3 -2",
        "turned away, no longer welcome",
        "at ten past six",
        "It was a quarter to nine",
        "up at half past two",
        "at twenty to one",
        "on Thursday at 8, she said",
        "open from 9 to 5",
        "left hanging on 198 for nine",
        "He took six for 44",
        "in front on 23 minutes",
        "in the last eight",
        "the CAC 40 index",
        "He phoned 911",
        "a 911 dispatcher",
        "text 60066 to vote",
        "221B Baker Street",
        "in 1080p",
        "a 4x4",
        "between 6650 and 6580 BC",
        "if one counts from May",
        "one raising the age",
        "at one point",
        "by one estimate",
        "She woke one morning unable to speak",
        "its president, one Ida Holm, left",
        "the two did not speak",
        "once the judges had gone",
        "all at once",
        "a double murder",
        "one or the other",
        "than a year earlier",
        "in two minds",
    ],
)
def test_a_number_that_does_not_say_how_much_is_no_figure(text):
    assert figures_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5000 + " people",
        "1 " + "million " * 400,
        "٣٤٥ ½ ①② 𝟙𝟚 ²",
        "5/" * 200,
        "1-" * 200,
        "$" * 50 + "1",
        "minus " * 9,
    ],
)
def test_no_number_is_too_odd(text):
    figures_of(text)


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_figures_are_slices_in_order_with_their_bounds_the_right_way_round(text):
    quantities = find_quantities(text, read_tokens(text, 0, len(text)))
    assert all(text[q.start : q.end] == q.text for q in quantities)
    assert all(before.end <= after.start for before, after in pairwise(quantities))
    assert all(q.low is not None or q.high is not None for q in quantities)
    assert all(q.low <= q.high for q in quantities if q.low is not None and q.high is not None)
