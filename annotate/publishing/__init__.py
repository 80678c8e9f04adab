"""Publishing: a report goes in, text comes out, one module a format."""

from .html import render_html
from .life import tell_answers, tell_rulings, tell_syncs
from .lines import render_jsonl, render_prediction
from .markdown import render_markdown
from .phrases import say_number, say_period, say_revisions, say_ruling
from .pseudonyms import hide_people, hide_people_in_rulings, pseudonym
from .table import render_csv

__all__ = [
    "hide_people",
    "hide_people_in_rulings",
    "pseudonym",
    "render_csv",
    "render_html",
    "render_jsonl",
    "render_markdown",
    "render_prediction",
    "say_number",
    "say_period",
    "say_revisions",
    "say_ruling",
    "tell_answers",
    "tell_rulings",
    "tell_syncs",
]
