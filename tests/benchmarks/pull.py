"""How long pulls of 10,000 answered tasks take, next to the bare requests for the same on the same Label Studio."""

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copyfile
from time import perf_counter, process_time, sleep
from typing import Any, NamedTuple

import psutil
from label_studio_sdk import LabelStudio

from annotate.cli.main import spare_the_collector
from annotate.domain import SyncMark, Task
from annotate.settings import Settings, read_settings
from annotate.store import open_store
from annotate.studio.projects import LabelStudioServer
from annotate.studio.server import LocalStudio
from annotate.studio.writing import write_task
from annotate.syncing import OVERLAP
from annotate.workflows.init import init
from annotate.workflows.projects import find_project, open_project
from annotate.workflows.pull import carry_out, look_before_pull
from annotate.workflows.push import our_tasks
from annotate.workflows.studio import LOCAL
from annotate.workflows.taxonomy import read_taxonomy

from .answers import fill_with_claims
from .articles import CLAIMS_PER_ARTICLE
from .figures import Limit, Line, Reference, Spread
from .processes import ANNOTATE, megabytes, run
from .push import label_studio
from .telling import tell

CLAIMS = 10_000
CHANGED = 100
_BATCH = 1000
_ROUNDS = 3
_QUIET_SECONDS = 1.0
_WORK = "  on the processor"
_LEAN = "id,data,updated_at,total_annotations,cancelled_annotations"


def measure(folder: Path) -> Iterator[Line]:
    """Pull all of 10,000 answers into an empty store, then 100 that changed; and ask for the same bare."""
    spare_the_collector()  # as the command does
    init(folder)
    settings = read_settings(folder)
    with label_studio(settings) as studio:
        desk = Desk(folder, settings, studio)
        desk.fill()
        yield from _first_pulls(desk)
        yield from _later_pulls(desk)
        yield from _memory(desk)


def _first_pulls(desk: "Desk") -> Iterator[Line]:
    rounds = [(desk.first_pull(), desk.take_snapshot()) for _ in range(_ROUNDS)]
    pulls, snapshots = zip(*rounds, strict=True)
    listing = [desk.time(desk.list_all)]
    what, name = f"first pull of {CLAIMS:,} answered tasks", 'tasks.list(fields="all")'
    yield Line(what, _wall(pulls), Reference(name, _wall(listing)), Limit(1 / 3, of_ratio=True))
    yield Line(_WORK, _work(pulls), Reference(name, _work(listing)))
    yield Line(
        "  against a snapshot", _wall(pulls), Reference("bare snapshot", _wall(snapshots)), Limit(1.2, of_ratio=True)
    )
    yield Line(_WORK, _work(pulls), Reference("bare snapshot", _work(snapshots)))


def _later_pulls(desk: "Desk") -> Iterator[Line]:
    rounds = []
    for number in range(_ROUNDS):
        since = desk.change(number)
        finding = desk.time(lambda since=since: desk.list_since(since, fields="all"))
        leanly = desk.time(lambda since=since: desk.list_since(since, fields="task_only", include=_LEAN))
        rounds.append((desk.pull(), finding, leanly))
    pulls, finding, leanly = zip(*rounds, strict=True)
    what, name = f"pull of {CHANGED} changed of {CLAIMS:,}", 'tasks.list(updated_at > …, fields="all")'
    yield Line(what, _wall(pulls), Reference(name, _wall(finding)), Limit(2, of_ratio=True))
    yield Line(_WORK, _work(pulls), Reference(name, _work(finding)))
    yield Line("  against finding them without their answers", _wall(pulls), Reference("fewest fields", _wall(leanly)))


def _memory(desk: "Desk") -> Iterator[Line]:
    idle = [run([ANNOTATE, "pull"], desk.folder) for _ in range(_ROUNDS)]
    desk.forget()
    first = [run([ANNOTATE, "pull"], desk.folder)]
    over = Spread((megabytes(first).middle - megabytes(idle).middle,), "MB")
    yield Line("most memory of the first pull, over that of one with nothing to do", over, limit=Limit(250))


class Took(NamedTuple):
    """Seconds on the wall, and on the processors of both sides together, which a busy machine disturbs less."""

    seconds: float
    work: float


def _wall(runs: Sequence[Took]) -> Spread:
    return Spread(tuple(took.seconds for took in runs), "s")


def _work(runs: Sequence[Took]) -> Spread:
    return Spread(tuple(took.work for took in runs), "CPU-s")


class Desk:
    """A store of 10,000 claims, a project in which each is answered, and the bare requests for these answers."""

    def __init__(self, folder: Path, settings: Settings, studio: LocalStudio) -> None:
        self.folder = folder
        self._settings = settings
        self._taxonomy = read_taxonomy(settings)
        self._server = LabelStudioServer(studio.url, studio.token, LOCAL)
        self._client: Any = LabelStudio(base_url=studio.url, api_key=studio.token, timeout=900)
        running = studio.running()
        self._process = psutil.Process(running.pid if running else None)
        self._answers: list[int] = []
        self._project = 0

    def fill(self) -> None:
        """Put every claim on the server, with a prediction and an answer each, and keep the store as it is then."""
        with open_store(self._settings.store_url, self.folder) as store:
            fill_with_claims(store, CLAIMS // CLAIMS_PER_ARTICLE)
            studio = open_project(store, self._server, self._settings, self._taxonomy)
            self._project = studio.project.project
            tasks = [task for task in our_tasks(store, self._settings.context_characters).values() if task]
            for first in range(0, len(tasks), _BATCH):
                store.keep_marks(studio.project, self._import(tasks[first : first + _BATCH]))
        copyfile(self.folder / "annotate.db", self.folder / "before.db")

    def _import(self, tasks: list[Task]) -> list[SyncMark]:
        payload = [
            {**write_task(task), "annotations": [_answer(place)], "predictions": [{"result": _result("unproven")[:1]}]}
            for place, task in enumerate(tasks)
        ]
        reply = self._client.projects.import_tasks(id=self._project, request=payload, return_task_ids=True)
        return [
            SyncMark(claim_id=task.claim_id, task_id=task_id, fingerprint=task.fingerprint)
            for task, task_id in zip(tasks, reply.task_ids, strict=True)
        ]

    def forget(self) -> None:
        """Let the store be as it was before the first pull."""
        for suffix in ("-wal", "-shm"):
            (self.folder / f"annotate.db{suffix}").unlink(missing_ok=True)
        copyfile(self.folder / "before.db", self.folder / "annotate.db")

    def first_pull(self) -> Took:
        """Pull into a store that has no answers yet."""
        self.forget()
        took = self.pull()
        with open_store(self._settings.store_url, self.folder) as store:
            if len(store.annotations()) != CLAIMS:
                raise RuntimeError(f"{CLAIMS} answers were to come, {len(store.annotations())} did")
            self._answers = [answer.annotation_id for answer in store.annotations()]
        return took

    def pull(self) -> Took:
        """Return how long a pull takes, from the look to the last note in the journal."""
        with open_store(self._settings.store_url, self.folder) as store:
            studio = find_project(store, self._server, self._taxonomy)
            return self.time(lambda: _pull(store, studio))

    def take_snapshot(self) -> Took:
        """Make a snapshot of what is answered, the smallest there is, and download it."""
        took = self.time(self._snapshot)
        for snapshot in self._client.projects.exports.list(self._project):
            self._client.projects.exports.delete(self._project, snapshot.id)
        return took

    def _snapshot(self) -> None:
        small = {"drafts": {"only_id": True}, "predictions": {"only_id": True}, "include_annotation_history": False}
        made = self._client.projects.exports.create(
            self._project, title="bare", task_filter_options={"annotated": "only"}, serialization_options=small
        )
        came = b"".join(self._client.projects.exports.download(self._project, made.id, export_type="JSON"))
        _expect(CLAIMS, came.count(b'"claim_id"'))

    def list_all(self) -> None:
        """List every task with everything in it, as whoever reads the SDK's guide does."""
        _expect(CLAIMS, sum(1 for _ in self._client.tasks.list(project=self._project, fields="all")))

    def change(self, number: int) -> datetime:
        """Change some answers, once the next pull would look no further back; return a moment before."""
        sleep(OVERLAP.total_seconds() + _QUIET_SECONDS)
        self.pull()
        since = datetime.now(UTC) - timedelta(seconds=_QUIET_SECONDS)
        for answer in self._answers[number::97][:CHANGED]:
            self._client.annotations.update(id=answer, result=_result("refuted"), lead_time=number + 1)
        return since

    def list_since(self, since: datetime, **how: Any) -> None:
        """Find what changed, with one request."""
        value = since.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        changed = {"filter": "filter:tasks:updated_at", "operator": "greater", "type": "Datetime", "value": value}
        query = json.dumps({"filters": {"conjunction": "and", "items": [changed]}})
        found = self._client.tasks.list(project=self._project, query=query, page_size=_BATCH, **how)
        _expect(CHANGED, len(found.items))

    def time(self, doing: Callable[[], object]) -> Took:
        """Return how long something takes once the server has come to rest."""
        sleep(_QUIET_SECONDS)
        begun, worked = perf_counter(), self._work()
        doing()
        took = Took(perf_counter() - begun, self._work() - worked)
        tell(f"  {took.seconds:.2f} s, {took.work:.2f} CPU-s")
        return took

    def _work(self) -> float:
        used = [process.cpu_times() for process in (self._process, *self._process.children(recursive=True))]
        return process_time() + sum(times.user + times.system for times in used)


def _pull(store: Any, studio: Any) -> None:
    look = look_before_pull(store, studio)
    carry_out(look, store, studio, batch=_BATCH, advance=lambda count: None)


def _expect(asked: int, came: int) -> None:
    if asked != came:
        raise RuntimeError(f"{asked} tasks were asked for, {came} came")


def _answer(place: int) -> dict[str, Any]:
    return {"result": _result("supported"), "lead_time": 12.5 + place, "ground_truth": False}


def _result(verdict: str) -> list[dict[str, Any]]:
    return [
        _part("verdict", "choices", "choices", [verdict]),
        _part("evidence_1_url", "textarea", "text", ["https://register.example/weeks/17"]),
        _part("evidence_1_quote", "textarea", "text", ["The register of the county names the same figure."]),
        _part("rationale", "textarea", "text", ["Its keeper confirmed it on the phone; an earlier count was lower."]),
        _part("confidence", "rating", "rating", 4),
    ]


def _part(name: str, kind: str, field: str, value: Any) -> dict[str, Any]:
    return {"from_name": name, "to_name": "claim", "type": kind, "value": {field: value}}
