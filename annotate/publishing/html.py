"""A report as one web page that needs nothing but itself: no script, no request, every stranger's text escaped."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from annotate.domain import Report, Standing, Taxonomy

from .claimreview import Imprint, pick_reviews, render_json_ld
from .colours import DARK, LIGHT
from .corrections import list_corrections, say_correction
from .highlights import Piece, highlight
from .labels import STANDING_LABELS, STANDING_MEANINGS, Label, label_problem, label_verdict, list_styles
from .layout import Chapter, count_standings, count_verdicts, gather_unsettled, lay_out, list_standings, list_verdicts
from .phrases import (
    say_count,
    say_day,
    say_figure,
    say_kind,
    say_moment,
    say_number,
    say_period,
    say_revisions,
    say_source,
    write_moment,
)
from .visible import link_target, make_visible


def render_html(report: Report, template: str, imprint: Imprint | None = None, *, index: str = "") -> str:
    """
    Return the report as an HTML page; with an imprint, it carries its settled claims as ClaimReview, for machines.

    `index` is the address of the index the page belongs to; "" where it stands alone.
    `template` is the text of `exports/html/report.html.j2` or of a desk's own;
    its README lists what a template can use. A template that names something
    unknown raises jinja2.UndefinedError.
    """
    return PageRecipe(report.taxonomy, template).render(report, imprint, index=index)


class PageRecipe:
    """A template that was read once, for many pages under one taxonomy."""

    def __init__(self, taxonomy: Taxonomy, template: str) -> None:
        self._page = make_environment(taxonomy).from_string(template)
        self._styles = list_styles(taxonomy)

    def render(self, report: Report, imprint: Imprint | None = None, *, index: str = "") -> str:
        """Return a page, as `render_html` does."""
        chapters = lay_out(report)
        return self._page.render(
            report=report,
            chapters=chapters,
            standings=count_standings(report),
            verdicts=count_verdicts(report),
            unsettled=gather_unsettled(chapters),
            corrections=list_corrections(report, chapters),
            meanings=STANDING_MEANINGS,
            styles=self._styles,
            pages={"light": LIGHT, "dark": DARK},
            markup=_markup(report, imprint),
            index=index,
        )


def _markup(report: Report, imprint: Imprint | None) -> Markup | None:
    """Return JSON-LD without a single “<”, so that it needs no escaping in a script, and stands none."""
    if imprint is None:
        return None
    reviews = pick_reviews(report)[0]
    return Markup(render_json_ld(reviews, report.taxonomy, imprint)) if reviews else None  # noqa: S704


def make_environment(taxonomy: Taxonomy) -> Environment:
    """Return what fills templates: everything escaped, hidden characters shown, and words for what a report holds."""
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_without_tricks,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "correction": say_correction,
        "day": say_day,
        "figure": say_figure,
        "kind": say_kind,
        "link_target": link_target,
        "machine_moment": write_moment,
        "moment": say_moment,
        "number": say_number,
        "paragraphs": _paragraphs,
        "period": say_period,
        "problem": partial(label_problem, taxonomy),
        "revisions": say_revisions,
        "source": say_source,
        "standing": STANDING_LABELS.__getitem__,
        "standings": _unsettled,
        "times": say_count,
        "verdict": partial(label_verdict, taxonomy),
        "verdicts": partial(list_verdicts, taxonomy),
    }
    return environment


def _paragraphs(chapter: Chapter) -> list[list[Piece]]:
    return highlight(chapter.article.text, chapter.entries)


def _unsettled(standings: Mapping[Standing, int]) -> list[tuple[Label, int]]:
    return list_standings(standings)[1:]


def _without_tricks(value: Any) -> Any:
    # Runs on every expression of a template, so that no template can forget it.
    return make_visible(value) if isinstance(value, str) else value
