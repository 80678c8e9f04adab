"""Laws of splitting that hold for every text."""

import subprocess
import sys
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from annotate.domain import Article
from annotate.language import SPLITTER, split_article

_WORDS = """
    the a said and , but killed 12 people “ ” " according to who which that was 5% - -- — ; in of Olva denied were
    : . ! ? 1,000 half one two million $ ( ) he they up to as many as more than because may
"""
_NEWSLIKE = st.lists(st.sampled_from([*_WORDS.split(), "\n"]), min_size=1, max_size=60).map(" ".join)
_ANYTHING = st.text(min_size=1, max_size=200)
_TEXTS = _NEWSLIKE | _ANYTHING


def _split(text: str):
    return split_article(Article(title="A test", text=text))


@given(_TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_passage_is_a_slice_of_the_article(text):
    split = _split(text)
    passages = [*split.sentences, *split.claims]
    passages += [quantity for claim in split.claims for quantity in claim.quantities]
    passages += [claim.attribution.source for claim in split.claims if claim.attribution.source]
    assert all(text[passage.start : passage.end] == passage.text for passage in passages)


@given(_TEXTS)
@settings(max_examples=200, deadline=None)
def test_sentences_cover_every_visible_sign_once(text):
    split = _split(text)
    seen = "".join(sentence.text for sentence in split.sentences)
    assert "".join(seen.split()) == "".join(text.split())
    assert all(before.end <= after.start for before, after in pairwise(split.sentences))


@given(_TEXTS)
@settings(max_examples=200, deadline=None)
def test_claims_lie_inside_sentences_in_reading_order_without_overlap(text):
    split = _split(text)
    assert all(before.end <= after.start for before, after in pairwise(split.claims))
    for claim in split.claims:
        assert any(sentence.start <= claim.start and claim.end <= sentence.end for sentence in split.sentences)


@given(_TEXTS)
@settings(max_examples=200, deadline=None)
def test_quantities_lie_inside_their_claim(text):
    for claim in _split(text).claims:
        assert all(claim.start <= figure.start and figure.end <= claim.end for figure in claim.quantities)
        assert all(before.end <= after.start for before, after in pairwise(claim.quantities))


@given(_NEWSLIKE)
@settings(max_examples=100, deadline=None)
def test_the_same_text_always_splits_the_same_way(text):
    assert _split(text) == _split(text)


@given(_NEWSLIKE, st.integers(min_value=1, max_value=5))
@settings(max_examples=60, deadline=None)
def test_blank_lines_before_a_text_only_move_it(text, lines):
    if text.isspace():
        return
    moved = _split("\n" * lines + text)
    assert [claim.text for claim in moved.claims] == [claim.text for claim in _split(text).claims]


@given(_NEWSLIKE)
@settings(max_examples=100, deadline=None)
def test_every_claim_says_what_found_it_and_holds_a_letter_or_a_digit(text):
    for claim in _split(text).claims:
        assert claim.splitter == SPLITTER
        assert any(sign.isalnum() for sign in claim.text)


@pytest.mark.parametrize(
    "text",
    [
        "\0",
        " ",
        "\n\n\u2028\n",
        "שלוש נשים נהרגו, אמר הדובר. 12 נפצעו.",
        "😀 Five people died 😀😀.",
        "<p>At least <b>12</b> people died</p>",
        "AT LEAST 12 PEOPLE WERE KILLED IN OLVA, POLICE SAID",
        '”””“““"""\'\'',
        "½ ٣ ①② 𝟙𝟚 people",
        "1.2.3.4,5,6,,7 … 1,2,3,4,5,6,7",
        "said. said, said: “said” said",
    ],
)
def test_odd_texts_are_split_without_an_error(text):
    assert "".join("".join(s.text for s in _split(text).sentences).split()) == "".join(text.split())


def test_an_article_refuses_lone_surrogates_before_they_get_here():
    with pytest.raises(ValidationError):
        Article(title="A test", text="a\ud800b")


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("words", "word and more "),
        ("commas", ","),
        ("digits", "7"),
        ("marks", '"'),
        ("blanks", "x   "),
        ("said", "said "),
    ],
)
def test_cost_grows_no_faster_than_the_text(name, unit):
    short, long = (unit * 40_000)[:20_000], (unit * 400_000)[:200_000]
    _split(short)
    began = process_time()
    _split(long)
    assert process_time() - began < 3, name


def test_many_long_sentences_cost_no_more_than_their_length():
    text = "\n".join("A, " + "a, “b” and 5 said - " * 18 + "was." for _ in range(100))
    began = process_time()
    _split(text)
    assert process_time() - began < 6


def test_importing_the_package_loads_no_sentence_model():
    code = "import sys, annotate.language; sys.exit('nupunkt' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
