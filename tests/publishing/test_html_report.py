"""The web page: complete, well formed, and deaf to whatever strangers wrote."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from hypothesis import given
from jinja2 import UndefinedError

from annotate.domain import Report
from annotate.publishing import render_html
from annotate.publishing.visible import link_target, make_visible
from annotate.shipped import shipped_text
from tests.newsroom import report
from tests.publishing.hostile import a_few_dozen, report_of, reports
from tests.publishing.page import Page

TEMPLATE = shipped_text("exports", "html", "report.html.j2")
SCRIPT = TEMPLATE.split("{% set script %}")[1].split("{% endset %}")[0].removeprefix("\n")
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "nav", "section", "article"),
    *(
        "h1",
        "h2",
        "h3",
        "div",
        "p",
        "span",
        "a",
        "b",
        "strong",
        "bdi",
        "time",
        "blockquote",
        "mark",
        "details",
        "summary",
    ),
    *("dl", "dt", "dd", "ul", "ol", "li", "label", "select", "option", "input", "button", "script"),
    *("figure", "figcaption", "table", "thead", "tbody", "tr", "th", "td"),
    *("svg", "g", "rect", "circle", "line", "path", "text", "title"),
}
ATTRIBUTES = {
    *("id", "class", "href", "rel", "lang", "dir", "open", "datetime", "tabindex", "charset", "content"),
    *("http-equiv", "name", "role", "aria-label", "aria-labelledby", "aria-hidden", "data-label", "data-kind"),
    *("data-outside", "data-told", "hidden", "type", "value", "autocomplete", "spellcheck", "scope"),
    *("viewbox", "preserveaspectratio", "x", "y", "width", "height", "rx", "cx", "cy", "r", "d", "text-anchor"),
    *("x1", "x2", "y1", "y2", "fill-opacity"),
}


@a_few_dozen
@given(reports())
def test_no_hostile_text_becomes_an_element_an_attribute_or_a_script(project: Report) -> None:
    page = Page(render_html(project, TEMPLATE))
    assert {element.tag for element in page.elements} <= TAGS
    assert {name for element in page.elements for name in element.attributes} <= ATTRIBUTES
    assert not page.comments
    assert len(page.find(tag="style")) == 1
    assert [script.text for script in page.find(tag="script")] == [SCRIPT]


@a_few_dozen
@given(reports())
def test_every_link_leads_to_a_web_address_or_to_a_place_in_the_page(project: Report) -> None:
    page = Page(render_html(project, TEMPLATE))
    ids = [element.attributes["id"] for element in page.elements if "id" in element.attributes]
    targets = [link.attributes["href"] or "" for link in page.find(tag="a")]
    outward = [link for link in page.find(tag="a") if not (link.attributes["href"] or "").startswith("#")]
    assert len(ids) == len(set(ids))
    assert {target[1:] for target in targets if target.startswith("#")} <= set(ids)
    assert all(link_target(link.attributes["href"]) for link in outward)
    assert all(link.attributes["rel"] == "noopener noreferrer nofollow" for link in outward)


@a_few_dozen
@given(reports())
def test_the_page_loads_nothing_and_its_style_sheet_holds_nobodys_text(project: Report) -> None:
    html = render_html(project, TEMPLATE)
    page = Page(html)
    style = page.find(tag="style")[0].text
    quiet = Page(render_html(project.model_copy(update={"articles": ()}), TEMPLATE)).find(tag="style")[0].text
    assert style == quiet
    assert not re.search(r"url\s*\(|@import|expression|<", style)
    assert set(re.findall(r"--tone: ([^;]*);", style)) == set(re.findall(r"--tone: (#[0-9a-f]{6});", style))
    assert not [element for element in page.elements if "style" in element.attributes]


@a_few_dozen
@given(reports())
def test_every_claim_has_a_card_that_shows_its_text_and_its_words(project: Report) -> None:
    page = Page(render_html(project, TEMPLATE))
    cards = page.find(css="card")
    assert len(cards) == len(project.findings)
    for card, finding in zip(cards, project.findings, strict=True):
        said = [finding.claim.text, finding.claim.wording, finding.judgement.why]
        said += [answer.rationale for answer in finding.annotations]
        assert not [text for text in said if make_visible(text) not in card.text]


@a_few_dozen
@given(reports())
def test_hidden_characters_never_reach_the_page(project: Report) -> None:
    html = render_html(project, TEMPLATE)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]", html)


def test_an_article_reads_as_it_was_written_when_the_marks_are_taken_out() -> None:
    project = report()
    page = Page(render_html(project, TEMPLATE))
    for story, checked in zip(page.find(css="story"), project.articles, strict=True):
        paragraphs = [element for element in page.find(tag="p") if story in element.within]
        chips = [chip for chip in page.find(css="chip") if story in chip.within]
        written = checked.article.text.strip().split("\n\n")
        shown = [paragraph.text.strip("\n") for paragraph in paragraphs]
        for chip in chips:
            place = next(i for i, paragraph in enumerate(paragraphs) if paragraph in chip.within)
            shown[place] = shown[place].replace(chip.text, "", 1)
        assert shown == [make_visible(part) for part in written]
        assert len(chips) == len(checked.findings)


def test_every_highlight_carries_its_verdict_in_words() -> None:
    project = report()
    page = Page(render_html(project, TEMPLATE))
    chips = page.find(tag="a", css="chip")
    labels = {verdict.key: f"{verdict.symbol} {verdict.label}" for verdict in project.taxonomy.verdicts}
    for chip, (number, finding) in zip(chips, enumerate(project.findings, 1), strict=True):
        judgement = finding.judgement
        words = (
            labels[judgement.verdict] if judgement.verdict else judgement.standing.value.replace("_", " ").capitalize()
        )
        assert chip.text.startswith(f"{number} ")
        assert chip.text.endswith(words)


def test_the_page_says_its_language_its_date_and_its_numbers_up_front() -> None:
    page = Page(render_html(report(), TEMPLATE))
    numbers = [element.text for element in page.find(tag="dd")][:6]
    assert page.find(tag="html")[0].attributes["lang"] == "en"
    assert "As of 2 March 2031, 14:05 UTC." in page.find(tag="header")[0].text
    assert numbers == ["16", "7", "2", "1", "3", "3"]
    assert [len(page.find(tag=tag)) for tag in ("h1", "main", "nav", "footer")] == [1, 1, 1, 1]


def test_the_page_forbids_everything_but_its_own_style_and_script_before_any_text() -> None:
    html = render_html(report(), TEMPLATE)
    page = Page(html)
    policy = page.find(tag="meta")[1].attributes
    style, script = (_digest(page.find(tag=tag)[0].text) for tag in ("style", "script"))
    only = f"style-src '{style}'; script-src '{script}'; base-uri 'none'; form-action 'none'"
    assert policy["http-equiv"] == "Content-Security-Policy"
    assert policy["content"] == f"default-src 'none'; {only}"
    assert html.index("Content-Security-Policy") < html.index("<title>")


def test_the_script_writes_text_and_nothing_else() -> None:
    assert not re.search("innerHTML|outerHTML|insertAdjacent|document.write|eval|Function|fetch|import|XMLHttp", SCRIPT)


def test_a_skip_is_called_a_skip() -> None:
    page = Page(render_html(report(), TEMPLATE))
    assert any("Skipped" in element.text and "I know the speaker." in element.text for element in page.find(tag="li"))


def test_a_verdict_the_taxonomy_lost_is_still_shown_and_counted() -> None:
    page = Page(render_html(report_of("half_true"), TEMPLATE))
    tallies = [element.text.split() for element in page.find(tag="li", css="tally")]
    assert ["1", "•", "half_true"] in tallies
    assert "half_true" in page.find(css="verdict")[0].text


def test_an_empty_project_still_makes_a_page() -> None:
    page = Page(render_html(report().model_copy(update={"articles": (), "quarantined": 0}), TEMPLATE))
    assert "Nothing: every claim has a verdict." in page.find(tag="main")[0].text


def test_a_template_that_names_something_unknown_fails() -> None:
    with pytest.raises(UndefinedError):
        render_html(report(), "{{ report.headline_of_the_day }}")


def test_a_template_cannot_forget_to_escape_or_to_show_hidden_characters() -> None:
    shown = render_html(report(), "{% for chapter in chapters %}{{ chapter.article.text }}{% endfor %}")
    assert "<script>" not in shown
    assert "\u202e" not in shown
    assert "[U+202E]" in shown


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
