"""The lines for programs: everything, exactly."""

import json
from datetime import datetime, timedelta, timezone
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as some

from annotate.domain import Evidence, Report
from annotate.publishing import render_csv, render_html, render_jsonl, render_markdown
from annotate.publishing.json_text import json_number
from annotate.publishing.phrases import write_moment
from annotate.shipped import shipped_text
from tests.newsroom import report
from tests.publishing.hostile import a_few_dozen, report_of, reports


@a_few_dozen
@given(reports())
def test_each_claim_is_one_line_however_lines_are_counted(project: Report) -> None:
    text = render_jsonl(project)
    assert len(text.splitlines()) == text.count("\n") == len(project.findings)


@a_few_dozen
@given(reports())
def test_texts_come_back_untouched(project: Report) -> None:
    records = [json.loads(line) for line in render_jsonl(project).splitlines()]
    for record, finding in zip(records, project.findings, strict=True):
        assert record["text"] == finding.claim.text
        assert record["wording"] == finding.claim.wording
        assert [answer["rationale"] for answer in record["answers"]] == [
            answer.rationale for answer in finding.annotations
        ]
        assert record["article"]["sha256"].startswith(finding.article_id)


@given(some.decimals(allow_nan=False, allow_infinity=False))
def test_a_figure_is_never_rounded(figure: Decimal) -> None:
    written = json.loads(json.dumps(json_number(figure)), parse_float=Decimal)
    assert Decimal(written) == figure


@given(some.integers(-(10**12), 10**12), some.integers(0, 4))
def test_figures_of_everyday_size_are_json_numbers(digits: int, places: int) -> None:
    assert isinstance(json_number(Decimal(digits).scaleb(-places)), int | float)


def test_the_keys_are_those_promised_in_their_order() -> None:
    record = json.loads(render_jsonl(report()).splitlines()[0])
    assert list(record) == [
        *("claim_id", "article", "start", "end", "text", "wording", "kind", "quantities", "dates", "source", "cue"),
        *("stance", "direct", "hedged", "checkworthiness", "reasons", "splitter", "standing", "verdict", "why"),
        *("answers", "adjudication", "published"),
    ]
    assert list(record["article"]) == ["id", "title", "publisher", "url", "published_on", "language", "sha256"]
    assert list(record["quantities"][0]) == ["start", "end", "text", "low", "high", "modifier", "unit"]
    dated = json.loads(render_jsonl(report()).splitlines()[6])
    assert list(dated["dates"][0]) == ["start", "end", "text", "first_day", "last_day", "granularity"]
    assert list(record["answers"][0]) == [
        *("annotation_id", "reviewer", "verdict", "corrected_figure", "evidence", "rationale", "confidence"),
        *("problems", "problem_note", "seconds", "taxonomy", "taxonomy_version", "submitted_at", "updated_at"),
    ]
    (published,) = [
        each["published"] for each in map(json.loads, render_jsonl(report()).splitlines()) if each["published"]
    ]
    assert list(published) == ["version", "corrections"]
    assert list(published["corrections"][0]) == ["at", "text", "note", "before", "after"]
    assert list(published["corrections"][0]["before"]) == ["standing", "verdict", "label", "figure"]
    assert list(record["answers"][0]["evidence"][0]) == ["url", "quote", "figure", "stance"]


def test_an_open_side_is_null_and_a_skip_has_no_verdict() -> None:
    records = [json.loads(line) for line in render_jsonl(report()).splitlines()]
    assert (records[0]["quantities"][0]["low"], records[0]["quantities"][0]["high"]) == (41, None)
    assert records[2]["answers"][0]["verdict"] is None


def test_a_time_without_end_is_no_time() -> None:
    assert json.loads(render_jsonl(report_of("x")))["answers"][0]["seconds"] is None


def test_half_a_character_does_not_keep_a_report_from_being_written() -> None:
    project = report()
    checked = project.articles[0]
    finding = checked.findings[0]
    broken = finding.annotations[0].model_copy(
        update={"rationale": "\ud800", "evidence": (Evidence.model_construct(url="\udfff", quote="", stance=None),)}
    )
    finding = finding.model_copy(update={"annotations": (broken,)})
    project = project.model_copy(update={"articles": (checked.model_copy(update={"findings": (finding,)}),)})
    page = render_html(project, shipped_text("exports", "html", "report.html.j2"))
    assert "[U+D800]" in page
    for text in (page, render_markdown(project), render_csv(project), render_jsonl(project)):
        assert text.encode()


def test_moments_are_written_in_utc_whatever_zone_they_came_in() -> None:
    east = timezone(timedelta(hours=2))
    assert write_moment(datetime(2031, 3, 2, 16, 5, tzinfo=east)) == "2031-03-02T14:05:00Z"
    assert write_moment(datetime(2031, 3, 2, 14, 5)) == "2031-03-02T14:05:00Z"
