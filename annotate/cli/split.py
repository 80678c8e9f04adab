"""`annotate split`: stored articles → claims."""

from typing import Annotated

import typer

from .desk import desk_of
from .words import progress, say


def split(
    context: typer.Context,
    article: Annotated[list[str] | None, typer.Option(help="Only this article: how its id begins.")] = None,
) -> None:
    """Split the stored articles into claims. Doing it twice changes nothing."""
    from annotate.workflows.split import split as split_articles

    store = desk_of(context).store
    articles = [store.article(beginning) for beginning in article] if article else store.articles()
    with progress("Splitting", len(articles)) as advance:
        done = split_articles(store, articles, lambda: advance(1))
    say(
        f"{done.articles} articles: {done.new} new claims, {done.changed} changed, {done.retired} not found any more."
        if articles
        else "There are no articles yet: `annotate article add FILE…`."
    )
