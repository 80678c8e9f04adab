"""How long a push takes, next to the bare import of the very same tasks on the same Label Studio."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, process_time, sleep
from typing import Any, NamedTuple

import psutil
from label_studio_sdk import LabelStudio
from platformdirs import user_data_path

from annotate.cli.main import spare_the_collector
from annotate.domain import Choices
from annotate.settings import Settings, read_settings
from annotate.store import Store, open_store
from annotate.studio.install import install
from annotate.studio.projects import LabelStudioServer
from annotate.studio.server import LocalStudio
from annotate.studio.writing import write_task
from annotate.syncing import Add
from annotate.workflows.init import init
from annotate.workflows.projects import form_of, open_project
from annotate.workflows.sync import carry_out, make_plan
from annotate.workflows.taxonomy import read_taxonomy

from .answers import fill_with_claims
from .articles import CLAIMS_PER_ARTICLE
from .figures import Limit, Line, Reference, Spread
from .quiet import measure_quiet
from .telling import tell

_QUIET_SECONDS = 1.0


class Size(NamedTuple):
    """How many claims are pushed, how often, and how long it may take, as a share of the bare import."""

    claims: int
    pairs: int
    limit: float


SIZES = (Size(1000, 8, 1.2), Size(10_000, 3, 1.15))


def measure(folder: Path) -> Iterator[Line]:
    """Push claims and import them bare, in turn, each time into a new project; then sync where nothing moved."""
    spare_the_collector()  # as the command does
    init(folder)
    settings = read_settings(folder)
    with open_store(settings.store_url, folder) as store, label_studio(settings) as studio:
        for size in SIZES:
            fill_with_claims(store, size.claims // CLAIMS_PER_ARTICLE)  # those there already stay
            yield from _measure(Contest(store, settings, studio, size.claims), size)
        yield from measure_quiet(store, settings, studio)


def _measure(contest: "Contest", size: Size) -> Iterator[Line]:
    contest.push()
    contest.import_bare()
    pairs = [_pair(contest, bare_first=bool(number % 2)) for number in range(size.pairs)]
    pushes, imports = zip(*pairs, strict=True)
    bare = Reference("bare import_tasks", _spread([took.seconds for took in imports]))
    limit = Limit(size.limit, of_ratio=True)
    yield Line(f"push of {size.claims:,} claims", _spread([took.seconds for took in pushes]), bare, limit)
    ratios = tuple(push.seconds / bare.seconds for push, bare in pairs)
    yield Line("  pair by pair", Spread(ratios, "times as long"), limit=Limit(size.limit))
    yield Line("  of which looking and planning", _spread([took.looking for took in pushes]), bare)
    here = Reference("bare import_tasks", _spread([took.here for took in imports], "CPU-s"))
    yield Line("  on the processor, here", _spread([took.here for took in pushes], "CPU-s"), here)
    there = Reference("bare import_tasks", _spread([took.there for took in imports], "CPU-s"))
    yield Line("  on the processor, in Label Studio", _spread([took.there for took in pushes], "CPU-s"), there)


class Took(NamedTuple):
    """Seconds that one way took: on the wall, on the processor here and in Label Studio, and with looking alone."""

    seconds: float
    here: float
    there: float
    looking: float = 0.0


def _spread(values: Sequence[float], unit: str = "s") -> Spread:
    return Spread(tuple(values), unit)


def _pair(contest: "Contest", *, bare_first: bool) -> tuple[Took, Took]:
    """Return what a push and a bare import took; who begins changes from pair to pair."""
    if bare_first:
        bare = contest.import_bare()
        return contest.push(), bare
    return contest.push(), contest.import_bare()


class Contest:
    """The two ways to bring the same tasks to one server."""

    def __init__(self, store: Store, settings: Settings, studio: LocalStudio, claims: int) -> None:
        self._claims = claims
        self._store = store
        self._settings = settings
        self._taxonomy = read_taxonomy(settings)
        self._server = LabelStudioServer(studio.url, studio.token)
        self._client: Any = LabelStudio(base_url=studio.url, api_key=studio.token, timeout=120)
        running = studio.running()
        self._process = psutil.Process(running.pid if running else None)
        self._payload: list[dict[str, Any]] = []

    def push(self) -> Took:
        """Push every claim into a new project."""
        studio = open_project(self._store, self._server, self._settings, self._taxonomy, new=True)
        begun = self._begin()
        plan = make_plan(
            self._store, studio, self._settings, form_of(self._taxonomy, self._settings), Choices(), fetching=False
        )
        looked = perf_counter()
        carry_out(plan, self._store, studio, batch=self._settings.push_batch, advance=lambda count: None)
        took = self._end(begun)._replace(looking=looked - begun.seconds)
        self._payload = [write_task(action.task) for action in plan.actions if isinstance(action, Add)]
        _expect(self._claims, len(self._payload), studio.count_tasks())
        return took

    def import_bare(self) -> Took:
        """Import what the push before sent, as it is, into a new project."""
        form = form_of(self._taxonomy, self._settings)
        project = self._server.create("bare", "Bare import", form, self._settings.review_overlap).project
        self._client.projects.get(id=project)  # so that this client has its connection too
        size = self._settings.push_batch
        begun = self._begin()
        for first in range(0, len(self._payload), size):
            self._client.projects.import_tasks(id=project, request=self._payload[first : first + size])
        took = self._end(begun)
        _expect(self._claims, len(self._payload), self._client.projects.get(id=project).task_number)
        return took

    def _begin(self) -> Took:
        """Read all clocks once the server has come to rest."""
        sleep(_QUIET_SECONDS)
        return self._read_clocks()

    def _end(self, begun: Took) -> Took:
        ended = self._read_clocks()
        return Took(ended.seconds - begun.seconds, ended.here - begun.here, ended.there - begun.there)

    def _read_clocks(self) -> Took:
        used = [process.cpu_times() for process in (self._process, *self._process.children(recursive=True))]
        return Took(perf_counter(), process_time(), sum(times.user + times.system for times in used))


def _expect(claims: int, sent: int, there: int | None) -> None:
    if not claims == sent == there:
        raise RuntimeError(f"{claims} tasks were to be sent, {sent} were, and {there} are there")


@contextmanager
def label_studio(settings: Settings) -> Iterator[LocalStudio]:
    """Run the real Label Studio for as long as the block lasts."""
    studio = LocalStudio(settings.private / "studio")
    home = Path(os.environ.get("ANNOTATE_STUDIO_HOME") or user_data_path("annotate"))
    studio.up(install(home, tell), port=None, tell=tell)
    try:
        yield studio
    finally:
        studio.down(tell)
