"""`annotate article …`: bring articles in, and look at them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from annotate.errors import UnreadableArticle

from .desk import desk_of
from .words import console, safe, say, say_failure, show_json, show_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotate.domain import Article
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
    store = desk_of(context).store
    for outcome in add_articles(store, paths, Details(title, url, publisher, day, language)):
        _tell(outcome)
        if outcome.added and outcome.reading.article is not None:
            _tell_of_earlier(store.earlier_editions(outcome.reading.article))
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


def _tell_of_earlier(editions: "Sequence[Article]") -> None:
    """Say that an article was edited: its text is what its id is made of, so the earlier one is still here."""
    for earlier in editions:
        say(
            f"“{earlier.title}” was here with another text, as {earlier.id}; both are kept. To check only the new one: "
            f"`annotate article retire {earlier.id}`."
        )


@app.command()
def retire(context: typer.Context, article: Annotated[str, typer.Argument(help="How its id begins.")]) -> None:
    """Take the claims of an article out of the work for good. What people said of them is kept."""
    retired = desk_of(context).store.retire_article(article)
    say(f"{retired} claims are retired. The next `annotate push` takes them back from Label Studio.")


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
