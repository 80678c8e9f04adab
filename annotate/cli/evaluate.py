"""`annotate evaluate`: how well the splitter does, or a second person, on articles a person marked."""

import re
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

from .desk import Desk, desk_of
from .splitting import Workers, means_of
from .words import console, progress, safe, say, show_json, show_table

if TYPE_CHECKING:
    from rich.padding import Padding
    from rich.text import Text

    from annotate.measuring import Difference, Figure
    from annotate.workflows.evaluate import Evaluation


def evaluate(
    context: typer.Context,
    gold: Annotated[str, typer.Argument(help="Articles with the claims a person marked, one a line; - reads them.")],
    against: Annotated[
        str | None,
        typer.Option(help="Measure this file, of predictions or of a second person's marks, not the splitter."),
    ] = None,
    errors: Annotated[
        int, typer.Option(min=0, metavar="N", show_default=False, help="Show the first N differences in context.")
    ] = 0,
    minimum: Annotated[
        list[str] | None,
        typer.Option("--min", metavar="NAME=VALUE", help="Exit with 6 when a figure is lower; may be repeated."),
    ] = None,
    workers: Workers = None,
    as_json: Annotated[bool, typer.Option("--json", help="As data.")] = False,
) -> None:
    """Measure the splitter on a gold set. No workspace is needed."""
    from annotate.workflows.evaluate import require

    minima = dict(_read_minimum(typed) for typed in minimum or ())
    evaluation = _measure(desk_of(context), gold, against, workers)
    if evaluation.left_out:
        say(f"Not in the gold, and left out: {len(evaluation.left_out)} of {against}.")
    if as_json:
        differences = [_as_data(text, difference) for text, difference in islice(evaluation.differences(), errors)]
        show_json(evaluation.as_data() | ({"errors": differences} if errors else {}))
    else:
        _show(gold, evaluation)
        _show_differences(evaluation, errors)
    require(evaluation.measures, minima)


def _measure(desk: Desk, gold: str, against: str | None, workers: int | None) -> "Evaluation":
    from annotate.workflows.evaluate import measure_file, measure_splitter
    from annotate.workflows.gold import read_gold
    from annotate.workflows.named_files import STANDARD_INPUT

    if gold == against == STANDARD_INPUT:
        raise typer.BadParameter("only one of the two files can come from standard input", param_hint="--against")
    golds = read_gold(gold)
    if against is not None:
        return measure_file(golds, against)
    means = means_of(desk.settings_or_defaults, workers)
    with progress("Splitting", len(golds)) as advance:
        return measure_splitter(golds, means, advance)


def _read_minimum(typed: str) -> tuple[str, float]:
    from annotate.measuring import MEANINGS

    name, _, value = typed.partition("=")
    if name not in MEANINGS:
        raise typer.BadParameter(f"{typed}: the figures are {', '.join(MEANINGS)}", param_hint="--min")
    if not re.fullmatch(r"0|1|[01]?\.\d+", value) or float(value) > 1:
        raise typer.BadParameter(f"{typed}: type a value from 0 to 1, such as {name}=0.75", param_hint="--min")
    return name, float(value)


def _show(gold: str, evaluation: "Evaluation") -> None:
    size, measures = evaluation.size, evaluation.measures
    counts = ", ".join(f"{count} {what if count != 1 else what[:-1]}" for what, count in size.items())
    console().print(safe(f"{evaluation.measured} on {gold}: {counts}"), style="bold", markup=False)
    columns = ["95 %", "Gold", "Found", "Precision", "Recall"]  # narrow enough for a terminal of 80 columns
    show_table("", ["Figure", "Value", *columns], [[name, *_cells(at)] for name, at in measures.figures.items()])
    rows = [_kind_row(kind, *figures) for kind, figures in measures.kinds.items()]
    if rows:
        show_table("Claims by kind", ["Kind", "F1", *columns, "Right kind"], rows)
    show_table("", ["Figure", "What it says"], _explain(evaluation))


def _explain(evaluation: "Evaluation") -> list[list[str]]:
    from annotate.measuring import MEANINGS
    from annotate.workflows.evaluate import RESAMPLES

    figures = evaluation.measures.figures
    interval = f"of {RESAMPLES:,} draws of as many articles, with replacement, 95 in 100 lie here"
    if evaluation.size["articles"] == 1:
        interval = "one article is too little for intervals"
    meanings = [[name, MEANINGS[name] + _chance(figure)] for name, figure in figures.items()]
    return [*meanings, ["95 %", interval], ["–", "not computable: there is nothing to measure"]]


def _cells(figure: "Figure") -> list[str]:
    """Value, interval, gold, found, precision and recall."""
    value = "–" if figure.value is None else f"{figure.value:.3f}"
    interval = "–".join(f"{bound:.2f}" for bound in figure.interval or ())
    if figure.found is None:  # a share or a ranking has neither precision nor recall
        return [value, interval, str(figure.gold), "", "", ""]
    return [value, interval, str(figure.gold), str(figure.found), _short(figure.precision), _short(figure.recall)]


def _kind_row(kind: str, claims: "Figure", accuracy: "Figure") -> "list[str | Text]":
    from rich.text import Text

    from .marking import kind_style

    right = _short(accuracy.value)
    return [Text(kind, style=kind_style(kind)), _short(claims.value), *_cells(claims)[1:], right]


def _short(share: float | None) -> str:
    return "–" if share is None else f"{share:.2f}"


def _chance(figure: "Figure") -> str:
    return "" if figure.chance is None else f"; by chance {figure.chance:.3f}"


def _show_differences(evaluation: "Evaluation", limit: int) -> None:
    if not limit:
        return
    differences = list(evaluation.differences())
    terminal = console()
    terminal.print()
    for text, difference in differences[:limit]:
        terminal.print(_heading(difference))
        terminal.print(_mark(text, difference))
    if limit < len(differences):
        say(f"{len(differences) - limit} more: --errors {len(differences)}")
    if not differences:
        say("Nothing differs.")


def _heading(difference: "Difference") -> "Text":
    from rich.text import Text

    read = [f"{side}: {said}" for side, said in (("gold", difference.gold), ("found", difference.found)) if said]
    place = f"{difference.place.start}–{difference.place.end}"
    return Text.assemble(
        (difference.what, _style(difference)),
        f"  {_line(' · '.join(read))}  ",
        (f"{_line(difference.doc)} {place}", "dim"),
    )


def _mark(text: str, difference: "Difference") -> "Padding":
    """The sentence, with what differs in brackets and in colour."""
    from rich.padding import Padding
    from rich.text import Text

    place, context = difference.place, difference.context
    return Padding(
        Text.assemble(
            _line(text[context.start : place.start]),
            ("[", "dim"),
            (_line(text[place.start : place.end]), _style(difference)),
            ("]", "dim"),
            _line(text[place.end : context.end]),
        ),
        (0, 0, 1, 4),
        expand=False,
    )


def _style(difference: "Difference") -> str:
    return {"missed": "bold red", "extra": "bold yellow"}.get(difference.what.split()[0], "bold cyan")


def _line(text: str) -> str:
    """Return strangers' text in one line, with its tricks made visible."""
    return re.sub(r"\s+", " ", safe(text))


def _as_data(text: str, difference: "Difference") -> dict[str, object]:
    place, context = difference.place, difference.context
    return {
        "doc": difference.doc,
        "what": difference.what,
        "start": place.start,
        "end": place.end,
        "text": text[place.start : place.end],
        "context": text[context.start : context.end],
        "gold": difference.gold,
        "found": difference.found,
    }
