"""Charts: their numbers are the report's, their words say what they show, and nobody's text gets out of its place."""

from datetime import datetime, timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given

from annotate.domain import Annotation, Finding, Report, Standing
from annotate.publishing import hide_people
from annotate.publishing.charts import Chart, draw_charts
from annotate.publishing.charts.svg import cut
from annotate.publishing.layout import count_standings, count_verdicts, lay_out
from annotate.publishing.visible import make_visible
from annotate.publishing.words import ENGLISH
from tests.newsroom import KEY, report
from tests.publishing.hostile import TRICKS, a_few_dozen, report_of, reports


def charts_of(project: Report) -> dict[str, Chart]:
    labels = [label for label, _ in count_verdicts(project) + count_standings(project)[1:]]
    return {chart.anchor: chart for chart in draw_charts(project, lay_out(project), labels, ENGLISH)}


def only(project: Report, findings: list[Finding]) -> Report:
    checked = project.articles[0].model_copy(update={"findings": tuple(findings)})
    return project.model_copy(update={"articles": (checked,)})


@pytest.fixture
def charts() -> dict[str, Chart]:
    return charts_of(hide_people(report(), KEY))


@pytest.mark.parametrize("anchor", ["chart-kinds", "chart-sources"])
def test_bars_count_every_claim_once(charts: dict[str, Chart], anchor: str) -> None:
    chart, project = charts[anchor], report()
    totals = [sum(int(row[place]) for row in chart.rows) for place in range(1, len(chart.columns))]
    counted = {label.name: count for label, count in count_verdicts(project) + count_standings(project)[1:] if count}
    assert dict(zip(chart.columns[1:-1], totals[:-1], strict=True)) == counted
    assert totals[-1] == len(project.findings)
    assert [int(row[-1]) for row in chart.rows] == sorted((int(row[-1]) for row in chart.rows), reverse=True)


def test_sources_that_differ_in_capitals_alone_are_one_and_rare_ones_are_put_together() -> None:
    project = report()
    finding = next(one for one in project.findings if one.claim.attribution.source)

    def by(name: str) -> Finding:
        said = finding.claim.attribution
        source = said.source.model_copy(update={"text": name})  # type: ignore[union-attr]
        claim = finding.claim.model_copy(update={"attribution": said.model_copy(update={"source": source})})
        return finding.model_copy(update={"claim": claim})

    many = [by(f"source {number}") for number in range(30)] + [by("The ministry"), by("the  Ministry")]
    rows = charts_of(only(project, many))["chart-sources"].rows
    assert rows[0][0] == "The ministry"
    assert rows[0][-1] == "2"
    assert rows[-1][0] == "Others (19)"
    assert sum(int(row[-1]) for row in rows) == 32


def test_the_grid_counts_what_two_reviewers_both_answered(charts: dict[str, Chart]) -> None:
    rows = charts["chart-agreement"].rows
    answered: dict[str, dict[str, str]] = {}
    for finding in hide_people(report(), KEY).findings:
        for answer in finding.annotations:
            if answer.verdict is not None:
                answered.setdefault(answer.reviewer, {})[finding.claim_id] = answer.verdict
    for one, other, both, same, share in rows:
        common = answered[one].keys() & answered[other].keys()
        agreed = [claim for claim in common if answered[one][claim] == answered[other][claim]]
        assert (int(both), int(same)) == (len(common), len(agreed))
        assert share == f"{len(agreed) / len(common):.0%}"
    assert all(one.startswith("reviewer-") and other.startswith("reviewer-") for one, other, *_ in rows)


def test_of_very_many_reviewers_those_with_the_most_answers_are_in_the_grid() -> None:
    project = report()
    finding = next(one for one in project.findings if len(one.annotations) == 2)
    crowd = tuple(
        finding.annotations[0].model_copy(update={"reviewer": f"person {number:02}", "annotation_id": number})
        for number in range(40)
    )
    busy = [finding.model_copy(update={"annotations": crowd}), finding.model_copy(update={"annotations": crowd[-5:]})]
    chart = charts_of(only(project, busy))["chart-agreement"]
    assert len({name for row in chart.rows for name in row[:2]}) == 12
    assert {f"person {number}" for number in range(35, 40)} <= {name for row in chart.rows for name in row[:2]}


def test_progress_only_rises_and_ends_where_the_report_stands(charts: dict[str, Chart]) -> None:
    rows = [[int(cell) for cell in row[1:]] for row in charts["chart-progress"].rows]
    project = report()
    answered = sum(any(answer.verdict for answer in finding.annotations) for finding in project.findings)
    assert rows == sorted(rows)
    assert rows[-1] == [answered, project.standings[Standing.SETTLED]]


def test_progress_is_told_by_hour_day_or_month_and_reads_times_without_a_zone_as_utc() -> None:
    project = report()
    finding = next(one for one in project.findings if one.judgement.standing is Standing.SETTLED)

    def at(moment: datetime) -> Finding:
        answers: list[Annotation] = [
            answer.model_copy(update={"submitted_at": moment, "updated_at": moment}) for answer in finding.annotations
        ]
        return finding.model_copy(update={"annotations": tuple(answers), "adjudication": None})

    begun = datetime(2031, 1, 31, 23, 30)
    for hours, rows in ((20, 2), (24 * 30, 2), (24 * 200, 2)):
        apart = [at(begun), at(begun + timedelta(hours=hours))]
        assert len(charts_of(only(project, apart))["chart-progress"].rows) == rows
    assert "31 January 2031, 23:30 UTC" in charts_of(only(project, apart))["chart-progress"].picture
    assert "chart-progress" not in charts_of(only(project, [at(begun)]))


def test_check_worthiness_counts_every_claim_in_its_tenth(charts: dict[str, Chart]) -> None:
    rows = charts["chart-worth"].rows
    scores = [finding.claim.checkworthiness for finding in report().findings]
    for tenth in range(10):
        assert sum(int(row[tenth + 1]) for row in rows) == sum(min(int(score * 10), 9) == tenth for score in scores)


def test_where_nobody_answered_there_is_nothing_to_draw() -> None:
    silent = [finding.model_copy(update={"annotations": (), "adjudication": None}) for finding in report().findings]
    assert charts_of(only(report(), silent)) == {}
    assert charts_of(report().model_copy(update={"articles": ()})) == {}


def test_every_chart_says_in_words_what_it_shows(charts: dict[str, Chart]) -> None:
    assert len(charts) == 5
    for chart in charts.values():
        picture = ElementTree.fromstring(chart.picture)
        assert picture.get("role") == "img"
        assert (
            all(row[0] in (picture.get("aria-label") or "") for row in chart.rows) or chart.anchor == "chart-progress"
        )
        assert all(len(row) == len(chart.columns) for row in chart.rows)


@a_few_dozen
@given(reports())
def test_a_drawing_holds_shapes_and_text_whatever_strangers_wrote(project: Report) -> None:
    for chart in charts_of(project).values():
        picture = ElementTree.fromstring(chart.picture)
        assert {one.tag for one in picture.iter()} <= {"svg", "g", "rect", "circle", "line", "path", "text", "title"}
        assert not [name for one in picture.iter() for name in one.attrib if name.startswith("on") or "href" in name]


@pytest.mark.parametrize("trick", TRICKS)
def test_a_trick_in_a_source_stays_text(trick: str) -> None:
    chart = charts_of(report_of(trick))["chart-sources"]
    picture = ElementTree.fromstring(chart.picture)
    shown = cut(trick, 23) if trick.strip() else "The article itself"
    assert picture.find("text").text == (shown or None)  # type: ignore[union-attr]
    assert make_visible(" ".join(trick.split())) in (picture.get("aria-label") or "")


def test_long_words_are_cut_by_the_room_they_take() -> None:
    assert cut("short", 10) == "short"
    assert cut("水害対策予算の削減", 8) == "水害対…"
    assert len(cut("Z̵̜̋͘a̴͎͛l̵̰̏g̷̱͝o̸" * 50, 10)) < 60
