"""The golden samples: where each stands in exports/, and how it is rendered."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from annotate.domain import Report
from annotate.publishing import (
    Imprint,
    Trace,
    describe_provenance,
    hide_people,
    name_page,
    pick_reviews,
    render_averitec,
    render_csv,
    render_data_feed,
    render_fever,
    render_html,
    render_index,
    render_json,
    render_json_ld,
    render_jsonl,
    render_markdown,
    render_markup_page,
    render_parquet,
    render_pdf,
    render_workbook,
    summarize,
)
from annotate.shipped import shipped_text
from annotate.workflows.printing import find_fonts

from .desk import KEY, report
from .stories import FLOOD, HARBOUR, LETTER

Renderer = Callable[[Report], str | bytes]
IMPRINT = Imprint(
    "The Marrow Desk",
    "https://desk.example",
    "https://desk.example/checks.html",
    "https://creativecommons.org/licenses/by/4.0/",
)
PAGED = IMPRINT._replace(report_url="https://desk.example/checks/index.html", has_pages=True)


def _render_html(report: Report) -> str:
    return render_html(report, shipped_text("exports", "html", "report.html.j2"))


def _render_page(report: Report, place: int) -> str:
    alone = report.model_copy(update={"articles": report.articles[place : place + 1], "quarantined": place // 2})
    return render_html(alone, shipped_text("exports", "html", "report.html.j2"), PAGED, index="index.html")


def _render_index(report: Report) -> str:
    alone = [report.model_copy(update={"articles": (checked,)}) for checked in report.articles]
    template = shipped_text("exports", "html", "index.html.j2")
    return render_index(list(map(summarize, alone)), report.taxonomy, report.as_of, report.quarantined, template)


def _render_pdf(report: Report) -> bytes:
    printed = render_pdf(report, shipped_text("exports", "pdf", "report.typ"), find_fonts())
    assert printed.has_own_fonts, printed.lacking  # a sample is the same on every machine
    return printed.content


def _render_feed(report: Report) -> str:
    return render_data_feed(pick_reviews(report)[0], report.taxonomy, IMPRINT, report.as_of)


def _render_json_ld(report: Report) -> str:
    return render_json_ld(pick_reviews(report)[0], report.taxonomy, IMPRINT)


def _render_markup_page(report: Report) -> str:
    return render_markup_page(pick_reviews(report)[0], report.taxonomy, IMPRINT, report.as_of)


def _render_prov(report: Report) -> str:
    checked, ruled = next((each, one) for each in report.articles for one in each.findings if one.adjudication)
    began = datetime(2031, 2, 27, 8, 0, tzinfo=UTC)
    tasks = {answer.annotation_id: 7 for answer in ruled.annotations}
    trace = Trace(checked.article, began, began, ruled, report.taxonomy.name, 7, tasks)
    return json.dumps(describe_provenance(trace), ensure_ascii=False, indent=2) + "\n"


PAGES = tuple(name_page(article.id) for article in (FLOOD, HARBOUR, LETTER))


def _tables(render: Callable[[Report, str], str | bytes], suffix: str, *names: str) -> dict[str, Renderer]:
    return {f"{suffix}/{name}.{suffix}": lambda report, name=name: render(report, name) for name in names}


_PARTS = ("answers", "evidence", "figures")
SAMPLES: dict[str, Renderer] = {
    "html/sample.html": _render_html,
    "pages/index.html": _render_index,
    **{f"pages/{name}": partial(_render_page, place=place) for place, name in enumerate(PAGES)},
    "pdf/sample.pdf": _render_pdf,
    "json/sample.json": render_json,
    "markdown/sample.md": render_markdown,
    "csv/sample.csv": render_csv,
    **_tables(render_csv, "csv", *_PARTS),
    "jsonl/sample.jsonl": render_jsonl,
    **_tables(render_jsonl, "jsonl", *_PARTS),
    **_tables(render_parquet, "parquet", "claims", *_PARTS),
    "excel/sample.xlsx": render_workbook,
    "claimreview/feed.json": _render_feed,
    "claimreview/page.json": _render_json_ld,
    "claimreview/google.json": _render_markup_page,
    "fever/sample.jsonl": render_fever,
    "averitec/sample.json": render_averitec,
    "prov/sample.json": _render_prov,
}


def render_sample(name: str) -> bytes:
    """Return the bytes that the sample of this name must hold."""
    rendered = SAMPLES[name](hide_people(report(), KEY))
    return rendered if isinstance(rendered, bytes) else rendered.encode()
