"""`annotate article …`: bring articles in, and look at them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from annotate.errors import UnreadableArticle

from .desk import desk_of
from .words import console, safe, say, say_failure, show_json, show_table

if TYPE_CHECKING:
    from annotate.workflows.articles import Outcome

app = typer.Typer(no_args_is_help=True, help="Bring articles in, and look at them.")


@app.command()
def add(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(help="Files: .txt, .md, or .jsonl (an article a line); - reads one.")],
    title: Annotated[str | None, typer.Option(help="Its headline; else the file's name.")] = None,
    url: Annotated[str | None, typer.Option(help="Where it was published.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    published_on: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="When.")] = None,
    language: Annotated[str | None, typer.Option(help="Its language, such as en.")] = None,
) -> None:
    """Add articles. One that is here already is left as it is."""
    from annotate.workflows.articles import Details, add_articles

    day = published_on.date() if published_on else None
    outcomes = []
    for outcome in add_articles(desk_of(context).store, paths, Details(title, url, publisher, day, language)):
        _tell(outcome)
        outcomes.append(outcome)
    failures = [outcome.reading.failure for outcome in outcomes if outcome.reading.failure is not None]
    added = sum(outcome.added for outcome in outcomes)
    say(f"{added} added, {len(outcomes) - added - len(failures)} here before, {len(failures)} not readable.")
    if failures:
        raise UnreadableArticle(f"{len(failures)} of {len(outcomes)} could not be read.", hint=failures[0].hint)


def _tell(outcome: "Outcome") -> None:
    reading = outcome.reading
    if reading.failure is not None:
        say_failure(str(reading.failure))
    elif reading.article is not None:
        say(f"{reading.origin}: {'added' if outcome.added else 'was added before; nothing changed'}.")
        typer.echo(reading.article.id)


@app.command("list")
def list_(context: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="As data.")] = False) -> None:
    """Show the articles, in the order they were added."""
    store = desk_of(context).store
    articles = store.articles()
    counts = {article.id: len(store.claims(article.id)) for article in articles}
    if as_json:
        show_json(
            [
                {"id": article.id, **article.model_dump(mode="json", exclude={"text"}), "claims": counts[article.id]}
                for article in articles
            ]
        )
        return
    rows = [
        (article.id, article.title, article.publisher or "", str(article.published_on or ""), str(counts[article.id]))
        for article in articles
    ]
    show_table("", ["Id", "Title", "Publisher", "Published", "Claims"], rows)


@app.command()
def show(context: typer.Context, article: Annotated[str, typer.Argument(help="How its id begins.")]) -> None:
    """Show an article's text with its claims marked."""
    from .marking import mark_claims

    store = desk_of(context).store
    found = store.article(article)
    claims = store.claims(found.id)
    terminal = console()
    about = [found.publisher, found.published_on and found.published_on.isoformat(), found.url]
    terminal.print(safe(found.title), style="bold", markup=False)
    terminal.print(safe(" · ".join(part for part in about if part)), style="dim", markup=False)
    terminal.print()
    terminal.print(mark_claims(found.text, [each.claim for each in claims]), soft_wrap=True)
    if not claims:
        say("It has no claims yet: `annotate split` finds them.")
