"""A report as one JSON document, the whole of it; `schemas/report.schema.json` has its form."""

import math
from typing import Any

from annotate.domain import CheckedArticle, Report, WrittenArticle, WrittenReport

from .json_text import write_json


def render_json(report: Report) -> str:
    """Return the report as JSON: the same report, the same bytes. Texts are untouched, hidden characters too."""
    articles = tuple(map(_with_names, report.articles))
    written = WrittenReport(**{**_fields(report), "articles": articles})
    said = written.model_dump(mode="json")
    return write_json(_finite({"version": said.pop("version"), **said}), indent=1) + "\n"


def _with_names(checked: CheckedArticle) -> WrittenArticle:
    article = checked.article
    return WrittenArticle(**_fields(checked), id=article.id, sha256=article.sha256)


def _fields(word: Report | CheckedArticle) -> dict[str, Any]:
    return {name: getattr(word, name) for name in type(word).model_fields}


def _finite(value: Any) -> Any:
    """JSON has no word for infinity, and a page is not open that long."""
    if isinstance(value, dict):
        return {name: _finite(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_finite(each) for each in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
