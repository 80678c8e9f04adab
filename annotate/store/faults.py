"""Turn a database's failures into the ones a person can act on."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from annotate.errors import StoreError, StoreFull, StoreLocked, StoreUnreachable


@contextmanager
def translated(shown: str) -> Iterator[None]:
    """Raise what happened to the store as a `StoreError`; `shown` is its address without a password."""
    try:
        yield
    except DBAPIError as failure:
        raise _in_words(str(failure.orig).lower(), shown) from failure


def _in_words(said: str, shown: str) -> StoreError:
    if "database is locked" in said or "lock timeout" in said:
        return StoreLocked(f"The store {shown} is locked by another process.")
    if "full" in said or "disk i/o error" in said or "no space" in said:
        return StoreFull(f"The store {shown} cannot be written: the disk is full or the file may not grow.")
    if "not a database" in said or "malformed" in said:
        return StoreError(f"The file {shown} is not a store, or is damaged.", hint="Restore it from a backup.")
    if "readonly" in said or "read-only" in said:
        return StoreError(f"The store {shown} may not be written.", hint="Check the permissions of the file.")
    if "connect" in said or "unable to open" in said or "authentication" in said or "does not exist" in said:
        return StoreUnreachable(f"The store {shown} cannot be reached.")
    return StoreError(f"The store {shown} refused: {said.splitlines()[0][:200]}.")
