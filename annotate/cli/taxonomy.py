"""`annotate taxonomy …`: the verdicts reviewers choose from."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annotate.errors import NoWorkspace

from .complaints import show_complaints
from .desk import desk_of
from .words import safe, say, show_json, show_table

if TYPE_CHECKING:
    from collections import Counter

    from rich.text import Text

    from annotate.domain import Taxonomy, Verdict

app = typer.Typer(no_args_is_help=True, help="The verdicts reviewers choose from.")

AsJson = Annotated[bool, typer.Option("--json", help="As data.")]


@app.command("list")
def list_(context: typer.Context, as_json: AsJson = False) -> None:
    """Show the taxonomies there are, and which one is in use."""
    from annotate.workflows.taxonomy import known_taxonomies

    desk = desk_of(context)
    known = known_taxonomies(desk.settings_or_defaults)
    try:
        answers = desk.store.answers_by_taxonomy()
    except NoWorkspace:
        answers = None
    if as_json:
        show_json(
            [
                {"name": each.name, "key": each.taxonomy.key, "version": each.taxonomy.version, "in_use": each.in_use}
                | {"about": each.taxonomy.about, "verdicts": [verdict.key for verdict in each.taxonomy.verdicts]}
                | {"answers": _by_version(answers, each.taxonomy.key)}
                for each in known
            ]
        )
        return
    rows = [
        (
            "→" if each.in_use else "",
            each.name,
            str(each.taxonomy.version),
            ", ".join(f"{verdict.symbol} {verdict.label}" for verdict in each.taxonomy.verdicts),
            _say_answers(_by_version(answers, each.taxonomy.key)),
        )
        for each in known
    ]
    show_table("", ["In use", "Name", "Version", "Verdicts", "Answers"], rows)


def _by_version(answers: "Counter[tuple[str, int | None]] | None", key: str) -> dict[str, int]:
    """Return how many answers were given under each version of a taxonomy."""
    return {str(version): count for (name, version), count in sorted((answers or {}).items()) if name == key}


def _say_answers(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} under version {version}" for version, count in counts.items())


@app.command()
def show(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="A taxonomy, or a .toml file; else the one in use.")] = "",
    as_json: AsJson = False,
) -> None:
    """Show the verdicts of a taxonomy: what they mean, what they ask for, what they are called elsewhere."""
    from annotate.workflows.taxonomy import find_taxonomy

    taxonomy = find_taxonomy(name, Path.cwd(), desk_of(context).settings_or_defaults)
    if as_json:
        show_json(taxonomy.model_dump(mode="json"))
        return
    rows = [_row(verdict, taxonomy) for verdict in taxonomy.verdicts]
    columns = ["", "Verdict", "Key", "Hotkey", "Truth", "Asks for", "Meaning"]
    show_table(f"{taxonomy.name}: {taxonomy.about}" if taxonomy.about else taxonomy.name, columns, rows)
    crosswalks = [row for verdict in taxonomy.verdicts for row in _crosswalks(verdict)]
    if crosswalks:
        show_table("Crosswalks († something is lost)", ["Verdict", "Elsewhere", "Label", "Why"], crosswalks)


def _row(verdict: "Verdict", taxonomy: "Taxonomy") -> "list[str | Text]":
    from rich.text import Text

    best = max((each.rating for each in taxonomy.verdicts if each.rating is not None), default=None)
    asked = {"evidence": verdict.asks_evidence, "corrected figure": verdict.asks_figure}
    labels = [verdict.label, *(f"{label} ({language})" for language, label in sorted(verdict.labels.items()))]
    return [
        Text(safe(verdict.symbol), style=f"bold {verdict.colour}"),
        "\n".join(labels),
        verdict.key,
        verdict.hotkey,
        f"{verdict.rating} of {best}" if verdict.rating is not None else "none",
        ", ".join(what for what, asks in asked.items() if asks) or "nothing",
        verdict.meaning,
    ]


def _crosswalks(verdict: "Verdict") -> Iterator[tuple[str, ...]]:
    ways = verdict.crosswalks
    for shown, way in (("ClaimReview", ways.claimreview), ("FEVER", ways.fever), ("AVeriTeC", ways.averitec)):
        if way is not None:
            value = getattr(way, "value", None)
            label = (way.label or "–") + (f", value {value}" if value is not None else "")
            yield verdict.key, shown, label + (" †" if way.lossy else ""), way.reason


@app.command()
def lint(
    files: Annotated[list[Path], typer.Argument(help="Files that hold a taxonomy.", show_default=False)],
    as_json: AsJson = False,
) -> None:
    """Say what is wrong with taxonomies, and what to do. Exit code 0: nothing, or warnings only; 2: errors."""
    from annotate.workflows.taxonomy import lint_file

    complaints = [complaint for file in files for complaint in lint_file(file)]
    show_complaints(complaints, len(files), as_json=as_json)


@app.command()
def use(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="A taxonomy of `annotate taxonomy list`, or a .toml file.")],
) -> None:
    """Let reviewers choose from another taxonomy, from the next push or sync on."""
    from annotate.workflows.taxonomy import use_taxonomy

    desk = desk_of(context)
    taxonomy = use_taxonomy(name, Path.cwd(), desk.settings, desk.store)
    say(f"Reviewers choose from {taxonomy.name} as soon as `annotate push` or `annotate sync` has renewed the form.")
    if os.environ.get("ANNOTATE_TAXONOMY"):
        say("But ANNOTATE_TAXONOMY is set in the environment, and outdoes annotate.toml: unset it.")
