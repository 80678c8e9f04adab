"""Bring articles in: from text files, Markdown, JSONL, or standard input."""

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from annotate.domain import Article
from annotate.errors import UnreadableArticle

if TYPE_CHECKING:  # a preview needs no store, and should not wait for one
    from annotate.store import Store

STANDARD_INPUT = "-"


class Details(NamedTuple):
    """What the user says of the articles; it wins over what a file says."""

    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published_on: date | None = None
    language: str | None = None

    def given(self) -> dict[str, object]:
        """Return the details that were given."""
        return {name: value for name, value in self._asdict().items() if value is not None}


class Reading(NamedTuple):
    """
    One article that was read, or why it could not be.

    `origin` is the file, with the line in a JSONL file; `name` is short: the
    file's without its ending, or what the line calls itself (`doc`, `id`).
    """

    origin: str
    name: str
    article: Article | None = None
    failure: UnreadableArticle | None = None


class Outcome(NamedTuple):
    """What became of one article."""

    reading: Reading
    added: bool


def add_articles(store: "Store", paths: Sequence[str], details: Details) -> Iterator[Outcome]:
    """Add the articles of these files, one by one; what cannot be read stops nothing else."""
    for path in paths:
        for reading in read_articles(path, details):
            yield Outcome(reading, added=reading.article is not None and store.add_article(reading.article))


def read_articles(path: str, details: Details) -> Iterator[Reading]:
    """
    Read the articles of a file.

    A `.jsonl` file holds one article a line (`schemas/article.schema.json`;
    fields it does not know are left aside); any other is the text of one. Line
    ends are kept as they are; a byte order mark is no part of the text.
    """
    name = Path(path).stem
    try:
        text = _decode(path, _read_bytes(path))
        if not path.endswith(".jsonl"):
            yield Reading(path, name, _make(path, {"title": _title(path, text), "text": text} | details.given()))
            return
    except UnreadableArticle as failure:
        yield Reading(path, name, failure=failure)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _read_line(f"{path}, line {number}", f"{name}-{number}", line, details)


def _read_line(origin: str, name: str, line: str, details: Details) -> Reading:
    try:
        fields = json.loads(line)
        if not isinstance(fields, dict):
            raise UnreadableArticle(f"{origin} is not an article: a JSON object is needed.")
        name = str(fields.get("doc") or fields.get("id") or name)
        known = {key: value for key, value in fields.items() if key in Article.model_fields and value is not None}
        return Reading(origin, name, _make(origin, {"title": name} | known | details.given()))
    except UnreadableArticle as failure:
        return Reading(origin, name, failure=failure)
    except (ValueError, RecursionError) as failure:
        return Reading(origin, name, failure=UnreadableArticle(f"{origin} is not JSON: {failure}."))


def _read_bytes(path: str) -> bytes:
    if path == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except OSError as failure:
        raise UnreadableArticle(f"{path} cannot be read: {failure.strerror}.") from failure


def _decode(path: str, raw: bytes) -> str:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        raise UnreadableArticle(
            f"{path} is not UTF-8: byte {failure.start + 1} does not fit.",
            hint="Save it as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW",
        ) from failure
    if "\0" in text:
        raise UnreadableArticle(f"{path} is not a text: it holds NUL characters.")
    if not text.strip():
        raise UnreadableArticle(f"{path} is empty.")
    return text


def _title(path: str, text: str) -> str:
    """Take a Markdown heading, else the file's name, else the first line."""
    first = text.strip().splitlines()[0].strip()
    if first.startswith("# "):
        return first.removeprefix("# ").strip()
    return first[:100] if path == STANDARD_INPUT else Path(path).stem


def _make(origin: str, fields: dict[str, object]) -> Article:
    try:
        article = Article.model_validate(fields)
    except ValidationError as failure:
        first = failure.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        said = first["msg"].removeprefix("Value error, ")
        raise UnreadableArticle(f"{origin} is not an article: {where}: {said}.") from failure
    if not article.text.strip() or not article.title.strip():
        raise UnreadableArticle(f"{origin} is not an article: its text or its title is empty.")
    if "\0" in "".join(value for value in article.model_dump().values() if isinstance(value, str)):
        raise UnreadableArticle(f"{origin} is not an article: it holds NUL characters.")
    return article
