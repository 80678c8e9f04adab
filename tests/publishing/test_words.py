"""What the page says stands in one place: nothing is said that is not there, and nothing there goes unsaid."""

import re
from pathlib import Path

import pytest

from annotate.publishing import english, render_html
from annotate.publishing.words import ENGLISH, Words
from annotate.shipped import shipped_text
from tests.newsroom import report
from tests.publishing.page import Page

TEMPLATE = shipped_text("exports", "html", "report.html.j2")
_INDEX = shipped_text("exports", "html", "index.html.j2")
_CODE = "".join(
    path.read_text(encoding="utf-8") for path in Path(english.__file__).parent.rglob("*.py") if path.stem != "english"
)


def test_every_text_is_said_somewhere() -> None:
    said = set(re.findall(r"[\"']([a-z_]+)[\"']", TEMPLATE + _INDEX + _CODE))
    made = {name for name in english.TEXTS if name.startswith(("waits_", "history_", "chart_"))}
    assert set(english.TEXTS) - said - made - {"supports", "refutes", "context"} == set()


def test_the_template_itself_says_nothing() -> None:
    body = TEMPLATE.split("<!doctype html>")[1]
    spoken = re.sub(r"{%.*?%}|{{.*?}}|{#.*?#}|<[^>]*>", " ", body, flags=re.DOTALL)
    assert re.findall(r"[^\W\d_]+", spoken) == []


def test_a_translated_page_speaks_no_english() -> None:
    shouted = {
        name: text.upper() if isinstance(text, str) else tuple(form.upper() for form in text)
        for name, text in english.TEXTS.items()
    }
    holders = re.compile(r"{[A-Z]+}")
    loud = {
        name: holders.sub(lambda hit: hit[0].lower(), text)
        if isinstance(text, str)
        else tuple(holders.sub(lambda hit: hit[0].lower(), form) for form in text)
        for name, text in shouted.items()
    }
    page = Page(render_html(report(), TEMPLATE, words=Words("xx", loud, english.pick_form)))
    assert page.find(tag="html")[0].attributes["lang"] == "xx"
    assert page.find(tag="h1")[0].text == "FACT-CHECK REPORT"
    assert not [
        one.text
        for tag in ("h2", "dt", "summary", "label", "figcaption")
        for one in page.find(tag=tag)
        if any(text in one.text for text in ("How ", "Kind", "History", "Words", "answers", "Counts"))
    ]


def test_what_is_filled_in_is_escaped_and_never_filled_in_itself() -> None:
    said = ENGLISH.say("figure_in", figure="<b>{people}</b>", where="\u202e", people=ENGLISH.join(["a&b", "c"]))
    assert said == "&lt;b&gt;{people}&lt;/b&gt; in [U+202E], by a&amp;b and c"


def test_counts_choose_their_form() -> None:
    assert [ENGLISH.say("count_claims", n) for n in (0, 1, 2)] == ["0 claims", "1 claim", "2 claims"]


@pytest.mark.parametrize(("names", "joined"), [([], ""), (["a"], "a"), (["a", "b", "c"], "a, b and c")])
def test_names_are_joined_as_one_reads_them(names: list[str], joined: str) -> None:
    assert ENGLISH.join(names) == joined


def test_a_text_that_is_not_there_is_a_bug() -> None:
    with pytest.raises(KeyError):
        ENGLISH.say("headline_of_the_day")
