"""The index of many pages: its numbers, its order, and deaf to whatever strangers wrote."""

from base64 import b64encode
from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given

from annotate.domain import Report
from annotate.publishing import render_index, summarize
from annotate.shipped import shipped_text
from tests.newsroom import PAGES, report
from tests.publishing.hostile import TRICKS, a_few_dozen, report_of, reports
from tests.publishing.page import Page

TEMPLATE = shipped_text("exports", "html", "index.html.j2")
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "main", "header", "section", "footer", "h1", "h2", "p", "div"),
    *("table", "thead", "tbody", "tfoot", "tr", "th", "td", "dl", "dt", "dd", "ul", "li", "a", "span", "bdi", "time"),
    *("svg", "rect"),
}


def index_of(project: Report) -> Page:
    alone = [project.model_copy(update={"articles": (checked,)}) for checked in project.articles]
    summaries = list(map(summarize, alone))
    return Page(render_index(summaries, project.taxonomy, project.as_of, project.quarantined, TEMPLATE))


@a_few_dozen
@given(reports())
def test_no_hostile_text_becomes_an_element_or_a_link(project: Report) -> None:
    page = index_of(project)
    assert {element.tag for element in page.elements} <= TAGS
    assert len(page.find(tag="a")) == len(project.articles)
    assert not page.comments


@pytest.mark.parametrize("trick", TRICKS)
def test_a_hostile_title_leads_nowhere_else(trick: str) -> None:
    (link,) = index_of(report_of(trick)).find(tag="a")
    assert link.attributes["href"] == f"article-{report_of(trick).articles[0].article.id}.html"


def test_the_newest_articles_come_first_and_those_without_a_day_last() -> None:
    project = report()
    dated = [checked.article.published_on for checked in project.articles]
    names = [link.attributes["href"] for link in index_of(project).find(tag="a")]
    placed = sorted(zip(dated, PAGES, strict=True), key=lambda pair: pair[0] or date.min, reverse=True)
    assert names == [name for _, name in placed]
    assert names != list(PAGES)


def test_its_numbers_are_those_of_the_whole_report() -> None:
    page = index_of(report())
    assert [element.text for element in page.find(tag="dd")] == ["16", "7", "2", "1", "3", "3", "1"]
    (together,) = [row for row in page.find(tag="tr") if row.text.startswith("Together")]
    assert "2 ✗ Refuted" in together.text
    assert "2 ⇄ Disputed" in together.text


def test_it_forbids_everything_but_its_own_style() -> None:
    page = index_of(report())
    policy, style = page.find(tag="meta")[1].attributes, page.find(tag="style")[0].text
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy["http-equiv"] == "Content-Security-Policy"
    assert (policy["content"] or "").startswith(f"default-src 'none'; style-src 'sha256-{digest}';")


def test_an_empty_project_still_makes_an_index() -> None:
    assert index_of(report().model_copy(update={"articles": ()})).find(tag="h1")
