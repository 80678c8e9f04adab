"""Figures: their values, bounds and units, and the numbers that are none."""

import pytest

from tests.language.readings import figures_of


@pytest.mark.parametrize(
    ("text", "low", "high", "modifier", "unit"),
    [
        ("It cost 40 lives", "40", "40", "exact", "life"),
        ("around 15,300 nurses", "15300", "15300", "approx", "nurse"),
        ("some 7,200 sheep farms", "7200", "7200", "approx", "farm"),
        ("nearly 1.4m people fled", "1.4e+06", "1.4e+06", "approx", "person"),
        ("a debt of £6.5bn", "6.5e+09", "6.5e+09", "exact", "GBP"),
        ("US$12 million in aid", "1.2e+07", "1.2e+07", "exact", "USD"),
        ("two and a half billion euros", "2.5e+09", "2.5e+09", "exact", "EUR"),
        ("NZ $ 31 million", "3.1e+07", "3.1e+07", "exact", "NZD"),
        ("3 crore voters", "3e+07", "3e+07", "exact", "voter"),
        ("4 lakh farmers", "400000", "400000", "exact", "farmer"),
        ("twenty-three goats", "23", "23", "exact", "goat"),
        ("a hundred and five seals", "105", "105", "exact", "seal"),
        ("half a million letters", "500000", "500000", "exact", "letter"),
        ("a quarter of a million homes", "250000", "250000", "exact", "home"),
        ("between 30 and 40 cows", "30", "40", "range", "cow"),
        ("between £1.5m and £2m", "1.5e+06", "2e+06", "range", "GBP"),
        ("5,000–6,000 fans", "5000", "6000", "range", "fan"),
        ("20 to 30 million trees", "2e+07", "3e+07", "range", "tree"),
        ("one or two points", "1", "2", "range", "point"),
        ("more than 6,100 claims", "6100", "-", "more_than", "claim"),
        ("at least 12 crew", "12", "-", "at_least", "crew"),
        ("no fewer than 80 schools", "80", "-", "at_least", "school"),
        ("200-plus delegates", "200", "-", "at_least", "delegate"),
        ("50 or more stalls", "50", "-", "at_least", "stall"),
        ("as many as 400 pigs", "-", "400", "at_most", "pig"),
        ("up to 90 days", "-", "90", "at_most", "day"),
        ("no more than six tents", "-", "6", "at_most", "tent"),
        ("fewer than 200 votes", "-", "200", "less_than", "vote"),
        ("rose 4.5%", "4.5", "4.5", "exact", "%"),
        ("fell nine per cent", "9", "9", "exact", "%"),
        ("up 2 percentage points", "2", "2", "exact", "percentage point"),
        ("one in five pupils", "0.2", "0.2", "exact", "fraction"),
        ("three out of ten parents", "0.3", "0.3", "exact", "fraction"),
        ("nine of every ten calls", "0.9", "0.9", "exact", "fraction"),
        ("two-thirds of women", "0.666667", "0.666667", "exact", "fraction"),
        ("about half of drivers", "0.5", "0.5", "approx", "fraction"),
        ("two dozen eggs", "24", "24", "exact", "egg"),
        ("dozens of cars", "24", "-", "at_least", "car"),
        ("scores of boats", "40", "-", "at_least", "boat"),
        ("tens of thousands of bees", "10000", "-", "at_least", "bee"),
        ("for nine years", "9", "9", "exact", "year"),
        ("more than a mile", "1", "-", "more_than", "mile"),
        ("half an hour", "0.5", "0.5", "exact", "hour"),
        ("4kg of rice", "4", "4", "exact", "kg"),
        ("a 62-year-old baker", "62", "62", "exact", "year"),
        ("She joined aged 14", "14", "14", "exact", "year"),
        ("Ida Holm, 34, left", "34", "34", "exact", "year"),
        ("The blast injured 23.", "23", "23", "exact", "person"),
        ("more than 20 wounded", "20", "-", "more_than", "person"),
        ("no deaths", "0", "0", "exact", "death"),
        ("a man in his 40s", "40", "49", "range", "year"),
        ("about 200 miles (320 km)", "200", "200", "approx", "mile"),
        ("a drone 1.2m above the ground", "1.2", "1.2", "exact", "m"),
    ],
)
def test_a_figure_has_bounds_a_modifier_and_a_unit(text, low, high, modifier, unit):
    assert figures_of(text) == [(low, high, modifier, unit)]


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
    ],
)
def test_a_number_that_does_not_say_how_much_is_no_figure(text):
    assert figures_of(text) == []


def test_the_year_before_a_comma_does_not_swallow_the_count_after_it():
    assert figures_of("In 2020, 2,020 people moved") == [("2020", "2020", "exact", "person")]
