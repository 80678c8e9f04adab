"""Publishing: a report goes in, text or bytes come out, one module a format."""

from .claimreview import (
    Imprint,
    LeftOut,
    Review,
    pick_reviews,
    render_data_feed,
    render_json_ld,
    render_markup_page,
)
from .corrections import say_correction, say_version, tell_correction
from .html import render_html
from .index import Summary, render_index, summarize
from .layout import name_page
from .life import tell_answers, tell_publications, tell_rulings, tell_syncs
from .lines import render_gold, render_jsonl, render_prediction, write_line
from .markdown import render_markdown
from .pdf import Printed, render_pdf
from .phrases import say_count, say_day, say_evidence, say_number, say_period, say_revisions, say_ruling
from .provenance import Trace, describe_provenance, explain
from .pseudonyms import Disguise, hide_people, pseudonym
from .research import render_averitec, render_fever
from .tables import TABLES, TABLES_VERSION, Column, Holds, Table, render_csv, render_parquet, render_workbook
from .written import render_json

__all__ = [
    "TABLES",
    "TABLES_VERSION",
    "Column",
    "Disguise",
    "Holds",
    "Imprint",
    "LeftOut",
    "Printed",
    "Review",
    "Summary",
    "Table",
    "Trace",
    "describe_provenance",
    "explain",
    "hide_people",
    "name_page",
    "pick_reviews",
    "pseudonym",
    "render_averitec",
    "render_csv",
    "render_data_feed",
    "render_fever",
    "render_gold",
    "render_html",
    "render_index",
    "render_json",
    "render_json_ld",
    "render_jsonl",
    "render_markdown",
    "render_markup_page",
    "render_parquet",
    "render_pdf",
    "render_prediction",
    "render_workbook",
    "say_correction",
    "say_count",
    "say_day",
    "say_evidence",
    "say_number",
    "say_period",
    "say_revisions",
    "say_ruling",
    "say_version",
    "summarize",
    "tell_answers",
    "tell_correction",
    "tell_publications",
    "tell_rulings",
    "tell_syncs",
    "write_line",
]
