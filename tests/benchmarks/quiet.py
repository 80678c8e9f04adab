"""How long a sync takes where nothing moved, and how much memory a push and a sync of everything hold."""

from collections.abc import Iterator
from time import perf_counter, sleep

from annotate.domain import Choices
from annotate.settings import Settings
from annotate.store import Store
from annotate.studio.projects import LabelStudioServer
from annotate.studio.server import LocalStudio
from annotate.syncing import OVERLAP
from annotate.workflows.projects import form_of, open_project
from annotate.workflows.sync import carry_out, make_plan
from annotate.workflows.taxonomy import read_taxonomy

from .figures import Limit, Line, Reference, Spread
from .processes import ANNOTATE, PYTHON, megabytes, run

_SYNCS = 5
_IDLE = "import annotate.cli.sync, annotate.store, annotate.studio.projects, annotate.workflows.sync"


def measure_quiet(store: Store, settings: Settings, studio: LocalStudio) -> Iterator[Line]:
    """Sync again and again after the last push; then push and sync everything once, as processes of their own."""
    claims = len(store.claims())
    with LabelStudioServer(studio.url, studio.token) as server:
        _sync(store, settings, server)
        sleep(OVERLAP.total_seconds() + 1)  # what was touched a moment ago is looked at once more
        took = tuple(_sync(store, settings, server) for _ in range(_SYNCS))
    yield Line(f"sync of {claims:,} claims, where nothing moved", Spread(took, "s"), limit=Limit(1.0))
    idle = run([PYTHON, "-c", _IDLE], settings.workspace)
    for words in (["push", "--new-project"], ["sync"]):
        peak = run([ANNOTATE, *words], settings.workspace)
        more = Spread((peak.peak_megabytes - idle.peak_megabytes,), "MB more")
        reference = Reference("the idle process", megabytes([idle]))
        yield Line(f"  annotate {' '.join(words)}, peak memory", more, reference, Limit(250))


def _sync(store: Store, settings: Settings, server: LabelStudioServer) -> float:
    begun = perf_counter()
    taxonomy = read_taxonomy(settings)
    studio = open_project(store, server, settings, taxonomy)
    plan = make_plan(store, studio, settings, form_of(taxonomy, settings), Choices())
    carry_out(plan, store, studio, batch=settings.push_batch, advance=lambda done: None)
    return perf_counter() - begun
