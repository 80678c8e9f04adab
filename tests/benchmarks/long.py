"""What takes long to measure, and is measured when asked for by name: 10,000 articles, and articles of 5 MB."""

from collections.abc import Iterator
from pathlib import Path

from .figures import Line
from .news import find_texts
from .split import measure_lengths, measure_memory


def measure(folder: Path) -> Iterator[Line]:
    """Compare 10,000 articles with 100, and 5 MB with 1 MB."""
    called, texts = find_texts()
    yield from measure_lengths(folder, texts, (1, 5))
    yield from measure_memory(folder, called, texts, (100, 10_000))
