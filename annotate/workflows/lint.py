"""Read other people's ClaimReview over, file by file."""

import tomllib
from collections.abc import Sequence
from datetime import UTC, datetime

from annotate.domain import Complaint
from annotate.errors import UserMistake
from annotate.linting import Document, Meanings, lint_claimreview, read_document
from annotate.shipped import shipped_text

from .named_files import read_named


def lint_files(paths: Sequence[str], now: datetime | None = None) -> list[Complaint]:
    """
    Return what is wrong with files that hold ClaimReview; `-` is standard input. One that cannot be read is an error.

    Args:
        now: when it is; else the clock tells.
    """
    documents = [_read(path) for path in dict.fromkeys(paths)]
    return lint_claimreview(documents, known_meanings(), now or datetime.now(UTC))


def known_meanings() -> Meanings:
    """Return the labels whose meaning we know."""
    return Meanings.model_validate(tomllib.loads(shipped_text("schemas", "labels.toml")))


def _read(path: str) -> Document:
    try:
        return read_document(path, read_named(path))
    except UserMistake as failure:
        complaint = Complaint(level="error", rule="unreadable", message=str(failure), remedy=failure.hint)
        return Document(path, (), (), None, (complaint,))
