"""News to split: the BBC articles where they lie beside the checkout, invented ones elsewhere."""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from .articles import write_article

_BBC = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "articles" / "bbc_dev.jsonl"


def find_texts() -> tuple[str, list[str]]:
    """Return what the news is called, and its texts, each once."""
    if not _BBC.is_file():
        return "invented articles", [write_article(number).text for number in range(400)]
    texts = [json.loads(line)["text"] for line in _BBC.read_text(encoding="utf-8").splitlines()]
    return "BBC articles", list(dict.fromkeys(texts))


def write_texts(file: Path, texts: Iterator[str], wanted: int) -> Path:
    """Write so many texts, an article a line."""
    lines = (json.dumps({"title": f"News {number}", "text": next(texts)}) for number in range(wanted))
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return file


def endless(texts: list[str]) -> Iterator[str]:
    """Yield the texts, and then again and again in later editions, so that no two are the same."""
    for edition in count(1):
        for text in texts:
            yield text if edition == 1 else f"{text}\n\nThis is edition {edition}."


def of_length(texts: list[str], megabytes: float) -> str:
    """Return one text of this length."""
    length = int(megabytes * 1e6)
    news = "\n\n".join(texts)
    return (news * (length // len(news) + 1))[:length]
