"""Pack tasks into parcels that the server takes."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from annotate.domain import Task

MOST_BYTES = 32_000_000  # the server takes 250 MiB, and holds several times as much in memory while it unpacks them


class Parcel(NamedTuple):
    """Tasks as they travel."""

    claim_ids: tuple[str, ...]
    body: bytes


def pack(tasks: Sequence[Task], most: int, write: Callable[[Task], dict[str, Any]]) -> Iterator[Parcel]:
    """Yield the tasks in parcels of `most` tasks at most, and of as many bytes as travel well."""
    claim_ids: list[str] = []
    written: list[bytes] = []
    size = 0
    for task in tasks:
        one = json.dumps(write(task), ensure_ascii=False).encode()
        if written and (len(written) == most or size + len(one) > MOST_BYTES):
            yield _parcel(claim_ids, written)
            claim_ids, written, size = [], [], 0
        claim_ids.append(task.claim_id)
        written.append(one)
        size += len(one) + 1
    if written:
        yield _parcel(claim_ids, written)


def _parcel(claim_ids: Sequence[str], written: Sequence[bytes]) -> Parcel:
    return Parcel(tuple(claim_ids), b"[" + b",".join(written) + b"]")
