"""The report as data: it keeps to its schema, and reads back as what it was."""

import json

import jsonschema
import pytest
from hypothesis import given

from annotate.domain import CheckedArticle, Report, WrittenReport
from annotate.publishing import render_json
from annotate.shipped import shipped_text
from tests.newsroom import report
from tests.publishing.hostile import TRICKS, a_few_dozen, report_of, reports

SCHEMA = jsonschema.Draft202012Validator(json.loads(shipped_text("schemas", "report.schema.json")))


def read_back(written: str) -> Report:
    read = WrittenReport.model_validate_json(written)
    articles = tuple(
        CheckedArticle(article=each.article, findings=each.findings, withdrawn=each.withdrawn) for each in read.articles
    )
    return Report(as_of=read.as_of, taxonomy=read.taxonomy, articles=articles, quarantined=read.quarantined)


def test_it_reads_back_as_what_it_was() -> None:
    assert read_back(render_json(report())) == report()


def test_it_keeps_to_its_schema() -> None:
    SCHEMA.validate(json.loads(render_json(report())))


@a_few_dozen
@given(reports())
def test_whatever_people_wrote_stands_in_it_word_for_word(project: Report) -> None:
    written = render_json(project)
    said = json.loads(written, parse_constant=pytest.fail)
    assert not set(written) & {"\x7f", "\x85", "\u2028"}  # where some readers break lines
    texts = [each["claim"]["text"] for article in said["articles"] for each in article["findings"]]
    assert texts == [finding.claim.text for finding in project.findings]


@pytest.mark.parametrize("trick", TRICKS)
def test_texts_are_left_as_they_are(trick: str) -> None:
    said = json.loads(render_json(report_of(trick)), parse_constant=pytest.fail)
    assert said["articles"][0]["article"]["text"] == trick


def test_an_article_has_its_id_and_hash() -> None:
    for said, checked in zip(json.loads(render_json(report()))["articles"], report().articles, strict=True):
        assert (said["id"], said["sha256"]) == (checked.article.id, checked.article.sha256)
