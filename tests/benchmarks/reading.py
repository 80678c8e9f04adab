"""Read the sample articles over and over, in a process of its own: `python -m tests.benchmarks.reading split FILE`."""

import json
import sys
from pathlib import Path
from time import process_time

from annotate.domain import Article
from annotate.language import split_article
from annotate.language.sentences import find_sentences
from annotate.shipped import shipped_text

_TIMES = 100


def main(task: str, notes: Path) -> None:
    """Note in a file how many articles were read in a second of the processor's time."""
    lines = shipped_text("samples", "articles.jsonl").splitlines()
    articles = [Article.model_validate_json(line) for line in lines if line.strip()]
    read = {"split": split_article, "find": lambda article: find_sentences(article.text)}[task]
    for article in articles:
        read(article)  # what is made once, at the first article, is no part of the pace
    begun = process_time()
    for _ in range(_TIMES):
        for article in articles:
            read(article)
    pace = _TIMES * len(articles) / (process_time() - begun)
    with notes.open("a", encoding="utf-8") as file:
        file.write(json.dumps(pace) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
