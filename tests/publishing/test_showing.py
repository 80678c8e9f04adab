"""Colours everybody can read, links nobody regrets, and figures in words."""

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from annotate.domain import Granularity, Modifier, Period, Quantity
from annotate.publishing.colours import DARK, LIGHT, READABLE, contrast, make_readable
from annotate.publishing.phrases import say_figure, say_number, say_period
from annotate.publishing.visible import link_target, make_visible

colours = some.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(colours, some.sampled_from([LIGHT, DARK]))
def test_any_colour_becomes_readable_on_both_pages(colour: str, page: str) -> None:
    assert contrast(make_readable(colour, page), page) >= READABLE


@given(colours)
def test_a_colour_that_is_readable_stays(colour: str) -> None:
    assert (make_readable(colour, LIGHT) == colour) == (contrast(colour, LIGHT) >= READABLE)


@given(some.text() | some.just("#12345;}x{y:url(z)") | some.just("#123456\n"))
def test_what_is_no_colour_never_reaches_the_style_sheet(text: str) -> None:
    assert re.fullmatch("#[0-9a-f]{6}", make_readable(text, LIGHT)) or re.fullmatch("#[0-9a-fA-F]{6}", text)


def test_black_on_white_has_the_greatest_contrast_there_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@given(some.text() | some.text(some.sampled_from("a\x00\x1f\r\n\x7f\x85\u202a\u202e\u2066\u2069\ufeff")))
def test_visible_text_hides_nothing_and_stays_as_it_is(text: str) -> None:
    shown = make_visible(text)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]", shown)
    assert make_visible(shown) == shown


@pytest.mark.parametrize("text", ["Zwölf – “twelve”\n\tمی‌خواهم 👩‍🚒", ""])
def test_honest_text_is_left_alone(text: str) -> None:
    assert make_visible(text) == text


@pytest.mark.parametrize(
    "address",
    [
        *("javascript:alert(1)", "vbscript:x", "data:text/html,x", "//a.example", "ftp://a", "https://"),
        *(" https://a.example", "https://a.example\n", "https://a.example/ b", "https:/\\a.example"),
        *("https://good.example@trap.example", 'https://a.example/"x', "https://a.example/\x00"),
        *("https://a.example/\u202egpj", "https://a\u200b.example"),
    ],
)
def test_a_doubtful_address_is_no_link(address: str) -> None:
    assert link_target(address) is None


@pytest.mark.parametrize(
    "address", ["https://a.example", "HTTP://a.example:8080/?q=x&y=@z#f", "https://zürich.example/é"]
)
def test_a_web_address_is_a_link(address: str) -> None:
    assert link_target(address) == address


@pytest.mark.parametrize(
    ("low", "high", "modifier", "unit", "words"),
    [
        ("15000", "15000", Modifier.APPROX, "troop", "15000, approximate, troop"),
        ("41", "41", Modifier.EXACT, "", "41, exact"),
        ("6000", None, Modifier.MORE_THAN, "case", "more than 6000, case"),
        ("6E3", None, Modifier.AT_LEAST, "case", "at least 6000, case"),
        (None, "10", Modifier.LESS_THAN, "%", "less than 10, %"),
        (None, "10", Modifier.AT_MOST, "%", "at most 10, %"),
        ("20", "30", Modifier.RANGE, "house", "20 to 30, house"),
        (None, None, Modifier.RANGE, "house", "no bounds, house"),
    ],
)
def test_a_figure_is_told_as_it_was_read(
    low: str | None, high: str | None, modifier: Modifier, unit: str, words: str
) -> None:
    bounds = {"low": low and Decimal(low), "high": high and Decimal(high)}
    assert say_figure(Quantity(start=0, end=1, text="x", **bounds, modifier=modifier, unit=unit)) == words


@given(some.decimals(allow_nan=False, allow_infinity=False))
def test_a_number_is_told_exactly_and_never_at_length(number: Decimal) -> None:
    assert Decimal(say_number(number)) == number
    assert len(say_number(number)) < 100


@pytest.mark.parametrize(
    ("first", "last", "says"),
    [
        (date(2031, 3, 2), date(2031, 3, 2), "2 March 2031"),
        (date(2031, 3, 1), date(2031, 3, 31), "1 March 2031 to 31 March 2031"),
        (None, None, "no day known"),
    ],
)
def test_dates_read_as_people_say_them(first: date | None, last: date | None, says: str) -> None:
    known = {"start": 0, "end": 1, "text": "x", "granularity": Granularity.OTHER}
    assert say_period(Period(**known, first_day=first, last_day=last)) == says
