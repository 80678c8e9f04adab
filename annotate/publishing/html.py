"""A report as one web page that needs nothing but itself: no request, no script but its own, every text escaped."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from typing import Any

from jinja2 import Environment, StrictUndefined, Template, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from annotate.domain import Finding, Report, Standing, Taxonomy

from .archives import find_archived, is_archived
from .charts import draw_bar, draw_charts
from .claimreview import Imprint, pick_reviews, render_json_ld
from .colours import DARK, LIGHT
from .corrections import list_corrections, say_correction
from .found_figures import gather_found_figures
from .highlights import Piece, highlight
from .labels import STANDING_LABELS, STANDING_MEANINGS, Label, label_problem, label_verdict, list_styles
from .layout import Chapter, count_standings, count_verdicts, gather_unsettled, lay_out, list_standings, list_verdicts
from .moments import tell_history, was_changed
from .phrases import (
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
from .surroundings import look_around
from .visible import link_target, make_visible
from .waiting import say_waiting
from .words import ENGLISH, Words


def render_html(
    report: Report, template: str, imprint: Imprint | None = None, *, index: str = "", words: Words = ENGLISH
) -> str:
    """
    Return the report as an HTML page; with an imprint, it carries its settled claims as ClaimReview, for machines.

    `index` is the address of the index the page belongs to; "" where it stands alone.
    `template` is the text of `exports/html/report.html.j2` or of a desk's own;
    its README lists what a template can use. A template that names something
    unknown raises jinja2.UndefinedError.
    """
    chapters = lay_out(report)
    standings, verdicts = count_standings(report), count_verdicts(report)
    labelled = verdicts + standings[1:]
    return fill_in(
        template,
        report.taxonomy,
        words,
        report=report,
        chapters=chapters,
        standings=standings,
        verdicts=verdicts,
        labelled=labelled,
        kinds=_list_kinds(report),
        bar=draw_bar(labelled),
        charts=draw_charts(report, chapters, [label for label, _ in labelled], words),
        unsettled=gather_unsettled(chapters),
        corrections=list_corrections(report, chapters),
        meanings=STANDING_MEANINGS,
        markup=_markup(report, imprint),
        index=index,
    )


def fill_in(template: str, taxonomy: Taxonomy, words: Words, **known: Any) -> str:
    """
    Fill in a template: everything escaped, hidden characters shown, with words for what a report holds.

    Every template knows `words` and `say`, the `taxonomy`, its `styles` and the `pages` they are seen on.
    """
    return _compile(template).render(
        taxonomy=taxonomy,
        words=words,
        say=words.say,
        styles=list_styles(taxonomy),
        pages={"light": LIGHT, "dark": DARK},
        **known,
    )


def _list_kinds(report: Report) -> list[tuple[str, str]]:
    """Return the kinds of the report's claims: key and name, in the order of the names."""
    kinds = {finding.claim.kind for finding in report.findings}
    return sorted(((kind.value, say_kind(kind)) for kind in kinds), key=lambda pair: pair[1])


def _markup(report: Report, imprint: Imprint | None) -> Markup | None:
    """Return JSON-LD without a single “<”, so that it needs no escaping in a script, and stands none."""
    if imprint is None:
        return None
    reviews = pick_reviews(report)[0]
    return Markup(render_json_ld(reviews, report.taxonomy, imprint)) if reviews else None  # noqa: S704


@lru_cache(maxsize=4)
def _compile(template: str) -> Template:
    """Compile a template, once for all the pages of a run."""
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_without_tricks,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "archived": find_archived,
        "correction": say_correction,
        "day": say_day,
        "digest": _digest,
        "figure": say_figure,
        "found_figures": gather_found_figures,
        "history": tell_history,
        "kind": say_kind,
        "link_target": link_target,
        "machine_moment": write_moment,
        "moment": say_moment,
        "number": say_number,
        "paragraphs": _paragraphs,
        "people": _join_people,
        "period": say_period,
        "problem": _label_problem,
        "revisions": say_revisions,
        "source": say_source,
        "standing": STANDING_LABELS.__getitem__,
        "standings": _unsettled,
        "verdict": _label_verdict,
        "verdicts": _list_verdicts,
        "waiting": _say_waiting,
    }
    environment.tests |= {"an_archived_copy": is_archived, "changed": was_changed}
    environment.globals |= {"count_answers": _count_answers, "look_around": look_around}
    return environment.from_string(template)


@pass_context
def _label_verdict(context: Context, key: str | None) -> Label:
    return label_verdict(context["taxonomy"], key)


@pass_context
def _list_verdicts(context: Context, counted: Mapping[str, int]) -> list[tuple[Label, int]]:
    return list_verdicts(context["taxonomy"], counted)


@pass_context
def _label_problem(context: Context, key: str) -> str:
    return label_problem(context["taxonomy"], key)


@pass_context
def _join_people(context: Context, people: Sequence[str]) -> Markup:
    joined: Markup = context["words"].join(people)
    return joined


@pass_context
def _say_waiting(context: Context, finding: Finding) -> Markup:
    return say_waiting(context["words"], finding)


def _paragraphs(chapter: Chapter) -> list[list[Piece]]:
    return highlight(chapter.article.text, chapter.entries)


def _unsettled(standings: Mapping[Standing, int]) -> list[tuple[Label, int]]:
    return list_standings(standings)[1:]


def _count_answers(finding: Finding) -> tuple[int, int]:
    """Return how many answers gave a verdict, and how many were skips."""
    given = sum(answer.verdict is not None for answer in finding.annotations)
    return given, len(finding.annotations) - given


def _digest(text: str) -> str:
    """Return the name under which a Content-Security-Policy allows a script or style: `sha256-…`."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _without_tricks(value: Any) -> Any:
    # Runs on every expression of a template, so that no template can forget it.
    return make_visible(value) if isinstance(value, str) else value
