"""How long the agreement of a hundred thousand answers takes, with a thousand resamples, and how much memory."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from time import perf_counter

from annotate.domain import Annotation, AnsweredTask, RemoteTask
from annotate.store import Store, open_store
from annotate.workflows.init import init

from .answers import PROJECT, fill_with_claims
from .articles import CLAIMS_PER_ARTICLE
from .figures import Limit, Line, Reference, Spread
from .processes import ANNOTATE, PYTHON, Took, cpu_seconds, megabytes, seconds, take_turns

ANSWERS = 100_000
RATERS = 50
SAMPLES = "1000"
_ROUNDS = 3
_LABELS = ("supported", "misleading", "refuted", "unproven", "not_a_claim")
_NOON = datetime(2031, 4, 7, 12, tzinfo=UTC)
# One alpha, without an interval, of the same file: what somebody would write with the package of that name.
_ONE_ALPHA = """
import csv, sys, krippendorff, numpy
rows = list(csv.DictReader(open(sys.argv[1])))
items, raters, labels = ({name: n for n, name in enumerate(sorted({row[column] for row in rows}))}
                         for column in ("item", "rater", "label"))
table = numpy.full((len(raters), len(items)), numpy.nan)
for row in rows:
    table[raters[row["rater"]], items[row["item"]]] = labels[row["label"]]
print(krippendorff.alpha(reliability_data=table, level_of_measurement="nominal"))
"""


def measure(folder: Path) -> Iterator[Line]:
    """Measure files in which each item has few, some and all raters; and a desk's own store."""
    for each in (2, 20, RATERS):
        file = _write_ratings(folder / f"by-{each}.csv", each)
        commands = {
            "annotate": [ANNOTATE, "agreement", "--from", str(file), "--samples", SAMPLES, "--json"],
            "reference": [PYTHON, "-c", _ONE_ALPHA, str(file)],
        }
        runs = take_turns(commands, folder, _ROUNDS)
        yield from _lines(f"{ANSWERS:,} answers of {RATERS} raters, {each} an item", runs)
    init(folder, written="review_overlap = 2\n")
    with open_store("sqlite:///annotate.db", folder) as store:
        begun = perf_counter()
        _fill(store)
        yield Line(f"filling a store with {ANSWERS:,} answers", Spread((perf_counter() - begun,), "s"))
    commands["annotate"] = [ANNOTATE, "agreement", "--samples", SAMPLES, "--json"]
    runs = take_turns(commands, folder, _ROUNDS)
    yield from _lines(f"the same of a desk's store, 20 a claim, kinds apart: {ANSWERS:,} answers", runs)


def _lines(what: str, runs: dict[str, list[Took]]) -> Iterator[Line]:
    ours, reference, name = runs["annotate"], runs["reference"], "one alpha by the package krippendorff"
    yield Line(f"agreement, {what}", seconds(ours), Reference(name, seconds(reference)), Limit(30))
    yield Line("  on the processor", cpu_seconds(ours), Reference("the same", cpu_seconds(reference)))
    yield Line("  most memory", megabytes(ours), Reference("the same", megabytes(reference)), Limit(1000))


def _write_ratings(file: Path, each: int) -> Path:
    """Write ratings where each item has so many raters, who agree on most."""
    with file.open("w", encoding="utf-8") as lines:
        lines.write("item,rater,label\n")
        for item, rater, label in _ratings(each):
            lines.write(f"item {item},rater {rater},{label}\n")
    return file


def _ratings(each: int) -> Iterator[tuple[int, int, str]]:
    chance = Random(2031)
    for item in range(ANSWERS // each):
        usual = chance.choice(_LABELS)
        for rater in chance.sample(range(RATERS), each):
            yield item, rater, usual if chance.random() < 0.7 else chance.choice(_LABELS)


def _fill(store: Store) -> None:
    fill_with_claims(store, ANSWERS // 20 // CLAIMS_PER_ARTICLE)
    store.keep_project(PROJECT)
    claims = [found.claim_id for found in store.claims()]
    answers: dict[str, list[Annotation]] = {claim_id: [] for claim_id in claims}
    for number, (item, rater, label) in enumerate(_ratings(20)):
        answers[claims[item]].append(
            Annotation(
                annotation_id=number,
                claim_id=claims[item],
                reviewer=f"reviewer{rater}@desk.example",
                verdict=label,
                rationale="The register names the same figure.",
                submitted_at=_NOON,
                updated_at=_NOON,
            )
        )
    tasks = [_task(task_id, claim_id, tuple(given)) for task_id, (claim_id, given) in enumerate(answers.items())]
    for first in range(0, len(tasks), 100):
        store.keep_answers(PROJECT, tasks[first : first + 100])


def _task(task_id: int, claim_id: str, given: tuple[Annotation, ...]) -> AnsweredTask:
    remote = RemoteTask(task_id=task_id, claim_id=claim_id, fingerprint="f", answers=len(given), updated_at=_NOON)
    return AnsweredTask(remote=remote, annotations=given, faulty=())
