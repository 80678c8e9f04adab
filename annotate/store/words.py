"""Rows become words of the domain again."""

from typing import Any, TypeVar, cast

from sqlalchemy import Table
from sqlmodel import SQLModel

from annotate.domain import Word

Kind = TypeVar("Kind", bound=Word)


def read_word(kind: type[Kind], row: object) -> Kind:
    """
    Return the word a row holds.

    It is not validated again: it was on its way in, and a report reads tens of thousands.
    """
    fields: Any = {name: getattr(row, name) for name in kind.model_fields}
    return cast(Kind, kind.model_construct(**fields))


def table_of(row: type[SQLModel]) -> Table:
    """Return the table behind a row, for writing many rows at once: past the session, in a third of the time."""
    return cast(Table, row.__table__)  # type: ignore[attr-defined]


def write_fields(word: Word) -> dict[str, Any]:
    """Return the fields of a word as a row takes them."""
    return {name: getattr(word, name) for name in type(word).model_fields}
