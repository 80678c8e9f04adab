"""Publishing: a report goes in, text comes out, one module a format."""

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
from .life import tell_answers, tell_publications, tell_rulings, tell_syncs
from .lines import render_gold, render_jsonl, render_prediction, write_line
from .markdown import render_markdown
from .phrases import say_count, say_evidence, say_number, say_period, say_revisions, say_ruling
from .provenance import Trace, describe_provenance, explain
from .pseudonyms import Disguise, hide_people, pseudonym
from .research import render_averitec, render_fever
from .table import render_csv

__all__ = [
    "Disguise",
    "Imprint",
    "LeftOut",
    "Review",
    "Trace",
    "describe_provenance",
    "explain",
    "hide_people",
    "pick_reviews",
    "pseudonym",
    "render_averitec",
    "render_csv",
    "render_data_feed",
    "render_fever",
    "render_gold",
    "render_html",
    "render_json_ld",
    "render_jsonl",
    "render_markdown",
    "render_markup_page",
    "render_prediction",
    "say_correction",
    "say_count",
    "say_evidence",
    "say_number",
    "say_period",
    "say_revisions",
    "say_ruling",
    "say_version",
    "tell_answers",
    "tell_correction",
    "tell_publications",
    "tell_rulings",
    "tell_syncs",
    "write_line",
]
