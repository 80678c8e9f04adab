"""What goes out as ClaimReview is right by our own lint, and says what the report's page says."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given

from annotate.domain import FeverLabel, Report, Standing
from annotate.linting import lint_claimreview, read_document
from annotate.linting.pages import fold, read_page
from annotate.publishing import (
    hide_people,
    pick_reviews,
    render_averitec,
    render_data_feed,
    render_fever,
    render_html,
    render_json_ld,
    render_markup_page,
)
from annotate.publishing.claimants import is_person
from annotate.shipped import shipped_text
from annotate.workflows.lint import known_meanings
from tests.newsroom import IMPRINT, KEY, PAGED, PAGES, report
from tests.publishing.hostile import a_few_dozen, reports
from tests.publishing.page import Page

LATER = datetime(2031, 4, 1, tzinfo=UTC)


def feed_of(project: Report) -> Any:
    return json.loads(render_data_feed(pick_reviews(project)[0], project.taxonomy, IMPRINT, project.as_of))


def complaints_in(written: str, *levels: str) -> set[str]:
    told = lint_claimreview([read_document("ours", written)], known_meanings(), LATER)
    return {complaint.rule for complaint in told if complaint.level in (levels or ("error", "warning"))}


def errors_in(written: str) -> list[str]:
    return sorted(complaints_in(written, "error"))


def page_of(project: Report) -> str:
    return render_html(hide_people(project, KEY), shipped_text("exports", "html", "report.html.j2"), IMPRINT)


def test_our_lint_finds_no_error_and_the_page_says_the_same():
    project = report()
    reviews = pick_reviews(project)[0]
    page = page_of(project)
    (block,) = read_page(page).blocks
    assert json.loads(block) == json.loads(render_json_ld(reviews, project.taxonomy, IMPRINT))
    corrections = [each["text"] for review in json.loads(block) for each in review.get("correction", ())]
    assert corrections
    assert [text for text in corrections if fold(text) not in read_page(page).words] == []
    assert errors_in(page) == []
    assert complaints_in(render_data_feed(reviews, project.taxonomy, IMPRINT, project.as_of)) == {"claim-long"}


def test_every_address_is_an_anchor_of_the_page():
    project = report()
    page = page_of(project)
    for element in feed_of(project)["dataFeedElement"]:
        (review,) = element["item"]
        address, _, anchor = review["url"].partition("#")
        assert address == IMPRINT.report_url
        assert page.count(f'id="{anchor}"') == 1


def test_every_claim_goes_out_or_is_told_with_a_reason():
    project = report()
    reviews, left_out = pick_reviews(project)
    assert sorted([review.finding.claim_id for review in reviews] + [each.claim_id for each in left_out]) == sorted(
        finding.claim_id for finding in project.findings
    )
    assert all(review.finding.judgement.standing is Standing.SETTLED and review.evidence for review in reviews)
    assert all(each.why for each in left_out)


def test_a_verdict_without_a_place_on_the_scale_has_no_number():
    project = report()
    settled = next(finding for finding in project.findings if finding.judgement.verdict == "supported")
    unproven = settled.model_copy(
        update={"judgement": settled.judgement.model_copy(update={"verdict": "unproven", "why": ""})}
    )
    checked = project.articles[0].model_copy(update={"findings": (unproven,)})
    (element,) = feed_of(project.model_copy(update={"articles": (checked,)}))["dataFeedElement"]
    rating = element["item"][0]["reviewRating"]
    assert rating["alternateName"] == "Unproven"
    assert not {"ratingValue", "bestRating", "worstRating"} & rating.keys()


def test_googles_shape_says_the_same_under_other_names():
    project = report()
    reviews = pick_reviews(project)[0]
    page = json.loads(render_markup_page(reviews, project.taxonomy, IMPRINT, project.as_of))
    ours = [element["item"][0] for element in feed_of(project)["dataFeedElement"]]
    theirs = page["claimReviewMarkups"]
    assert [each["url"] for each in theirs] == [each["url"] for each in ours]
    assert [each["rating"]["textualRating"] for each in theirs] == [
        each["reviewRating"]["alternateName"] for each in ours
    ]


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Mirela Dosk", True),
        ("Ursula von der Leyen", True),
        ("Jean-Luc O’Neill", True),
        ("the UK’s ministry of defence", False),
        ("Velmar Police", False),
        ("officials", False),
        ("Tarn Hydro Inc.", False),
        ("Moscow", False),
    ],
)
def test_people_are_told_from_bodies(name, person):
    assert is_person(name) is person


def test_fever_and_averitec_say_what_is_lost_and_can_do_without():
    project = report()
    header, *lines = map(json.loads, render_fever(project).splitlines())
    assert header["crosswalk"]["misleading"] == {**header["crosswalk"]["misleading"], "label": None, "lossy": True}
    assert list(map(json.loads, render_fever(project, header=False).splitlines())) == lines
    assert {line["label"] for line in lines} <= {label.value for label in FeverLabel}
    whole = json.loads(render_averitec(project))
    assert whole["header"]["crosswalk"]["misleading"]["lossy"] is True
    assert json.loads(render_averitec(project, header=False)) == whole["claims"]


@a_few_dozen
@given(reports())
def test_nothing_that_is_said_breaks_out(project):
    reviews = pick_reviews(project)[0]
    markup = render_json_ld(reviews, project.taxonomy, IMPRINT)
    assert "<" not in markup
    page = read_page(page_of(project))
    assert [json.loads(block) for block in page.blocks] == ([json.loads(markup)] if reviews else [])
    for review in json.loads(markup):
        assert review["citation"]
        assert all(each["url"].lower().startswith(("http://", "https://")) for each in review["citation"])
        assert fold(review["claimReviewed"]) in page.words
    for line in render_fever(project).splitlines():
        json.loads(line)
    json.loads(render_averitec(project))


def test_where_there_are_pages_each_carries_its_own_checks_and_the_feed_names_them():
    project = hide_people(report(), KEY)
    carried = {}
    for name in PAGES:
        page = shipped_text("exports", "pages", name)
        ids = {element.attributes["id"] for element in Page(page).elements if "id" in element.attributes}
        for block in read_page(page).blocks:
            for review in json.loads(block):
                address, _, anchor = review["url"].partition("#")
                assert address == f"https://desk.example/checks/{name}"
                assert anchor in ids
                assert review["url"] not in carried
                carried[review["url"]] = review
        assert errors_in(page) == []
    feed = json.loads(render_data_feed(pick_reviews(project)[0], project.taxonomy, PAGED, project.as_of))
    assert {item["url"]: item for element in feed["dataFeedElement"] for item in element["item"]} == carried
    assert carried


def test_pages_go_to_googles_api_one_by_one():
    project = report()
    (written,) = json.loads(
        render_markup_page(pick_reviews(project)[0], project.taxonomy, PAGED, project.as_of)
    ).values()
    addresses = [page["pageUrl"] for page in written]
    assert len(addresses) == len(set(addresses)) > 1
    assert all(mark["url"].startswith(page["pageUrl"] + "#") for page in written for mark in page["claimReviewMarkups"])


@pytest.mark.parametrize(
    ("report_url", "page"),
    [
        ("https://desk.example/checks/", "https://desk.example/checks/article-ab.html"),
        ("https://desk.example/checks/index.html", "https://desk.example/checks/article-ab.html"),
        ("https://desk.example", "https://desk.example/article-ab.html"),
    ],
)
def test_pages_lie_beside_their_index(report_url: str, page: str):
    assert PAGED._replace(report_url=report_url).page_of("ab") == page
    assert IMPRINT._replace(report_url=report_url).page_of("ab") == report_url
