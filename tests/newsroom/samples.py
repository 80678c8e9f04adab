"""The golden samples: where each stands in exports/, and how it is rendered."""

from collections.abc import Callable

from annotate.domain import Report
from annotate.publishing import hide_people, render_csv, render_html, render_jsonl, render_markdown
from annotate.shipped import shipped_text

from .desk import KEY, report


def _render_html(report: Report) -> str:
    return render_html(report, shipped_text("exports", "html", "report.html.j2"))


SAMPLES: dict[str, Callable[[Report], str]] = {
    "html/sample.html": _render_html,
    "markdown/sample.md": render_markdown,
    "csv/sample.csv": render_csv,
    "jsonl/sample.jsonl": render_jsonl,
}


def render_sample(name: str) -> bytes:
    """Return the bytes that the sample of this name must hold."""
    return SAMPLES[name](hide_people(report(), KEY)).encode()
