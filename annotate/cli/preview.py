"""`annotate preview`: the claims of files, without a store."""

import sys
from contextlib import closing
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from annotate.errors import UnreadableArticle

from .desk import desk_of
from .splitting import Workers, means_of
from .words import console, progress, safe, say_failure, show_table

if TYPE_CHECKING:
    from collections.abc import Generator

    from rich.text import Text

    from annotate.domain import Claim
    from annotate.workflows.preview import Preview


class Format(StrEnum):
    """How to show claims."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"


def preview(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(help="Files: .txt, .md, or .jsonl (an article a line); - reads one.")],
    form: Annotated[Format, typer.Option("--format", help="For people, or as data.")] = Format.TABLE,
    workers: Workers = None,
) -> None:
    """Show the claims of files. Nothing is stored, and no workspace is needed."""
    failures, previews = [], []
    bar = form is Format.JSON or not sys.stdout.isatty()  # else each result shows how far it is
    with progress("Splitting", None, shown=bar) as advance, closing(_look(context, paths, workers)) as every:
        for seen in every:
            advance(1)
            if isinstance(seen, UnreadableArticle):
                say_failure(str(seen))
                failures.append(seen)
            elif form is Format.JSON:
                previews.append(seen)
            else:
                _show(seen, form)
    if form is Format.JSON:
        _show_all(previews)
    if failures:
        raise UnreadableArticle(f"{len(failures)} could not be read.", hint=failures[0].hint)


def _look(
    context: typer.Context, paths: list[str], workers: int | None
) -> "Generator[Preview | UnreadableArticle, None, None]":
    from annotate.workflows.preview import preview as look

    return look(paths, means_of(desk_of(context).settings_or_defaults, workers))


def _show(seen: "Preview", form: Format) -> None:
    from annotate.publishing import render_prediction

    if form is Format.JSONL:
        typer.echo(render_prediction(seen.name, seen.sentences, seen.claims), nl=False)
        return
    heading = f"{safe(seen.article.title)}: {len(seen.claims)} claims in {len(seen.sentences)} sentences"
    console().print(heading, style="bold", markup=False)
    ranked = sorted(seen.claims, key=lambda claim: -claim.checkworthiness)
    show_table(
        "", ["Score", "Kind", "Claim", "Who says so", "Figures and dates", "Why"], [_row(claim) for claim in ranked]
    )


def _show_all(previews: "list[Preview]") -> None:
    import json

    from annotate.publishing import render_prediction

    from .words import show_json

    show_json([json.loads(render_prediction(seen.name, seen.sentences, seen.claims)) for seen in previews])


def _row(claim: "Claim") -> "list[str | Text]":
    from rich.text import Text

    from .marking import kind_style

    attribution = claim.attribution
    source = safe(attribution.source.text) if attribution.source else ""
    hedged = " (hedged)" if attribution.hedged else ""
    return [
        f"{claim.checkworthiness:.2f}",
        Text(claim.kind, style=kind_style(claim.kind)),
        safe(claim.wording),
        (source if attribution.stance == "asserts" else f"{source} {attribution.stance}") + hedged,
        "\n".join(safe(line) for line in (*_figures(claim), *_dates(claim))),
        "; ".join(claim.reasons),
    ]


def _figures(claim: "Claim") -> list[str]:
    from annotate.syncing import describe_figure

    return [describe_figure(quantity) for quantity in claim.quantities]


def _dates(claim: "Claim") -> list[str]:
    from annotate.publishing import say_period

    return [f"{period.text} ({say_period(period)})" for period in claim.dates]
