"""`annotate claim problems`: what reviewers find wrong with claims themselves."""

from pathlib import Path
from typing import Annotated

import typer

from .desk import Desk, desk_of
from .words import progress, say, show_json, show_table, write_out


def problems(
    context: typer.Context,
    gold: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write the articles in which every claim was reviewed as gold, for `annotate evaluate`.",
            dir_okay=False,
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As data.")] = False,
) -> None:
    """Show what reviewers find wrong with claims: badly split, not a claim, a wrong figure; what most say first."""
    from annotate.workflows.problems import list_problems

    desk = desk_of(context)
    if gold is not None:
        _write_gold(desk, gold)
        return
    found = list_problems(desk.store, desk.settings)
    if as_json:
        show_json([each.as_data() for each in found])
        return
    if not found:
        say("Nobody found anything wrong with a claim.")
        return
    rows = [
        (
            each.problem.finding.claim_id,
            each.article,
            each.label,
            f"{each.problem.said} of {each.problem.answers}",
            each.problem.finding.claim.text,
            "\n".join(each.problem.notes),
        )
        for each in found
    ]
    show_table("", ["Claim", "Article", "What", "Said by", "Text", "Notes"], rows)


def _write_gold(desk: Desk, file: Path) -> None:
    from annotate.publishing import render_gold
    from annotate.workflows.problems import gather_gold

    with progress("Splitting", None) as advance:
        gold = gather_gold(desk.store, desk.settings, advance, say)
    write_out(render_gold(gold.articles), file)
    claims = sum(len(article.claims) for article in gold.articles)
    say(f"Wrote {file}: {len(gold.articles)} articles, {claims} claims.")
    for title, hindrance in gold.left_out:
        say(f"Left out “{title}”: {hindrance}.")
