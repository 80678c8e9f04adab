"""The samples in exports/ are what the code makes today."""

import csv
import io
import re

import pytest

from annotate.domain import Standing
from annotate.shipped import shipped, shipped_text
from tests.newsroom import ADJUDICATOR, REVIEWERS, SAMPLES, render_sample, report


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_byte_for_byte_what_is_rendered(name: str) -> None:
    stored = shipped("exports", *name.split("/")).read_bytes()
    assert stored == render_sample(name), (
        f"exports/{name} is not what the code renders now. If the change is meant, type "
        "`python -m tests.newsroom` and review the difference."
    )


@pytest.mark.parametrize("name", SAMPLES)
def test_no_sample_names_a_reviewer_by_address(name: str) -> None:
    sample = render_sample(name).decode()
    assert not [person for person in (*REVIEWERS, ADJUDICATOR) if "@" in person and person in sample]
    assert ("reviewer-" in sample) is name.startswith(("html", "markdown", "csv", "jsonl"))


def test_the_newsroom_shows_every_standing_and_verdict_a_skip_a_ruling_and_overlapping_claims() -> None:
    project = report()
    answers = [answer for finding in project.findings for answer in finding.annotations]
    spans = [(finding.claim.start, finding.claim.end) for finding in project.articles[0].findings]
    assert set(project.standings) == set(Standing)
    assert set(project.verdicts) == {verdict.key for verdict in project.taxonomy.verdicts}
    assert any(answer.verdict is None for answer in answers)
    assert any(finding.adjudication for finding in project.findings)
    assert any(one[0] <= other[0] < one[1] and one != other for one in spans for other in spans)


def test_every_claim_and_figure_of_the_newsroom_stands_where_it_says() -> None:
    for checked in report().articles:
        for finding in checked.findings:
            for passage in (finding.claim, *finding.claim.quantities, *finding.claim.dates):
                assert checked.article.text[passage.start : passage.end] == passage.text


def test_the_readme_describes_every_column_and_every_filter() -> None:
    readme = shipped_text("exports", "README.md")
    columns = next(csv.reader(io.StringIO(shipped_text("exports", "csv", "sample.csv"))))
    template = shipped_text("exports", "html", "report.html.j2")
    own = {"archived", "day", "digest", "figure", "found_figures", "history", "kind", "link_target", "machine_moment"}
    own |= {"moment", "number", "paragraphs", "people", "period", "problem", "revisions", "settled_at", "source"}
    own |= {"standing", "verdict", "waiting"}
    assert own <= set(re.findall(r"\| (\w+)", template))
    assert not [name for name in (*columns, *own) if f"`{name}`" not in readme]
