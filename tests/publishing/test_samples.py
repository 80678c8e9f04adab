"""The samples in exports/ are what the code makes today."""

import csv
import io
import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from pyarrow import parquet
from pypdf import PdfReader

from annotate.domain import Standing
from annotate.shipped import shipped, shipped_text
from tests.newsroom import ADJUDICATOR, REVIEWERS, SAMPLES, render_sample, report


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_byte_for_byte_what_is_rendered(name: str) -> None:
    stored, rendered = shipped("exports", *name.split("/")).read_bytes(), render_sample(name)
    if name.endswith(".xlsx"):  # a zip: not every zlib packs the same into the same bytes
        stored, rendered = unpack(stored), unpack(rendered)
    assert stored == rendered, (
        f"exports/{name} is not what the code renders now. If the change is meant, type "
        "`python -m tests.newsroom` and review the difference."
    )


@pytest.mark.parametrize("name", SAMPLES)
def test_no_sample_names_a_reviewer_by_address(name: str) -> None:
    sample = text_of(name)
    assert not [person for person in (*REVIEWERS, ADJUDICATOR) if "@" in person and person in sample]
    told = name.startswith(("html", "pages/article", "pdf", "json", "markdown", "csv", "excel", "parquet", "prov"))
    assert ("reviewer-" in sample) is (told and "figures" not in name)


def unpack(archive: bytes) -> bytes:
    with ZipFile(BytesIO(archive)) as packed:
        return b"".join(b"%s\n%s\n" % (name.encode(), packed.read(name)) for name in packed.namelist())


def text_of(name: str) -> str:
    """Return all that a sample says, as text."""
    rendered = render_sample(name)
    if name.endswith(".pdf"):
        return "".join(page.extract_text() for page in PdfReader(BytesIO(rendered)).pages)
    if name.endswith(".parquet"):
        return str(parquet.read_table(BytesIO(rendered)).to_pylist())
    return (unpack(rendered) if name.endswith(".xlsx") else rendered).decode()


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
    template = shipped_text("exports", "html", "report.html.j2") + shipped_text("exports", "html", "index.html.j2")
    own = {"archived", "correction", "day", "digest", "figure", "found_figures", "history", "kind", "link_target"}
    own |= {"machine_moment", "moment", "number", "paragraphs", "people", "period", "problem", "revisions", "source"}
    own |= {"standing", "standings", "verdict", "verdicts", "waiting"}
    assert own <= set(re.findall(r"\| (\w+)", template))
    assert not [name for name in (*columns, *own) if f"`{name}`" not in readme]
