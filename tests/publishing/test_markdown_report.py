"""The Markdown: strangers' text stays text."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from annotate.domain import Report
from annotate.publishing import render_markdown
from annotate.publishing.corrections import list_corrections
from annotate.publishing.layout import gather_unsettled, lay_out
from annotate.publishing.visible import link_target, make_visible
from tests.newsroom import report
from tests.publishing.hostile import TRICKS, a_few_dozen, report_of, reports

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def tokens(markdown: str) -> Iterator[Token]:
    for token in PARSER.parse(markdown):
        yield token
        yield from token.children or ()


def assert_only_our_own_marks(project: Report) -> None:
    count = Counter(token.type for token in tokens(render_markdown(project)))
    waiting = len(gather_unsettled(lay_out(project)))
    corrected = bool(list_corrections(project, lay_out(project)))
    assert count["heading_open"] == 3 + corrected + waiting + len(project.articles) + len(project.findings)
    assert count["blockquote_open"] == len(project.findings)
    assert not count.keys() & {"html_block", "html_inline", "image", "fence", "code_block", "code_inline"}
    assert not count.keys() & {"hr", "table_open", "s_open", "em_open", "ordered_list_open"}


@a_few_dozen
@given(reports())
def test_no_hostile_text_becomes_a_heading_a_link_an_image_code_or_html(project: Report) -> None:
    assert_only_our_own_marks(project)


@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_works_alone_and_everywhere(trick: str) -> None:
    assert_only_our_own_marks(report_of(trick))


@a_few_dozen
@given(reports())
def test_only_web_addresses_become_links_and_all_of_them_do(project: Report) -> None:
    addresses = [checked.article.url for checked in project.articles]
    for finding in project.findings:
        addresses += [evidence.url for answer in finding.annotations for evidence in answer.evidence]
    links = [token for token in tokens(render_markdown(project)) if token.type == "link_open"]
    assert [link.info for link in links] == ["auto"] * sum(link_target(address) is not None for address in addresses)
    assert all(str(link.attrs["href"]).lower().startswith(("http://", "https://")) for link in links)


@a_few_dozen
@given(reports())
def test_every_claim_is_quoted_word_for_word(project: Report) -> None:
    stream = list(tokens(render_markdown(project)))
    quotes: list[str] = []
    inside = False
    for token in stream:
        inside = token.type == "blockquote_open" or (inside and token.type != "blockquote_close")
        if token.type == "blockquote_open":
            quotes.append("")
        elif inside and token.type in {"text", "text_special", "softbreak", "paragraph_open"}:
            quotes[-1] += token.content or " "
    assert [quote.split() for quote in quotes] == [
        make_visible(finding.claim.text).split() for finding in project.findings
    ]


@a_few_dozen
@given(reports())
def test_no_bare_address_is_left_for_a_dialect_to_link(project: Report) -> None:
    rest = re.sub(r"<https?://[^<> ]*>", "", render_markdown(project), flags=re.IGNORECASE)
    assert "://" not in rest
    assert "www." not in rest.lower()


def test_the_articles_are_not_repeated_in_full() -> None:
    assert "What will the town do now?" not in render_markdown(report())
