"""How long a push takes, next to the bare import of the very same tasks on the same Label Studio."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

from label_studio_sdk import LabelStudio
from platformdirs import user_data_path

from annotate.settings import Settings, read_settings
from annotate.shipped import shipped_text
from annotate.store import Store, open_store
from annotate.studio.form import render_form
from annotate.studio.install import install
from annotate.studio.projects import LabelStudioServer
from annotate.studio.server import LocalStudio
from annotate.studio.translate import write_task
from annotate.syncing import Add
from annotate.workflows.apply import apply
from annotate.workflows.init import init
from annotate.workflows.projects import open_project
from annotate.workflows.push import look_before_push
from annotate.workflows.taxonomy import read_taxonomy

from .answers import fill_with_claims
from .articles import CLAIMS_PER_ARTICLE
from .figures import Limit, Line, Reference, Spread
from .telling import tell

CLAIMS = 1000
_PAIRS = 8
_LIMIT = Limit(1.2, of_ratio=True)
_QUIET_SECONDS = 1.0


def measure(folder: Path) -> Iterator[Line]:
    """Push 1,000 claims and import them bare, in turn, each time into a new project."""
    init(folder)
    settings = read_settings(folder)
    with open_store(settings.store_url, folder) as store, _label_studio(settings) as studio:
        fill_with_claims(store, CLAIMS // CLAIMS_PER_ARTICLE)
        contest = Contest(store, settings, studio)
        contest.push()
        contest.import_bare()
        pairs = [_pair(contest, bare_first=bool(number % 2)) for number in range(_PAIRS)]
    pushes, imports, looks = (Spread(values, "s") for values in zip(*pairs, strict=True))
    ratios = Spread(tuple(push / bare for push, bare, _ in pairs), "times as long")
    bare = Reference("bare import_tasks", imports)
    yield Line(f"push of {CLAIMS:,} claims", pushes, bare, _LIMIT)
    yield Line("  pair by pair", ratios, limit=Limit(1.2))
    yield Line("  of which looking and planning", looks, bare)


def _pair(contest: "Contest", *, bare_first: bool) -> tuple[float, float, float]:
    """Return the seconds of a push, of a bare import, and of the looking within the push; who begins changes."""
    if bare_first:
        bare = contest.import_bare()
        push, look = contest.push()
    else:
        push, look = contest.push()
        bare = contest.import_bare()
    return push, bare, look


class Contest:
    """The two ways to bring the same tasks to one server."""

    def __init__(self, store: Store, settings: Settings, studio: LocalStudio) -> None:
        self._store = store
        self._settings = settings
        self._taxonomy = read_taxonomy(settings)
        self._server = LabelStudioServer(studio.url, studio.token)
        self._client: Any = LabelStudio(base_url=studio.url, api_key=studio.token, timeout=120)
        self._payload: list[dict[str, Any]] = []

    def push(self) -> tuple[float, float]:
        """Push every claim into a new project; return the seconds it took, and those of looking and planning."""
        studio = open_project(self._store, self._server, self._settings, self._taxonomy, new=True)
        sleep(_QUIET_SECONDS)
        begun = perf_counter()
        plan = look_before_push(self._store, studio, self._settings)
        looked = perf_counter()
        apply(plan, self._store, studio, batch=self._settings.push_batch, advance=lambda count: None)
        ended = perf_counter()
        self._payload = [write_task(action.task) for action in plan if isinstance(action, Add)]
        _expect(len(self._payload), studio.count_tasks())
        return ended - begun, looked - begun

    def import_bare(self) -> float:
        """Import what the push before sent, as it is, into a new project; return the seconds it took."""
        form = render_form(self._taxonomy, shipped_text("schemas", "labeling.xml.j2"))
        project = self._server.create("bare", "Bare import", form, self._settings.review_overlap).project
        self._client.projects.get(id=project)  # so that this client has its connection too
        sleep(_QUIET_SECONDS)
        size = self._settings.push_batch
        begun = perf_counter()
        for first in range(0, len(self._payload), size):
            self._client.projects.import_tasks(id=project, request=self._payload[first : first + size])
        ended = perf_counter()
        _expect(len(self._payload), self._client.projects.get(id=project).task_number)
        return ended - begun


def _expect(sent: int, there: int | None) -> None:
    if not sent == there == CLAIMS:
        raise RuntimeError(f"{CLAIMS} tasks were to be sent, {sent} were, and {there} are there")


@contextmanager
def _label_studio(settings: Settings) -> Iterator[LocalStudio]:
    """Run the real Label Studio for as long as the block lasts."""
    studio = LocalStudio(settings.private / "studio")
    home = Path(os.environ.get("ANNOTATE_STUDIO_HOME") or user_data_path("annotate"))
    studio.up(install(home, tell), port=None, tell=tell)
    try:
        yield studio
    finally:
        studio.down(tell)
