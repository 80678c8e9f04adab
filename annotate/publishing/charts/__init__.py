"""Pictures of a report where people would rather look than read, each with the numbers behind it."""

from collections.abc import Sequence

from markupsafe import Markup

from annotate.domain import Report
from annotate.publishing.labels import Label
from annotate.publishing.layout import Chapter
from annotate.publishing.words import Words

from .agreement import chart_agreement
from .bars import chart_kinds, chart_sources
from .chart import Chart
from .progress import chart_progress
from .svg import element
from .worth import chart_worth

__all__ = ["Chart", "draw_bar", "draw_charts"]


def draw_charts(report: Report, chapters: Sequence[Chapter], labels: Sequence[Label], words: Words) -> list[Chart]:
    """
    Return the charts that have something to show; none where nobody has answered yet.

    Args:
        labels: every label an entry can have, in the order of the legend.
    """
    findings = report.findings
    if not any(finding.annotations or finding.adjudication for finding in findings):
        return []
    entries = [entry for chapter in chapters for entry in chapter.entries]
    charts = (
        chart_kinds(entries, labels, words),
        chart_sources(entries, labels, words),
        chart_agreement(findings, words),
        chart_progress(findings, report.as_of, words),
        chart_worth(entries, labels, words),
    )
    return [chart for chart in charts if chart is not None]


def draw_bar(counts: Sequence[tuple[Label, int]]) -> Markup:
    """Return one bar divided as the counts are; a list beside it says the same, so it is hidden from screen readers."""
    total = sum(count for _, count in counts)
    parts, left = [], 0.0
    for label, count in counts:
        if count:
            width = 1000 * count / total
            parts.append(element("rect", x=left, y=0, width=width, height=12, class_=f"tone {label.style}"))
            left += width
    return element("svg", parts, viewBox="0 0 1000 12", preserveAspectRatio="none", class_="bar", aria_hidden="true")
