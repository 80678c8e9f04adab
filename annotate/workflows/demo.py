"""The whole way on the sample articles: article → claims → Label Studio → verdicts → store → report."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

from annotate.domain import Choices, Task, Taxonomy
from annotate.settings import Settings, read_settings
from annotate.shipped import shipped
from annotate.store import Store
from annotate.studio import Studio
from annotate.studio.projects import LabelStudioServer

from .addresses import addresses_of
from .articles import Details, read_articles
from .init import init, open_desk_store
from .projects import form_of, guidelines_of, open_project
from .push import our_tasks
from .report import gather, render
from .samples import review
from .split import split
from .splitting import Means
from .studio import bring_up, find_access, local_studio
from .sync import carry_out, make_plan
from .taxonomy import read_taxonomy

_SETTINGS = "review_overlap = 2  # the demo shows two reviewers, blind to one another\n"

Tell = Callable[[str], None]
Watch = Callable[[str, int], AbstractContextManager[Callable[[int], None]]]
Write = Callable[[str, Path], None]


class Shown(NamedTuple):
    """Where to look after a demo. Without a studio there is no address and nobody to sign in as."""

    workspace: Path
    report: Path
    url: str | None = None
    email: str | None = None
    password: str | None = None


def demo(folder: Path, tell: Tell, watch: Watch, write: Write, *, with_studio: bool) -> Shown:
    """
    Show the whole way in a workspace of its own; a second run goes on and doubles nothing.

    Args:
        tell: told what is being done.
        watch: given what takes its time and how many steps it has, returns what to call after some of them.
        write: writes the report.
    """
    init(folder, written=_SETTINGS)
    settings = read_settings(folder)
    with open_desk_store(settings) as store:
        _bring_articles(store, settings, tell, watch)
        shown = Shown(folder, folder / "report.html")
        if with_studio:
            shown = _review_in_studio(store, settings, shown, tell, watch)
        write(render(gather(store, settings, None), "html"), shown.report)
        return shown


def _bring_articles(store: Store, settings: Settings, tell: Tell, watch: Watch) -> None:
    articles = [reading.article for reading in read_articles(str(_samples()), Details()) if reading.article]
    for article in articles:
        store.add_article(article)
    with watch("Splitting", len(articles)) as advance:
        done = split(store, [article.id for article in articles], Means(settings.parsers, None, tell), advance)
    tell(f"{len(articles)} sample articles hold {sum(len(store.claims(article.id)) for article in articles)} claims.")
    if done.changed or done.retired:
        tell(f"This splitter sees {done.changed} differently than the last one, and {done.retired} not at all.")


def _samples() -> Path:
    return Path(str(shipped("samples", "articles.jsonl")))


def _review_in_studio(store: Store, settings: Settings, shown: Shown, tell: Tell, watch: Watch) -> Shown:
    own = settings.studio_url is None
    if own:
        bring_up(settings, None, tell)
    access = find_access(settings)
    taxonomy = read_taxonomy(settings)
    with LabelStudioServer(access.url, access.token, access.identity) as server, store.taking_the_turn():
        studio = open_project(store, server, settings, taxonomy)
        _sync(store, studio, settings, taxonomy, watch)
        tell(f"Label Studio has {studio.count_tasks()} claims to check.")
        new = review(access, settings.private, studio, _tasks(store, settings), watch)
        tell(f"Two sample reviewers gave {new} answers; some tasks are left for you.")
        fetched = _sync(store, studio, settings, taxonomy, watch)
        tell(f"{fetched} answers came home.")
        addresses = addresses_of(studio.queues(), access.url, studio.project.project)
        url = addresses.everybody if addresses else None
    if not own:
        return shown._replace(url=url)
    local = local_studio(settings)
    return shown._replace(url=url, email=local.email, password=local.password)


def _tasks(store: Store, settings: Settings) -> dict[str, Task]:
    return {claim_id: task for claim_id, task in our_tasks(store, settings.context_characters).items() if task}


def _sync(store: Store, studio: Studio, settings: Settings, taxonomy: Taxonomy, watch: Watch) -> int:
    form, guidelines = form_of(taxonomy, settings), guidelines_of(taxonomy, settings)
    plan = make_plan(store, studio, settings, form, Choices(), guidelines=guidelines)
    with watch("Syncing", len(plan.actions)) as advance:
        return carry_out(plan, store, studio, batch=settings.push_batch, advance=advance)
