"""`annotate agreement`: how far reviewers agree, or the raters in anybody's file."""

from typing import TYPE_CHECKING, Annotated

import typer

from .desk import Desk, desk_of
from .moments import AsOf, read_moment
from .words import progress, say, show_json

if TYPE_CHECKING:
    from annotate.domain import ClaimKind
    from annotate.judging.agreement import Agreement, Draw


def agreement(
    context: typer.Context,
    source: Annotated[
        str | None,
        typer.Option("--from", metavar="RATINGS.csv", help="Of this file: columns item, rater, label; - reads it."),
    ] = None,
    scale: Annotated[
        str | None, typer.Option(metavar="LABELS", help="With --from: every label, lowest first: false,half,true.")
    ] = None,
    kind: Annotated[str | None, typer.Option(help="Only claims of this kind, such as casualty.")] = None,
    as_of: AsOf = None,
    samples: Annotated[
        int, typer.Option(min=0, max=100_000, help="Draws behind the intervals; 0 leaves them out.")
    ] = 1000,
    seed: Annotated[int, typer.Option(min=0, help="The same seed, the same intervals.")] = 2026,
    as_json: Annotated[bool, typer.Option("--json", help="As data.")] = False,
) -> None:
    """Measure how far reviewers agree, chance allowed for. With --from, no workspace is needed."""
    from annotate.workflows.agreement import drawing

    _refuse_mixtures(source, scale, kind, as_of)
    with progress("Resampling", None) as advance:
        draw = drawing(samples, seed, advance)
        if source is None:
            measured = _measure_desk(desk_of(context), kind, as_of, draw)
        else:
            measured = _measure_file(source, scale, draw)
    if as_json:
        show_json({**measured.as_data(), "samples": samples, "seed": seed})
        return
    from .agreement_tables import show_agreement

    show_agreement(measured, samples)


def _measure_desk(desk: Desk, kind: str | None, as_of: str | None, draw: "Draw") -> "Agreement":
    from annotate.workflows.agreement import measure_desk

    return measure_desk(desk.store, desk.settings, draw, kind=_read_kind(kind), as_of=read_moment(as_of))


def _measure_file(source: str, scale: str | None, draw: "Draw") -> "Agreement":
    from annotate.workflows.agreement import measure_ratings
    from annotate.workflows.ratings import read_ratings

    ratings, doubtful = read_ratings(source)
    for label, times in doubtful.items():
        often = f"{times} time{'s' if times > 1 else ''}"
        say(f"“{label}” was read as a label, {often}. Where an answer is missing, leave the label empty.")
    return measure_ratings(ratings, _read_scale(scale), draw)


def _refuse_mixtures(source: str | None, scale: str | None, kind: str | None, as_of: str | None) -> None:
    if source is None and scale is not None:
        raise typer.BadParameter("only together with --from; a desk's verdicts have their scale", param_hint="--scale")
    for name, typed in (("--kind", kind), ("--as-of", as_of)):
        if source is not None and typed is not None:
            raise typer.BadParameter("only of a desk's own answers, not together with --from", param_hint=name)


def _read_kind(typed: str | None) -> "ClaimKind | None":
    from annotate.domain import ClaimKind

    if typed is None:
        return None
    try:
        return ClaimKind(typed)
    except ValueError as failure:
        kinds = ", ".join(ClaimKind)
        raise typer.BadParameter(f"{typed}: the kinds are {kinds}", param_hint="--kind") from failure


def _read_scale(typed: str | None) -> list[str]:
    if typed is None:
        return []
    labels = [label.strip() for label in typed.split(",")]
    if len(set(labels)) < len(labels) or len(labels) < 2 or "" in labels:
        raise typer.BadParameter("name two labels or more, each once: false,half,true", param_hint="--scale")
    return labels
