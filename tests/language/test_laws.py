"""Laws of splitting that hold for every text."""

import json
import os
import subprocess
import sys
from datetime import date
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from annotate.domain import Article
from annotate.language import RULES, find_parser, split_article
from tests.quality import DATA

_WORDS = """
    the a said and , but killed 12 people “ ” " according to who which that was 5% - -- — ; in of Olva denied were
    : . ! ? 1,000 half one two million $ ( ) he they up to as many as more than because may
"""
_NEWSLIKE = st.lists(st.sampled_from([*_WORDS.split(), "\n"]), min_size=1, max_size=60).map(" ".join)
_ANYTHING = st.text(min_size=1, max_size=200)
# Pieces of what gets into articles by accident; they meet in one text, and words of news stand between them.
_SCRAPS = [
    *(
        "\0",
        "\x07",
        "\x1b[2J",
        "\ufeff",
        "\u200b",
        "\u202e",
        "\u2066",
        "\u2028",
        "\r\n",
        "\t\t",
        "\u00a0",
        "\U0010ffff",
    ),
    *(
        "👩‍🚒",
        "🇺🇦",
        "e\u0301",
        "①",
        "½",
        "٣",
        "𝟙𝟚",
        "十二",
        "万",
        "שלוש נשים נהרגו",
        "ارتفعت الإيجارات ٩٪",
        "Погибли 12",
    ),
    *("<p>", "</p>", "<b>12</b>", "&nbsp;", "&lt;", "<!-- x -->", "http://olva.example/a?b=1&c=2", "@olva", "#12"),
    *("AT LEAST 12 PEOPLE WERE KILLED, POLICE SAID", "| Olva | 12 | 3.5% |", "---|---|---", "- 12 dead"),
    *(
        "HOLM: How many?",
        "Q: 12?",
        "A: About 12.",
        "[laughs]",
        "(12)",
        "...",
        "…",
        "?!",
        "1.2.3.4",
        "1,2,3",
        "12-13-14",
    ),
    *("$$$", "%%", "''", "“”“", "»«", "\\"),
]
_PIECES = st.sampled_from([*_WORDS.split(), *_SCRAPS, "\n"]) | st.text(max_size=5)
_MESSY = st.lists(_PIECES, min_size=1, max_size=40).map(" ".join)
_TEXTS = (_NEWSLIKE | _ANYTHING | _MESSY).filter(bool)
_LANGUAGES = st.sampled_from(["en", "en-US", "fr", "ar", "zh"])


def _split(text: str, language: str = "en"):
    return split_article(Article(title="A test", text=text, published_on=date(2026, 5, 1), language=language))


@given(_TEXTS, _LANGUAGES)
@settings(max_examples=300, deadline=None)
def test_every_passage_is_a_slice_of_the_article(text, language):
    split = _split(text, language)
    passages = [*split.sentences, *split.claims]
    passages += [found for claim in split.claims for found in (*claim.quantities, *claim.dates)]
    passages += [claim.attribution.source for claim in split.claims if claim.attribution.source]
    assert all(text[passage.start : passage.end] == passage.text for passage in passages)


@given(_TEXTS, _LANGUAGES)
@settings(max_examples=200, deadline=None)
def test_sentences_cover_every_visible_sign_once(text, language):
    split = _split(text, language)
    seen = "".join(sentence.text for sentence in split.sentences)
    assert "".join(seen.split()) == "".join(text.split())
    assert all(before.end <= after.start for before, after in pairwise(split.sentences))


@given(_TEXTS, _LANGUAGES)
@settings(max_examples=200, deadline=None)
def test_claims_lie_inside_sentences_in_reading_order_without_overlap(text, language):
    split = _split(text, language)
    assert all(before.end <= after.start for before, after in pairwise(split.claims))
    for claim in split.claims:
        assert any(sentence.start <= claim.start and claim.end <= sentence.end for sentence in split.sentences)


@given(_TEXTS, _LANGUAGES)
@settings(max_examples=200, deadline=None)
def test_figures_and_dates_lie_inside_their_claim(text, language):
    for claim in _split(text, language).claims:
        assert all(claim.start <= figure.start and figure.end <= claim.end for figure in claim.quantities)
        assert all(claim.start <= period.start and period.end <= claim.end for period in claim.dates)
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
        assert claim.splitter == f"{RULES}+{find_parser('en').name}"
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


_TRANSCRIPT = "\n".join(f"HOLM: And how many died?\nVARNA: We counted {number}, we think." for number in range(20))
_TABLE = "Town | Deaths | Share\n---|---|---\n" + "\n".join(f"Olva {row} | {row} | {row}.5%" for row in range(30))
_PAGE = "<html><head><style>p { margin: 0 }</style></head><body>" + "<p>At least <b>12</b> people died.</p>" * 20


@pytest.mark.parametrize(
    "text", [_TRANSCRIPT, _TABLE, _PAGE, _TRANSCRIPT.upper()], ids=["talk", "table", "page", "capitals"]
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_texts_that_are_no_stories_keep_the_laws(text, language):
    _check(text, language)


def _check(text: str, language: str = "en") -> None:
    split = _split(text, language)
    assert "".join("".join(sentence.text for sentence in split.sentences).split()) == "".join(text.split())
    assert all(text[claim.start : claim.end] == claim.text for claim in split.claims)
    assert all(before.end <= after.start for before, after in pairwise(split.claims))


_IN_ANOTHER_PROCESS = """
import json, sys
from tests.language.test_laws import _split
print(json.dumps([repr(_split(text)) for text in json.load(sys.stdin)]))
"""


def test_the_same_bytes_in_another_process_and_another_order():
    stories = [f"The storm killed {number} people in Olva, and Ida Holm said it “was bad”." for number in range(2, 8)]
    texts = [*stories, _TRANSCRIPT, _TABLE, _PAGE, "Rents rose 9% last year, the mayor said, because wages fell."]
    here = [repr(_split(text)) for text in texts]
    command = [sys.executable, "-c", _IN_ANOTHER_PROCESS]
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    said = json.dumps(texts[::-1])
    there = subprocess.run(command, input=said, capture_output=True, text=True, check=True, env=environment)
    assert json.loads(there.stdout)[::-1] == here


_BBC = DATA / "articles" / "bbc_dev.jsonl"


@pytest.mark.skipif(not _BBC.is_file(), reason="the BBC articles are not beside this checkout (../shared)")
def test_real_articles_keep_the_laws():
    """One in ten; `make bench` splits all of them."""
    for line in _BBC.read_text(encoding="utf-8").splitlines()[::10]:
        _check(json.loads(line)["text"])


_UNITS = [
    "word and more ",
    ",",
    "7",
    '"',
    "x   ",
    "said ",
    "“",
    "7 ",
    "1,000,",
    "(",
    "A. ",
    "in 2019 ",
    "$5 ",
    "of the ",
    "'",
]


@pytest.mark.parametrize("unit", _UNITS)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_cost_grows_no_faster_than_the_text(unit, language):
    short, long = (unit * 40_000)[:20_000], (unit * 400_000)[:200_000]
    _split(short, language)
    began = process_time()
    _split(long, language)
    assert process_time() - began < 3


def test_five_megabytes_without_a_full_stop():
    text = ("the storm killed 12 people in Olva and the mayor said so " * 100_000)[:5_000_000].strip()
    began = process_time()
    assert len(_split(text).sentences) == 1
    assert process_time() - began < 10


def test_many_long_sentences_cost_no_more_than_their_length():
    text = "\n".join("A, " + "a, “b” and 5 said - " * 18 + "was." for _ in range(100))
    began = process_time()
    _split(text)
    assert process_time() - began < 6


def test_importing_the_package_loads_no_sentence_model():
    code = "import sys, annotate.language; sys.exit('nupunkt' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
