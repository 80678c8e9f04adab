"""How fast the splitter is next to spaCy's whole pipeline, and what memory it takes."""

import json
from collections.abc import Iterator
from pathlib import Path

from annotate.store import open_store
from annotate.workflows.articles import Details, add_articles
from annotate.workflows.init import init

from .figures import Limit, Line, Reference, Spread
from .news import endless, find_texts, of_length, write_texts
from .processes import ANNOTATE, PYTHON, megabytes, run, seconds, take_turns

_ROUNDS = 3
_PACE = 150
_MANY = 1000
_NO_STOPS = str.maketrans("", "", ".!?")


def measure(folder: Path) -> Iterator[Line]:
    """Measure pace, length, processes and memory, each in processes of their own."""
    called, texts = find_texts()
    yield from _pace(folder, called, texts)
    yield from measure_lengths(folder, texts, (0.5, 2))
    yield from _processes(folder, called, texts)
    yield from measure_memory(folder, called, texts, (100, _MANY))


def measure_lengths(folder: Path, texts: list[str], sizes: tuple[float, float]) -> Iterator[Line]:
    """Compare what a megabyte costs in a shorter and a longer article, and in one without a full stop."""
    kinds = {
        "of sentences": lambda text: text,
        "without a full stop": lambda text: " ".join(text.translate(_NO_STOPS).split()),
    }
    for kind, shape in kinds.items():
        took = [_read(folder, "split", [shape(of_length(texts, size))], size) for size in sizes]
        short, long = (Spread((cost / size,), "CPU-s a MB") for cost, size in zip(took, sizes, strict=True))
        reference = Reference(f"of {sizes[0]:g} MB", short)
        yield Line(f"one article of {sizes[1]:g} MB {kind}", long, reference, Limit(1.5, of_ratio=True))


def measure_memory(folder: Path, called: str, texts: list[str], sizes: tuple[int, int]) -> Iterator[Line]:
    """Compare the peak of `annotate split` with few and with many articles in the store."""
    peaks = {}
    for size in sizes:
        desk = folder / f"desk-{size}"
        _fill(desk, write_texts(folder / "many.jsonl", endless(texts), size))
        peaks[size] = megabytes([run([ANNOTATE, "split", "--workers", "1"], desk)])
    few, many = sizes
    reference = Reference(f"{few:,} of them", peaks[few])
    yield Line(f"annotate split, {many:,} {called}: most memory", peaks[many], reference, Limit(500))
    yield Line("  the same, next to few", peaks[many], reference, Limit(1.25, of_ratio=True))


def _pace(folder: Path, called: str, texts: list[str]) -> Iterator[Line]:
    file = write_texts(folder / "pace.jsonl", iter(texts), _PACE)
    tasks = {
        name: [PYTHON, "-m", "tests.benchmarks.reading", name, str(file), str(folder / name)]
        for name in ("split", "spacy")
    }
    runs = take_turns(tasks, Path.cwd(), _ROUNDS)
    split, spacy = (_noted(folder / name) for name in tasks)
    pace = 1000 / split.middle
    what = f"splitting {_PACE} {called}: {pace:.0f} a CPU-s"
    yield Line(what, split, Reference("spaCy's whole pipeline", spacy), Limit(0.4, of_ratio=True))
    yield Line("  most memory", megabytes(runs["split"]), Reference("the same", megabytes(runs["spacy"])), Limit(500))


def _processes(folder: Path, called: str, texts: list[str]) -> Iterator[Line]:
    write_texts(folder / "shared.jsonl", iter(texts), 2 * _PACE)
    command = [ANNOTATE, "preview", "shared.jsonl", "--format", "jsonl", "--workers"]
    runs = take_turns({"one": [*command, "1"], "two": [*command, "2"]}, folder, 2)
    what = f"annotate preview, {2 * _PACE} {called}, two processes"
    yield Line(what, seconds(runs["two"]), Reference("one process", seconds(runs["one"])))


def _fill(desk: Path, file: Path) -> None:
    init(desk)
    with open_store("sqlite:///annotate.db", desk) as store:
        for _ in add_articles(store, [str(file)], Details()):
            pass


def _noted(file: Path) -> Spread:
    """Return what each process noted, one a line, but for the first, which was there to warm up."""
    costs = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return Spread(tuple(cost * 1000 for cost in costs[1:]), "CPU-ms an article")


def _read(folder: Path, task: str, texts: list[str], size: float) -> float:
    """Return the CPU seconds an article took."""
    file = write_texts(folder / "one.jsonl", iter(texts), len(texts))
    notes = folder / f"notes-{size}"
    notes.unlink(missing_ok=True)
    run([PYTHON, "-m", "tests.benchmarks.reading", task, str(file), str(notes)], Path.cwd())
    return float(json.loads(notes.read_text(encoding="utf-8")))
