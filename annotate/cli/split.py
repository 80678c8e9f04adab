"""`annotate split`: stored articles → claims."""

from typing import Annotated

import typer

from .desk import desk_of
from .splitting import Workers, means_of
from .words import progress, say


def split(
    context: typer.Context,
    article: Annotated[list[str] | None, typer.Option(help="Only this article: how its id begins.")] = None,
    workers: Workers = None,
) -> None:
    """Split the stored articles into claims. Doing it twice changes nothing."""
    from annotate.workflows.split import split as split_articles

    desk = desk_of(context)
    store, means = desk.store, means_of(desk.settings, workers)
    chosen = [store.article(beginning).id for beginning in article] if article else store.article_ids()
    with progress("Splitting", len(chosen)) as advance:
        done = split_articles(store, chosen, means, advance)
    say(
        f"{done.articles} articles: {done.new} new claims, {done.changed} changed, {done.retired} not found any more."
        if chosen
        else "There are no articles yet: `annotate article add FILE…`."
    )
